import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, refusedLineOf, type Decided } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { decisionHat, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type DossierAtStake, type DossierKind, type Hat, type Law, type Origin, type OrgType, type Provision, type Task } from '@kapstok/policy';
import { TransferDecisions } from './transfer-decision';
import { TransferReading } from './transfer-reading';
import type { TransferEvent, TransferRow } from './transfer-rows';
import { TransferChanged, TransferDenied, TransferGone, TransferNotFound, TransferNotOpen } from './transfer.errors';

/** A step on a transfer that was read at `version`. */
export interface OnTransfer {
  readonly id: string;
  readonly version: number;
}

interface Terms {
  readonly fromOrganisationId: string;
  readonly fromType: OrgType;
  readonly fromTask: Task;
  readonly fromLaw: Law | null;
  readonly fromFrom: Origin | null;
  readonly fromProvision: Provision | null;
  readonly fromProcessorFor: string | null;
  readonly fromStands: boolean;
  readonly kind: DossierKind;
  readonly controller: string;
  readonly task: Task;
  readonly law: Law | null;
  readonly from: Origin | null;
  readonly scope: 'person' | 'family';
  readonly subjectId: string | null;
  readonly categories: Category[];
}

/** What becomes of an offered transfer. Each step is one transaction: all of it, or nothing. */
@Injectable()
export class TransferSteps {
  constructor(
    private readonly decisions: TransferDecisions,
    private readonly reading: TransferReading,
  ) {}

  /**
   * By who would get it: decided on again and carried out at once (for Veilig Thuis: by its disclosure afterwards). Throws
   * TransferNotFound, TransferChanged, TransferNotOpen, TransferGone, TransferDenied; whatever is thrown, nothing moved.
   */
  async accept(hat: ActingHat, { id, version }: OnTransfer): Promise<TransferRow> {
    const row = await this.open(hat, { id, version }, 'to', 'offered');
    const terms = await hat.tx.query<Terms>(TERMS, [id]);
    const [first] = terms;
    if (!first || terms.some(({ fromStands }) => !fromStands)) throw new TransferGone();
    const on = await this.decisions.decide(hat, holderOf(first), decisionHat(hat), terms.map((one) => ({ dossier: dossierOf(one), subjectId: one.subjectId, categories: one.categories })))
      .catch((error: unknown) => refuse(hat, row, error));
    const [done] = await hat.tx.query<{ how: string }>('select kapstok.accept_transfer($1, $2) as how', [id, version + 1]);
    if (done?.how !== 'accepted') throw refusal(done?.how, row.state);
    await toFollow(hat, { kind: 'transfer-accepted', about: { transferId: id } });
    const accepted = await this.reading.one(hat, id);
    recordAccepted(hat, accepted, on);
    return accepted;
  }

  /** With a reason; nothing moved. */
  async refuse(hat: ActingHat, { reason, ...on }: OnTransfer & { readonly reason: string }): Promise<TransferRow> {
    const words = saidInWords('input.reason', reason);
    await this.open(hat, on, 'to', 'offered');
    return this.step(hat, on, 'refused', words);
  }

  async withdraw(hat: ActingHat, on: OnTransfer): Promise<TransferRow> {
    await this.open(hat, on, 'from', 'offered');
    return this.step(hat, on, 'withdrawn', null);
  }

  /**
   * By Veilig Thuis, after it disclosed: every mandatory item that applies must be in what was given since the acceptance, to who
   * accepted, for overdracht. Throws BadInput naming the first item that is not.
   */
  async complete(hat: ActingHat, on: OnTransfer): Promise<TransferRow> {
    await this.open(hat, on, 'from', 'accepted');
    const missing = await hat.tx.query<{ item: string }>(MISSING_ITEMS, [on.id]);
    if (missing[0]) throw new BadInput(`items.${missing[0].item}`, 'not given to who takes over yet');
    return this.step(hat, on, 'completed', null);
  }

  /** The subject was told afterwards, when it could not be told before (R220). */
  async told(hat: ActingHat, { how, ...on }: OnTransfer & { readonly how: string }): Promise<TransferRow> {
    const words = saidInWords('input.how', how);
    const row = await this.reading.one(hat, on.id);
    const handedOver = row.state === 'accepted' || row.state === 'completed';
    if (!handedOver || row.notToldWhy === null || row.events.some(({ kind }) => kind === 'told')) throw new TransferNotOpen(row.state);
    if (row.version !== on.version) throw new TransferChanged(row.version);
    return this.step(hat, on, 'told', words);
  }

