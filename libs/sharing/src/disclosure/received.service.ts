import { Injectable } from '@nestjs/common';
import { lineOf } from '@kapstok/access-log';
import { isId, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import { holderKeys, validAt } from '@kapstok/household';
import { decisionHat, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { DisclosureNotFound } from '../sharing.errors';
import { DISCLOSURE, withEntries, type DisclosureRow } from './disclosure-rows';
import { StandingService, type StandingDisclosure } from './standing.service';

const BATCH = 100;

/**
 * What was disclosed to the organisation and task of a hat and still stands: exactly that version, exactly those fields. The grants
 * find it, row-level security filters it, and every entry is decided on again (V4).
 */
@Injectable()
export class ReceivedService {
  constructor(private readonly standing: StandingService) {}

  /** The newest first. `fields` are the names asked of each entry: what the log says was seen. Throws BadInput for an unknown cursor. */
  async list(hat: ActingHat, page: PageArguments, fields: readonly string[]): Promise<Page<StandingDisclosure>> {
    const found: StandingDisclosure[] = [];
    let after = page.after === null ? null : await this.cursor(hat, page.after);
    for (;;) {
      const batch = await this.granted(hat, { after, limit: page.first + 1 });
      found.push(...(await this.standingOf(hat, batch, 'words')));
      const last = batch.at(-1);
      if (!last || batch.length <= page.first || found.length > page.first) break;
      after = last.id;
    }
    const answer = toPage(found, page);
    record(hat, answer.nodes, fields);
    return answer;
  }

  /** One that still stands for this hat; nothing for missing, foreign and malformed alike. Who serves from it records what it serves. */
  async one(hat: ActingHat, id: string): Promise<StandingDisclosure | undefined> {
    if (!isId(id)) return undefined;
    return (await this.standingOf(hat, await this.granted(hat, { only: id, limit: 1 }), 'words'))[0];
  }

  /** One, as the list serves it. Throws DisclosureNotFound for missing, foreign, over and malformed alike; the log keeps the attempt. */
  async open(hat: ActingHat, id: string, fields: readonly string[]): Promise<StandingDisclosure> {
    const row = await this.one(hat, id);
    if (!row) {
      hat.log.record({ event: 'received', outcome: 'refused', party: hat, basis: 'nothing', reason: 'not-found', ...(isId(id) && { listedIds: [id] }), ruleSet: policy.version });
      throw new DisclosureNotFound();
    }
    record(hat, [row], fields);
    return row;
  }

  /** How many still stand for this hat; decided one by one, like the list. */
  async count(hat: ActingHat): Promise<number> {
    let counted = 0;
    for (let after: string | null = null; ; ) {
      const batch: Granted[] = await this.granted(hat, { after, limit: BATCH });
      counted += (await this.standingOf(hat, batch, 'no-words')).length;
      after = batch.at(-1)?.id ?? null;
      if (batch.length < BATCH) break;
    }
    hat.log.record({ event: 'count', outcome: 'allowed', party: hat, basis: 'numbers', fields: ['received'], ruleSet: policy.version });
    return counted;
  }

  // A cursor of a row that does not stand any more is a cursor of no list.
  private async cursor(hat: ActingHat, id: string): Promise<string> {
    const rows = await this.granted(hat, { only: id, limit: 1 });
    if ((await this.standingOf(hat, rows, 'no-words')).length === 0) throw unknownCursor();
    return id;
  }

  private granted(hat: ActingHat, { after, only, limit }: { after?: string | null; only?: string; limit: number }): Promise<Granted[]> {
    return hat.tx.query<Granted>(
      `select ${DISCLOSURE}
       from kapstok.access_grant g join kapstok.disclosure d on d.id = g.cause_id join kapstok.hat h on h.id = d.holder_hat_id
       where g.reach = 'disclosure' and g.holder_key = any ($1::text[]) and ${validAt('g', '$2')}
         and ($3::uuid is null or (g.sort_key, g.cause_id) < (select p.sort_key, p.cause_id from kapstok.access_grant p where p.cause_id = $3))
         and ($4::uuid is null or g.cause_id = $4)
       order by g.sort_key desc, g.cause_id desc limit $5`,
      [holderKeys(hat), hat.tx.at, after ?? null, only ?? null, limit],
    );
  }

  private async standingOf(hat: ActingHat, granted: readonly Granted[], words: 'words' | 'no-words'): Promise<StandingDisclosure[]> {
    return this.standing.standing(hat, await withEntries(hat, granted, words), () => decisionHat(hat));
  }
}

type Granted = Omit<DisclosureRow, 'entries'>;

// One line a disclosure, with the dossier it came from: so it reaches the FG of the controller that gave it.
function record(hat: ActingHat, rows: readonly StandingDisclosure[], asked: readonly string[]): void {
  for (const row of rows) {
    hat.log.record({
      ...restsOn(row),
      event: 'received',
      outcome: 'allowed',
      party: hat,
      basis: 'received',
      dossierId: row.dossierId,
      listedIds: [row.id],
      ...(row.subjectId && { subjectId: row.subjectId }),
      entryIds: asked.length > 0 ? row.entries.map(({ entryId }) => entryId) : [],
      categories: [...new Set(row.entries.map(({ category }) => category))],
      fields: seenFields(row, asked),
      purpose: row.purpose,
      grounds: ['V4', ...new Set(row.entries.map(({ ground }) => ground))],
      ruleSet: policy.version,
    });
  }
  if (rows.length === 0) hat.log.record({ event: 'received', outcome: 'allowed', party: hat, basis: 'nothing', ruleSet: policy.version });
}

/** What the line of a received disclosure rests on: the decision on its first entry, and the consents by which any of it stands. */
export function restsOn({ decisions }: StandingDisclosure): ReturnType<typeof lineOf> {
  const lines = decisions.map(lineOf);
  return { ...lines[0]!, consentIds: [...new Set(lines.flatMap(({ consentIds = [] }) => consentIds))] };
}

function seenFields({ entries }: DisclosureRow, asked: readonly string[]): string[] {
  const given = new Set<string>(['id', 'category', 'kind', 'source', 'fields', ...entries.flatMap(({ fields }) => fields)]);
  return asked.filter((name) => given.has(name));
}
