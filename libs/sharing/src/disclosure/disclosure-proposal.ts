import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { EntryNotFound, type DossierLook } from '@kapstok/dossier';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import { isId } from '@kapstok/graphql';
import { OrganisationService } from '@kapstok/organisation';
import { policy, type Category, type EntryKind, type Hat, type Request } from '@kapstok/policy';
import { Facts } from '../facts/facts';
import type { Decided } from './disclosure-basis';
import type { CheckedDisclosure } from './disclosure-input';
import type { DisclosableField } from './disclosure-rows';

/** An entry of the dossier as it reads now, with what was chosen of it. */
export interface ChosenEntry {
  readonly id: string;
  readonly category: Category;
  readonly aboutId: string | null;
  readonly version: number;
  readonly kind: EntryKind;
  readonly source: string;
  readonly summary: string;
  readonly body: string;
  readonly occurredOn: string | null;
  readonly shielded: boolean;
  readonly fields: DisclosableField[];
}

/** What would be given, about whom, and to whom: everything that a decision needs. */
export interface Proposal {
  readonly look: DossierLook;
  readonly entries: readonly ChosenEntry[];
  readonly subjectId: string | null;
  readonly receiver: Hat;
}

/** Gathers what a disclosure is about and puts it to the decision function. */
@Injectable()
export class Proposals {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly subjects: SubjectService,
    private readonly consents: ConsentRecords,
    private readonly facts: Facts,
  ) {}

  /** Throws EntryNotFound, and BadInput for a receiver the directory does not know or entries that are not about one person. */
  async gather(look: DossierLook, organisationId: string, asked: CheckedDisclosure): Promise<Proposal> {
    const entries = await chosenEntries(look, asked.chosen);
    return { look, entries, subjectId: subjectOf(look, entries), receiver: await this.receiver(look, organisationId, asked) };
  }

  /** The decision on the whole, and on each category by itself, in the transaction that carries it out. */
  async decide({ look, entries, subjectId, receiver }: Proposal, { purpose, ground, harmForeseen }: CheckedDisclosure): Promise<Decided> {
    const { at, actor, dossier } = look.context;
    const categories = [...new Set(entries.map(({ category }) => category))];
    const request: Request = {
      id: look.id, at, action: 'disclose', actor, other: receiver, dossier, categories, purpose,
      ...(ground && { ground }),
      ...(subjectId && { subject: await this.subjects.subjectAt(look.hat, subjectId), consents: await this.consents.about(look.hat, subjectId) }),
      facts: await this.facts.about(look.hat, { subjectId, holder: actor, receiver, dossierId: look.id, entries, stated: { harmForeseen } }),
    };
    return { whole: policy.decide(request), each: new Map(categories.map((one) => [one, policy.decide({ ...request, categories: [one] })])) };
  }

  private async receiver({ hat }: DossierLook, organisationId: string, { task, law }: CheckedDisclosure): Promise<Hat> {
    const known = isId(organisationId) ? await this.organisations.asReceiver(hat.tx, organisationId, task, law) : undefined;
    if (known) return known;
    const tasks = isId(organisationId) ? (await this.organisations.tasksOf(hat.tx, [organisationId]))[0] : [];
    const ambiguous = (tasks ?? []).filter((one) => one.task === task).length > 1 && law === null;
    if (ambiguous) throw new BadInput('input.law', `this organisation carries out ${task} under more than one law`);
    throw new BadInput('input.organisationId', `no organisation of the directory with task ${task}${law ? ` under ${law}` : ''}`);
  }
}

// The newest version of each, as far as the rules let this hat see it; one that is not there refuses the whole.
async function chosenEntries(look: DossierLook, chosen: CheckedDisclosure['chosen']): Promise<ChosenEntry[]> {
  const ids = [...chosen.keys()];
  const rows = await look.hat.tx.query<Omit<ChosenEntry, 'fields'>>(
    `select distinct on (e.id) e.id, e.category, e.about_id as "aboutId", v.version, v.kind, v.source, v.summary, v.body,
       v.occurred_on as "occurredOn", v.shielded
     from kapstok.entry e join kapstok.entry_version v on v.entry_id = e.id
     where e.dossier_id = $1 and e.id = any ($2::uuid[]) order by e.id, v.version desc`,
    [look.id, ids.filter(isId)],
  );
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row || !look.may(row.category)) throw new EntryNotFound();
    return { ...row, fields: chosen.get(id)! };
  });
}

// Entries of a family dossier are about its members: who must consent follows from which of them (R29, W4).
function subjectOf({ dossier }: DossierLook, entries: readonly ChosenEntry[]): string | null {
  if (dossier.subjectId) return dossier.subjectId;
  const about = new Set(entries.map(({ aboutId }) => aboutId));
  if (about.size > 1) throw new BadInput('input.entries', 'entries of a family dossier about one person at a time');
  return [...about][0] ?? null;
}
