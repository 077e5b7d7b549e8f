import { randomUUID } from 'node:crypto';
import type { Entry } from './dossiers';
import type { Person } from './family';
import type { Hat, Organisation } from './parties';
import { LONG_AGO, type Rows } from './rows';

export interface ConsentChoices {
  readonly subject: Person;
  readonly givenBy: Person;
  readonly recordedBy: Hat;
  readonly toTask: string;
  readonly toOrganisation?: Organisation | null;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly answer?: 'given' | 'refused';
  readonly kind?: 'verstrekking' | 'verwerking' | 'behandeling' | 'deelname';
  readonly givenAt?: Date;
  readonly expiresAt?: Date | null;
  readonly free?: boolean;
  readonly informed?: boolean;
  readonly explicit?: boolean;
}

export interface DisclosureChoices {
  readonly holder: Hat;
  readonly receiver: Organisation;
  readonly receiverTask: string;
  readonly purpose: string;
  readonly entries: readonly Entry[];
  readonly ground?: string;
  readonly disclosedAt?: Date;
  readonly endsAt?: Date | null;
}

/** Consent and what was disclosed on it. */
export function sharing(rows: Rows) {
  const consent = async (choices: ConsentChoices): Promise<{ readonly id: string }> => {
    const id = randomUUID();
    await rows.insert('consent', {
      id,
      subjectId: choices.subject.id,
      givenById: choices.givenBy.id,
      answer: choices.answer ?? 'given',
      kind: choices.kind ?? 'verstrekking',
      categories: choices.categories,
      toOrganisationId: choices.toOrganisation?.id,
      toTask: choices.toTask,
      purpose: choices.purpose,
      givenAt: choices.givenAt ?? LONG_AGO,
      expiresAt: choices.expiresAt,
      free: choices.free ?? true,
      informed: choices.informed ?? true,
      explicit: choices.explicit ?? true,
      how: 'oral',
      recordedByHatId: choices.recordedBy.id,
    });
    return { id };
  };

  const withdrawal = async (choices: { consent: { readonly id: string }; recordedBy: Hat; withdrawnAt?: Date }) =>
    rows.insert('consent_withdrawal', {
      consentId: choices.consent.id,
      withdrawnAt: choices.withdrawnAt ?? LONG_AGO,
      how: 'oral',
      recordedByHatId: choices.recordedBy.id,
    });

  /** Entries of one dossier, the first version of each with its summary, given to a task of an organisation. */
  const disclosure = async (choices: DisclosureChoices): Promise<{ readonly id: string }> => {
    const dossier = choices.entries[0]?.dossier;
    if (!dossier) throw new Error('entries: a disclosure has at least one');
    const id = randomUUID();
    const ground = choices.ground ?? 'toestemming';
    await rows.insert('disclosure', {
      id,
      dossierId: dossier.id,
      caseId: dossier.caseId,
      subjectId: dossier.subjectId,
      holderHatId: choices.holder.id,
      receiverOrganisationId: choices.receiver.id,
      receiverTask: choices.receiverTask,
      purpose: choices.purpose,
      ground,
      ruleSet: 'test',
      decisionId: randomUUID(),
      obligations: [],
      whyNecessary: 'Nodig voor de taak van de ontvanger',
      whyNotLess: 'Minder is niet genoeg',
      disclosedAt: choices.disclosedAt ?? LONG_AGO,
      endsAt: choices.endsAt,
    });
    for (const entry of choices.entries) {
      await rows.insert('disclosed_entry', {
        disclosureId: id,
        entryId: entry.id,
        version: 1,
        dossierId: entry.dossier.id,
        subjectId: entry.dossier.subjectId,
        receiverOrganisationId: choices.receiver.id,
        receiverTask: choices.receiverTask,
        purpose: choices.purpose,
        ground,
        category: entry.category,
        fields: ['summary'],
        kind: 'feit',
        source: 'Gesprek met betrokkene',
        summary: entry.summary,
      });
    }
    return { id };
  };

  return { consent, withdrawal, disclosure };
}
