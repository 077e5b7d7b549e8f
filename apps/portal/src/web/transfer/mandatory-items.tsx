import type { DossierEntriesQuery } from '../api/operations.generated';
import { CheckboxField } from '../form/choice-fields';
import { Problem } from '../form/field';
import { TextField } from '../form/text-fields';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { MANDATORY_ITEMS, type Item } from './offer-values';

interface Props {
  readonly entries: DossierEntriesQuery['dossier']['entries']['nodes'];
  readonly items: Readonly<Record<string, Item>>;
  readonly problem?: TextKey;
  readonly onChange: (items: Readonly<Record<string, Item>>) => void;
}

/** What must be told when others take over, the safety of the worker included: which entries say it, or why it does not apply (R158). */
export function MandatoryItems({ entries, items, problem, onChange }: Props) {
  const { t, label } = useWords();
  const change = (item: string, to: Partial<Item>) => onChange({ ...items, [item]: { ...items[item]!, ...to } });
  return (
    <div id="transfer-items" tabIndex={-1}>
      {problem && <Problem id="transfer-items" problem={problem} />}
      {MANDATORY_ITEMS.map((item) => (
        <div key={item}>
          <CheckboxField
            id={`transfer-item-${item}`} label={label('transferItem', item)} optional values={items[item]?.entryIds ?? []} onChange={(entryIds) => change(item, { entryIds })}
            choices={entries.map(({ id, summary, category }) => ({ value: id, text: `${label('category', category)}: ${summary}` }))}
          />
          <TextField id={`transfer-item-${item}-not`} label={t('transfer.notApplicable', { item: label('transferItem', item) })} optional value={items[item]?.notApplicable ?? ''} onChange={(notApplicable) => change(item, { notApplicable })} />
        </div>
      ))}
    </div>
  );
}
