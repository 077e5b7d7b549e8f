import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useNavigate, useParams } from 'react-router';
import { CovenantDocument, OrganisationsDocument, type CovenantQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { ButtonLink } from '../page/route-link';
import { Section } from '../page/section';
import { Loaded, Loading } from '../page/states';
import { CovenantCourse } from './covenant-course';
import { CovenantStatus } from './covenant-status';
import { CovenantVersion } from './covenant-version';
import { organisationName, type Organisations } from './covenant-party';
import { DiscardDraft } from './discard-draft';
import { OfferCovenant } from './offer-covenant';
import { SignCovenant } from './sign-covenant';
import { useCovenantWrites, type CovenantWrites } from './use-covenant-writes';

export type Covenant = CovenantQuery['covenant'];

/** One covenant: its whole text, who signed, what happened, and what this hat can do with it. */
export function CovenantPage() {
  const { t } = useWords();
  const { covenantId = '' } = useParams();
  const writes = useCovenantWrites();
  const { discard } = writes;
  // What is being thrown away is not read again: it may be gone.
  if (discard.isPending || discard.data?.discardCovenantDraft === null) return <Page title={t('covenant.one')}><Loading /></Page>;
  return <CovenantRead covenantId={covenantId} writes={writes} />;
}

function CovenantRead({ covenantId, writes }: { covenantId: string; writes: CovenantWrites }) {
  const { t } = useWords();
  const read = useRead(CovenantDocument, { id: covenantId });
  const directory = useRead(OrganisationsDocument, {});
  const name = read.error ? undefined : read.data?.covenant.name;
  return (
    <Page title={name ?? t('covenant.one')} crumbs={[{ to: '/convenanten', text: t('menu.covenants') }]}>
      <Loaded read={directory}>
        {({ organisations }) => <Loaded read={read}>{({ covenant }) => <Whole covenant={covenant} organisations={organisations} writes={writes} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly covenant: Covenant;
  readonly organisations: Organisations;
  readonly writes: CovenantWrites;
}

function Whole({ covenant, organisations, writes }: Props) {
  const { t, label, moment } = useWords();
  const { current, proposal, offer, status, draftedBy, events } = covenant;
  const onItsWay = new Map([proposal, offer].flatMap((version) => (version && version.id !== current.id ? [[version.id, version] as const] : [])));
  return (
    <>
      <p><CovenantStatus status={status} /></p>
      <Facts facts={[[t('covenant.drafter'), draftedBy.name], [t('covenants.since'), moment(current.startsAt ?? current.validFrom)], [t('covenants.until'), moment(current.validUntil)]]} />
      <Paragraph>{t('covenants.noRight')}</Paragraph>
      {writes.done && <Alert key={writes.done.at} kind="ok" focus>{t(writes.done.text)}</Alert>}
      <Todo covenant={covenant} organisations={organisations} writes={writes} />
      {[...onItsWay.values()].map((next) => (
        <Section key={next.id} title={t('covenant.proposal')}>
          <p><CovenantStatus status={next.status} /></p>
          <CovenantVersion version={next} organisations={organisations} />
        </Section>
      ))}
      <CovenantVersion version={current} organisations={organisations} />
      {events.length > 0 && (
        <Section title={t('covenant.happened')}>
          <ul>
            {events.map(({ kind, organisationId, reason, takesEffectAt }) => (
              <li key={`${kind}-${takesEffectAt}`}>
                {t('covenant.event', { organisation: organisationName(organisations, organisationId), what: label('covenantEvent', kind), moment: moment(takesEffectAt), reason })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Todo({ covenant, organisations, writes }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { actions, id, proposal, offer, versions } = covenant;
  const draft = versions.find(({ status }) => status === 'draft');
  const discard = (revision: number) =>
    writes.discard.mutate({ input: { id, revision } }, { onSuccess: ({ discardCovenantDraft: left }) => void (left ?? navigate('/convenanten', { state: { discarded: true } })) });
  if (actions.length === 0) return null;
  return (
    <Section title={t('covenant.todo')}>
      <div className="kapstok-actions">
        {actions.includes('preview') && <ButtonLink to={`/convenanten/${id}/gevolgen`}>{t('covenant.previewLink')}</ButtonLink>}
        {actions.includes('edit') && <ButtonLink to={`/convenanten/${id}/bewerken`}>{t(proposal?.status === 'draft' ? 'covenant.edit' : 'covenant.nextVersion')}</ButtonLink>}
      </div>
      {actions.includes('offer') && proposal && <OfferCovenant id={id} write={writes.offer} organisations={organisations} proposal={proposal} />}
      {actions.includes('discard') && draft && <DiscardDraft write={writes.discard} onDiscard={() => discard(draft.revision)} />}
      {actions.includes('sign') && offer?.textHash && <SignCovenant id={id} textHash={offer.textHash} writes={writes} />}
      <CovenantCourse id={id} actions={actions} writes={writes} />
    </Section>
  );
}
