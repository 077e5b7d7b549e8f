import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, pageArguments, type Page } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { Notice, NoticeConnection } from './notice.type';
import { NoticeService } from './notice.service';

@Resolver(() => Notice)
export class NoticeResolver {
  constructor(private readonly notices: NoticeService) {}

  @Query(() => NoticeConnection, { name: 'notices', description: 'Messages for this hat and for its task, the newest first' })
  @Allow('notice:read')
  async list(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('unreadOnly', { type: () => Boolean, nullable: true, defaultValue: false }) unreadOnly: boolean | null,
  ): Promise<NoticeConnection> {
    return connection(await this.notices.list(hat, pageArguments(first, after), unreadOnly ?? false));
  }

  @Query(() => Int, { description: 'How many messages were not read yet' })
  @Allow('notice:read')
  unreadNotices(@CurrentHat() hat: ActingHat): Promise<number> {
    return this.notices.unread(hat);
  }

  @Mutation(() => Notice, { description: 'Again changes nothing' })
  @Allow('notice:read')
  markNoticeRead(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Notice> {
    return this.notices.markRead(hat, id);
  }
}

function connection({ nodes, hasNextPage, endCursor }: Page<Notice>): NoticeConnection {
  return { nodes, pageInfo: { hasNextPage, endCursor } };
}
