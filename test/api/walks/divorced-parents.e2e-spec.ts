import type { Dossier } from '@kapstok/testing';
import type { Party } from '../callers';
import { daysAhead, DISCLOSE, REASONS, received, sharing, Story, WITHDRAW, write, type Family, type Professional } from './story';

let story: Story;
let family: Family;
let helper: Professional;
let ggz: Professional;
let dossier: Dossier;
let entryId: string;
let requestId: string;
const at = {} as Record<'child' | 'mother' | 'father', Party>;

const OBJECTION = 'Ik wil niet dat de behandelaar van mijn kind met u praat';

interface Asked {
  id: string;
  state: string;
  version: number;
  role: string;
  others: { role: string; answered: boolean }[];
}
const asked = async (party: Party): Promise<Asked> => {
  const { askedConsents } = await party.get<{ askedConsents: Asked[] }>('{ askedConsents { id state version role why onRefusal others { role answered } } }');
  return askedConsents.find(({ id }) => id === requestId)!;
};
const ANSWER = 'mutation ($input: AnswerConsentRequestInput!) { answerConsentRequest(input: $input) { id answer counts ownCounts } }';
const answer = async (party: Party, said: string, more: object = {}) =>
  (await party.get<{ answerConsentRequest: { id: string; counts: boolean; ownCounts: boolean } }>(ANSWER, { input: { requestId, version: (await asked(party)).version, answer: said, ...more } })).answerConsentRequest;
const giving = () => ({ input: { ...sharing(dossier, entryId, ggz, { purpose: 'hulpverlening' }), ...REASONS } });
/** Everything about consent that a client can ask for, as bytes. */
const everythingFor = async (party: Party): Promise<string> =>
  (await party.ask(`{
    askedConsents { id state others { role answered } why onRefusal subject { id name } askedBy { id } toOrganisation { id } consentId }
    consents { id answer counts givenById givenByRole how mine told objections obtainedBy { name } obtainedByTask consequences { receiverTask purpose } }
    requestsAboutMe { id state } notices { nodes { kind about { name ids } } }
  }`)).body.toString();

