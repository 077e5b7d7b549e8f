import type { EntryService } from '@kapstok/dossier';
import type { ConsentService, DisclosureService } from '@kapstok/sharing';
import type { ActingHat } from '@kapstok/organisation';
import type { Path } from '../case-file/problem';
import type { CaseFile } from '../case-file/schema/case-file';
import { sharedIds, type CaseIds } from './ids';

/** The services that the API calls too; what they refuse there they refuse here. */
export interface ContentServices {
  readonly entries: EntryService;
  readonly consents: ConsentService;
  readonly disclosures: DisclosureService;
}

/** One thing that happened: by which hat, when, and how it is entered. */
export interface Happened {
  readonly at: Date;
  readonly hat: string;
  readonly path: Path;
  readonly enter: (hat: ActingHat, services: ContentServices) => Promise<unknown>;
}

/**
 * Everything of a file that was written, answered or given, in the order in which it happened: a disclosure then takes the version
 * that stood at that moment, and rests on the consent of that moment. What happened at one moment keeps this order too.
 */
export function historyOf(file: CaseFile, ids: CaseIds): Happened[] {
  const happened = [...writing(file, ids), ...answers(file, ids), ...withdrawals(file, ids), ...disclosing(file, ids)];
  return happened.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function writing({ dossiers }: CaseFile, ids: CaseIds): Happened[] {
  return dossiers.flatMap((dossier, i) =>
    dossier.entries.flatMap(({ key, category, about, roleDisclosed, corrections, ...first }, j) => {
      const id = ids.entry(dossier.key, key);
      const path: Path = ['dossiers', i, 'entries', j];
      const input = { dossierId: ids.dossier(dossier.key), category, aboutId: about && ids.person(about), roleDisclosed, ...wording(first) };
      const written: Happened = { at: new Date(first.writtenAt), hat: first.author, path, enter: (hat, { entries }) => entries.write(hat, input, id) };
      const corrected = corrections.map((correction, k): Happened => ({
        at: new Date(correction.writtenAt),
        hat: correction.author,
        path: [...path, 'corrections', k],
        enter: (hat, { entries }) => entries.correct(hat, { entryId: id, version: k + 1, reason: correction.reason, ...wording(correction) }),
      }));
      return [written, ...corrected];
    }),
  );
}

type Written = Omit<CaseFile['dossiers'][number]['entries'][number], 'key' | 'category' | 'about' | 'roleDisclosed' | 'corrections'>;

function wording({ kind, source, approved, summary, body, occurredOn, shielded }: Written) {
  return { kind, source, approved, summary, body, occurredOn, shielded };
}

function answers({ consents }: CaseFile, ids: CaseIds): Happened[] {
  return consents.map(({ key, subject, by, to, givenAt, expiresAt, recordedBy, withdrawn: _, ...answer }, i) => ({
    at: new Date(givenAt),
    hat: recordedBy,
    path: ['consents', i],
    enter: (hat, services) =>
      services.consents.give(
        hat,
        {
          ...answer,
          subjectId: ids.person(subject),
          givenById: ids.person(by),
          toOrganisationId: to.organisation && sharedIds.organisation(to.organisation),
          toTask: to.task,
          expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
        },
        ids.consent(key),
      ),
  }));
}

function withdrawals({ consents }: CaseFile, ids: CaseIds): Happened[] {
  return consents.flatMap(({ key, withdrawn }, i): Happened[] => {
    if (!withdrawn) return [];
    const { at, how, recordedBy } = withdrawn;
    const path: Path = ['consents', i, 'withdrawn'];
    return [{ at: new Date(at), hat: recordedBy, path, enter: (hat, services) => services.consents.withdraw(hat, { id: ids.consent(key), how }) }];
  });
}

function disclosing({ disclosures }: CaseFile, ids: CaseIds): Happened[] {
  return disclosures.map(({ key, dossier, by, entries, to, purpose, whyNecessary, whyNotLess, at, endsAt }, i) => ({
    at: new Date(at),
    hat: by,
    path: ['disclosures', i],
    enter: (hat, services) =>
      services.disclosures.disclose(
        hat,
        {
          dossierId: ids.dossier(dossier),
          entries: entries.map(({ entry, fields }) => ({ entryId: ids.entry(dossier, entry), fields })),
          organisationId: sharedIds.organisation(to.organisation),
          task: to.task,
          law: to.law,
          purpose,
          ground: 'toestemming',
          whyNecessary,
          whyNotLess,
          endsAt: endsAt === undefined ? null : new Date(endsAt),
        },
        ids.disclosure(key),
      ),
  }));
}
