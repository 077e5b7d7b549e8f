import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, refusedLineOf, type Decided } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type Facts, type Hat } from '@kapstok/policy';
import type { DisclosureRow } from '../disclosure/disclosure-rows';
import { GivenService } from '../disclosure/given.service';
import { DisclosureNotFound } from '../sharing.errors';
import { CopyChanged } from './copy.errors';
import { checkedCopy, checkedWhy, checkNoPlace, type CheckedCopy, type GiveCopy } from './copy-input';
import { copyReaders, copyRows, type CopyReader, type CopyRow } from './copy-rows';
import { inspecting } from './inspecting';

/** For whom there can be a copy, whether the rules ask to weigh it, and what was decided last. */
export interface CopyFor extends CopyReader {
  readonly outcome: 'allow' | 'weigh';
  readonly copy: CopyRow | null;
}

const CLIENT: Hat = { org: 'any', orgType: 'client', task: 'client' };

/** Who gave a disclosure gives those whom it is about a copy, the whole of it or a part, or says why not yet (R226). */
@Injectable()
export class CopyGiving {
  constructor(
    private readonly given: GivenService,
    private readonly organisations: OrganisationService,
  ) {}

  /** Of each disclosure whom there can be a copy for; none for who did not give it, and none for whom the rules refuse. */
  async of(hat: ActingHat, disclosureIds: readonly string[]): Promise<CopyFor[][]> {
    const readers = await copyReaders(hat, disclosureIds);
    const copies = await copyRows(hat, 'c.disclosure_id = any ($1::uuid[])', disclosureIds);
    const all = readers.flatMap((reader): CopyFor[] => {
      const { outcome } = onCategory(hat, reader, 'toegangslog').answer;
      if (outcome !== 'allow' && outcome !== 'weigh') return [];
      return [{ ...reader, outcome, copy: copies.find((one) => isFor(one, reader)) ?? null }];
    });
    return disclosureIds.map((id) => all.filter(({ disclosureId }) => disclosureId === id));
  }

  /**
   * A record of its own; the last one of a person counts. Throws DisclosureNotFound for what the hat did not give; BadInput for somebody who may
   * not inspect, an entry that can never be in it, and no reason where one is needed; ShieldedInWords; CopyChanged when a colleague was first.
   */
  async give(hat: ActingHat, input: GiveCopy): Promise<CopyRow> {
    const row = await this.given.one(hat, input.disclosureId);
    const reader = await this.reader(hat, row, input);
    const checked = checkedCopy(input, row, reader);
    const on = await this.decide(hat, reader, checked, row);
    const why = checkedWhy(input.why, on.answer.outcome === 'weigh' || checked.choice !== 'given');
    await checkNoPlace(hat, row.caseId, reader, checked.entries);
    const id = await insert(hat, { row, reader, checked, why, outcome: on.answer.outcome === 'weigh' ? 'weigh' : 'allow', version: input.version });
    hat.log.record({
      ...lineOf(on), event: checked.choice === 'not-yet' ? 'weigh' : 'disclose', outcome: 'allowed', party: hat, basis: 'party', dossierId: row.dossierId, listedIds: [row.id],
      subjectId: reader.subjectId, entryIds: checked.entries.map(({ disclosed }) => disclosed.entryId), categories: categoriesOf(checked, row), fields: ['copy'],
    });
    if (checked.choice !== 'not-yet') await toFollow(hat, { kind: 'copy-given', about: { disclosureId: row.id, personId: reader.personId, subjectId: reader.subjectId } });
    return this.one(hat, id);
  }

  /** Throws DisclosureNotFound. */
  async one(hat: ActingHat, id: string): Promise<CopyRow> {
    const [row] = await copyRows(hat, 'c.id = $1', id);
    if (!row) throw new DisclosureNotFound();
    return row;
  }

  private async reader(hat: ActingHat, row: DisclosureRow, { personId, subjectId }: GiveCopy): Promise<CopyReader> {
    const known = isId(personId) ? (await copyReaders(hat, [row.id])).filter((one) => one.personId === personId.toLowerCase() && (subjectId == null || one.subjectId === subjectId.toLowerCase())) : [];
    if (!known[0]) throw this.refused(hat, row, new BadInput('input.personId', 'nobody who may inspect what is about this person'));
    return known[0];
  }

