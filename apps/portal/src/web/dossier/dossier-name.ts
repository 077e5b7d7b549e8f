import type { DossierLineFragment } from '../api/operations.generated';
import type { Words } from '../language/language-context';

/** `Hulpverleningsdossier van Kind A`: what it is and about whom. */
export function dossierName(dossier: DossierLineFragment, words: Words): string {
  const whom = dossier.subject?.name ?? dossier.household?.label ?? '';
  return words.t('dossier.name', { kind: words.label('dossierKind', dossier.kind), whom });
}

/** Whether it is of one person or of the household as a whole (R29). */
export function dossierWhom({ scope }: Pick<DossierLineFragment, 'scope'>, { t }: Words): string {
  return t(scope === 'family' ? 'dossier.family' : 'dossier.person');
}
