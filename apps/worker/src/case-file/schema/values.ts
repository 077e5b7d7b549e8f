import { z } from 'zod';

/** What one part of a case file is called inside it: lower case, digits and hyphens. Ids are worked out from it. */
export const key = z
  .string()
  .max(60, 'longer than 60 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a key: use lower case letters, digits and single hyphens');

/** Words for people; at most `max` characters, the default being one line. */
export const text = (max = 200) =>
  z
    .string()
    .max(max, `longer than ${max} characters`)
    .refine((value) => value.trim().length > 0, 'empty');

/** A day on the calendar of the Netherlands. */
export const date = z.iso.date('not a date such as 2026-03-31');

/** A moment with its offset, so that nobody has to guess the time zone. */
export const moment = z.iso.datetime({ offset: true, error: 'not a moment such as 2026-03-31T09:00:00+02:00' });

/** Rules §1 and BW: nine digits that pass the eleven test. The number itself never stands in a message (R268). */
export const bsn = z.string().refine(passesElevenTest, 'fails the eleven test');

function passesElevenTest(number: string): boolean {
  if (!/^\d{9}$/.test(number) || number === '000000000') return false;
  const sum = [...number].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}