  private async open(hat: ActingHat, { id, version }: OnTransfer, side: TransferRow['side'], state: TransferRow['state']): Promise<TransferRow> {
    const row = await this.reading.one(hat, id);
    if (row.side !== side) throw new TransferNotFound();
    if (row.version !== version) throw new TransferChanged(row.version);
    if (row.state !== state) throw new TransferNotOpen(row.state);
    return row;
  }

  private async step(hat: ActingHat, { id, version }: OnTransfer, kind: TransferEvent['kind'], words: string | null): Promise<TransferRow> {
    const added = await hat.tx.query(
      `insert into kapstok.transfer_event (id, transfer_id, version, kind, by_hat_id, happened_at, words) values ($1, $2, $3, $4, $5, kapstok.at(), $6)
       on conflict (transfer_id, version) do nothing returning id`,
      [randomUUID(), id, version + 1, kind, hat.id, words],
    );
    if (added.length === 0) throw new TransferChanged();
    hat.log.record({ event: 'transfer', outcome: 'allowed', party: hat, basis: 'party', fields: [kind], ruleSet: policy.version });
    if (kind === 'refused' || kind === 'withdrawn') await toFollow(hat, { kind: `transfer-${kind}`, about: { transferId: id } });
    return this.reading.one(hat, id);
  }
}

// With the dossiers in which the hat works from now on; of Veilig Thuis and of regie elsewhere the former one is named by the offer.
function recordAccepted(hat: ActingHat, { dossierIds, madeDossierIds }: TransferRow, on: Decided): void {
  const listedIds = [...dossierIds, ...madeDossierIds];
  const [dossierId] = listedIds;
  hat.log.record({ ...lineOf(on), event: 'transfer', outcome: 'allowed', party: hat, ...(dossierId && { dossierId }), listedIds, fields: ['accepted'] });
}

function refuse(hat: ActingHat, { dossierIds }: TransferRow, error: unknown): never {
  if (error instanceof TransferDenied) hat.log.record({ ...refusedLineOf(error.on), event: 'transfer', outcome: 'refused', party: hat, listedIds: dossierIds, fields: ['accepted'] });
  throw error;
}

function refusal(how: string | undefined, state: string): Error {
  if (how === 'changed') return new TransferChanged();
  if (how === 'not-open') return new TransferNotOpen(state);
  return how === 'not-involved' ? new TransferGone() : new TransferNotFound();
}

function holderOf(terms: Terms): Hat {
  return {
    org: terms.fromOrganisationId, orgType: terms.fromType, task: terms.fromTask, involved: true,
    ...(terms.fromLaw && { law: terms.fromLaw }), ...(terms.fromFrom && { from: terms.fromFrom }), ...(terms.fromProvision && { provision: terms.fromProvision }),
    ...(terms.fromProcessorFor && { processorFor: terms.fromProcessorFor }),
  };
}

function dossierOf({ kind, controller, task, law, from, scope }: Terms): DossierAtStake {
  return { kind, controller, task, ...(law && { law }), ...(from && { from }), scope };
}

const TERMS = `select from_organisation_id as "fromOrganisationId", from_type as "fromType", from_task as "fromTask", from_law as "fromLaw", from_from as "fromFrom",
  from_provision as "fromProvision", from_processor_for as "fromProcessorFor", from_stands as "fromStands", dossier_kind as kind, controller_id as controller, dossier_task as task,
  dossier_law as law, dossier_from as "from", dossier_scope as scope, subject_id as "subjectId", categories from kapstok.transfer_terms($1)`;

const MISSING_ITEMS = `select i.item from kapstok.transfer_item i join kapstok.transfer t on t.id = i.transfer_id
  where t.id = $1 and exists (
    select 1 from unnest(i.entry_ids) wanted where not exists (
      select 1 from kapstok.disclosed_entry e join kapstok.disclosure d on d.id = e.disclosure_id
        join kapstok.transfer_event a on a.transfer_id = t.id and a.kind = 'accepted'
      where e.entry_id = wanted and d.purpose = 'overdracht' and d.receiver_organisation_id = t.to_organisation_id and d.receiver_task = t.to_task
        and d.disclosed_at >= a.happened_at and not exists (select 1 from kapstok.recall r where r.disclosure_id = d.id)))
  order by i.item limit 1`;
