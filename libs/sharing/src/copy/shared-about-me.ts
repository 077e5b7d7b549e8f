import { Injectable } from '@nestjs/common';
import { lineOf, type Decided } from '@kapstok/access-log';
import { isId, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import { decisionHat, ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type Facts } from '@kapstok/policy';
import { inspecting } from './inspecting';
import { copiedRows, sharedRows, type CopiedRow, type SharedRow } from './shared-rows';

/** Something that was shared about somebody, with its words as far as a copy was given. */
export interface Shared extends SharedRow {
  readonly entries: readonly CopiedRow[];
}

interface Told {
  readonly row: SharedRow;
  readonly on: Decided;
}

/** What was shared about the client that acts, or a child over whom it has gezag, and the copies of it (R226, AVG 15, Jw 7.3.10). */
@Injectable()
export class SharedAboutMe {
  /**
   * The newest first; none for any other hat, and for a person of others. The database leaves out what is silent; what is left is decided as
   * inspecting who looked, and its words category by category (decision §5). `fields`: what is served of each entry. A line for each dossier.
   * Throws BadInput for an unknown cursor.
   */
  async list(hat: ActingHat, personId: string, page: PageArguments, fields: readonly string[]): Promise<Page<Shared>> {
    const told = await this.told(hat, personId);
    const from = page.after === null ? 0 : told.findIndex(({ row }) => row.id === page.after) + 1;
    if (page.after !== null && from === 0) throw unknownCursor();
    const { nodes, ...info } = toPage(told.slice(from).map(({ row }) => row), page);
    const shown = fields.length > 0 ? await withWords(hat, personId, nodes) : nodes.map((row) => ({ ...row, entries: [] }));
    record(hat, shown, told, fields);
    return { nodes: shown, ...info };
  }

  /** One of these, without words; nothing for missing, foreign and malformed alike. */
  async one(hat: ActingHat, personId: string, disclosureId: string): Promise<SharedRow | undefined> {
    return (await this.told(hat, personId)).find(({ row }) => row.id === disclosureId)?.row;
  }

  private async told(hat: ActingHat, personId: string): Promise<Told[]> {
    if (hat.task !== 'client' || !isId(personId)) return [];
    const rows = await sharedRows(hat, personId);
    return rows.map((row) => ({ row, on: onCategory(hat, row, 'toegangslog') }))
      .filter(({ row, on: { answer } }) => answer.outcome === 'allow' || (answer.outcome === 'weigh' && (row.weighed || wasWeighed(row))));
  }
}

async function withWords(hat: ActingHat, personId: string, rows: readonly SharedRow[]): Promise<Shared[]> {
  const words = await copiedRows(hat, personId, rows.flatMap(({ copyId, readable }) => (copyId && readable ? [copyId] : [])));
  return rows.map((row) => ({ ...row, entries: words.filter(({ copyId, category }) => copyId === row.copyId && letsRead(hat, row, category)) }));
}

// Where the rules weigh, the copy is the weighing, if it was made knowing that the address is secret.
function letsRead(hat: ActingHat, row: SharedRow, category: Category): boolean {
  const { outcome } = onCategory(hat, row, category, row.choice === 'part' ? { othersData: true } : {}).answer;
  return outcome === 'allow' || (outcome === 'weigh' && wasWeighed(row));
}

function wasWeighed({ choice, outcome, copyShielded, shielded, isSelf, withheld }: SharedRow): boolean {
  return (choice === 'given' || choice === 'part') && outcome === 'weigh' && !withheld && (isSelf || !shielded || copyShielded === true);
}

function onCategory(hat: ActingHat, row: SharedRow, category: Category, more: Facts = {}): Decided {
  const { id, dossier, shielded, withheld } = row;
  const facts: Facts = { ...(shielded && { shielded }), ...(withheld && { goodCareObjection: true }), ...more };
  return inspecting(hat.tx.at, decisionHat(hat), { ...row, personId: hat.personId ?? 'nobody' }, { id, dossier }, category, facts);
}

function record(hat: ActingHat, shown: readonly Shared[], told: readonly Told[], fields: readonly string[]): void {
  const line = { event: 'inspect', outcome: 'allowed', party: hat, purpose: ownPurpose(hat), ruleSet: policy.version } as const;
  for (const dossierId of new Set(shown.map((row) => row.dossierId))) {
    const rows = shown.filter((row) => row.dossierId === dossierId);
    const words = rows.flatMap(({ entries }) => entries);
    const { row, on } = told.find((one) => one.row.id === rows[0]!.id)!;
    hat.log.record({
      ...lineOf(on), ...line, basis: 'own', dossierId, subjectId: row.subjectId, listedIds: rows.map(({ id }) => id), entryIds: words.map(({ entryId }) => entryId),
      categories: ['toegangslog', ...new Set(words.map(({ category }) => category))], fields: ['sharedAboutMe', ...(words.length > 0 ? fields : [])],
    });
  }
  if (shown.length === 0 && hat.personId) {
    hat.log.record({ ...line, basis: 'own-person', subjectId: hat.personId, categories: ['toegangslog'], fields: ['sharedAboutMe'], grounds: ['inzage'] });
  }
}
