import { DossierEntriesDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { CheckboxField } from '../form/choice-fields';
import { Problem } from '../form/field';
import { TextField } from '../form/text-fields';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { Pager, usePagePlace } from '../page/pager';
import { Loaded } from '../page/states';
import { MANDATORY_ITEMS, type Item } from './offer-values';

interface Props {
  readonly dossierId: string;
  readonly items: Readonly<Record<string, Item>>;
  readonly problem?: TextKey;
  readonly onChange: (items: Readonly<Record<string, Item>>) => void;
}

/** What must be told when others take over, the safety of the worker included: which entries say it, or why it does not apply (R158). */
export function MandatoryItems({ dossierId, items, problem, onChange }: Props) {
  const { t, label } = useWords();
  const place = usePagePlace();
  const read = useRead(DossierEntriesDocument, { id: dossierId, after: place.after }, { keepPrevious: true });
  const change = (item: string, to: Partial<Item>) => onChange({ ...items, [item]: { ...items[item]!, ...to } });
  return (
    <div id="transfer-items" tabIndex={-1}>
      {problem && <Problem id="transfer-items" problem={problem} />}
      <Loaded read={read}>
        {({ dossier: { entries: { nodes, pageInfo } } }) => {
          const here = nodes.map(({ id }) => id);
          return (
            <>
              {MANDATORY_ITEMS.map((item) => {
                const chosen = items[item]?.entryIds ?? [];
                // What was chosen on another page stays.
                const elsewhere = chosen.filter((id) => !here.includes(id));
                return (
                  <div key={item}>
                    <CheckboxField
                      id={`transfer-item-${item}`} label={label('transferItem', item)} optional values={chosen} onChange={(entryIds) => change(item, { entryIds: [...elsewhere, ...entryIds] })}
                      choices={nodes.map(({ id, summary, category }) => ({ value: id, text: `${label('category', category)}: ${summary}` }))}
                    />
                    <TextField id={`transfer-item-${item}-not`} label={t('transfer.notApplicable', { item: label('transferItem', item) })} optional value={items[item]?.notApplicable ?? ''} onChange={(notApplicable) => change(item, { notApplicable })} />
                  </div>
                );
              })}
              <Pager place={place} pageInfo={pageInfo} label={t('disclose.entries')} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
