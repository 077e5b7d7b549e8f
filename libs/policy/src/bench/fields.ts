import { createMongoAbility, subject, type MongoAbility } from '@casl/ability';
import { permittedFieldsOf } from '@casl/ability/extra';
import { currentRules } from '../rules/current';
import { Random } from '../soak/random';
import { CATEGORIES, type Category } from '../vocabulary';
import type { EntryForMask, LookContext } from '../policy';

export const FIELDS = [
  'summary', 'body', 'occurredOn', 'kind', 'source', 'approved', 'category', 'about', 'author', 'writtenAt', 'version', 'correctionReason',
] as const;
const NO_LOG = CATEGORIES.filter((category) => category !== 'toegangslog');

/** A participant of a regiedossier, to whom some entries were disclosed with some of their fields. */
export const LOOK: LookContext = {
  at: '2026-03-10T10:00:00Z',
  actor: { org: 'school', orgType: 'school', task: 'onderwijs', participant: true },
  dossier: { kind: 'regie', controller: 'gemeente', task: 'regie', law: 'jeugdwet', from: 'toeleiding', scope: 'family' },
  purpose: 'onderwijs',
};

/** Entries of which a participant sees some whole, some in part and some not at all. */
export function entriesForMask(size: number, seed: number): EntryForMask[] {
  const random = new Random(seed);
  return Array.from({ length: size }, () => {
    const category = random.pick(NO_LOG);
    if (!random.chance(0.4)) return { category };
    return { category, received: { ground: 'meldrecht-rvdk' as const, fields: random.some(FIELDS, 6) } };
  });
}

interface CaslEntry {
  category: Category;
  disclosed: readonly string[];
}

/** The same in stock CASL: one rule for what participants see, one for each field that may have been disclosed. */
export function caslFields(): { prepare(entry: EntryForMask): CaslEntry; fieldsOf(entry: CaslEntry): string[] } {
  const participants = currentRules.rules.find(({ id }) => id === 'V5')?.categories ?? [];
  const ability = createMongoAbility<MongoAbility<[string, 'Entry' | CaslEntry]>>([
    { action: 'view', subject: 'Entry', fields: [...FIELDS], conditions: { category: { $in: [...participants] } } },
    ...FIELDS.map((field) => ({ action: 'view', subject: 'Entry' as const, fields: [field], conditions: { disclosed: field } })),
  ]);
  return {
    prepare: ({ category, received }) => subject('Entry', { category, disclosed: received?.fields ?? [] }),
    fieldsOf: (entry) => permittedFieldsOf(ability, 'view', entry, { fieldsFrom: (rule) => rule.fields ?? [...FIELDS] }),
  };
}

/** The fields as the mask says them. */
export function maskOfFields(fields: readonly string[]): number {
  return fields.reduce((mask, field) => mask | (1 << FIELDS.indexOf(field as (typeof FIELDS)[number])), 0);
}
