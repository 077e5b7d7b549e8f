import { policy } from '../current-policy';
import { Random } from '../soak/random';
import { randomRequest } from '../soak/random-request';
import { OUTCOMES, PURPOSES, type Answer, type Covenant, type Request } from '../vocabulary';
import { after, ask, covenant, DAY, disclose, GGZ, GI, grounds, JEUGDHULP, POLITIE, RAAD, SCHOOL, TOELEIDER, VEILIG_THUIS } from './asking';

const REQUESTS = 20_000;
const SEED = 147;
/** from 0 for allow up to 3 for deny */
const strictness = ({ outcome }: Answer) => OUTCOMES.indexOf(outcome);

/** An agreement of the two over everything: the widest that could be written and signed. */
function overEverything({ actor, other }: Request): Covenant[] {
  return other === undefined ? [] : [{ ...covenant(actor, other, 'veiligheid', []), purposes: [...PURPOSES], categories: ['contact', 'betrokkenheid', 'gezin', 'hulpvraag', 'advies', 'beschikking', 'voortgang', 'verslag', 'behandelplan', 'diagnose', 'medisch', 'strafrechtelijk', 'financieel', 'veiligheid', 'plan', 'afspraak', 'signaal', 'fraudesignaal'] }];
}

/** The requests whose answer becomes milder by the change; each is a way around the law. */
function milderBy(change: (request: Request) => Request): Request[] {
  const random = new Random(SEED);
  const found: Request[] = [];
  for (let i = 0; i < REQUESTS; i++) {
    const request = randomRequest(random);
    if (strictness(policy.decide(change(request))) < strictness(policy.decide(request))) found.push(request);
  }
  return found;
}

describe('an order to always report', () => {
  // R147
  it(`lets nothing happen that the law does not: a demand makes none of ${REQUESTS} answers milder`, () => {
    expect(milderBy((request) => ({ ...request, facts: { ...request.facts, demanded: true } }))).toEqual([]);
  });

  // R147
  it(`cannot be agreed: a covenant over everything opens none of ${REQUESTS} answers`, () => {
    expect(milderBy((request) => ({ ...request, covenants: [...(request.covenants ?? []), ...overEverything(request)] })).filter(({ covenants }) => covenants === undefined)).toEqual([]);
  });

  // R147
  it('leaves the choice with the professional, also under a duty: what is demanded is weighed, never released', () => {
    const facts = { demanded: true, asked: true };
    expect(disclose(JEUGDHULP, TOELEIDER, 'voortgang', 'toeleiding', { facts })).toMatchObject({ outcome: 'weigh', duty: true });
    expect(disclose(GGZ, VEILIG_THUIS, 'verslag', 'veiligheid', { facts: { ...facts, suspectedAbuse: true } })).toMatchObject({ outcome: 'weigh' });
    expect(disclose(GGZ, RAAD, 'verslag', 'raadsonderzoek', { facts })).toMatchObject({ outcome: 'weigh' });
    expect(disclose(JEUGDHULP, POLITIE, 'verslag', 'opsporing', { facts })).toMatchObject({ outcome: 'consent' });
  });
});

describe('an order to never share', () => {
  const nothing = (...parties: Parameters<typeof covenant> extends [infer H, infer R, ...unknown[]] ? [H, R] : never) => [
    covenant(parties[0], parties[1], 'veiligheid', [], { purposes: [...PURPOSES] }),
  ];

  // R147
  it.each([
    ['to report to Veilig Thuis', GGZ, VEILIG_THUIS, 'veiligheid', { suspectedAbuse: true }, 'weigh', 'meldrecht-veilig-thuis'],
    ['to report to the RvdK', SCHOOL, RAAD, 'verzoek-tot-onderzoek', {}, 'weigh', 'meldrecht-rvdk'],
    ['to tell the GI of an ots what it needs', GGZ, GI, 'uitvoering-maatregel', { measure: { kind: 'ots', by: GI.org } }, 'weigh', 'informatieplicht-ots'],
    ['to act when somebody is in danger', GGZ, SCHOOL, 'veiligheid', { acuteDanger: true }, 'allow', 'acuut-gevaar'],
  ] as const)('does not take away the right %s', (_name, holder, receiver, purpose, facts, outcome, ground) => {
    const answer = disclose(holder, receiver, 'signaal', purpose, { facts, covenants: nothing(holder, receiver) });
    expect(answer.outcome).toBe(outcome);
    expect(grounds(answer)).toEqual([ground]);
  });

  // R147
  it('does not keep Veilig Thuis from asking in its term', () => {
    const facts = { suspectedAbuse: true, veiligThuis: { meldingAt: after(-DAY) } };
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts, covenants: nothing(JEUGDHULP, VEILIG_THUIS) }).outcome).toBe('weigh');
  });
});
