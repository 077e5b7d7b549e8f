import type { Dossier } from '@kapstok/testing';
import type { Party } from '../callers';
import { ASK, asking, CONSENT, consenting, daysAhead, DISCLOSE, REASONS, received, sharing, Story, TOLD_BEFORE, weighAndShare, write, type Family, type Professional } from './story';

// A mother and her child hide from the father. Where they are is one text, looked for in every byte of every answer.
const MARKER = 'Schuilhofstraat';
const TOWN = 'Verborgendorp';
const ADDRESS = `${MARKER} 77\n0000 ZZ ${TOWN}`;

let story: Story;
let family: Family;
/** Works in dossiers about the mother and the child: knows where they are. */
let helper: Professional;
let regisseur: Professional;
let fatherTherapist: Professional;
let school: Professional;
let gi: Professional;
let nextRegisseur: Professional;
let stranger: Professional;
let shelter: Professional;
let mother: Party;
let father: Party;
let regie: Dossier;
let help: Dossier;
const entries = {} as Record<'place' | 'open', string>;

const PERSON = 'id name birthDate addresses { lines shielded }';
const QUERIES = [
  `{ cases { nodes { id reference households { label members { role person { ${PERSON} gezag { holder { ${PERSON} } } } } } } } }`,
  `{ dossiers { nodes { id kind subject { ${PERSON} } household { members { person { ${PERSON} } } } entries(first: 100) { totalCount nodes { category summary body source about { ${PERSON} } versions { summary body } } } } } }`,
  `{ dossiers { nodes { disclosures { id purpose entries { summary body source } messages { words } copies { role person { ${PERSON} } copy { why entries { summary body } } } comments { words } } weighings { words { whyNecessary whyNotLess } missing { field problem } } } } }`,
  `{ received(first: 100) { totalCount nodes { purpose subject { ${PERSON} } entries { summary body source } messages { words } } } }`,
  `{ consents { id answer purpose told objections obtainedBy { name } subject { ${PERSON} } } }`,
  `{ consentRequests { why onRefusal subject { ${PERSON} } persons { objections person { ${PERSON} } } } }`,
  `{ askedConsents { why onRefusal subject { ${PERSON} } } }`,
  `{ ownPersons { ${PERSON} } }`,
  `{ requestsAboutMe { id purpose subject { ${PERSON} } asker { name } holder { name } views { words } } }`,
  `{ tasksAboutMe { task purpose subject { ${PERSON} } controller { name } carriedOutBy { name } } }`,
  ...['sent', 'received', 'escalated'].map((box) =>
    `{ informationRequests(box: "${box}") { nodes { ownRole otherRole householdWords useMade about { name birthDate } subject { ${PERSON} } questions { question why } events { words instead } messages { words } views { words } decision { explanation } } } }`),
  ...['offered', 'received'].map((box) => `{ transfers(box: "${box}") { nodes { why whyNotLess toldHow events { words } } } }`),
  '{ notices { nodes { kind about { name ids } } } unreadNotices }',
  `{ openTellings { subject { ${PERSON} } receiver { id } } }`,
  '{ quarantines { why explanation } }',
  '{ emergencies { nodes { reason } } }',
];

const SHARED = `query ($id: ID!) { sharedAboutMe(personId: $id) { nodes { purpose categories subject { ${PERSON} } holder { name } receiver { name } entries { summary body } comments { words } } } }`;

/** Every answer that a party can get by looking, one after the other. */
async function everything(party: Party): Promise<string[]> {
  const answers: string[] = [];
  for (const query of QUERIES) answers.push((await party.ask(query)).body.toString());
  for (const { id } of [family.child, family.mother, family.father]) answers.push(await bytes(party, SHARED, { id }));
  return answers;
}
const leaks = (answers: readonly string[]) => answers.filter((answer) => answer.includes(MARKER));
const bytes = async (party: Party, query: string, variables: Record<string, unknown>) => (await party.ask(query, variables)).body.toString();

