import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { AccessLogDocument, SealedLogDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { TextField } from '../form/text-fields';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { standsStill } from './stands-still';
import { VerifyLine } from './verify-line';

const PAGE = 10;
/** of the newest lines, to see whether they are still signed */
const NEWEST = 100;
/** Milliseconds between two reads that are taken for one. */
const AT_ONCE = 10_000;

/** How the log was signed, and a check of single lines and of the signature above them that this browser does by itself. */
export function VerificationPage() {
  const { t, moment } = useWords();
  const read = useRead(SealedLogDocument, {});
  const [ownCopy, setOwnCopy] = useState('');
  return (
    <Page title={t('menu.verification')}>
      <Paragraph purpose="lead">{t('verification.lead')}</Paragraph>
      <Section title={t('verification.state')}>
        {read.data && <StandsStill signedAt={read.data.sealedLog.madeAt} readAt={read.dataUpdatedAt} />}
        <Loaded read={read}>
          {({ sealedLog: { size, root, madeAt, witnesses, lastVerifiedAt } }) => (
            <Facts
              facts={[
                [t('verification.size'), size], [t('verification.madeAt'), moment(madeAt)], [t('verification.root'), <code key="root">{root}</code>],
                [t('verification.witnesses'), witnesses.join(', ') || t('verification.noWitness')],
                [t('verification.last'), lastVerifiedAt ? moment(lastVerifiedAt) : t('verification.never')],
              ]}
            />
          )}
        </Loaded>
      </Section>
      <Section title={t('verification.key')}>
        <Paragraph>{t('verification.keyLead')}</Paragraph>
        <Loaded read={read}>
          {({ sealedLog: { key } }) => (
            <>
              <p><code className="kapstok-code">{key}</code></p>
              <TextField id="verification-ownCopy" optional label={t('verification.ownCopy')} hint={t('verification.ownCopyHint')} value={ownCopy} onChange={setOwnCopy} />
              {ownCopy.trim() !== '' && ownCopy.trim() !== key && <Alert kind="warning"><p>{t('verification.otherKey')}</p></Alert>}
            </>
          )}
        </Loaded>
      </Section>
      <Section title={t('verification.lines')}>
        <Paragraph>{t('verification.linesLead')}</Paragraph>
        <Loaded read={read}>{({ sealedLog: { key } }) => <Lines logKey={ownCopy.trim() || key} />}</Loaded>
      </Section>
    </Page>
  );
}

// Who alters the log, or puts an old copy back, makes the signing stop: that must not look like a quiet night.
function StandsStill({ signedAt, readAt }: { signedAt: string; readAt: number }) {
  const { t } = useWords();
  const lines = useRead(AccessLogDocument, { first: NEWEST, after: null, filter: null });
  const nodes = Math.abs(lines.dataUpdatedAt - readAt) < AT_ONCE ? (lines.data?.accessLog.nodes ?? []) : [];
  return standsStill(signedAt, nodes.map(({ at }) => at)) ? <Alert kind="error"><p>{t('verification.standsStill')}</p></Alert> : null;
}

function Lines({ logKey }: { logKey: string }) {
  const { t, label, moment } = useWords();
  const place = usePagePlace();
  const read = useRead(AccessLogDocument, { first: PAGE, after: place.after, filter: null }, { keepPrevious: true });
  return (
    <Loaded read={read}>
      {({ accessLog: { nodes, pageInfo } }) => nodes.length === 0 ? <Empty>{t('log.none')}</Empty> : (
        <>
          <ul className="kapstok-cards">
            {nodes.map(({ id, at, event, outcome, organisation, task }) => (
              <li key={id} className="kapstok-card">
                <h3 className="kapstok-card__title">{moment(at)}: {label('event', event)}</h3>
                <p>{[organisation?.name, task && label('task', task)].filter(Boolean).join(', ')}</p>
                <VerifyLine key={logKey} line={{ id, at, event, outcome, task, organisationId: organisation?.id ?? null }} logKey={logKey} />
              </li>
            ))}
          </ul>
          <Pager place={place} pageInfo={pageInfo} label={t('verification.lines')} />
        </>
      )}
    </Loaded>
  );
}
