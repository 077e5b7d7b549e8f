import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, refusedLineOf } from '@kapstok/access-log';
import { dossierAtStake, DossierNotFound, DossierService, type DossierLook } from '@kapstok/dossier';
import { BadInput, DomainError } from '@kapstok/errors';
import { toFollow } from '@kapstok/notice';
import { decisionHat, OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type Hat, type Law, type Origin, type Task } from '@kapstok/policy';
import { TransferDecisions, type AtStake } from './transfer-decision';
import { checkedOffer, type CheckedOffer, type OfferTransfer } from './transfer-input';
import { TransferReading } from './transfer-reading';
import type { TransferRow } from './transfer-rows';
import { TransferDenied } from './transfer.errors';

interface Receiver {
  readonly decided: Hat;
  readonly organisationId: string;
  readonly task: Task;
  readonly law: Law | null;
  readonly from: Origin | null;
}

/** Offering a dossier to who takes over. Nothing moves by it. */
@Injectable()
export class TransferService {
  constructor(
    private readonly dossiers: DossierService,
    private readonly organisations: OrganisationService,
    private readonly decisions: TransferDecisions,
    private readonly reading: TransferReading,
  ) {}

  /** By who works in every one of the dossiers (V1). Throws BadInput, DossierNotFound, TransferDenied; whatever is thrown, nothing is offered. */
  async offer(hat: ActingHat, input: OfferTransfer): Promise<TransferRow> {
    const offer = checkedOffer(hat, input);
    const looks: DossierLook[] = [];
    for (const id of offer.dossierIds) looks.push(await this.own(hat, id));
    const receiver = await this.receiver(hat, offer);
    fitting(offer, looks, hat, receiver);
    const atStake = await Promise.all(looks.map(contentsOf));
    const line = { event: 'transfer', party: hat, dossierId: looks[0]!.id, listedIds: looks.map(({ id }) => id), purpose: 'overdracht', ruleSet: policy.version } as const;
    const on = await this.decisions.decide(hat, looks[0]!.context.actor, receiver.decided, atStake).catch((error: unknown) => {
      const refused = error instanceof TransferDenied ? refusedLineOf(error.on) : { reason: error instanceof DomainError ? error.code : 'failed' };
      hat.log.record({ ...refused, ...line, outcome: 'refused' });
      throw error;
    });
    const grounds = on.answer.grounds.map(({ id }) => id);
    const decisionId = hat.log.record({ ...lineOf(on), ...line, outcome: 'allowed', categories: [...new Set(atStake.flatMap(({ categories }) => categories))] });
    const id = randomUUID();
    await insertOffer(hat, id, offer, receiver, { outcome: on.answer.outcome, grounds, decisionId });
    await toFollow(hat, { kind: 'transfer-offered', about: { transferId: id } });
    return this.reading.one(hat, id);
  }

  private async own(hat: ActingHat, id: string): Promise<DossierLook> {
    const look = await this.dossiers.openFor(hat, 'involve', id);
    if (look.own && look.dossier.closedAt === null) return look;
    look.recordRefused('transfer', 'not-involved');
    throw new DossierNotFound();
  }

  // Within the own organisation the same task and law; elsewhere what the directory says that is carried out there.
  private async receiver(hat: ActingHat, { to, hatId }: CheckedOffer): Promise<Receiver> {
    if (!to) {
      const rows = await hat.tx.query<{ id: string }>(
        `select h.id from kapstok.hat h where h.id = $1 and h.id <> $2 and h.organisation_id = $3 and h.task = $4 and h.law is not distinct from $5
           and h.from_task is not distinct from $6 and h.valid_from <= $7 and (h.valid_until is null or $7 < h.valid_until)`,
        [hatId, hat.id, hat.organisation.id, hat.task, hat.law, hat.from, hat.tx.at],
      );
      if (rows.length === 0) throw new BadInput('input.hatId', 'not a hat that can take this over');
      return { decided: decisionHat(hat), organisationId: hat.organisation.id, task: hat.task, law: hat.law, from: hat.from };
    }
    const decided = await this.organisations.asReceiver(hat.tx, to.organisationId, to.task, to.law);
    if (!decided) throw new BadInput('input.organisationId', `not one organisation of the directory that carries out ${to.task} today; name the law when there are more`);
    return { decided, organisationId: to.organisationId, task: to.task, law: decided.law ?? null, from: decided.from ?? null };
  }
}

// What kind of transfer fits which dossier; whether it may happen is the decision's to say.
function fitting({ kind, items }: CheckedOffer, looks: readonly DossierLook[], hat: ActingHat, { organisationId, task, law }: Receiver): void {
  const [{ dossier }] = looks as [DossierLook];
  if (kind === 'regie' && (dossier.kind !== 'regie' || task !== 'regie')) throw new BadInput('input.kind', 'regie goes from a regie dossier to a regisseur');
  if (kind === 'veilig-thuis' && hat.task !== 'veilig-thuis') throw new BadInput('input.kind', 'only Veilig Thuis hands over like this');
  const toCollege = looks.every((look) => look.dossier.controllerId === organisationId && look.dossier.task === task && look.dossier.law === law);
  if (kind === 'college' && (hat.processorFor !== organisationId || !toCollege)) throw new BadInput('input.kind', 'a processor hands dossiers over to its own college, task and law');
  if (items.length > 0 && looks.length !== 1) throw new BadInput('input.dossierIds', 'one at a time');
}

async function contentsOf({ hat, dossier }: DossierLook): Promise<AtStake> {
  const rows = await hat.tx.query<{ category: Category }>('select distinct e.category from kapstok.entry e where e.dossier_id = $1 order by 1', [dossier.id]);
  const categories = rows.map(({ category }) => category);
  return { dossier: dossierAtStake(dossier), subjectId: dossier.subjectId, categories: categories.length > 0 ? categories : ['betrokkenheid'] };
}

async function insertOffer(hat: ActingHat, id: string, offer: CheckedOffer, to: Receiver, decided: { outcome: string; grounds: string[]; decisionId: string }): Promise<void> {
  await hat.tx.query(
    `insert into kapstok.transfer (id, kind, from_hat_id, to_organisation_id, to_task, to_law, to_from_task, to_hat_id, until, why, why_not_less, told_how, not_told_why,
       outcome, grounds, rule_set, decision_id, offered_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, kapstok.at(), $18)`,
    [id, offer.kind, hat.id, to.organisationId, to.task, to.law, to.from, offer.hatId, offer.until, offer.why, offer.whyNotLess, offer.toldHow, offer.notToldWhy,
      decided.outcome, decided.grounds, policy.version, decided.decisionId, offer.expiresAt],
  );
  await hat.tx.query('insert into kapstok.transfer_dossier (transfer_id, dossier_id) select $1, unnest($2::uuid[])', [id, offer.dossierIds]);
  for (const { item, entryIds, notApplicable } of offer.items) {
    const known = await hat.tx.query('select 1 from kapstok.entry e where e.dossier_id = $1 and e.id = any ($2::uuid[])', [offer.dossierIds[0], entryIds]);
    if (known.length !== new Set(entryIds).size) throw new BadInput(`input.items.${item}`, 'not an entry of this dossier');
    await hat.tx.query('insert into kapstok.transfer_item (transfer_id, item, entry_ids, not_applicable) values ($1, $2, $3, $4)', [id, item, entryIds, notApplicable]);
  }
}
