import type { ActingHat } from '@kapstok/organisation';
import type { Category, Consent, Covenant, DossierAtStake, Facts, Hat, MeasureKind, Purpose, Request, Subject } from '@kapstok/policy';

/** Dossiers of one sort and one receiver: everything that a decision on giving depends on, and how many there are. */
export interface Situation {
  readonly holder: Hat;
  readonly receiver: Hat;
  readonly dossier: DossierAtStake;
  readonly subject: Subject | undefined;
  /** category and purpose of each consent that counts */
  readonly consented: readonly string[];
  readonly facts: Facts;
  readonly dossiers: number;
}

const PARENT = 'parent';
const DAY = 24 * 3600 * 1000;

/** The dossiers of the acting organisation as a party to a version, at a moment, grouped by the database: numbers and sorts, no ids. */
export async function situationsOf({ tx, organisation }: ActingHat, versionId: string, at: Date): Promise<Situation[]> {
  const rows = await tx.query<SituationRow>('select * from kapstok.covenant_situations($1, $2)', [versionId, at]);
  return rows.map((row) => ({
    holder: hatOf({ org: organisation.id, orgType: organisation.type, task: row.holder_task, law: row.holder_law, from: row.holder_from, provision: row.holder_provision, processorFor: row.holder_processor_for, involved: true }),
    receiver: hatOf({ org: row.receiver, orgType: row.receiver_type, task: row.receiver_task, law: row.receiver_law, from: row.receiver_from, provision: row.receiver_provision, processorFor: row.receiver_processor_for }),
    dossier: present({ kind: row.kind, controller: row.controller, task: row.holder_task, law: row.holder_law, from: row.holder_from, scope: row.scope }) as unknown as DossierAtStake,
    subject: row.age === null ? undefined : { age: row.age, incapacitated: row.incapacitated ?? false, gezag: row.gezag ? [PARENT] : [] },
    consented: row.consented,
    facts: factsOf(row, at),
    dossiers: row.dossiers,
  }));
}

/** The question about one category for one purpose, as a professional in such a dossier would put it. */
export function questionOf(one: Situation, category: Category, purpose: Purpose, at: Date, covenants: Covenant[]): Request {
  const { holder, receiver, dossier, subject, consented, facts } = one;
  const consents = consented.includes(`${category}:${purpose}`) ? [PARENT, 'subject'].map((by) => given(by, category, receiver, purpose, at)) : [];
  return { id: 'preview', at: at.toISOString(), action: 'disclose', actor: holder, other: receiver, dossier, categories: [category], purpose, ...(subject && { subject, consents }), facts, covenants };
}

// Whether a consent counts was worked out by the database from the real answers; here everybody who must has given it.
function given(by: string, category: Category, { org, task }: Hat, purpose: Purpose, at: Date): Consent {
  return { by, answer: 'given', categories: [category], to: { org, task }, purpose, givenAt: at.toISOString() };
}

function factsOf({ measure_kind: kind, measure_by: by, melding, same_treatment: sameTreatment }: SituationRow, at: Date): Facts {
  return {
    ...(kind && by && { measure: { kind, by } }),
    ...(melding && { veiligThuis: { meldingAt: new Date(at.getTime() - (melding === 'running' ? 0 : 100 * DAY)).toISOString() } }),
    ...(sameTreatment && { sameTreatment }),
  };
}

function hatOf(hat: { readonly [Key in keyof Hat]: Hat[Key] | null }): Hat {
  return present(hat) as unknown as Hat;
}

function present(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

interface SituationRow {
  readonly holder_task: Hat['task'];
  readonly holder_law: NonNullable<Hat['law']> | null;
  readonly holder_from: NonNullable<Hat['from']> | null;
  readonly holder_provision: NonNullable<Hat['provision']> | null;
  readonly holder_processor_for: string | null;
  readonly receiver: string;
  readonly receiver_type: Hat['orgType'];
  readonly receiver_task: Hat['task'];
  readonly receiver_law: NonNullable<Hat['law']> | null;
  readonly receiver_from: NonNullable<Hat['from']> | null;
  readonly receiver_provision: NonNullable<Hat['provision']> | null;
  readonly receiver_processor_for: string | null;
  readonly kind: DossierAtStake['kind'];
  readonly controller: string;
  readonly scope: DossierAtStake['scope'];
  readonly age: number | null;
  readonly incapacitated: boolean | null;
  readonly gezag: boolean;
  readonly measure_kind: MeasureKind | null;
  readonly measure_by: string | null;
  readonly melding: 'running' | 'over' | null;
  readonly same_treatment: boolean;
  readonly consented: readonly string[];
  readonly dossiers: number;
}