beforeAll(async () => {
  story = await Story.begin();
  const { world } = story;
  family = await story.family({ age: 8 });
  helper = await story.employs('jeugdhulp', { at: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', registration: 'skj' });
  regisseur = await story.employs('jeugdhulp', { at: helper.organisation, task: 'regie', law: 'jeugdwet', from: 'hulpverlening' });
  fatherTherapist = await story.employs('ggz', { at: 'ggz', task: 'hulpverlening', law: 'wgbo', registration: 'big' });
  school = await story.employs('school', { at: 'school', task: 'onderwijs', law: null });
  gi = await story.employs('gi', { at: 'gi', task: 'jeugdbescherming', law: 'jeugdwet' });
  nextRegisseur = await story.employs('regisseur', { at: 'jeugdhulpaanbieder', task: 'regie', law: 'jeugdwet', from: 'hulpverlening' });
  stranger = await story.employs('huisarts', { at: 'huisarts', task: 'hulpverlening', law: 'wgbo' });
  shelter = await story.employs('jeugdhulp-tweede', { at: await world.organisation({ type: 'wmo-aanbieder', name: `Opvang ${TOWN} (fictief)` }), task: 'hulpverlening', law: 'wmo' });
  mother = await story.client('moeder', family.mother);
  father = await story.client('vader', family.father);
  for (const person of [family.mother, family.child]) for (const { organisation } of [helper, shelter]) await world.address({ person, controller: organisation, lines: ADDRESS, shielded: true });
  help = await story.dossier(helper, 'hulpverlening', family.child, family.case);
  await story.dossier(helper, 'hulpverlening', family.mother, family.case);
  await story.dossier(fatherTherapist, 'hulpverlening', family.father, family.case);
  await story.dossier(gi, 'bescherming', family.child, family.case);
  regie = await story.dossier(regisseur, 'regie', family.child, family.case);
  await world.participation({ dossier: regie, organisation: school.organisation, task: 'onderwijs' });
  entries.place = await write(helper, help.id, 'contact', `Woont op ${MARKER} 77`, { shielded: true });
  entries.open = await write(helper, help.id, 'voortgang', 'Slaapt weer door');
  await write(regisseur, regie.id, 'afspraak', 'Elke maandag overleg');
});
afterAll(() => story?.end());

const outsiders = (): Record<string, Party> => ({
  father, therapist: fatherTherapist.party, school: school.party, gi: gi.party, next: nextRegisseur.party, stranger: stranger.party,
});
const nobodySees = async () => {
  for (const [who, party] of Object.entries(outsiders())) expect([who, leaks(await everything(party))]).toEqual([who, []]);
};

// R38
describe('a shielded address', () => {
  it('is there for who works with the mother and the child: in the household and in the entries', async () => {
    const seen = await everything(helper.party);
    // Each of these is really answered: what is looked through below is no list of refusals.
    expect(seen.filter((answer) => answer.includes('"errors"'))).toEqual([]);
    expect((await everything(father)).filter((answer) => answer.includes('"errors"'))).toEqual([]);
    expect(leaks(seen.slice(0, 1))).toHaveLength(1);
    expect(leaks(seen.slice(1, 2))).toHaveLength(1);
  });

  it('is in no answer to the father, his therapist, a partner in regie, a GI or a stranger, who do see what is theirs', async () => {
    await nobodySees();
    const [cases, dossiers] = await everything(fatherTherapist.party);
    expect(cases).toContain('Fictieve vader');
    expect(dossiers).toContain(family.father.id);
    expect((await everything(school.party)).join()).toContain('Elke maandag overleg');
    expect((await everything(father)).join()).toContain(family.child.id);
  });

  it('cannot be written where more people read: not in regie, where the partner counts nothing of it', async () => {
    const input = { dossierId: regie.id, category: 'contact', kind: 'feit', source: 'Moeder', summary: `Wonen nu: ${ADDRESS}`, body: ADDRESS, shielded: true };
    const refused = await bytes(regisseur.party, 'mutation ($input: WriteEntryInput!) { writeEntry(input: $input) { id } }', { input });
    expect(refused).toContain('WRITE_DENIED');
    expect(leaks([refused])).toEqual([]);
    const { dossier } = await school.party.get<{ dossier: { entries: object } }>('query ($id: ID!) { dossier(id: $id) { entries(category: "contact") { totalCount nodes { category } } } }', { id: regie.id });
    expect(dossier.entries).toEqual({ totalCount: 0, nodes: [] });
  });

  it('does not come along with what is given, nor is it told in a refusal, an explanation or an advice', async () => {
    const measure = 'mutation ($id: ID!) { startMeasure(input: { dossierId: $id, kind: "ots" }) { id } }';
    const { dossiers } = await gi.party.get<{ dossiers: { nodes: { id: string }[] } }>('{ dossiers { nodes { id } } }');
    await gi.party.get(measure, { id: dossiers.nodes[0]!.id });
    const to = { purpose: 'uitvoering-maatregel', ground: 'informatieplicht-ots' };
    const open = await weighAndShare(helper, { ...sharing(help, entries.open, gi, to), outcome: 'all', words: TOLD_BEFORE });
    expect(await received(gi, open)).toMatchObject([{ summary: 'Slaapt weer door' }]);
    const input = sharing(help, entries.place, fatherTherapist, { purpose: 'hulpverlening' });
    const answers = [
      await bytes(helper.party, DISCLOSE, { input: { ...input, ground: null, ...REASONS } }),
      await bytes(helper.party, 'query ($input: ExplainDisclosureInput!) { explainDisclosure(input: $input) { outcome explanation obligations } }', { input: { ...input, ground: null } }),
      await bytes(helper.party, 'query ($input: MayIShareInput!) { mayIShare(input: $input) { outcome explanation { nl en } ways { words { nl } } } }', {
        input: { action: 'disclose', categories: ['contact'], purpose: 'hulpverlening', dossierId: help.id, organisationId: fatherTherapist.organisation.id, receiver: { organisationType: 'ggz', task: 'hulpverlening', law: 'wgbo' }, facts: ['shielded'] },
      }),
    ];
    expect(leaks(answers)).toEqual([]);
    expect(answers[0]).toMatch(/CONSENT_MISSING|DISCLOSURE_DENIED/);
    await nobodySees();
  });

  it('does not travel with a question, an answer to it or a refusal', async () => {
    const { dossiers } = await gi.party.get<{ dossiers: { nodes: { id: string }[] } }>('{ dossiers { nodes { id } } }');
    const question = asking({ ...help, id: dossiers.nodes[0]!.id }, family.child, helper, { purpose: 'uitvoering-maatregel' });
    const { askInformation: { id } } = await gi.party.get<{ askInformation: { id: string } }>(ASK, question);
    await helper.party.get('mutation ($input: RefuseRequestInput!) { refuseRequest(input: $input) { state } }', {
      input: { id, version: 1, reasons: ['not-necessary'], words: 'Dit is voor het plan niet nodig.', instead: 'Vraag het moeder.' },
    });
    expect(leaks([await bytes(gi.party, 'query ($id: ID!) { informationRequest(id: $id) { subject { addresses { lines } } about { name birthDate } events { words } decision { explanation } } }', { id })])).toEqual([]);
    await nobodySees();
  });

  it('is not in what the other parent is asked: not in the words, and not in the name of who would receive', async () => {
    const input = {
      dossierId: help.id, subjectId: family.child.id, categories: ['voortgang'], toOrganisationId: shelter.organisation.id, toTask: 'hulpverlening', purpose: 'hulpverlening',
      expiresAt: daysAhead(60).toISOString(), why: 'De opvang kan dan aansluiten.', onRefusal: 'De hulp gaat door.',
    };
    const askConsent = 'mutation ($input: AskConsentInput!) { askConsent(input: $input) { id } }';
    const refused = await bytes(helper.party, askConsent, { input: { ...input, why: `Zij wonen nu op ${ADDRESS}.` } });
    expect(refused).toContain('SHIELDED_IN_WORDS');
    expect(leaks([refused])).toEqual([]);
    await helper.party.get(askConsent, { input });
    const asked = '{ askedConsents { id why organisationWithheld toOrganisation { id name } toOrganisationType askedBy { id name } } consents { toOrganisation { id name } } }';
    const [toFather, toMother] = [await bytes(father, asked, {}), await bytes(mother, asked, {})];
    expect(toFather).toContain('De opvang kan dan aansluiten.');
    expect(toFather).not.toContain(TOWN);
    expect(toFather).not.toContain(shelter.organisation.id);
    // The control: she lives there, and reads the name.
    expect(toMother).toContain(`Opvang ${TOWN}`);
    expect(leaks([await bytes(father, CONSENT, consenting(family.mother, shelter, 'hulpverlening', ['contact']))])).toEqual([]);
    await nobodySees();
  });

  it('is not in the name of who asks something about the other parent', async () => {
    const stay = await story.dossier(shelter, 'hulpverlening', family.mother, family.case);
    await shelter.party.get(ASK, asking(stay, family.father, fatherTherapist, { purpose: 'hulpverlening' }));
    const about = await bytes(father, '{ requestsAboutMe { askerType askerTask organisationWithheld asker { id name } holder { id name } subject { id } } }', {});
    expect(JSON.parse(about)).toMatchObject({ data: { requestsAboutMe: [{ askerType: 'wmo-aanbieder', askerTask: 'hulpverlening', organisationWithheld: true, asker: null, holder: null, subject: { id: family.father.id } }] } });
    expect(about).not.toContain(TOWN);
    await nobodySees();
  });

  it('is not in the name of who wrote down what the other parent answered', async () => {
    await story.dossier(shelter, 'hulpverlening', family.child, family.case);
    for (const parent of [family.mother, family.father]) await shelter.party.get(CONSENT, consenting(family.child, fatherTherapist, 'hulpverlening', ['voortgang'], { givenById: parent.id }));
    const obtained = '{ consents { obtainedBy { id name } obtainedByTask how } }';
    const [toFather, toMother] = [await bytes(father, obtained, {}), await bytes(mother, obtained, {})];
    expect(toFather).toContain('"obtainedBy":null');
    for (const tells of [TOWN, shelter.organisation.id]) expect(toFather).not.toContain(tells);
    expect(toMother).toContain(`Opvang ${TOWN}`);
  });

  it('stays behind when regie is handed over', async () => {
    const { offerTransfer: { id, version } } = await regisseur.party.get<{ offerTransfer: { id: string; version: number } }>('mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { id version } }', {
      input: { kind: 'regie', dossierIds: [regie.id], organisationId: nextRegisseur.organisation.id, task: 'regie', law: 'jeugdwet', why: 'Andere hulp.', whyNotLess: 'De afspraken gaan door.', toldHow: 'In een gesprek.' },
    });
    await nobodySees();
    await nextRegisseur.party.get('mutation ($id: ID!, $version: Int!) { acceptTransfer(input: { id: $id, version: $version }) { state } }', { id, version });
    const seen = await everything(nextRegisseur.party);
    expect(seen.join()).toContain('Elke maandag overleg');
    expect(leaks(seen)).toEqual([]);
    await nobodySees();
  });

  it('is in no error: what is asked with the address in it is not given back', async () => {
    for (const party of [father, stranger.party, fatherTherapist.party]) {
      for (const id of [help.id, regie.id, family.mother.id]) {
        expect(leaks([await bytes(party, `query ($id: ID!) { dossier(id: $id) { subject { ${PERSON} } entries { nodes { summary body } } } }`, { id })])).toEqual([]);
      }
    }
  });
});
