import { Args, Info, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, pageArguments, selectedFields, type PageArguments } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, loader, Loaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import type { DossierLook } from './dossier-look';
import { Dossier } from './dossier.type';
import { EntryReading } from './entry-reading';
import { EntryService } from './entry.service';
import { CorrectEntryInput, Entry, EntryConnection, entryType, EntryVersion, WriteEntryInput } from './entry.type';

@Resolver(() => Entry)
export class EntryResolver {
  constructor(
    private readonly entries: EntryService,
    private readonly reading: EntryReading,
    private readonly persons: PersonLoaders,
  ) {}

  @Mutation(() => Entry)
  @Allow('entry:write')
  async writeEntry(@CurrentHat() hat: ActingHat, @Args('input') input: WriteEntryInput): Promise<Entry> {
    return entryType((await this.entries.write(hat, input)).entry);
  }

  @Mutation(() => Entry, { description: 'Writes a next version; the former stays' })
  @Allow('entry:write')
  async correctEntry(@CurrentHat() hat: ActingHat, @Args('input') input: CorrectEntryInput): Promise<Entry> {
    return entryType((await this.entries.correct(hat, input)).entry);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Whom it is about, when not simply the subject' })
  @Allow('person:read')
  about(@Parent() { aboutId }: Entry, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, aboutId);
  }

  @ResolveField(() => [EntryVersion], { description: 'All versions, the first wording first' })
  @Allow('entry:read')
  versions(@Parent() { id }: Entry, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders'], @Info() info: GraphQLResolveInfo): Promise<EntryVersion[]> {
    return versionsLoader(loaders, hat, this.reading, selectedFields(info)).load(id);
  }
}

@Resolver(() => Dossier)
export class DossierEntriesResolver {
  constructor(private readonly reading: EntryReading) {}

  @ResolveField(() => EntryConnection, { description: 'Current versions in the categories that this hat may see, the newest first' })
  @Allow('entry:read')
  entries(
    @Parent() { look }: Dossier,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('category', { type: () => String, nullable: true }) category: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntryConnection> {
    return entryConnection(this.reading, look, pageArguments(first, after), category ?? null, info);
  }
}

@Resolver(() => EntryConnection)
export class EntryConnectionResolver {
  constructor(private readonly reading: EntryReading) {}

  @ResolveField(() => Int)
  @Allow('entry:count')
  totalCount(@Parent() { look, category }: EntryConnection): Promise<number> {
    return this.reading.count(look, category);
  }
}

async function entryConnection(
  reading: EntryReading, look: DossierLook, page: PageArguments, category: string | null, info: GraphQLResolveInfo,
): Promise<EntryConnection> {
  const { nodes, ...pageInfo } = await reading.page(look, page, category, selectedFields(info, 'nodes'));
  return { nodes: nodes.map(entryType), pageInfo, look, category };
}

// Which fields are asked goes into the log, so two selections are two loads.
function versionsLoader(loaders: RequestScope['loaders'], hat: ActingHat, reading: EntryReading, fields: string[]) {
  return loader(loaders, `versions ${fields.join(' ')}`, (ids) => reading.versionsOf(hat, ids, fields));
}
