import type { DisclosureDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge, type BadgeKind } from '../page/badge';
import type { TextKey } from '../language/texts';
import { GiveCopyForm } from './give-copy-form';

export type CopyReader = DisclosureDetailsFragment['copies'][number];

const STATES: Readonly<Record<string, readonly [BadgeKind, TextKey]>> = {
  given: ['good', 'copy.given'], part: ['good', 'copy.part'], 'not-yet': ['warning', 'copy.not-yet'],
};

/** For whom there can be a copy of what was given, what was decided on it, and what is asked; for who gave it (R226). */
export function DisclosureCopies({ disclosure }: { disclosure: DisclosureDetailsFragment }) {
  const { t } = useWords();
  if (disclosure.copies.length === 0) return null;
  return (
    <div role="group" aria-label={t('copy.title')}>
      <p><strong>{t('copy.title')}</strong></p>
      <p>{t('copy.lead')}</p>
      <ul className="kapstok-plain-list">
        {disclosure.copies.map((reader) => <OneReader key={`${reader.personId} ${reader.subjectId}`} disclosure={disclosure} reader={reader} />)}
      </ul>
    </div>
  );
}

function OneReader({ disclosure, reader }: { disclosure: DisclosureDetailsFragment; reader: CopyReader }) {
  const { t, date, moment } = useWords();
  const { copy, askedAt, answerBy } = reader;
  const [kind, state] = (copy && STATES[copy.choice]) ?? ['plain', 'copy.none'];
  const name = reader.person?.name ?? t('copy.someone');
  return (
    <li className="kapstok-entry">
      <p><strong>{t(reader.role === 'subject' ? 'copy.subject' : 'copy.gezag', { name })}</strong></p>
      <p className="kapstok-badges"><Badge kind={kind}>{t(state)}</Badge></p>
      {copy && <p>{t('copy.decided', { date: moment(copy.decidedAt) })}</p>}
      {copy?.why && <p className="kapstok-lines">{copy.why}</p>}
      {askedAt && <p><strong>{t('copy.asked', { date: date(askedAt), by: date(answerBy) })}</strong></p>}
      <GiveCopyForm key={copy?.version ?? 0} disclosure={disclosure} reader={reader} name={name} />
    </li>
  );
}
