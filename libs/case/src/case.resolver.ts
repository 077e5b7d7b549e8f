import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Dossier, DossierConnection, dossierConnection, DossierService } from '@kapstok/dossier';
import { Allow, pageArguments, selectedFields, type PageArguments } from '@kapstok/graphql';
import { Household } from '@kapstok/household';
import { CurrentHat, loader, Loaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { CaseNotFound } from './case.errors';
import { CaseService } from './case.service';
import { Case, CaseConnection } from './case.type';

@Resolver(() => Case)
export class CaseResolver {
  constructor(
    private readonly service: CaseService,
    private readonly dossierService: DossierService,
  ) {}

  @Query(() => CaseConnection, { description: 'Cases in which I have a dossier, the newest first' })
  @Allow('case:read')
  cases(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseConnection> {
    return caseConnection(this.service, hat, pageArguments(first, after), info);
  }

  @Query(() => Case)
  @Allow('case:read')
  case(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.service.open(hat, id, selectedFields(info));
  }

  @ResolveField(() => [Household], { description: 'For who may see category gezin in one of its dossiers' })
  @Allow('household:read')
  households(@Parent() { id }: Case, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders'], @Info() info: GraphQLResolveInfo): Promise<Household[]> {
    return householdsLoader(loaders, hat, this.service, householdFields(info)).load(id);
  }

  @ResolveField(() => DossierConnection, { description: 'Its dossiers that I may look into, the newest first' })
  @Allow('dossier:read')
  dossiers(
    @Parent() { id }: Case,
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DossierConnection> {
    return dossierConnection(this.dossierService, hat, pageArguments(first, after), { caseId: id }, info);
  }
}

@Resolver(() => CaseConnection)
export class CaseConnectionResolver {
  constructor(private readonly service: CaseService) {}

  @ResolveField(() => Int)
  @Allow('case:count')
  totalCount(@CurrentHat() hat: ActingHat): Promise<number> {
    return this.service.count(hat);
  }
}

/** The case that a dossier hangs in: whoever may see the dossier may see that. */
@Resolver(() => Dossier)
export class DossierCaseResolver {
  constructor(private readonly service: CaseService) {}

  // The name of the method counts: Nest takes two methods of one name on one type for one field.
  @ResolveField(() => Case)
  @Allow('case:read')
  case(@Parent() { look }: Dossier, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Case> {
    return loader(loaders, 'case', (ids) => this.service.byIds(hat, ids)).load(look.dossier.caseId).then(required);
  }
}

async function caseConnection(service: CaseService, hat: ActingHat, page: PageArguments, info: GraphQLResolveInfo): Promise<CaseConnection> {
  const { nodes, ...pageInfo } = await service.visibleTo(hat, page, selectedFields(info, 'nodes'));
  return { nodes, pageInfo };
}

// In acute danger a dossier opens without the case around it.
function required(found: Case | undefined): Case {
  if (!found) throw new CaseNotFound();
  return found;
}

// Which fields are asked goes into the log, so two selections are two loads.
function householdsLoader(loaders: RequestScope['loaders'], hat: ActingHat, cases: CaseService, fields: string[]) {
  return loader(loaders, `households ${fields.join(' ')}`, (ids) => cases.householdsOf(hat, ids, fields));
}

// What is shown of the household and of its members, for the log.
function householdFields(info: GraphQLResolveInfo): string[] {
  return [...new Set([...selectedFields(info), ...selectedFields(info, 'members'), ...selectedFields(info, 'members', 'person')])];
}
