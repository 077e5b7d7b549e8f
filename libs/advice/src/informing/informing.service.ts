import { Injectable } from '@nestjs/common';
import { lineOf, type Decided } from '@kapstok/access-log';
import { inspectionBy, type InspectedDossier } from '@kapstok/dossier';
import { SubjectService } from '@kapstok/household';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Law, type Origin, type Subject, type Task } from '@kapstok/policy';

/** One organisation with a task about somebody; of the dossiers behind it nothing but that there is one. */
export interface TaskAbout {
  readonly subjectId: string;
  /** who answers for it */
  readonly controllerId: string;
  /** who does the work for the controller, where that is another organisation */
  readonly carriedOutBy: readonly string[];
  readonly task: Task;
  readonly law: Law | null;
  readonly from: Origin | null;
}

interface Found extends Omit<InspectedDossier, 'id'> {
  readonly dossierId: string;
  readonly controllerId: string;
  readonly carriedOutBy: string[];
  /** stays at an address that is kept secret */
  readonly shielded: boolean;
  /** the professional decided that this client may see it, or may not */
  readonly weighed: boolean;
  readonly withheld: boolean;
}

/** What people are told of who works with their data, and why (AVG 13, 14, R223). */
@Injectable()
export class InformingService {
  constructor(private readonly subjects: SubjectService) {}

  /**
   * Of the client that acts from 12, and of a child under 16 over whom it has gezag; none for any other hat. The database leaves out what
   * is kept silent; what is left is decided as inspecting (decision §5). A line for each dossier, so that its controller knows.
   */
  async tasksAbout(hat: ActingHat): Promise<TaskAbout[]> {
    if (hat.task !== 'client') return [];
    const found = await hat.tx.query<Found>(
      `select dossier_id as "dossierId", subject_id as "subjectId", controller_id as "controllerId", carried_out_by as "carriedOutBy", dossier, shielded, weighed, withheld
       from kapstok.tasks_about_own()`,
    );
    const subjects = await this.subjects.subjectsAt(hat, found.map((row) => row.subjectId));
    const inspected = found.flatMap((row) => {
      const on = inspecting(hat, row, subjects.get(row.subjectId));
      return on && lets(on, row) ? [{ row, on }] : [];
    });
    this.record(hat, inspected);
    return together(inspected.map(({ row }) => row));
  }

  private record(hat: ActingHat, inspected: readonly { row: Found; on: Decided }[]): void {
    const line = {
      event: 'inspect', outcome: 'allowed', party: hat, categories: ['betrokkenheid'], fields: ['tasksAboutMe'], purpose: ownPurpose(hat), grounds: ['inzage'], ruleSet: policy.version,
    } as const;
    for (const { row, on } of inspected) hat.log.record({ ...lineOf(on), ...line, basis: 'own', dossierId: row.dossierId, subjectId: row.subjectId });
    if (inspected.length === 0 && hat.personId) hat.log.record({ ...line, basis: 'own-person', subjectId: hat.personId });
  }
}

// As with the log: what is weighed for this person is shown when it was weighed so.
function lets({ answer: { outcome } }: Decided, { weighed }: Found): boolean {
  return outcome === 'allow' || (outcome === 'weigh' && weighed);
}

function inspecting(hat: ActingHat, row: Found, subject: Subject | undefined): Decided | undefined {
  const facts = { ...(row.shielded && { shielded: true }), ...(row.withheld && { goodCareObjection: true }) };
  return inspectionBy(hat, { ...row, id: row.dossierId }, subject, 'betrokkenheid', facts);
}

// Two dossiers of one task, such as of the child and of the household, are one organisation with one task to who reads it.
function together(rows: readonly Found[]): TaskAbout[] {
  const byTask = new Map<string, TaskAbout>();
  for (const { subjectId, controllerId, carriedOutBy, dossier: { task, law, from } } of rows) {
    if (task === null) continue;
    const key = [subjectId, controllerId, task, law, from].join('|');
    const known = byTask.get(key)?.carriedOutBy ?? [];
    byTask.set(key, { subjectId, controllerId, task, law: law ?? null, from: from ?? null, carriedOutBy: [...new Set([...known, ...carriedOutBy])] });
  }
  return [...byTask.values()];
}
