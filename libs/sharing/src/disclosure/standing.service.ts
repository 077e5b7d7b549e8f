import { Injectable } from '@nestjs/common';
import { decided, type Decided } from '@kapstok/access-log';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Consent, Hat, Subject } from '@kapstok/policy';
import type { DisclosedEntryRow, DisclosureRow } from './disclosure-rows';
import { fallenAway } from './in-force';

interface KnownAt {
  readonly subject?: Subject;
  readonly consents?: Consent[];
}

/** A disclosure that stands, with the decisions by which it does: one for each sort of entry in it. */
export interface StandingDisclosure extends DisclosureRow {
  readonly decisions: readonly Decided[];
}

/** Whether what was disclosed still stands: decided again at each reading, in the transaction that reads (V4, R81). */
@Injectable()
export class StandingService {
  constructor(
    private readonly subjects: SubjectService,
    private readonly consents: ConsentRecords,
  ) {}

  /**
   * The same disclosures with only the entries that stand now for their receiver; without any the disclosure itself is left out.
   * `receiverOf` gives the receiver in the shape of a decision, or nothing when there is none any more.
   */
  async standing(hat: ActingHat, rows: readonly DisclosureRow[], receiverOf: (row: DisclosureRow) => Hat | undefined): Promise<StandingDisclosure[]> {
    const known = await this.knownAt(hat, rows);
    const gone = await fallenAway(hat, rows);
    const answers = new Map<string, Decided>();
    const standsBy = (row: DisclosureRow, entry: DisclosedEntryRow) => {
      const receiver = receiverOf(row);
      if (!receiver || !isHeld(row, hat.tx.at) || gone.has(entry)) return undefined;
      // One question for every entry that the same question is about; the answer lives no longer than this call.
      const question = JSON.stringify([receiver, row.ofDossier, entry.category, entry.ground, row.purpose, entry.subjectId]);
      const on = answers.get(question) ?? this.decided(hat, receiver, row, entry, known.get(entry.subjectId ?? '') ?? {});
      answers.set(question, on);
      return on.answer.outcome === 'allow' ? on : undefined;
    };
    return rows
      .map((row) => {
        const standing = row.entries.flatMap((entry) => {
          const on = standsBy(row, entry);
          return on ? [{ entry, on }] : [];
        });
        return { ...row, entries: standing.map(({ entry }) => entry), decisions: [...new Set(standing.map(({ on }) => on))] };
      })
      .filter(({ entries }) => entries.length > 0);
  }

  private decided(hat: ActingHat, receiver: Hat, row: DisclosureRow, entry: DisclosedEntryRow, known: KnownAt): Decided {
    return decided({
      id: row.id,
      at: hat.tx.at.toISOString(),
      action: 'view',
      actor: { ...receiver, received: true },
      dossier: row.ofDossier,
      categories: [entry.category],
      purpose: row.purpose,
      ground: entry.ground,
      ...known,
    });
  }

  private async knownAt(hat: ActingHat, rows: readonly DisclosureRow[]): Promise<Map<string, KnownAt>> {
    const ids = new Set(rows.flatMap(({ entries }) => entries.flatMap(({ ground, subjectId }) => (ground === 'toestemming' && subjectId ? [subjectId] : []))));
    const known = new Map<string, KnownAt>();
    for (const id of ids) {
      known.set(id, { subject: await this.subjects.subjectAt(hat, id), consents: await this.consents.about(hat, id) });
    }
    return known;
  }
}

function isHeld({ disclosedAt, endsAt }: DisclosureRow, at: Date): boolean {
  return disclosedAt <= at && (endsAt === null || at < endsAt);
}
