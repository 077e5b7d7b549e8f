import { Ability, type MatchConditions } from '@casl/ability';
import type { EntryForMask, LookContext, Policy } from './policy';
import type { Consent, DossierAtStake, EntryAtStake, Facts, Hat, Request, Subject } from './vocabulary';

/** The hat and the moment an ability is made for. Never kept longer than the request it was made in. */
export interface HatInContext {
  /** ISO 8601 with offset or Z */
  at: string;
  hat: Hat;
  purpose?: LookContext['purpose'];
}

/** A record that is put to the ability: the entry, its dossier, and how the hat stands to that dossier. */
export interface EntryRecord extends EntryForMask {
  dossier: DossierAtStake;
  involved?: boolean;
  standsIn?: boolean;
  participant?: boolean;
  /** write only */
  entry?: EntryAtStake;
  subject?: Subject;
  consents?: Consent[];
  facts?: Facts;
}

export type EntryAction = 'view' | 'search' | 'write';
type EntryAbilities = [EntryAction, 'Entry' | EntryRecord];
type EntryTest = (record: EntryRecord) => boolean;

/**
 * What a hat may do with an entry and with each of its fields, decided by the policy. Put the record to it: of the type
 * alone nothing is allowed, because that question ("any entry at all?") is not a decision.
 */
export class EntryAbility extends Ability<EntryAbilities, EntryTest> {
  override relevantRuleFor(...args: Parameters<Ability<EntryAbilities, EntryTest>['relevantRuleFor']>): ReturnType<Ability<EntryAbilities, EntryTest>['relevantRuleFor']> {
    return typeof args[1] === 'object' && args[1] !== null ? super.relevantRuleFor(...args) : null;
  }
}

function requestFor(action: EntryAction, { at, hat, purpose }: HatInContext, record: EntryRecord, received: boolean): Request {
  const { involved, standsIn, participant, dossier, category, entry, subject, consents, facts } = record;
  const disclosed = received ? record.received : undefined;
  return {
    id: 'ability', at, action, dossier, categories: [category], entry, subject, consents, facts,
    actor: { ...hat, involved, standsIn, participant, received },
    purpose: disclosed?.purpose ?? purpose,
    ground: disclosed?.ground,
  };
}

/**
 * The ability of a hat over entries, through CASL's conditionsMatcher: every condition is the compiled policy itself.
 * `fields` are all fields an entry has; those of a disclosed entry are limited to what was disclosed.
 */
export function abilityOf(policy: Policy, hat: HatInContext, fields: readonly string[]): EntryAbility {
  // What is written is validated (W5: kind and source); what is looked at comes from the own records.
  const allowed = (action: EntryAction, record: EntryRecord, received: boolean) => {
    const request = requestFor(action, hat, record, received);
    return (action === 'write' ? policy.decide(request).outcome : policy.check(request)) === 'allow';
  };
  const whole = (action: EntryAction) => ({ action, subject: 'Entry' as const, conditions: (record: EntryRecord) => allowed(action, record, false) });
  const disclosed = (action: 'view' | 'search', field: string) => ({
    action, subject: 'Entry' as const, fields: [field],
    conditions: (record: EntryRecord) =>
      record.received !== undefined && (record.received.fields?.includes(field) ?? true) && allowed(action, record, true),
  });
  const rules = [
    whole('view'), whole('search'), whole('write'),
    ...fields.flatMap((field) => [disclosed('view', field), disclosed('search', field)]),
  ];
  return new EntryAbility(rules, {
    conditionsMatcher: (test) => test as unknown as MatchConditions,
    fieldMatcher: (of) => (field) => of.includes(field),
    detectSubjectType: () => 'Entry',
  });
}
