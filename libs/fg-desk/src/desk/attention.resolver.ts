import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, once, type ActingHat } from '@kapstok/organisation';
import { AttentionService } from './attention.service';
import { EndPublicAttentionInput, MarkPublicAttentionInput, PublicAttention } from './attention.type';

/** Who is in the news, as the FG of the controller marks it. */
@Resolver(() => PublicAttention)
export class PublicAttentionResolver {
  constructor(private readonly attention: AttentionService) {}

  @Query(() => [PublicAttention], { description: 'For the FG: the marks that stand now or will, the first that ends on top' })
  @Allow('review:read')
  publicAttention(@CurrentHat() hat: ActingHat): Promise<PublicAttention[]> {
    return this.attention.standing(hat);
  }

  @Mutation(() => PublicAttention, { description: 'Marks somebody in a case of this controller as in the news' })
  @Allow('review:decide')
  markPublicAttention(@CurrentHat() hat: ActingHat, @Args('input') input: MarkPublicAttentionInput): Promise<PublicAttention> {
    return once(hat, 'markPublicAttention', input, { make: () => this.attention.mark(hat, input), again: (id) => this.attention.one(hat, id) });
  }

  @Mutation(() => PublicAttention, { description: 'Ends a mark before its time: from today on it no longer counts' })
  @Allow('review:decide')
  endPublicAttention(@CurrentHat() hat: ActingHat, @Args('input') input: EndPublicAttentionInput): Promise<PublicAttention> {
    return once(hat, 'endPublicAttention', input, { make: () => this.attention.end(hat, input.id), again: (id) => this.attention.one(hat, id) });
  }
}
