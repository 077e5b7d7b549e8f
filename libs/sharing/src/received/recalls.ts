import { Injectable } from '@nestjs/common';
import { isId, saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type GroundId, type Purpose, type Task } from '@kapstok/policy';
import { DisclosureNotFound } from '../sharing.errors';

/** One step of what was given on: from which task to which, for what. No content, no case. */
export interface ChainStep {
  readonly id: string;
  readonly onwardOf: string | null;
  readonly dossierId: string;
  readonly holderOrganisationId: string;
  readonly holderTask: Task;
  readonly receiverOrganisationId: string;
  readonly receiverTask: Task;
  readonly purpose: Purpose;
  readonly ground: GroundId;
  readonly article: string | null;
  readonly disclosedAt: Date;
  readonly recalledAt: Date | null;
}

/** Taking back what should not have been given, and where it went. */
@Injectable()
export class Recalls {
  /**
   * Ends a disclosure, and everything that was given onward of it, at once. Recalling what was recalled changes nothing. Throws
   * DisclosureNotFound for who did not give it, and BadInput.
   */
  async recall(hat: ActingHat, disclosureId: string, why: string): Promise<ChainStep> {
    const said = saidInWords('input.why', why, 1000);
    const step = await this.given(hat, disclosureId);
    if (!step) {
      hat.log.record({ event: 'disclose', outcome: 'refused', party: hat, ...(isId(disclosureId) && { listedIds: [disclosureId] }), reason: 'not-found', fields: ['recall'] });
      throw new DisclosureNotFound();
    }
    const recalled = await hat.tx.query(
      `insert into kapstok.recall (disclosure_id, why, by_hat_id, recalled_at) values ($1, $2, $3, kapstok.at()) on conflict do nothing returning disclosure_id`,
      [step.id, said, hat.id],
    );
    hat.log.record({ event: 'disclose', outcome: 'allowed', party: hat, basis: 'party', dossierId: step.dossierId, listedIds: [step.id], fields: ['recall'], ruleSet: policy.version });
    if (recalled.length > 0) await toFollow(hat, { kind: 'disclosure-recalled', about: { disclosureId: step.id, organisationId: step.receiverOrganisationId, task: step.receiverTask } });
    return (await this.given(hat, disclosureId)) ?? step;
  }

  /** Where it came from and where it went, for the holders along the way and the FG; empty for everybody else. */
  async chain(hat: ActingHat, disclosureId: string): Promise<ChainStep[]> {
    const steps = await this.steps(hat, disclosureId);
    hat.log.record({
      event: 'list', outcome: steps.length > 0 ? 'allowed' : 'refused', party: hat, basis: 'party', ...(steps[0] && { dossierId: steps[0].dossierId }),
      listedIds: steps.map(({ id }) => id), fields: ['chain'], ruleSet: policy.version,
    });
    return steps;
  }

  /**
   * The chains of disclosures that the hat sees already, in the order of `ids`; empty for one whose chain is not for this hat. One line
   * for each dossier of which a chain is served, with every step.
   */
  async chainsOf(hat: ActingHat, ids: readonly string[]): Promise<ChainStep[][]> {
    const rows = await hat.tx.query<ChainStep & { of: string }>(
      `select asked.id as of, ${STEP} from unnest($1::uuid[]) as asked(id) cross join lateral kapstok.disclosure_chain(asked.id) c order by c.disclosed_at, c.id`,
      [ids],
    );
    for (const dossierId of new Set(rows.map((row) => row.dossierId))) {
      const listedIds = [...new Set(rows.filter((row) => row.dossierId === dossierId).map(({ id }) => id))];
      hat.log.record({ event: 'list', outcome: 'allowed', party: hat, basis: 'party', dossierId, listedIds, fields: ['chain'], ruleSet: policy.version });
    }
    return ids.map((id) => rows.filter((row) => row.of === id).map(({ of: _, ...step }) => step));
  }

  private async given(hat: ActingHat, id: string): Promise<ChainStep | undefined> {
    const [own] = isId(id) ? await hat.tx.query<{ holds: boolean }>('select kapstok.holds_disclosure($1) as holds', [id]) : [];
    return own?.holds ? (await this.steps(hat, id)).find((step) => step.id === id) : undefined;
  }

  private async steps(hat: ActingHat, id: string): Promise<ChainStep[]> {
    if (!isId(id)) return [];
    return hat.tx.query<ChainStep>(
      `select ${STEP} from kapstok.disclosure_chain($1) c`,
      [id],
    );
  }
}

const STEP = `c.id, c.onward_of as "onwardOf", c.dossier_id as "dossierId", c.holder_organisation_id as "holderOrganisationId", c.holder_task as "holderTask",
  c.receiver_organisation_id as "receiverOrganisationId", c.receiver_task as "receiverTask", c.purpose, c.ground, c.article, c.disclosed_at as "disclosedAt",
  c.recalled_at as "recalledAt"`;
