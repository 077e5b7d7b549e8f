import type { Hat, Purpose } from '../vocabulary';
import { BUUR, covenant, disclose, GGZ, GI, grounds, HANDHAVING, IGJ, JEUGDHULP, LEERPLICHT, OM, POLITIE, RAAD, RECLASSERING, REGIE_HULP, SCHOOL, TOELEIDER, VEILIG_THUIS } from './asking';

const SUPERVISED = { measure: { kind: 'toezicht', by: RECLASSERING.org } } as const;
const GUARDED = { measure: { kind: 'ots', by: GI.org } } as const;
const withoutConsent = (outcome: string) => outcome === 'allow' || outcome === 'weigh';

describe('a casusoverleg of who helps', () => {
  const table: Hat[] = [JEUGDHULP, GGZ, REGIE_HULP, SCHOOL].map((hat) => ({ ...hat, involved: true, participant: true, standsIn: true, received: true }));
  const pairs = table.flatMap((holder) => table.filter((one) => one.org !== holder.org).map((receiver) => [holder, receiver] as const));
  const purposes: Purpose[] = ['hulpverlening', 'regie', 'consultatie', 'veiligheid'];

  // R105
  it('is in itself no ground: who sits at the table, for whatever purpose and under whatever covenant, needs consent', () => {
    for (const purpose of purposes) {
      for (const [holder, receiver] of pairs) {
        const covenants = [covenant(holder, receiver, purpose, ['voortgang'])];
        const answer = disclose(holder, receiver, 'voortgang', purpose, { covenants });
        expect([holder.org, receiver.org, purpose, withoutConsent(answer.outcome)]).toEqual([holder.org, receiver.org, purpose, false]);
      }
    }
    expect(disclose(JEUGDHULP, GGZ, 'voortgang', 'hulpverlening')).toMatchObject({ outcome: 'consent', consentFrom: ['subject'] });
  });

  // R105
  it('may talk about a case without names, and not about one that the listeners recognise', () => {
    expect(grounds(disclose(JEUGDHULP, GGZ, 'anoniem', 'consultatie'))).toEqual(['anoniem-overleg']);
    expect(disclose(JEUGDHULP, GGZ, 'anoniem', 'consultatie', { facts: { recognisable: true } })).toMatchObject({ outcome: 'deny', reason: 'traceable' });
  });
});

// Not at this table, because the law gives them a way of their own outside any meeting (rules §4): help under wmo, wgs or
// participatiewet has no statutory secrecy and weighs for itself; everybody may report to the RvdK, which therefore is only asked about with who has a task in law.
describe('a meeting about safety or a prosecution, without consent', () => {
  const statutory: Hat[] = [VEILIG_THUIS, POLITIE, OM];
  const voluntary: Hat[] = [JEUGDHULP, GGZ, REGIE_HULP, SCHOOL, TOELEIDER, LEERPLICHT, GI, RECLASSERING];
  const all = [...statutory, RAAD, ...voluntary];
  const facts = { helpsStopViolence: true };
  const mayGive = (one: Hat, two: Hat, more = {}) => withoutConsent(disclose(one, two, 'veiligheid', 'veiligheid', { facts: { ...facts, ...more } }).outcome);
  const exchange = (one: Hat, two: Hat, more = {}) => mayGive(one, two, more) && mayGive(two, one, more);

  // R97
  it('lets only who has a task in law exchange, each with each', () => {
    const met = [...statutory, ...voluntary];
    const pairs = met.flatMap((one) => met.filter((two) => two.org !== one.org).map((two) => [one, two] as const));
    expect(pairs.filter(([one, two]) => exchange(one, two) !== (statutory.includes(one) && statutory.includes(two)))).toEqual([]);
    for (const partner of statutory) expect(exchange(RAAD, partner)).toBe(true);
  });

  // R97
  it('counts the GI and reclassering among them while their measure is in force, and not after', () => {
    for (const partner of statutory) {
      expect([exchange(GI, partner, GUARDED), exchange(GI, partner)]).toEqual([true, false]);
      expect([exchange(RECLASSERING, partner, SUPERVISED), exchange(RECLASSERING, partner)]).toEqual([true, false]);
    }
  });

  // R97
  it.each(['opsporing', 'vervolging', 'reclassering'] as const)('leaves everybody else out of what is said for %s', (purpose) => {
    for (const holder of all) {
      for (const receiver of [...voluntary.filter(({ task }) => task !== purpose), HANDHAVING, IGJ, BUUR].filter(({ org }) => org !== holder.org)) {
        expect(disclose(holder, receiver, 'veiligheid', purpose, { facts })).toMatchObject({ outcome: 'deny', reason: 'no-receiving-task' });
      }
    }
  });
});
