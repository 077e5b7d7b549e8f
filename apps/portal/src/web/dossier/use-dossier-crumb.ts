import type { DossierLineFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import type { Crumb } from '../page/breadcrumbs';
import { dossierName } from './dossier-name';

/** The way back from a page to its dossier, which has no name as long as it is not read. */
export function useDossierCrumb(id: string, { data, error }: { readonly data: { readonly dossier: DossierLineFragment } | undefined; readonly error: unknown }): Crumb {
  const words = useWords();
  return { to: `/dossiers/${id}`, text: data && !error ? dossierName(data.dossier, words) : words.t('dossier.one') };
}
