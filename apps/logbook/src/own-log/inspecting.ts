import { decided, type Decided } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import type { Consent, DossierAtStake, Facts, Subject } from '@kapstok/policy';
import type { WornHat } from '../worn-hat';

/** How the client that acts stands to the person; the logbook knows no more of persons than this. */
interface Standing {
  readonly isSelf: boolean;
  readonly hasGezag: boolean;
  readonly age: number;
  readonly incapacitated: boolean;
  readonly shielded: boolean;
  readonly consented: boolean;
}

type NullableShape = { readonly [Key in keyof DossierAtStake]: DossierAtStake[Key] | null };

/** A dossier with something about the person in it, and what was weighed for this client. */
interface Inspected {
  readonly id: string;
  readonly shape: NullableShape;
  /** since when an embargo keeps back what is done in it; null: none is in force */
  readonly embargoFrom: Date | null;
  readonly withheld: boolean;
  readonly weighed: boolean;
}

/** A dossier of which the log is shown, up to a moment or as a whole. */
export interface Shown {
  readonly dossierId: string;
  readonly until: Date | null;
  readonly on: Decided;
}

export interface Inspection {
  readonly shown: readonly Shown[];
  /** what was done outside a dossier may be shown; the decision it rests on */
  readonly others: Decided | undefined;
  /** the decision on the person as such: a refusal of it is a refusal of everything */
  readonly person: Decided;
}

// What is not of a dossier: the rules of inspecting look at the person alone, so any dossier will do.
const NO_DOSSIER: DossierAtStake = { kind: 'hulpverlening', controller: 'any', task: 'hulpverlening', law: 'jeugdwet', scope: 'person' };

/** What of the log about a person this client may inspect now (decision §5); `undefined` for whoever has nothing to do with the person. */
export async function inspectionOf(tx: Transaction, hat: WornHat, personId: string): Promise<Inspection | undefined> {
  const [standing] = await tx.query<Standing>(
    `select is_self as "isSelf", has_gezag as "hasGezag", age, incapacitated, shielded, consented from logbook.inspected($1)`, [personId],
  );
  if (!standing) return undefined;
  const decide = (dossier: DossierAtStake, facts: Facts) => inspecting(tx, hat, standing, dossier, facts);
  const dossiers = await tx.query<Inspected>(
    `select id, json_build_object('kind', kind, 'controller', controller_id, 'task', task, 'law', law, 'from', from_task, 'scope', scope) as shape,
       embargo_from as "embargoFrom", withheld, weighed from logbook.inspected_dossiers($1) order by id`, [personId],
  );
  const person = decide(NO_DOSSIER, factsOf(standing));
  return {
    shown: dossiers.flatMap((dossier) => shownOf(dossier, standing, decide)),
    others: person.answer.outcome === 'allow' ? person : undefined,
    person,
  };
}

// What was done before an embargo began was to be seen already; since then it is decided with the embargo, as a fact that restricts.
function shownOf(dossier: Inspected, standing: Standing, decide: (dossier: DossierAtStake, facts: Facts) => Decided): Shown[] {
  const facts: Facts = { ...factsOf(standing), ...(dossier.withheld && { goodCareObjection: true }) };
  const shape = Object.fromEntries(Object.entries(dossier.shape).filter(([, value]) => value !== null)) as unknown as DossierAtStake;
  const lets = ({ answer: { outcome } }: Decided) => outcome === 'allow' || (outcome === 'weigh' && dossier.weighed);
  const on = decide(shape, facts);
  if (!lets(on)) return [];
  if (dossier.embargoFrom === null) return [{ dossierId: dossier.id, until: null, on }];
  // A weighing that came after the embargo took it away for this client, in the database; one from before says nothing of it.
  return [{ dossierId: dossier.id, until: decide(shape, { ...facts, embargo: true }).answer.outcome === 'allow' ? null : dossier.embargoFrom, on }];
}

function factsOf({ shielded }: Standing): Facts {
  return shielded ? { shielded: true } : {};
}

function inspecting(tx: Transaction, hat: WornHat, standing: Standing, dossier: DossierAtStake, facts: Facts): Decided {
  const person = hat.decided.person ?? 'nobody';
  const subject: Subject = { age: standing.age, ...(standing.incapacitated && { incapacitated: true }), gezag: standing.hasGezag ? [person] : [] };
  const consent: Consent = { by: 'subject', answer: 'given', categories: ['toegangslog'], to: { task: 'client' }, purpose: 'inzage', givenAt: tx.at.toISOString() };
  return decided({
    id: hat.id, at: tx.at.toISOString(), action: 'inspect', actor: { ...hat.decided, person: standing.isSelf ? 'subject' : person },
    dossier, categories: ['toegangslog'], purpose: 'inzage', subject,
    ...(standing.consented && !standing.isSelf && { consents: [consent] }),
    ...(Object.keys(facts).length > 0 && { facts }),
  });
}
