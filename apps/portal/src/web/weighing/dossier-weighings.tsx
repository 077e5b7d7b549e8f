import { DossierWeighingsDocument, type WeighingDetailsFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { ButtonLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { adviceOf, MeldcodeDetails, sentences } from './meldcode-details';
import { TestDetails } from './test-details';

/** Every weighing on what is in a dossier, for sharing and for not sharing; drafts can be gone on with (R149). */
export function DossierWeighings({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  const read = useRead(DossierWeighingsDocument, { id: dossierId });
  return (
    <Section title={t('weigh.list')}>
      <Loaded read={read}>
        {({ dossier: { weighings } }) => (
          <>
            {weighings.length === 0 && <Empty>{t('weigh.none')}</Empty>}
            <ul className="kapstok-cards kapstok-cards--wide">{weighings.map((weighing) => <WeighingCard key={weighing.id} weighing={weighing} />)}</ul>
          </>
        )}
      </Loaded>
    </Section>
  );
}

const toldText = (told: string) => (told === 'before' ? 'weigh.told.before' : told === 'not' ? 'weigh.told.not' : 'weigh.told.later');

function WeighingCard({ weighing }: { weighing: WeighingDetailsFragment }) {
  const language = useWords();
  const { t, label, list, date, moment } = language;
  const { words, state } = weighing;
  const draft = state === 'draft';
  const informing = words.informing;
  const nothing = weighing.outcome === 'nothing';
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{t('weigh.to', { organisation: weighing.receiver.name, task: label('task', weighing.receiverTask) })}</h3>
      <p><Badge kind={draft ? 'warning' : 'plain'}>{t(draft ? 'weigh.draft' : 'weigh.used')}</Badge></p>
      <Facts
        facts={([
          [t('disclosure.about'), weighing.subject?.name],
          [t('disclosure.purpose'), label('purpose', weighing.purpose)],
          [t('weigh.about'), list('category', weighing.categories)],
          [t('weigh.outcome'), draft ? null : label('weighingOutcome', weighing.outcome)],
          [t('disclosure.ground'), weighing.grounds?.length ? list('ground', weighing.grounds) : null],
          [t('disclose.whyNecessary'), words.whyNecessary],
          [t('disclose.whyNotLess'), words.whyNotLess],
          [t('weigh.interest'), words.interest],
          [t(nothing ? 'weigh.toldNothing' : 'weigh.told'), informing ? sentences(t(toldText(informing.told)), informing.on && date(informing.on), informing.how) : null],
          [t('weigh.objection'), informing?.objection],
          [t('weigh.reason'), informing?.told === 'later' ? sentences(informing.reason && label('waitReason', informing.reason), informing.why) : null],
          [t('weigh.whyNotTold'), informing?.told === 'not' && informing.why],
          [t('weigh.tellByShort'), informing?.tellBy && date(informing.tellBy)],
          [t('weigh.consulted'), words.consulted?.map((one) => label('consulted', one.role)).join(', ')],
          [t('weigh.consultedSaid'), words.meldcode?.length ? null : adviceOf(words, language).join(' ')],
          [t('weigh.nothingNecessary'), words.nothingNecessary && t('weigh.yes')],
          [t('weigh.whyNotShared'), words.whyNotShared],
          [t('weigh.instead'), words.instead],
          [t(draft ? 'weigh.changedAt' : 'weigh.usedAt'), moment(weighing.usedAt ?? weighing.changedAt)],
        ] as const).filter((fact): fact is [string, string] => Boolean(fact[1]))}
      />
      <MeldcodeDetails words={words} />
      <TestDetails words={words} />
      {draft && !weighing.onwardOf && <div className="kapstok-actions"><ButtonLink to={`/dossiers/${weighing.dossierId}/verstrekken?afweging=${weighing.id}`}>{t('weigh.continue')}</ButtonLink></div>}
    </li>
  );
}
