import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, pageArguments, selectedFields } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, loader, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { Disclosure } from '../disclosure/disclosure.type';
import { CopyComments, type CopyCommentRow } from './copy-comments';
import { CopyGiving } from './copy-giving';
import { AboutSharedInput, CommentOnCopyInput, GiveCopyInput } from './copy-inputs.type';
import { Copy, CopyAsked, CopyComment, CopyReader, SharedAboutMe, SharedAboutMeConnection } from './copy.type';
import { SharedAboutMe as SharedAboutMeService } from './shared-about-me';

type AllLoaders = RequestScope['loaders'];

const commentsOf = (comments: CopyComments, hat: ActingHat, loaders: AllLoaders, id: string): Promise<CopyCommentRow[]> =>
  loader(loaders, 'copy-comments', (ids) => comments.of(hat, ids)).load(id);

@Resolver(() => SharedAboutMe)
export class SharedAboutMeResolver {
  constructor(
    private readonly service: SharedAboutMeService,
    private readonly comments: CopyComments,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => SharedAboutMeConnection, { description: 'For a client: what was shared about oneself, or a child over whom one has gezag; the newest first' })
  @Allow('copy:inspect')
  async sharedAboutMe(
    @CurrentHat() hat: ActingHat,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SharedAboutMeConnection> {
    const { nodes, ...pageInfo } = await this.service.list(hat, personId.toLowerCase(), pageArguments(first, after), selectedFields(info, 'nodes', 'entries'));
    return { nodes: nodes.map((row) => SharedAboutMe.of(row)), pageInfo };
  }

  @Mutation(() => CopyAsked, { description: 'A client: asks for the words of what was shared' })
  @Allow('copy:ask')
  askForCopy(@CurrentHat() hat: ActingHat, @Args('input') { disclosureId, personId }: AboutSharedInput): Promise<CopyAsked> {
    return once(hat, 'askForCopy', { disclosureId, personId }, { make: () => this.comments.ask(hat, { disclosureId, personId }), again: (id) => this.comments.askedOne(hat, id) });
  }

  @Mutation(() => CopyComment, { description: 'A client: what you say of a copy, for who gave and who received what it is of' })
  @Allow('copy:comment')
  commentOnCopy(@CurrentHat() hat: ActingHat, @Args('input') { disclosureId, personId, words }: CommentOnCopyInput): Promise<CopyComment> {
    const input = { disclosureId, personId, words };
    return once(hat, 'commentOnCopy', input, { make: () => this.comments.comment(hat, input), again: (id) => this.comments.one(hat, id) });
  }

  @ResolveField('comments', () => [CopyComment], { description: 'Your own words' })
  @Allow('copy:inspect')
  ownComments(@Parent() { id }: SharedAboutMe, @CurrentHat() hat: ActingHat, @Loaders() loaders: AllLoaders): Promise<CopyComment[]> {
    return commentsOf(this.comments, hat, loaders, id);
  }

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  subject(@Parent() { row }: SharedAboutMe, @CurrentHat() hat: ActingHat, @Loaders() loaders: AllLoaders): Promise<Person | null> {
    return this.persons.optional(hat, loaders, row.subjectId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Absent where the name could tell a place that is kept secret' })
  @Allow('organisation:read')
  async holder(@Parent() { row }: SharedAboutMe, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: AllLoaders): Promise<Organisation | null> {
    return row.holderOrganisationId === null ? null : this.organisations.required(tx, loaders, row.holderOrganisationId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Absent where the name could tell a place that is kept secret' })
  @Allow('organisation:read')
  async receiver(@Parent() { row }: SharedAboutMe, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: AllLoaders): Promise<Organisation | null> {
    return row.receiverOrganisationId === null ? null : this.organisations.required(tx, loaders, row.receiverOrganisationId);
  }
}

@Resolver(() => Disclosure)
export class DisclosureCopiesResolver {
  constructor(
    private readonly giving: CopyGiving,
    private readonly said: CopyComments,
  ) {}

  @Mutation(() => Copy, { description: 'By who gave it: gives somebody whom it is about a copy, or says why not yet' })
  @Allow('copy:give')
  giveCopy(@CurrentHat() hat: ActingHat, @Args('input') input: GiveCopyInput): Promise<Copy> {
    return once(hat, 'giveCopy', input, { make: async () => Copy.of(await this.giving.give(hat, input)), again: async (id) => Copy.of(await this.giving.one(hat, id)) });
  }

  @ResolveField(() => [CopyReader], { description: 'For whom there can be a copy and what was decided on it; for who gave it, else empty' })
  @Allow('copy:read')
  async copies(@Parent() { id }: Disclosure, @CurrentHat() hat: ActingHat, @Loaders() loaders: AllLoaders): Promise<CopyReader[]> {
    return (await loader(loaders, 'copies-of-disclosure', (ids) => this.giving.of(hat, ids)).load(id)).map((one) => CopyReader.of(one));
  }

  @ResolveField(() => [CopyComment], { description: 'What those whom it is about said of their copy; for who gave it and who receives it' })
  @Allow('copy:read')
  comments(@Parent() { id }: Disclosure, @CurrentHat() hat: ActingHat, @Loaders() loaders: AllLoaders): Promise<CopyComment[]> {
    return commentsOf(this.said, hat, loaders, id);
  }
}

@Resolver(() => CopyReader)
export class CopyReaderResolver {
  constructor(private readonly persons: PersonLoaders) {}

  @ResolveField('person', () => Person, { nullable: true, description: 'Absent for who may not know the person' })
  @Allow('person:read')
  person(@Parent() { personId }: CopyReader, @CurrentHat() hat: ActingHat, @Loaders() loaders: AllLoaders): Promise<Person | null> {
    return this.persons.optional(hat, loaders, personId);
  }
}

/** Copies for the household; see `SharingModule`. */
export const COPY_PROVIDERS = [SharedAboutMeService, CopyComments, CopyGiving, SharedAboutMeResolver, DisclosureCopiesResolver, CopyReaderResolver];
