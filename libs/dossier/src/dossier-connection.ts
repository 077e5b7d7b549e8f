import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields, type PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { DossierFilter } from './dossier-list';
import type { DossierService } from './dossier.service';
import { dossierType, type DossierConnection } from './dossier.type';

/** A page of dossiers as the API gives it: for the caseload, and for the dossiers of one case. */
export async function dossierConnection(
  dossiers: DossierService, hat: ActingHat, page: PageArguments, filter: DossierFilter, info: GraphQLResolveInfo,
): Promise<DossierConnection> {
  const { nodes, ...pageInfo } = await dossiers.visibleTo(hat, page, filter, selectedFields(info, 'nodes'));
  return { nodes: nodes.map(dossierType), pageInfo, filter };
}