beforeAll(async () => {
  story = await Story.begin();
  family = await story.family({ age: 13 });
  helper = await story.employs('jeugdhulp', { at: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', registration: 'skj' });
  ggz = await story.employs('ggz', { at: 'ggz', task: 'hulpverlening', law: 'wgbo', registration: 'big' });
  at.child = await story.client('kind-tweede', family.child);
  at.mother = await story.client('moeder', family.mother);
  at.father = await story.client('vader', family.father);
  dossier = await story.dossier(helper, 'hulpverlening', family.child, family.case);
  entryId = await write(helper, dossier.id, 'voortgang', 'Op school gaat het beter');
});
afterAll(() => story?.end());

// R66, R69, R87
describe('consent about a child of thirteen whose parents are divorced', () => {
  it('must come from the child and from both parents, and each is asked apart', async () => {
    const { whoMustConsent } = await helper.party.get<{ whoMustConsent: { must: { personId: string; role: string }[] } }>(
      'query ($id: ID!) { whoMustConsent(subjectId: $id) { must { personId role } } }', { id: family.child.id });
    const everyone = [[family.child.id, 'subject'], [family.mother.id, 'gezag'], [family.father.id, 'gezag']].sort();
    expect(whoMustConsent.must.map(({ personId, role }) => [personId, role]).sort()).toEqual(everyone);
    const { askConsent } = await helper.party.get<{ askConsent: { id: string; complete: boolean; persons: { personId: string; role: string; state: string }[] } }>(
      'mutation ($input: AskConsentInput!) { askConsent(input: $input) { id complete persons { personId role state } } }', {
        input: {
          dossierId: dossier.id, subjectId: family.child.id, categories: ['voortgang'], toOrganisationId: ggz.organisation.id, toTask: 'hulpverlening', purpose: 'hulpverlening',
          expiresAt: daysAhead(180).toISOString(), why: 'De behandelaar kan dan aansluiten op school.', onRefusal: 'De hulp gaat door; u vertelt het dan zelf.',
        },
      });
    requestId = askConsent.id;
    expect(askConsent.complete).toBe(false);
    expect(askConsent.persons.map(({ personId, role, state }) => [personId, role, state]).sort()).toEqual(everyone.map((one) => [...one, 'asked']));
    for (const party of Object.values(at)) expect(await asked(party)).toMatchObject({ state: 'asked', others: [{ answered: false }, { answered: false }] });
  });

  it('is not enough when the child and the mother agree and the father has not answered', async () => {
    expect(await answer(at.child, 'given')).toMatchObject({ counts: false, ownCounts: true });
    await answer(at.mother, 'given');
    const { errors } = await helper.party.ask(DISCLOSE, giving());
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONSENT_MISSING', consentFrom: [{ personId: family.father.id, role: 'gezag' }] });
  });

  it('is refused when the father refuses: one refusal is a refusal, recorded with what he objects to', async () => {
    // R89
    await answer(at.father, 'refused', { objections: OBJECTION });
    const { errors } = await helper.party.ask(DISCLOSE, giving());
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONSENT_MISSING', consentFrom: [{ personId: family.father.id, role: 'gezag' }] });
    const { consentRequests } = await helper.party.get<{ consentRequests: { complete: boolean; persons: { personId: string; state: string; objections: string | null }[] }[] }>(
      '{ consentRequests { complete persons { personId state objections } } }');
    expect(consentRequests[0]).toMatchObject({ complete: false });
    expect(consentRequests[0]!.persons).toContainEqual({ personId: family.father.id, state: 'refused', objections: OBJECTION });
    expect(consentRequests[0]!.persons).toContainEqual({ personId: family.mother.id, state: 'given', objections: null });
  });

  it('shows the mother that he answered, and neither what he answered nor his words', async () => {
    const seen = await everythingFor(at.mother);
    expect(seen).not.toContain(OBJECTION);
    expect(seen).not.toContain('refused');
    expect((await asked(at.mother)).others.filter(({ answered }) => answered)).toHaveLength(2);
    // The control: he himself reads that he refused.
    expect(await everythingFor(at.father)).toContain('refused');
    expect(await everythingFor(at.father)).toContain(OBJECTION);
  });

  it('cannot be given by the mother in his place', async () => {
    const input = { requestId, version: 1, answer: 'given', personId: family.father.id };
    expect(await at.mother.refusal(ANSWER, { input })).toBe('CONSENT_NOT_THEIRS');
  });

  it('shows who obtained an answer and what was told: to who gave it and to who recorded it, not to the other parent or another organisation', async () => {
    // R75, R89
    const told = 'Verteld in een gesprek op school';
    const { consentRequests } = await helper.party.get<{ consentRequests: { persons: { personId: string; version: number }[] }[] }>('{ consentRequests { persons { personId version } } }');
    const { version } = consentRequests[0]!.persons.find(({ personId }) => personId === family.mother.id)!;
    await helper.party.get(ANSWER, { input: { requestId, personId: family.mother.id, version, answer: 'given', how: 'oral', told } });
    await story.dossier(ggz, 'hulpverlening', family.child, family.case);
    const how = async (party: Party) =>
      (await party.get<{ consents: { givenById: string; how: string; told: string | null; obtainedBy: { name: string } | null; obtainedByTask: string | null }[] }>(
        '{ consents { givenById how told obtainedBy { name } obtainedByTask } }')).consents.find((one) => one.givenById === family.mother.id && one.how === 'oral');
    const whole = { how: 'oral', told, obtainedBy: { name: helper.organisation.name }, obtainedByTask: 'hulpverlening' };
    for (const party of [at.mother, helper.party]) expect(await how(party)).toMatchObject(whole);
    for (const party of [at.child, ggz.party]) expect(await how(party)).toMatchObject({ how: 'oral', told: null, obtainedBy: null, obtainedByTask: null });
    expect(await how(at.father)).toBeUndefined();
    expect(await everythingFor(at.father)).not.toContain(told);
  });

  it('is whole when he agrees after all, and then the ggz receives the one entry', async () => {
    const later = await answer(at.father, 'given');
    const { disclose } = await helper.party.get<{ disclose: { id: string; basis: string; ground: { id: string } } }>(DISCLOSE, giving());
    expect(disclose).toMatchObject({ basis: 'consent', ground: { id: 'toestemming' } });
    expect(await received(ggz, disclose.id)).toMatchObject([{ summary: 'Op school gaat het beter', body: null }]);
    // R80, R81: he alone takes it back, in one step, and at once nothing is left.
    const { withdrawConsent } = await at.father.get<{ withdrawConsent: { withdrawnAt: string } }>(WITHDRAW, { id: later.id });
    expect(withdrawConsent.withdrawnAt).toBeTruthy();
    expect(await received(ggz, disclose.id)).toBeUndefined();
    expect(await helper.party.refusal(DISCLOSE, giving())).toBe('CONSENT_MISSING');
    expect(await everythingFor(at.mother)).not.toContain('withdrawn');
  });
});
