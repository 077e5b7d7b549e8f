import type { TextKey } from '../language/texts';
import { useWords } from '../language/language-context';
import { noFilter, type LogFilterValues } from './log-filter';

const NAMES: Readonly<Record<keyof LogFilterValues, TextKey>> = {
  outcome: 'log.outcome', event: 'log.event', purpose: 'log.purpose', ground: 'log.ground', fromDay: 'log.fromDay', lastDay: 'log.lastDay', dossierId: 'log.dossierId',
  subjectId: 'log.subjectId', accountId: 'log.accountId', organisationId: 'log.organisationId', hatId: 'log.hatId',
};

/** What the log is narrowed to now; each can be taken away by itself. Nothing when all is shown. */
export function LogChips({ filter, onChange }: { filter: LogFilterValues; onChange: (values: LogFilterValues) => void }) {
  const { t, label, date } = useWords();
  const shown = (name: keyof LogFilterValues): string => {
    const value = filter[name];
    if (name === 'outcome' || name === 'event' || name === 'purpose') return label(name, value);
    if (name === 'ground') return label('otherGround', value);
    return name === 'fromDay' || name === 'lastDay' ? date(value) : `${value.slice(0, 8)}…`;
  };
  const names = (Object.keys(noFilter) as (keyof LogFilterValues)[]).filter((name) => filter[name] !== '');
  if (names.length === 0) return null;
  return (
    <ul className="kapstok-chips" aria-label={t('log.narrowed')}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" className="kapstok-chip" onClick={() => onChange({ ...filter, [name]: '' })}>
            <span><span className="kapstok-visually-hidden">{t('log.takeAway')} </span>{t(NAMES[name])}: {shown(name)}</span><span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
