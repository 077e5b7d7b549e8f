import { Injectable } from '@nestjs/common';
import { CovenantRecords } from '@kapstok/covenant';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type Hat, type Request } from '@kapstok/policy';
import { Circumstances } from '../facts/circumstances';
import type { StatedFacts } from '../facts/stated-facts';
import { DisclosureDenied } from '../sharing.errors';
import type { Decided, DisclosureBasis } from './disclosure-basis';
import type { CheckedShare } from './disclosure-input';
import { inLine, type ChosenEntry, type Holding } from './holdings';

/** What would be given, about whom, and to whom: everything that a decision needs. */
export interface Proposal {
  readonly holding: Holding;
  readonly entries: readonly ChosenEntry[];
  readonly categories: readonly Category[];
  readonly subjectId: string | null;
  readonly receiver: Hat;
}

/** Gathers what a disclosure is about and puts it to the decision function. */
@Injectable()
export class Proposals {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly circumstances: Circumstances,
    private readonly covenants: CovenantRecords,
  ) {}

  /** Throws EntryNotFound, and BadInput for a receiver the directory does not know or entries that are not about one person. */
  async gather(holding: Holding, asked: CheckedShare): Promise<Proposal> {
    const entries = await holding.entries(asked.chosen);
    const categories = entries.length > 0 ? [...new Set(entries.map(({ category }) => category))] : asked.categories;
    return { holding, entries, categories, subjectId: subjectOf(holding, entries), receiver: await this.receiver(holding.hat, asked) };
  }

  /**
   * The decision on the whole, and on each category by itself, in the transaction that carries it out. Throws DisclosureDenied for
   * giving something onward for a wholly other purpose.
   */
  async decide({ holding, entries, categories, subjectId, receiver }: Proposal, { purpose, ground, requestId }: CheckedShare, stated: StatedFacts): Promise<Decided> {
    const { hat, actor, dossier, received, dossierId } = holding;
    if (received && !inLine(received.purpose, purpose)) throw new DisclosureDenied('purpose-barred', OTHER_PURPOSE);
    const about = { subjectId, holder: actor, receiver, entries, stated, asked: requestId !== null, ...(!received && { dossierId }) };
    const request: Request = {
      id: dossierId, at: hat.tx.at.toISOString(), action: 'disclose', actor, other: receiver, dossier, categories: [...categories], purpose,
      ...(ground && { ground }),
      ...(await this.circumstances.of(hat, about)),
    };
    return { request, whole: policy.decide(request), each: new Map(categories.map((one) => [one, policy.decide({ ...request, categories: [one] })])) };
  }

  /** The covenant that each ground of choice is used inside of: what is given ends with it. */
  async coveredBy({ holding, receiver }: Proposal, { purpose }: CheckedShare, { grounds }: DisclosureBasis): Promise<ReadonlyMap<Category, string>> {
    const covered = new Map<Category, string>();
    for (const [category, { id }] of grounds) {
      const covenant = await this.covenants.reliedOn(holding.hat, holding.actor, receiver, { ground: id, category, purpose });
      if (covenant) covered.set(category, covenant);
    }
    return covered;
  }

  private async receiver(hat: ActingHat, { organisationId, task, law }: CheckedShare): Promise<Hat> {
    const known = isId(organisationId) ? await this.organisations.asReceiver(hat.tx, organisationId, task, law) : undefined;
    if (known) return known;
    const tasks = isId(organisationId) ? await this.organisations.carriedOut(hat.tx, organisationId) : [];
    const ambiguous = tasks.filter((one) => one.task === task).length > 1 && law === null;
    if (ambiguous) throw new BadInput('input.law', `this organisation carries out ${task} under more than one law`);
    throw new BadInput('input.organisationId', `no organisation of the directory that carries out ${task}${law ? ` under ${law}` : ''} today`);
  }
}

const OTHER_PURPOSE = 'Deze gegevens zijn gekregen voor een ander doel. Voor een heel ander doel mag u ze niet verder geven. Vraag het de organisatie waar ze vandaan komen.';

// Entries of a family dossier are about its members: who must consent follows from which of them (R29, W4).
function subjectOf({ subjectId }: Holding, entries: readonly ChosenEntry[]): string | null {
  if (subjectId) return subjectId;
  const about = new Set(entries.map(({ aboutId }) => aboutId));
  if (about.size > 1) throw new BadInput('input.entries', 'entries of a family dossier about one person at a time');
  return [...about][0] ?? null;
}
