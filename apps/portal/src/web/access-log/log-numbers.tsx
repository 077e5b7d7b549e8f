import type { LogLine } from './log-line';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';

/** The numbers behind a line, for who has to look it up elsewhere. Numbers only: the log holds no content. */
export function LogNumbers({ line }: { line: LogLine }) {
  const { t } = useWords();
  return (
    <details>
      <summary>{t('log.numbersShow')}</summary>
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
    </details>
  );
}
