import { CovenantRecords, type Change } from '@kapstok/covenant';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import { decisionHat, OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type DossierAtStake, type Law, type Outcome, type Purpose, type Request, type Task } from '@kapstok/policy';
import { Facts } from '@kapstok/sharing';
import type { PreviewWorld } from './preview-worlds';
import type { Side } from './parties';
import type { Stage } from './stage';

/** One answer of the decision as a professional gets it in a dossier. */
type Answers = Map<string, Outcome>;

interface Asked {
  readonly purposes: readonly Purpose[];
  readonly categories: readonly Category[];
}

/**
 * What every professional of the holder is answered in every own dossier at one moment, for each other party, category and purpose:
 * under the role of the api, from the services that a disclosure asks, with the decision itself.
 */
export async function answersAt(stage: Stage, { holder, others, workers }: PreviewWorld, asked: Asked, at: Date): Promise<Answers> {
  const answers: Answers = new Map();
  for (const worker of workers) {
    await stage.as(worker, async (hat) => {
      for (const dossier of await openDossiers(hat)) {
        for (const other of others) await inDossier(stage, hat, { dossier, holder, other, asked }, answers);
      }
    }, at).catch(hatIsOver);
  }
  return answers;
}

/** In how many dossiers an answer differs between two moments, in the shape of the preview. */
export function differences(before: Answers, after: Answers): Change[] {
  const found = new Map<string, number>();
  for (const [question, was] of before) {
    const becomes = after.get(question);
    if (becomes === undefined || becomes === was) continue;
    const { dossier, ...about } = JSON.parse(question) as Record<string, unknown>;
    const key = JSON.stringify({ ...about, before: was, after: becomes });
    found.set(key, (found.get(key) ?? 0) + (dossier ? 1 : 0));
  }
  return [...found].map(([key, dossiers]) => ({ ...(JSON.parse(key) as Omit<Change, 'dossiers'>), dossiers }));
}

/** Sorted lines, so that two sets of numbers are compared whole. */
export function lines(changes: readonly Change[]): string[] {
  return changes
    .map(({ holderTask, organisationId, task, law, category, purpose, before, after, dossiers }) =>
      [holderTask, organisationId, task, law, category, purpose, `${before} > ${after}`, dossiers].join(' | '))
    .sort();
}

interface DossierRow extends Omit<DossierAtStake, 'law' | 'from'> {
  readonly id: string;
  readonly law: Law | null;
  readonly from: 'toeleiding' | 'hulpverlening' | null;
  readonly subjectId: string | null;
}

function openDossiers({ tx }: ActingHat): Promise<DossierRow[]> {
  return tx.query<DossierRow>(
    `select distinct d.id, d.kind, d.controller_id as controller, d.task, d.law, d.from_task as "from", d.scope, d.subject_id as "subjectId"
     from kapstok.dossier d join kapstok.access_grant g on g.dossier_id = d.id and g.reach = 'dossier' and g.rule = 'V1'
     where d.closed_at is null or $1 < d.closed_at`,
    [tx.at],
  );
}

interface Pair {
  readonly dossier: DossierRow;
  readonly holder: Side;
  readonly other: Side;
  readonly asked: Asked;
}

async function inDossier(stage: Stage, hat: ActingHat, { dossier, holder, other, asked }: Pair, answers: Answers): Promise<void> {
  const receiver = await stage.service(OrganisationService).asReceiver(hat.tx, other.organisation.id, other.task as Task);
  const actor = decisionHat(hat, { involved: true });
  const { id, law, from, subjectId, ...shape } = dossier;
  const subject = subjectId ? await stage.service(SubjectService).subjectAt(hat, subjectId) : undefined;
  const request: Omit<Request, 'categories' | 'purpose'> = {
    id, at: hat.tx.at.toISOString(), action: 'disclose', actor, other: receiver!, dossier: { ...shape, ...(law && { law }), ...(from && { from }) },
    ...(subject && { subject }),
    ...(subjectId && { consents: await stage.service(ConsentRecords).about(hat, subjectId) }),
    covenants: await stage.service(CovenantRecords).between(hat, actor, receiver!),
    facts: await stage.service(Facts).about(hat, { subjectId, holder: actor, receiver: receiver!, dossierId: id }),
  };
  for (const purpose of asked.purposes) {
    for (const category of asked.categories) {
      const question = { dossier: id, holderTask: holder.task, organisationId: other.organisation.id, task: other.task, law: receiver!.law ?? null, category, purpose };
      answers.set(JSON.stringify(question), policy.decide({ ...request, categories: [category], purpose }).outcome);
    }
  }
}

// A hat that is not valid at that moment answers nothing.
function hatIsOver(error: unknown): void {
  if ((error as { code?: string }).code !== 'HAT_NOT_YOURS') throw error;
}
