import { abilityOf, type EntryRecord } from './casl';
import { policy } from './current-policy';
import { after, AT, consent, DOSSIER, GGZ, JEUGDHULP, SCHOOL, TOELEIDER } from './readings/asking';
import { Random } from './soak/random';
import { randomRequest } from './soak/random-request';
import type { Hat } from './vocabulary';

const FIELDS = ['text', 'source', 'kind', 'writtenAt'];
const ability = (hat: Hat, purpose?: 'hulpverlening') => abilityOf(policy, { at: AT, hat, purpose }, FIELDS);
const entry = (changed: Partial<EntryRecord> = {}): EntryRecord => ({ dossier: DOSSIER.hulp, category: 'verslag', ...changed });

describe('the ability of a hat', () => {
  it('sees every field of an entry it is involved with, and none of one it is not', () => {
    const helper = ability(JEUGDHULP);
    expect(helper.can('view', entry({ involved: true }))).toBe(true);
    expect(FIELDS.every((field) => helper.can('view', entry({ standsIn: true }), field))).toBe(true);
    expect(helper.can('view', entry())).toBe(false);
    expect(ability(TOELEIDER).can('view', entry({ involved: true }))).toBe(false);
  });

  it('decides nothing on a type: the record has to be put to it', () => {
    const helper = ability(JEUGDHULP);
    expect(helper.can('view', 'Entry')).toBe(false);
    expect(helper.cannot('view', 'Entry')).toBe(true);
  });

  it('sees of a disclosed entry the fields that were disclosed, while the consent stands', () => {
    const received = { ground: 'toestemming', purpose: 'hulpverlening', fields: ['text'] } as const;
    const given = consent(GGZ, 'verslag', 'hulpverlening');
    const shown = entry({ received, subject: { age: 41 }, consents: [given] });
    const ggz = ability(GGZ);
    expect(ggz.can('view', shown)).toBe(true);
    expect(ggz.can('view', shown, 'text')).toBe(true);
    expect(ggz.can('view', shown, 'source')).toBe(false);
    expect(ggz.can('write', shown)).toBe(false);
    const withdrawn = entry({ received, subject: { age: 41 }, consents: [{ ...given, withdrawnAt: after(-1) }] });
    expect(ggz.can('view', withdrawn, 'text')).toBe(false);
    expect(ggz.can('view', withdrawn)).toBe(false);
    expect(ggz.can('view', entry({ received: { ...received, ground: 'medebehandelaar', fields: undefined } }), 'source')).toBe(true);
    expect(ggz.can('view', entry({ received: { ...received, ground: 'medebehandelaar', fields: [] } }))).toBe(false);
  });

  it('writes what V1 and V5 let through and W does not bar', () => {
    const school = ability({ ...SCHOOL });
    const plan = entry({ dossier: DOSSIER.regieHulp, category: 'plan', participant: true, entry: { kind: 'feit', source: 'school' } });
    expect(school.can('write', plan)).toBe(true);
    expect(school.can('write', { ...plan, category: 'verslag' })).toBe(false);
    const feit = { kind: 'feit', source: 'gesprek' } as const;
    const own = entry({ dossier: DOSSIER.toeleiding, category: 'hulpvraag', involved: true, entry: feit });
    expect(ability(TOELEIDER).can('write', own)).toBe(true);
    expect(ability(TOELEIDER).can('write', { ...own, category: 'diagnose' })).toBe(false);
    expect(ability(TOELEIDER).can('write', { ...own, entry: undefined })).toBe(false);
    expect(ability(TOELEIDER).can('write', { ...own, entry: { ...feit, source: '' } })).toBe(false);
  });

  it('says the same as the policy for any look', () => {
    const random = new Random(11);
    let seen = 0;
    for (let i = 0; i < 8_000; i++) {
      const request = randomRequest(random);
      const { action, actor, dossier, categories, ground, purpose, subject, consents, facts, entry: written } = request;
      if ((action !== 'view' && action !== 'search' && action !== 'write') || dossier === undefined || categories?.length !== 1) continue;
      const [category] = categories;
      if (category === undefined) continue;
      const record: EntryRecord = {
        dossier, category, subject, consents, facts, entry: written, involved: actor.involved, standsIn: actor.standsIn, participant: actor.participant,
        received: actor.received === true && ground !== undefined ? { ground, purpose } : undefined,
      };
      const whole = policy.check({ ...request, ground: undefined, actor: { ...actor, received: false } }) === 'allow';
      const disclosed = action !== 'write' && record.received !== undefined && policy.check(request) === 'allow';
      expect(abilityOf(policy, { at: request.at, hat: actor, purpose }, FIELDS).can(action, record)).toBe(whole || disclosed);
      seen++;
    }
    expect(seen).toBeGreaterThan(500);
  });
});
