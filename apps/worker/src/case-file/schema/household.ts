import { z } from 'zod';
import { bsn, date, key, moment, text } from './values';

export const MEMBER_ROLES = ['moeder', 'vader', 'ouder', 'kind', 'partner', 'grootouder', 'overig'] as const;

/** A person of the case, named by role. The BSN belongs to the controllers that may use it. */
export const person = z.strictObject({
  key,
  name: text(),
  birthDate: date,
  bsn: bsn.optional(),
  bsnHeldBy: z.array(key).min(1).optional(),
});

const member = z.strictObject({ person: key, role: z.enum(MEMBER_ROLES), validFrom: date, validUntil: date.optional() });

/** Who lived together and when. */
export const household = z.strictObject({ key, label: text(), members: z.array(member).min(1) });

/** Who has gezag over a child, or represents an incapacitated person in law, and when (rules §6). */
export const gezag = z.strictObject({ child: key, holder: key, validFrom: moment, validUntil: moment.optional() });

/** From when until when a person is incapacitated (wilsonbekwaam). */
export const incapacity = z.strictObject({ person: key, validFrom: moment, validUntil: moment.optional() });

/** Where a person lives, as one controller knows it; lines are separated by a line break. */
export const address = z.strictObject({
  person: key,
  controller: key,
  lines: text(400),
  shielded: z.boolean(),
  validFrom: date,
  validUntil: date.optional(),
});
