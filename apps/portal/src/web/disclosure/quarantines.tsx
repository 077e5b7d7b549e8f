import { QuarantinesDocument, RecallDisclosureDocument, ReleaseQuarantineDocument, type QuarantinesQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { Section } from '../page/section';
import { WordsForm } from './words-form';

type One = QuarantinesQuery['quarantines'][number];

/** What was set apart, by the own task or of what it gave; nothing is shown when there is none. */
export function Quarantines() {
  const { t } = useWords();
  const read = useRead(QuarantinesDocument, {});
  const found = read.error ? [] : (read.data?.quarantines ?? []);
  if (found.length === 0) return null;
  return (
    <Section title={t('received.apart')}>
      <p>{t('received.apartLead')}</p>
      <ul className="kapstok-cards kapstok-cards--wide">{found.map((one) => <Apart key={one.id} one={one} />)}</ul>
    </Section>
  );
}

function Apart({ one }: { one: One }) {
  const { t, moment } = useWords();
  const open = !one.releasedAt && !one.recalledAt;
  const state = one.recalledAt ? 'received.apartRecalled' : one.releasedAt ? 'received.apartReleased' : 'received.apartOpen';
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{t('received.apartFrom', { holder: one.holder.name, receiver: one.receiver.name })}</h3>
      <p><Badge kind={open ? 'warning' : 'plain'}>{t(state)}</Badge></p>
      <Facts
        facts={([
          [t('received.apartAt'), moment(one.quarantinedAt)], [t('received.apartWhy'), one.why], [t('received.apartExplained'), one.explanation],
        ] as const).filter((fact): fact is [string, string] => Boolean(fact[1]))}
      />
      {open && !one.mine && (
        <>
          <WordsForm
            id={`release-${one.id}`} title={t('received.explainSend')} question={t('received.explain')} send={t('received.explainSend')}
            document={ReleaseQuarantineDocument} variables={(explanation) => ({ input: { id: one.id, explanation } })}
          />
          <WordsForm
            id={`recall-apart-${one.id}`} title={t('received.recall')} lead={t('received.recallLead')} question={t('received.recallWhy')} send={t('received.recall')}
            document={RecallDisclosureDocument} variables={(why) => ({ input: { disclosureId: one.disclosureId, why } })}
          />
        </>
      )}
    </li>
  );
}
