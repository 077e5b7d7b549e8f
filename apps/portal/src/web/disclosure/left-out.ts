import type { Words } from '../language/language-context';
import { fieldsOf, type EntryToChoose } from './choose-entries';
import type { DisclosureValues } from './disclosure-values';

/** What of the entries in sight is not given, in words: entries that were not chosen, and the other parts of those that were. */
export function leftOut(entries: readonly EntryToChoose[], chosen: DisclosureValues['entries'], { t, label, list }: Pick<Words, 't' | 'label' | 'list'>): string[] {
  return entries.flatMap((entry) => {
    const name = entry.summary ?? label('category', entry.category);
    const mine = chosen[entry.id];
    if (!mine) return [name];
    const rest = fieldsOf(entry).filter((field) => !mine.fields.includes(field));
    return rest.length > 0 ? [t('weigh.leftOutParts', { entry: name, fields: list('field', rest) })] : [];
  });
}
