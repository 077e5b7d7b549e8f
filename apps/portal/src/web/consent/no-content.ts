/** Categories that are never content of a dossier, so never consented to. */
export const NO_CONTENT: readonly string[] = ['anoniem', 'toegangslog'];
