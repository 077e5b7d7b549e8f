import { useQuery } from '@tanstack/react-query';
import { callApi, type ApiCaller } from '../api/api-client';
import { ApiError } from '../api/api-errors';
import { useApiCaller } from '../api/api-context';
import { DossierEntriesDocument, type DossierEntriesQuery, type DossierFrameFragment, type EntryDetailsFragment } from '../api/operations.generated';

export interface EntryInDossier {
  readonly dossier: DossierFrameFragment;
  readonly entry: EntryDetailsFragment;
}

/** One entry with its versions. The API gives entries through their dossier only, so its pages are read until it is there. */
export function useEntry(dossierId: string, entryId: string) {
  const caller = useApiCaller();
  return useQuery<EntryInDossier, ApiError>({
    queryKey: [caller.hatId, 'entry', dossierId, entryId],
    queryFn: ({ signal }) => findEntry(caller, dossierId, entryId, signal),
  });
}

async function findEntry(caller: ApiCaller, dossierId: string, entryId: string, signal: AbortSignal): Promise<EntryInDossier> {
  let after: string | null = null;
  do {
    const { dossier }: DossierEntriesQuery = await callApi(caller, DossierEntriesDocument, { id: dossierId, after }, signal);
    const entry = dossier.entries.nodes.find(({ id }) => id === entryId);
    if (entry) return { dossier, entry };
    after = dossier.entries.pageInfo.hasNextPage ? dossier.entries.pageInfo.endCursor : null;
  } while (after);
  // The same answer as for an entry of somebody else.
  throw new ApiError('ENTRY_NOT_FOUND');
}
