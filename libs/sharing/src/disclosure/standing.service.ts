import { Injectable } from '@nestjs/common';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type Consent, type Hat, type Subject } from '@kapstok/policy';
import type { DisclosedEntryRow, DisclosureRow } from './disclosure-rows';
import { fallenAway } from './in-force';

interface KnownAt {
  readonly subject?: Subject;
  readonly consents?: Consent[];
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
  async standing(hat: ActingHat, rows: readonly DisclosureRow[], receiverOf: (row: DisclosureRow) => Hat | undefined): Promise<DisclosureRow[]> {
    const known = await this.knownAt(hat, rows);
    const gone = await fallenAway(hat, rows);
    const decided = new Map<string, boolean>();
    const stands = (row: DisclosureRow, entry: DisclosedEntryRow) => {
      const receiver = receiverOf(row);
      if (!receiver || !isHeld(row, hat.tx.at) || gone.has(entry)) return false;
      // One question for every entry that the same question is about; the answer lives no longer than this call.
      const question = JSON.stringify([receiver, row.ofDossier, entry.category, entry.ground, row.purpose, entry.subjectId]);
      const answer = decided.get(question) ?? this.allows(hat, receiver, row, entry, known.get(entry.subjectId ?? '') ?? {});
      decided.set(question, answer);
      return answer;
    };
    return rows
      .map((row) => ({ ...row, entries: row.entries.filter((entry) => stands(row, entry)) }))
      .filter(({ entries }) => entries.length > 0);
  }

  private allows(hat: ActingHat, receiver: Hat, row: DisclosureRow, entry: DisclosedEntryRow, known: KnownAt): boolean {
    return (
      policy.decide({
        id: row.id,
        at: hat.tx.at.toISOString(),
        action: 'view',
        actor: { ...receiver, received: true },
        dossier: row.ofDossier,
        categories: [entry.category],
        purpose: row.purpose,
        ground: entry.ground,
        ...known,
      }).outcome === 'allow'
    );
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
