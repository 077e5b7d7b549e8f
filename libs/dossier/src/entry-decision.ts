import { abilityOf, policy, type Category } from '@kapstok/policy';
import { decisionHat } from '@kapstok/organisation';
import { dossierAtStake, type DossierLook } from './dossier-look';

/** The fields of an entry that the rules can open or close. */
export const ENTRY_FIELDS = [
  'category', 'kind', 'source', 'approved', 'summary', 'body', 'occurredOn', 'shielded', 'about', 'writtenAt', 'version', 'versions',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/**
 * Whether the hat may see `fields` of an entry, asked on the record and on each field (CASL on the compiled rules). An entry of
 * which one asked field is closed is not served at all.
 */
export function entrySight(look: DossierLook, fields: readonly string[]): (entry: { category: Category }) => boolean {
  // What an FG weighed for one review is open by category, each decided on; no field has a rule of its own.
  if (look.inReview) return ({ category }) => look.may(category);
  const { at, purpose } = look.context;
  const ability = abilityOf(policy, { at, hat: decisionHat(look.hat), purpose }, ENTRY_FIELDS);
  const asked = ENTRY_FIELDS.filter((field) => field === 'category' || fields.includes(field));
  const dossier = dossierAtStake(look.dossier);
  const { involved, standsIn, participant } = look.standing;
  const standing = { ...(involved && { involved }), ...(standsIn && { standsIn }), ...(participant && { participant }) };
  return ({ category }) => {
    const record = { category, dossier, ...standing, facts: look.facts };
    return asked.every((field) => ability.can('view', record, field));
  };
}
