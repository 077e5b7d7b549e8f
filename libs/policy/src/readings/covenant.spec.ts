import type { Covenant } from '../vocabulary';
import { after, ask, AT, consent, covenant, DAY, disclose, grounds, JEUGDHULP, RAAD, REGIE_COLLEGE, SCHOOL, SCHULDHULP, TOELEIDER, VEILIG_THUIS, WMO_TOELEIDER } from './asking';

const narrow = (changed: Partial<Covenant> = {}) => covenant(TOELEIDER, JEUGDHULP, 'hulpverlening', ['contact'], changed);
const shared = (...covenants: Covenant[]) => disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { covenants });

describe('a covenant in force', () => {
  // R261, R263
  it('keeps the grounds of choice inside its categories', () => {
    expect(shared(narrow()).reason).toBe('outside-covenant');
    expect(shared(narrow({ categories: ['contact', 'hulpvraag'] })).outcome).toBe('weigh');
    expect(shared().outcome).toBe('weigh');
  });

  it('covers what one of several covers', () => {
    expect(shared(narrow(), narrow({ id: 'tweede', categories: ['hulpvraag'] })).outcome).toBe('weigh');
    expect(shared(narrow(), narrow({ id: 'tweede', categories: ['gezin'] })).reason).toBe('outside-covenant');
  });

  it.each<[string, Partial<Covenant>]>([
    ['not signed by all', { signedByAll: false }],
    ['suspended', { suspended: true }],
    ['ended at this very moment', { until: AT }],
    ['not started', { from: after(1) }],
    ['for another purpose', { purposes: ['regie'] }],
    ['of another organisation', { parties: [{ org: 'x', task: 'toeleiding' }, { org: JEUGDHULP.org, task: 'hulpverlening' }] }],
    ['of another task', { parties: [{ org: TOELEIDER.org, task: 'toeleiding' }, { org: JEUGDHULP.org, task: 'regie' }] }],
    ['with one party missing', { parties: [{ org: TOELEIDER.org, task: 'toeleiding' }] }],
  ])('does not count when %s', (_name, changed) => {
    expect(shared(narrow(changed)).outcome).toBe('weigh');
  });

  it('holds from its first moment to before its last', () => {
    expect(shared(narrow({ from: AT })).reason).toBe('outside-covenant');
    expect(shared(narrow({ until: after(1) })).reason).toBe('outside-covenant');
    expect(shared(narrow({ suspended: false, until: after(DAY) })).reason).toBe('outside-covenant');
  });

  it('narrows each ground marked ◊', () => {
    const outside = (one: typeof TOELEIDER, two: typeof TOELEIDER, purpose: Parameters<typeof covenant>[2], facts = {}) =>
      disclose(one, two, 'signaal', purpose, { covenants: [covenant(one, two, purpose, ['contact'])], facts }).reason;
    expect(outside(RAAD, VEILIG_THUIS, 'veilig-thuis-onderzoek')).toBe('outside-covenant');
    expect(outside(VEILIG_THUIS, SCHOOL, 'veiligheid')).toBe('outside-covenant');
    expect(outside(TOELEIDER, REGIE_COLLEGE, 'regie')).toBe('outside-covenant');
    expect(outside(TOELEIDER, WMO_TOELEIDER, 'toeleiding')).toBe('outside-covenant');
    expect(outside(SCHULDHULP, JEUGDHULP, 'hulpverlening')).toBe('outside-covenant');
  });

  // R261
  it('does not touch what the law gives or demands', () => {
    const covenants = [covenant(JEUGDHULP, TOELEIDER, 'toeleiding', ['contact']), covenant(JEUGDHULP, RAAD, 'raadsonderzoek', ['contact'])];
    expect(grounds(disclose(JEUGDHULP, TOELEIDER, 'voortgang', 'toeleiding', { covenants }))).toEqual(['verstrekking-college-jeugdwet']);
    expect(grounds(disclose(JEUGDHULP, RAAD, 'voortgang', 'raadsonderzoek', { covenants }))).toEqual(['meldrecht-rvdk']);
    expect(disclose(JEUGDHULP, RAAD, 'voortgang', 'raadsonderzoek', { covenants, facts: { acuteDanger: true } }).outcome).toBe('allow');
  });

  it('has consent outside it weighed', () => {
    const consents = [consent(JEUGDHULP, ['contact', 'hulpvraag'], 'hulpverlening')];
    expect(disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { consents, covenants: [narrow()] })).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'toestemming' }] });
    expect(disclose(TOELEIDER, JEUGDHULP, 'contact', 'hulpverlening', { consents, covenants: [narrow()] })).toMatchObject({ outcome: 'allow' });
  });

  // R261
  it('never creates a ground', () => {
    const covenants = [covenant(JEUGDHULP, SCHOOL, 'hulpverlening', ['voortgang'])];
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { covenants }).outcome).toBe('consent');
  });

  it('counts for a request between the same two', () => {
    expect(ask(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { covenants: [narrow()] }).reason).toBe('outside-covenant');
  });
});
