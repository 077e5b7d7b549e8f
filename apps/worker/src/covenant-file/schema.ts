import { z } from 'zod';
import { AGREEMENTS } from '@kapstok/covenant';
import { CATEGORIES, GROUND_IDS, PURPOSES, TASKS } from '@kapstok/policy';
import { account, hat } from '../case-file/schema/organisation';
import { key, moment, text } from '../case-file/schema/values';

const party = { organisation: key, task: z.enum(TASKS) };

/** The documented format: docs/case-file.md, "The covenant file". */
export const covenantFile = z.strictObject({
  /** Said in every file, so that no agreement of real organisations is ever taken for one. */
  fictional: z.literal(true),
  note: text(1000),
  key,
  accounts: z.array(account).default([]),
  hats: z.array(hat).default([]),
  /** who may sign for the organisation of the hat, and the hat that recorded it */
  mandates: z.array(z.strictObject({ hat: key, by: key, at: moment })).default([]),
  covenant: z.strictObject({
    draftedBy: key,
    draftedAt: moment,
    offeredAt: moment,
    validFrom: moment,
    validUntil: moment.optional(),
    name: text(),
    parties: z.array(z.strictObject({ ...party, motherOrganisation: text().optional(), basis: text(1000), contactPoint: text(), escalation: text() })).min(2),
    purposes: z.array(z.enum(PURPOSES)).min(1),
    flows: z.array(z.strictObject({ from: z.strictObject(party), to: z.strictObject(party).optional(), categories: z.array(z.enum(CATEGORIES)).min(1) })).min(1),
    grounds: z.array(z.enum(GROUND_IDS)).min(1),
    controllers: z.enum(['own', 'joint']),
    agreements: z.strictObject(Object.fromEntries(AGREEMENTS.map((about) => [about, text(2000)])) as Record<(typeof AGREEMENTS)[number], ReturnType<typeof text>>),
    signatures: z.array(z.strictObject({ hat: key, at: moment })).default([]),
  }),
});

export type CovenantFile = z.output<typeof covenantFile>;