  // The strictest category speaks for all: what is weighed for one is weighed.
  private async decide(hat: ActingHat, reader: CopyReader, checked: CheckedCopy, row: DisclosureRow): Promise<Decided> {
    const receiver = await this.organisations.asParty(hat.tx, row.receiverOrganisationId, row.receiverTask, row.receiverLaw);
    const facts: Facts = checked.choice === 'not-yet' ? { goodCareObjection: true } : checked.choice === 'part' ? { othersData: true } : {};
    const each = categoriesOf(checked, row).map((category) => onCategory(hat, { ...reader, receiver }, category, facts));
    const denied = each.find(({ answer }) => answer.outcome !== 'allow' && answer.outcome !== 'weigh');
    if (denied) throw this.refused(hat, row, new BadInput('input.personId', 'nobody who may inspect what is about this person'), denied);
    return each.find(({ answer }) => answer.outcome === 'weigh') ?? each[0]!;
  }

  private refused(hat: ActingHat, { id, dossierId }: DisclosureRow, error: BadInput, on?: Decided): BadInput {
    hat.log.record({ reason: error.code, ruleSet: policy.version, ...(on && refusedLineOf(on)), event: 'disclose', outcome: 'refused', party: hat, dossierId, listedIds: [id], fields: ['copy'] });
    return error;
  }
}

interface Insert {
  readonly row: DisclosureRow;
  readonly reader: CopyReader;
  readonly checked: CheckedCopy;
  readonly why: string | null;
  readonly outcome: 'allow' | 'weigh';
  readonly version: number;
}

async function insert(hat: ActingHat, { row, reader, checked, why, outcome, version }: Insert): Promise<string> {
  const id = randomUUID();
  const [last] = (await copyRows(hat, 'c.disclosure_id = $1', row.id)).filter((one) => isFor(one, reader));
  if ((last?.version ?? 0) !== version) throw new CopyChanged();
  const made = await hat.tx.query(
    `insert into kapstok.copy (id, disclosure_id, subject_id, person_id, version, choice, outcome, shielded, why, rule_set, by_hat_id, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, kapstok.at()) on conflict do nothing returning id`,
    [id, row.id, reader.subjectId, reader.personId, version + 1, checked.choice, outcome, reader.shielded, why, policy.version, hat.id],
  );
  if (made.length === 0) throw new CopyChanged();
  for (const { disclosed, summary, body } of checked.entries) {
    const reworded = [...(summary === null ? [] : ['summary']), ...(body === null ? [] : ['body'])];
    await hat.tx.query('insert into kapstok.copied_entry (copy_id, disclosure_id, entry_id, reworded, summary, body) values ($1, $2, $3, $4, $5, $6)', [
      id, row.id, disclosed.entryId, reworded, summary, body,
    ]);
  }
  return id;
}

function categoriesOf({ entries }: CheckedCopy, row: DisclosureRow): Category[] {
  const chosen = entries.length > 0 ? entries.map(({ disclosed }) => disclosed) : row.entries;
  return chosen.length > 0 ? [...new Set(chosen.map(({ category }) => category))] : ['toegangslog'];
}

function onCategory({ tx }: ActingHat, reader: CopyReader & { readonly receiver?: Hat | undefined }, category: Category, more: Facts = {}): Decided {
  const { disclosureId: id, isSelf, shielded, withheld, dossier, receiver } = reader;
  const facts: Facts = { ...(shielded && { shielded }), ...(withheld && { goodCareObjection: true }), ...more };
  return inspecting(tx.at, CLIENT, { ...reader, hasGezag: !isSelf }, { id, dossier, receiver }, category, facts);
}

function isFor({ disclosureId, subjectId, personId }: CopyRow, reader: CopyReader): boolean {
  return disclosureId === reader.disclosureId && subjectId === reader.subjectId && personId === reader.personId;
}
