import { Injectable } from '@nestjs/common';
import { lineOf } from '@kapstok/access-log';
import type { ActingHat } from '@kapstok/organisation';
import type { Answer } from '@kapstok/policy';
import { checkedStated, type StatedInput } from '../facts/stated-facts';
import { checkedShare, type Share } from './disclosure-input';
import { Proposals } from './disclosure-proposal';
import { Holdings } from './holdings';

/** What a professional thinks of giving, before anything is decided. Without entries `categories` says what it is about. */
export interface ThinkOfSharing extends Share {
  readonly categories?: readonly string[] | null;
  readonly stated?: StatedInput | null;
}

/** May exactly this be given, as it would be carried out? The same gathering and the same decision as the disclosure itself. */
@Injectable()
export class ExplainDisclosureService {
  constructor(
    private readonly holdings: Holdings,
    private readonly proposals: Proposals,
  ) {}

  /** Throws BadInput, DossierNotFound, DisclosureNotFound, EntryNotFound, and DisclosureDenied for giving onward for a wholly other purpose. */
  async explain(hat: ActingHat, input: ThinkOfSharing): Promise<Answer> {
    const asked = checkedShare(hat, input);
    const stated = checkedStated('input.stated', input.stated);
    const holding = await this.holdings.open(hat, input);
    const proposal = await this.proposals.gather(holding, asked);
    const { request, whole } = await this.proposals.decide(proposal, asked, stated);
    hat.log.record({
      ...lineOf({ request, answer: whole }), event: 'explain', outcome: 'allowed', party: hat, dossierId: holding.dossierId, categories: proposal.categories,
      entryIds: proposal.entries.map(({ id }) => id), purpose: asked.purpose, reason: whole.reason,
    });
    return whole;
  }
}
