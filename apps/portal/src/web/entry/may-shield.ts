/** A protected address never stands in a regiedossier or a family dossier (W8), so it is not asked there. */
export function mayShield(dossier: { kind: string; scope: string }): boolean {
  return dossier.kind !== 'regie' && dossier.scope !== 'family';
}
