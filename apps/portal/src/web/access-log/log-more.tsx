import type { TextKey } from '../language/texts';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { RouteLink } from '../page/route-link';
import { logLink, type LogFilterValues } from './log-filter';
import type { LogLine } from './log-line';

/** What stands behind a line: what can be asked further of the log, and the numbers for who has to look it up elsewhere. No content. */
export function LogMore({ line }: { line: LogLine }) {
  const { t } = useWords();
  return (
    <>
      <OnlyLinks line={line} />
      <Facts
        facts={[
          [t('log.request'), <code key="request">{line.requestId}</code>],
          [t('log.accessPoint'), line.accessPoint],
          [t('log.hat'), line.hatId && <code>{line.hatId}</code>],
          [t('log.account'), line.accountId && <code>{line.accountId}</code>],
          [t('log.case'), line.caseId && <code>{line.caseId}</code>],
          [t('log.dossierId'), line.dossierId && <code>{line.dossierId}</code>],
          [t('log.subjectId'), line.subjectId && <code>{line.subjectId}</code>],
          [t('log.entryIds'), line.entryIds.length > 0 && <code>{line.entryIds.join(' ')}</code>],
          [t('log.fields'), line.fields.join(', ')],
          [t('log.activity'), line.activity],
          [t('log.decision'), line.decisionId && <code>{line.decisionId}</code>],
          [t('log.trace'), line.traceId && <code>{line.traceId}</code>],
          [t('log.consents'), line.consentIds?.length ? <code>{line.consentIds.join(' ')}</code> : null],
          [t('log.covenants'), line.covenantIds?.length ? <code>{line.covenantIds.join(' ')}</code> : null],
        ]}
      />
    </>
  );
}

/** The lines about the same person, dossier, professional or organisation. */
function OnlyLinks({ line: { subjectId, dossierId, accountId, organisation } }: { line: LogLine }) {
  const { t } = useWords();
  const links: readonly (readonly [Partial<LogFilterValues>, TextKey])[] = [
    ...(subjectId ? [[{ subjectId }, 'log.onlySubject'] as const] : []),
    ...(dossierId ? [[{ dossierId }, 'log.onlyDossier'] as const] : []),
    ...(accountId ? [[{ accountId }, 'log.onlyAccount'] as const] : []),
    ...(organisation ? [[{ organisationId: organisation.id }, 'log.onlyOrganisation'] as const] : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul className="kapstok-chips" aria-label={t('log.further')}>
      {links.map(([filter, text]) => <li key={text}><RouteLink {...logLink(filter)}>{t(text)}</RouteLink></li>)}
    </ul>
  );
}
