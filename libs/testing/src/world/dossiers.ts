import { randomUUID } from 'node:crypto';
import type { Case, Household, Person } from './family';
import type { Hat, HatChoices, Organisation } from './parties';
import { LONG_AGO, type Rows } from './rows';

export type DossierKind = 'toeleiding' | 'hulpverlening' | 'regie' | 'veilig-thuis' | 'raad' | 'bescherming';

/** The task and law under which each kind of dossier is usually kept (rules.md). */
const usual: Readonly<Record<DossierKind, { task: string; law: string; type: string }>> = {
  'toeleiding': { task: 'toeleiding', law: 'jeugdwet', type: 'gemeente' },
  'hulpverlening': { task: 'hulpverlening', law: 'jeugdwet', type: 'wijkteam' },
  'regie': { task: 'regie', law: 'jeugdwet', type: 'wijkteam' },
  'veilig-thuis': { task: 'veilig-thuis', law: 'wmo', type: 'veilig-thuis' },
  'raad': { task: 'raadsonderzoek', law: 'bw', type: 'rvdk' },
  'bescherming': { task: 'jeugdbescherming', law: 'jeugdwet', type: 'gi' },
};

export interface Dossier {
  readonly id: string;
  readonly caseId: string;
  readonly kind: DossierKind;
  readonly controller: Organisation;
  readonly task: string;
  readonly law: string | null;
  readonly fromTask: string | null;
  readonly subjectId: string | null;
  readonly householdId: string | null;
}

export interface DossierChoices {
  readonly kind?: DossierKind;
  readonly case?: Case;
  readonly controller?: Organisation;
  readonly task?: string;
  readonly law?: string | null;
  readonly fromTask?: string | null;
  /** Whom it is about. A person of its own when neither is given; never both. */
  readonly subject?: Person;
  readonly household?: Household;
  readonly openedAt?: Date;
  readonly closedAt?: Date | null;
}

export interface Involvement {
  readonly id: string;
  readonly hat: Hat;
  readonly dossier: Dossier;
}

export interface EntryChoices {
  readonly dossier: Dossier;
  /** Who wrote it: a hat that may. */
  readonly author: Hat;
  readonly category?: string;
  readonly about?: Person;
  readonly kind?: 'feit' | 'mening';
  readonly source?: string;
  readonly approved?: boolean;
  readonly summary?: string;
  readonly body?: string;
  readonly occurredOn?: string;
  readonly shielded?: boolean;
  readonly writtenAt?: Date;
}

export interface Entry {
  readonly id: string;
  readonly dossier: Dossier;
  readonly category: string;
  readonly summary: string;
  readonly body: string;
}

interface Makers {
  readonly organisation: (choices: { type: string }) => Promise<Organisation>;
  readonly hat: (choices: HatChoices) => Promise<Hat>;
  readonly case: () => Promise<Case>;
  readonly person: () => Promise<Person>;
}

/** Dossiers, who is involved in them, what was written in them. */
export function dossiers(rows: Rows, make: Makers) {
  const dossier = async (choices: DossierChoices = {}): Promise<Dossier> => {
    const kind = choices.kind ?? 'hulpverlening';
    const made: Dossier = {
      id: randomUUID(),
      caseId: (choices.case ?? (await make.case())).id,
      kind,
      controller: choices.controller ?? (await make.organisation({ type: usual[kind].type })),
      task: choices.task ?? usual[kind].task,
      law: choices.law === undefined ? usual[kind].law : choices.law,
      fromTask: choices.fromTask ?? (kind === 'regie' ? 'hulpverlening' : null),
      subjectId: choices.household ? null : (choices.subject ?? (await make.person())).id,
      householdId: choices.household?.id ?? null,
    };
    const { controller, ...columns } = made;
    await rows.insert('dossier', {
      ...columns,
      controllerId: controller.id,
      scope: made.householdId ? 'family' : 'person',
      openedAt: choices.openedAt ?? LONG_AGO,
      closedAt: choices.closedAt,
    });
    return made;
  };

  const involvement = async (choices: { hat: Hat; dossier: Dossier; standsInFor?: { readonly id: string }; validFrom?: Date; validUntil?: Date | null }): Promise<Involvement> => {
    const id = randomUUID();
    await rows.insert('involvement', {
      id,
      dossierId: choices.dossier.id,
      hatId: choices.hat.id,
      standsInFor: choices.standsInFor?.id,
      validFrom: choices.validFrom ?? LONG_AGO,
      validUntil: choices.validUntil,
    });
    return { id, hat: choices.hat, dossier: choices.dossier };
  };

  /** A hat of the controller with the task and law of the dossier, involved in it (V1). */
  const involved = async (dossierOf: Dossier, choices: HatChoices = {}): Promise<Hat> => {
    const hat = await make.hat({ organisation: dossierOf.controller, task: dossierOf.task, law: dossierOf.law, fromTask: dossierOf.fromTask, ...choices });
    await involvement({ hat, dossier: dossierOf });
    return hat;
  };

  /** An organisation with a task takes part in a regie dossier (V5). */
  const participation = async (choices: { dossier: Dossier; organisation: Organisation; task: string; validFrom?: Date; validUntil?: Date | null }): Promise<{ readonly id: string }> => {
    const id = randomUUID();
    await rows.insert('participation', {
      id,
      dossierId: choices.dossier.id,
      organisationId: choices.organisation.id,
      task: choices.task,
      validFrom: choices.validFrom ?? LONG_AGO,
      validUntil: choices.validUntil,
    });
    return { id };
  };

  return { dossier, involvement, involved, participation, ...entries(rows) };
}

function entries(rows: Rows) {
  const version = (id: string, number: number, choices: Omit<EntryChoices, 'dossier'>, reason?: string) =>
    rows.insert('entry_version', {
      entryId: id,
      version: number,
      kind: choices.kind ?? 'feit',
      source: choices.source ?? 'Gesprek met betrokkene',
      approved: choices.approved ?? false,
      summary: choices.summary ?? 'Fictieve samenvatting',
      body: choices.body ?? 'Fictieve tekst van een aantekening.',
      occurredOn: choices.occurredOn,
      shielded: choices.shielded ?? false,
      authorHatId: choices.author.id,
      writtenAt: choices.writtenAt ?? LONG_AGO,
      correctionReason: reason,
    });

  /** An entry with its first version. */
  const entry = async (choices: EntryChoices): Promise<Entry> => {
    const id = randomUUID();
    const category = choices.category ?? 'contact';
    await rows.insert('entry', { id, dossierId: choices.dossier.id, category, aboutId: choices.about?.id, createdAt: choices.writtenAt ?? LONG_AGO });
    await version(id, 1, choices);
    return { id, dossier: choices.dossier, category, summary: choices.summary ?? 'Fictieve samenvatting', body: choices.body ?? 'Fictieve tekst van een aantekening.' };
  };

  /** A next version of an entry. */
  const correction = (choices: Omit<EntryChoices, 'dossier' | 'category' | 'about'> & { entry: Entry; version: number; reason?: string }) =>
    version(choices.entry.id, choices.version, choices, choices.reason ?? 'Verschreven');

  return { entry, correction };
}
