import { Injectable } from '@nestjs/common';
import { SubjectService } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { SeenAnswer } from '../consent-list';
import { WhoMustService } from './who-must.service';

/** How long before a consent stops its people are told, in days. */
const SOON_DAYS = 30;
const DAY = 24 * 3_600_000;

/** What follows an answer or a withdrawal: who must hear of it. Ids only. */
@Injectable()
export class ConsentFollowUp {
  constructor(
    private readonly subjects: SubjectService,
    private readonly whoMust: WhoMustService,
  ) {}

  async answered(hat: ActingHat, answer: SeenAnswer): Promise<SeenAnswer> {
    await tellInvolved(hat, 'consent-answered', answer.id);
    const stop = answer.answer === 'given' ? await this.stopOf(hat, answer) : undefined;
    if (stop) {
      const dueAt = new Date(stop.getTime() - SOON_DAYS * DAY);
      await tellInvolved(hat, 'consent-lapses-soon', answer.id, stop, dueAt);
    }
    return answer;
  }

  async withdrawn(hat: ActingHat, answer: SeenAnswer): Promise<SeenAnswer> {
    await tellInvolved(hat, 'consent-withdrawn', answer.id);
    return answer;
  }

  /** When it stops being enough by itself: its end, or the first birthday or end of gezag from which others must answer (R72). */
  private async stopOf(hat: ActingHat, { subjectId, givenById, expiresAt }: SeenAnswer): Promise<Date | undefined> {
    const facts = await this.subjects.consentFactsOf(hat, subjectId);
    if (!facts) return expiresAt ?? undefined;
    const [change] = this.whoMust.changesFor(facts, hat.tx.at, givenById);
    const moments = [expiresAt, change?.at].flatMap((moment) => (moment ? [moment.getTime()] : []));
    return moments.length === 0 ? undefined : new Date(Math.min(...moments));
  }
}

type Kind = 'consent-answered' | 'consent-withdrawn' | 'consent-lapses-soon';

/** To who works in the dossiers about the subject; the database finds these, since a client knows none. Without `dueAt`, or past it: at once. */
async function tellInvolved(hat: ActingHat, kind: Kind, consentId: string, lapsesAt: Date | null = null, dueAt: Date | null = null): Promise<void> {
  await hat.tx.query('select kapstok.tell_involved($1, $2, $3, $4)', [kind, consentId, lapsesAt, dueAt]);
}
