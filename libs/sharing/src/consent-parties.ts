import { Injectable } from '@nestjs/common';
import type { AccessLine, LoggedDecision, UndecidedBasis } from '@kapstok/access-log';
import { DossierLooks, type DossierLook } from '@kapstok/dossier';
import { heldNow, holderKeys, SubjectService } from '@kapstok/household';
import { isId } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type Subject } from '@kapstok/policy';

/** Somebody a hat may record answers about, and by what right it does. */
export interface KnownSubject {
  readonly id: string;
  readonly subject: Subject;
  /** the dossier in which a professional is involved; absent for a client */
  readonly dossierId?: string;
  /** how the professional stands to that dossier; absent for a client */
  readonly look?: DossierLook;
}

/**
 * The dossier `d` is about person `person` (a column or a parameter): its subject, or a member of its household. Row-level security
 * asks the same (policies `by_involved` and `recorded` of `kapstok.consent`).
 */
export function isAbout(person: string): string {
  return `(d.subject_id = ${person} or exists (select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = ${person}))`;
}

/** About whom a hat may record answers: a client about itself and who it has gezag over, a professional about who its own dossiers are about. */
@Injectable()
export class ConsentParties {
  constructor(
    private readonly subjects: SubjectService,
    private readonly dossiers: DossierLooks,
  ) {}

  /** `undefined` for everybody else, known to others or not. */
  async known(hat: ActingHat, personId: string): Promise<KnownSubject | undefined> {
    if (!isId(personId)) return undefined;
    const id = personId.toLowerCase();
    const look = hat.task === 'client' ? undefined : await this.ownDossier(hat, id);
    if (hat.task !== 'client' && look === undefined) return undefined;
    const subject = await this.subjects.subjectAt(hat, id);
    if (!subject) return undefined;
    if (hat.task === 'client' && !isOfClient(hat, id, subject)) return undefined;
    return { id, subject, dossierId: look?.id, look };
  }

  /** As `known`, from this dossier alone, in which the professional works (V1); `undefined` for a client. */
  async knownIn(hat: ActingHat, dossierId: string, personId: string): Promise<(KnownSubject & { readonly caseId: string }) | undefined> {
    if (hat.task === 'client' || !isId(personId)) return undefined;
    const id = personId.toLowerCase();
    const look = await this.dossiers.one(hat, dossierId);
    if (!look?.own) return undefined;
    const [about] = await hat.tx.query<{ id: string }>(`select d.id from kapstok.dossier d where d.id = $2 and ${isAbout('$1')}`, [id, look.id]);
    const subject = about && (await this.subjects.subjectAt(hat, id));
    return subject && { id, subject, dossierId: look.id, look, caseId: look.dossier.caseId };
  }

  /** The oldest dossier about the person that the hat works in under V1. The grants find it, the decision has the last word. */
  private async ownDossier(hat: ActingHat, personId: string): Promise<DossierLook | undefined> {
    const rows = await hat.tx.query<{ id: string }>(
      `select d.id from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
       where ${heldNow('$2', '$3')} and g.rule = 'V1' and ${isAbout('$1')} order by g.sort_key, d.id`,
      [personId, holderKeys(hat), hat.tx.at],
    );
    const looks = await this.dossiers.byIds(hat, rows.map(({ id }) => id));
    return looks.find((look) => look?.own);
  }
}

/**
 * What the line of something that is done with a consent rests on: the look of the professional who works in the dossier (V1), what
 * is the client's own, or that a professional is on a side of it.
 */
export function restsOn(hat: ActingHat, look?: DossierLook): Pick<AccessLine, 'grounds' | 'ruleSet'> & ({ decision: LoggedDecision } | { basis: UndecidedBasis }) {
  if (look) {
    const { purpose: _, ...line } = look.line();
    return line;
  }
  return hat.task === 'client' ? { basis: 'own-person', grounds: [], ruleSet: policy.version } : { basis: 'party', grounds: ['V1'], ruleSet: policy.version };
}

function isOfClient(hat: ActingHat, personId: string, { gezag = [] }: Subject): boolean {
  return hat.personId !== null && (hat.personId === personId || gezag.includes(hat.personId));
}
