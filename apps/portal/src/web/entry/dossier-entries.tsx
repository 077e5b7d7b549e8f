import type { DossierQuery } from '../api/operations.generated';
import { SelectField } from '../form/choice-fields';
import { useWords } from '../language/language-context';
import { Pager, type PagePlace } from '../page/pager';
import { Empty } from '../page/states';
import { EntryCard } from './entry-card';

interface Props {
  readonly dossier: DossierQuery['dossier'];
  readonly category: string;
  readonly onCategory: (category: string) => void;
  readonly place: PagePlace;
}

/** The entries that this hat may see. The total counts those and no others. */
export function DossierEntries({ dossier, category, onCategory, place }: Props) {
  const { t, label } = useWords();
  const { entries, access } = dossier;
  return (
    <>
      <SelectField
        id="entries-category" label={t('entries.filter')} none={t('entries.every')} value={category} onChange={onCategory}
        choices={access.categories.map((value) => ({ value, text: label('category', value) }))}
      />
      <p role="status" className="kapstok-subtle">{t(entries.totalCount === 1 ? 'entries.one' : 'entries.count', { count: entries.totalCount })}</p>
      {entries.nodes.length === 0 && <Empty>{t('entries.none')}</Empty>}
      <ul className="kapstok-cards">
        {entries.nodes.map((entry) => <EntryCard key={entry.id} entry={entry} to={`/dossiers/${dossier.id}/aantekeningen/${entry.id}`} />)}
      </ul>
      <Pager place={place} pageInfo={entries.pageInfo} label={t('dossier.entries')} />
    </>
  );
}
