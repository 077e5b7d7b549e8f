import type { DossierEntriesQuery } from '../api/operations.generated';
import { EntryBadges } from '../entry/entry-badges';
import { Hint, Problem } from '../form/field';
import { TextArea } from '../form/text-fields';
import { fieldLabels } from '../language/labels/entry-labels';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { Pager, type PagePlace } from '../page/pager';
import { Empty } from '../page/states';
import type { ChosenEntry } from './disclosure-values';

/** An entry of a dossier, or the part of one that was received. */
export interface EntryToChoose {
  readonly id: string;
  readonly category: string;
  readonly kind: string;
  readonly shielded?: boolean;
  readonly approved?: boolean;
  /** null: that part was not received */
  readonly summary: string | null;
  readonly occurredOn: string | null;
  /** the parts that can go along; absent: all of them */
  readonly fields?: readonly string[];
}

/** The entries on one page, with the way to the next; no pages where everything is in sight. */
export interface EntriesToChoose {
  readonly nodes: readonly EntryToChoose[];
  readonly pages?: { readonly place: PagePlace; readonly pageInfo: DossierEntriesQuery['dossier']['entries']['pageInfo'] };
}

type Chosen = Readonly<Record<string, ChosenEntry>>;

interface Props {
  readonly entries: EntriesToChoose;
  readonly chosen: Chosen;
  readonly problem?: TextKey;
  readonly onChange: (chosen: Chosen) => void;
}

/** Which entries go along, and of each which parts. Nothing is chosen beforehand: less if it can (R79). */
export function ChooseEntries({ entries, chosen, problem, onChange }: Props) {
  const { t } = useWords();
  const describedBy = ['disclose-entries-hint', problem && 'disclose-entries-problem'].filter(Boolean).join(' ');
  return (
    <fieldset className={`kapstok-fieldset${problem ? ' kapstok-fieldset--invalid' : ''}`} aria-describedby={describedBy}>
      <legend className="utrecht-form-label">{t('disclose.entries')}</legend>
      <Hint id="disclose-entries">{t('disclose.entriesHint')}</Hint>
      {problem && <Problem id="disclose-entries" problem={problem} />}
      {entries.nodes.length === 0 && <Empty>{t('entries.none')}</Empty>}
      <ul className="kapstok-plain-list">
        {entries.nodes.map((entry, index) => (
          <EntryChoice key={entry.id} id={index === 0 ? 'disclose-entries' : `disclose-entry-${entry.id}`} entry={entry} chosen={chosen} onChange={onChange} />
        ))}
      </ul>
      {entries.pages && <Pager {...entries.pages} label={t('disclose.entries')} />}
    </fieldset>
  );
}

/** The parts of an entry that can be given. */
export function fieldsOf({ fields, occurredOn }: EntryToChoose): string[] {
  return Object.keys(fieldLabels).filter((field) => (fields?.includes(field) ?? true) && (field !== 'occurredOn' || occurredOn));
}

interface ChoiceProps {
  readonly id: string;
  readonly entry: EntryToChoose;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

function EntryChoice({ id, entry, chosen, onChange }: ChoiceProps) {
  const { t, label, date } = useWords();
  const mine = chosen[entry.id];
  const toggle = (on: boolean) => {
    const { [entry.id]: _, ...others } = chosen;
    onChange(on ? { ...others, [entry.id]: { fields: [] } } : others);
  };
  const toggleField = (field: string, on: boolean) => {
    if (!mine) return;
    const fields = Object.keys(fieldLabels).filter((each) => (each === field ? on : mine.fields.includes(each)));
    onChange({ ...chosen, [entry.id]: { ...mine, fields } });
  };
  const fields = fieldsOf(entry);
  const name = entry.summary ?? label('category', entry.category);
  return (
    <li className="kapstok-entry">
      <label className="kapstok-choice">
        <input type="checkbox" id={id} className="utrecht-checkbox utrecht-checkbox--html-input" checked={mine !== undefined} onChange={(event) => toggle(event.target.checked)} />
        <span>{name} {entry.occurredOn && <span className="kapstok-subtle">({date(entry.occurredOn)})</span>}</span>
      </label>
      <p className="kapstok-badges"><EntryBadges entry={entry} /></p>
      {mine && (
        <div role="group" aria-label={t('disclose.fieldsOf', { entry: name })} className="kapstok-inset">
          <p>{t('disclose.fields')}</p>
          {fields.map((field) => (
            <label key={field} className="kapstok-choice">
              <input type="checkbox" className="utrecht-checkbox utrecht-checkbox--html-input" checked={mine.fields.includes(field)} onChange={(event) => toggleField(field, event.target.checked)} />
              <span>{label('field', field)}</span>
            </label>
          ))}
          <p className="kapstok-subtle">{t('disclose.always')}</p>
          <Reword id={`disclose-reword-${entry.id}`} chosen={mine} onChange={(wording) => onChange({ ...chosen, [entry.id]: { ...mine, wording } })} />
        </div>
      )}
    </li>
  );
}

/** Other words in place of the original, for a part that was chosen; a diagnosis becomes a description of behaviour (R79). */
function Reword({ id, chosen, onChange }: { id: string; chosen: ChosenEntry; onChange: (wording: ChosenEntry['wording']) => void }) {
  const { t, label } = useWords();
  const parts = (['summary', 'body'] as const).filter((field) => chosen.fields.includes(field));
  if (parts.length === 0) return null;
  return (
    <details className="kapstok-details" open={parts.some((field) => chosen.wording?.[field])}>
      <summary>{t('weigh.reword')}</summary>
      <p className="kapstok-subtle">{t('weigh.rewordHint')}</p>
      {parts.map((field) => (
        <TextArea
          key={field} id={`${id}-${field}`} rows={field === 'summary' ? 2 : 4} optional label={t('weigh.rewordOf', { field: label('field', field) })}
          value={chosen.wording?.[field] ?? ''} onChange={(value) => onChange({ ...chosen.wording, [field]: value })}
        />
      ))}
    </details>
  );
}
