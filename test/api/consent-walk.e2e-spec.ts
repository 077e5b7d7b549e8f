import { Client } from 'pg';
import { startSystem, type OwnSystem } from '@kapstok/testing';
import { signIn, type Party } from './callers';

let system: OwnSystem;
let ggz: Party;
let jeugdhulp: Party;
let moeder: Party;
let vader: Party;
let fg: Party;
/** The GGZ's dossier about the mother, and what was written in it for this test. */
let dossierId: string;
let motherId: string;
const entries = {} as Record<'behaviour' | 'diagnosis' | 'progress', string>;

const RECEIVED = '{ received(first: 100) { totalCount nodes { id purpose ground { id article } holder { name } entries { id category kind source fields summary body occurredOn } } } }';
interface Received {
  received: { totalCount: number; nodes: { id: string; purpose: string; ground: { id: string }; entries: { id: string; category: string; fields: string[]; summary: string | null; body: string | null; occurredOn: string | null }[] }[] };
}
const GIVE = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id counts mine withdrawnAt } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(input: { id: $id }) { id counts withdrawnAt consequences { receiver { id } receiverTask purpose categories } } }';
const DISCLOSE = 'mutation ($input: DiscloseInput!) { disclose(input: $input) { id standing ground { id article } entries { id fields } } }';

beforeAll(async () => {
  system = await startSystem();
  [ggz, jeugdhulp, moeder, vader, fg] = await Promise.all([
    signIn(system, 'ggz'), signIn(system, 'jeugdhulp', 'hulpverlening'), signIn(system, 'moeder'), signIn(system, 'vader'), signIn(system, 'fg-ggz'),
  ]);
  const { dossiers } = await ggz.get<{ dossiers: { nodes: { id: string; subject: { id: string } }[] } }>('{ dossiers(filter: { kind: "hulpverlening" }) { nodes { id subject { id } } } }');
  dossierId = dossiers.nodes[0]!.id;
  motherId = dossiers.nodes[0]!.subject.id;
  const write = async (category: string, summary: string) =>
    (await ggz.get<{ writeEntry: { id: string } }>('mutation ($input: WriteEntryInput!) { writeEntry(input: $input) { id } }', {
      input: { dossierId, category, kind: 'feit', source: 'behandelaar', summary, body: `${summary}, uitgebreid en vertrouwelijk`, occurredOn: '2026-11-01' },
    })).writeEntry.id;
  entries.behaviour = await write('veiligheid', 'Onvoorspelbaar en impulsief gedrag thuis');
  entries.diagnosis = await write('diagnose', 'Verzonnen diagnose');
  entries.progress = await write('signaal', 'Verzonnen signaal');
});

afterAll(() => system?.stop());

const disclosure = (entryId: string, fields: string[], purpose = 'hulpverlening') => ({
  input: {
    dossierId, entries: [{ entryId, fields }], organisationId: jeugdhulp.hat.organisation.id, task: 'hulpverlening', purpose,
    whyNecessary: 'Het wijkteam moet de veiligheid van de kinderen kunnen inschatten.', whyNotLess: 'Gedrag in plaats van een diagnose.',
  },
});
const consent = (categories: string[], more: object = {}) => ({
  input: { subjectId: motherId, categories, toOrganisationId: jeugdhulp.hat.organisation.id, toTask: 'hulpverlening', purpose: 'hulpverlening', told: 'Met wie, wat en waarom.', ...more },
});
const receivedOf = async (id: string) => (await jeugdhulp.get<Received>(RECEIVED)).received.nodes.find((one) => one.id === id);

// R65, R74, R77, R79, R80, R81: share one thing with consent, see it vanish when the consent is withdrawn.
describe('the GGZ and the wijkteam', () => {
  it('share nothing without consent: the answer says whose is missing, and what to do', async () => {
    const { errors } = await ggz.ask(DISCLOSE, disclosure(entries.progress, ['summary']));
    expect(errors[0]!.extensions.code).toBe('CONSENT_MISSING');
    expect(JSON.stringify(errors[0]!.extensions.consentFrom)).toContain(motherId);
    expect(String(errors[0]!.extensions.explanation)).toMatch(/toestemming/i);
  });

  let consentId: string;
  let disclosureId: string;

  it('share after the mother agreed in the portal: exactly the chosen fields of the chosen entry', async () => {
    consentId = (await moeder.get<{ giveConsent: { id: string } }>(GIVE, consent(['veiligheid']))).giveConsent.id;
    const { disclose } = await ggz.get<{ disclose: { id: string; ground: { id: string; article: string } } }>(DISCLOSE, disclosure(entries.behaviour, ['summary']));
    disclosureId = disclose.id;
    expect(disclose.ground.id).toBe('toestemming');
    expect(disclose.ground.article).toBeTruthy();
    const one = await receivedOf(disclosureId);
    expect(one?.entries).toEqual([
      expect.objectContaining({ id: entries.behaviour, category: 'veiligheid', kind: 'feit', source: 'behandelaar', fields: ['summary'], summary: 'Onvoorspelbaar en impulsief gedrag thuis', body: null, occurredOn: null }),
    ]);
  });

  it('cannot stretch it: not the diagnosis, not for another purpose, not to another task', async () => {
    expect(await ggz.refusal(DISCLOSE, disclosure(entries.diagnosis, ['summary']))).toBe('CONSENT_MISSING');
    expect(await ggz.refusal(DISCLOSE, disclosure(entries.behaviour, ['summary'], 'regie'))).toBe('CONSENT_MISSING');
    const other = disclosure(entries.behaviour, ['summary'], 'toeleiding');
    Object.assign(other.input, { task: 'toeleiding', law: 'jeugdwet' });
    expect(['CONSENT_MISSING', 'DISCLOSURE_DENIED']).toContain(await ggz.refusal(DISCLOSE, other));
  });

  it('show it to that task alone: not to the toeleider of the same organisation, and the receiver reads no dossier', async () => {
    const toeleider = await signIn(system, 'toeleider');
    expect((await toeleider.get<Received>(RECEIVED)).received.nodes.map(({ id }) => id)).not.toContain(disclosureId);
    expect(await jeugdhulp.refusal('query ($id: ID!) { dossier(id: $id) { id } }', { id: dossierId })).toBe('DOSSIER_NOT_FOUND');
    expect(JSON.stringify(await jeugdhulp.get(RECEIVED))).not.toContain('vertrouwelijk');
  });

  it('show the version that was given, also after the holder corrected the entry', async () => {
    await ggz.get('mutation ($input: CorrectEntryInput!) { correctEntry(input: $input) { version } }', {
      input: { entryId: entries.behaviour, version: 1, reason: 'verduidelijking', kind: 'feit', source: 'behandelaar', summary: 'Andere woorden', body: 'Andere woorden' },
    });
    expect((await receivedOf(disclosureId))?.entries[0]!.summary).toBe('Onvoorspelbaar en impulsief gedrag thuis');
  });

  it('lose it at once when the mother withdraws: list, count, and behind the api', async () => {
    const before = (await jeugdhulp.get<Received>(RECEIVED)).received.totalCount;
    expect(await behindTheApi(jeugdhulp, disclosureId)).toBe(1);
    const { withdrawConsent } = await moeder.get<{ withdrawConsent: { withdrawnAt: string; counts: boolean; consequences: object[] } }>(WITHDRAW, { id: consentId });
    expect(withdrawConsent.withdrawnAt).toBeTruthy();
    expect(withdrawConsent.counts).toBe(false);
    // R81, R224: with the consequences shown, who had received what.
    expect(withdrawConsent.consequences).toEqual([{ receiver: { id: jeugdhulp.hat.organisation.id }, receiverTask: 'hulpverlening', purpose: 'hulpverlening', categories: ['veiligheid'] }]);
    expect(await receivedOf(disclosureId)).toBeUndefined();
    expect((await jeugdhulp.get<Received>(RECEIVED)).received.totalCount).toBe(before - 1);
    expect(await behindTheApi(jeugdhulp, disclosureId)).toBe(0);
  });

  it('do not get it back by an older answer: the mother must agree anew', async () => {
    expect(await ggz.refusal(DISCLOSE, disclosure(entries.behaviour, ['summary']))).toBe('CONSENT_MISSING');
    await moeder.get(GIVE, consent(['veiligheid']));
    expect(await receivedOf(disclosureId)).toBeDefined();
  });

  it('leave what others answered to them: the father sees nothing of it and cannot withdraw it', async () => {
    expect(JSON.stringify(await vader.get('{ consents { id categories purpose } }'))).not.toContain(consentId);
    expect(await vader.refusal(WITHDRAW, { id: consentId })).toBe('CONSENT_NOT_FOUND');
    expect(['CONSENT_NOT_THEIRS', 'PERSON_NOT_FOUND']).toContain(await vader.refusal(GIVE, consent(['veiligheid'])));
  });
});

// R224, R268: who did what.
describe('the FG', () => {
  it('reads who gave what, who looked, and what was refused, each with its ground or its reason', async () => {
    const { accessLog } = await fg.get<{ accessLog: { nodes: { event: string; outcome: string; grounds: string[]; reason: string | null; categories: string[]; task: string; dossierId: string }[] } }>(
      'query ($id: ID!) { accessLog(first: 100, filter: { dossierId: $id }) { nodes { event outcome grounds reason categories task dossierId } } }', { id: dossierId },
    );
    const lines = accessLog.nodes;
    expect(lines).toContainEqual(expect.objectContaining({ event: 'disclose', outcome: 'allowed', grounds: ['toestemming'], task: 'hulpverlening' }));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'disclose', outcome: 'refused' }));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'received', outcome: 'allowed', categories: expect.arrayContaining(['veiligheid']) }));
    // The wijkteam tried to open the dossier itself: the asker was told nothing, the FG sees it.
    expect(lines).toContainEqual(expect.objectContaining({ event: 'read', outcome: 'refused', reason: 'not-found' }));
  });

  it('reads no content in it', async () => {
    const text = (await fg.ask('{ accessLog(first: 100) { nodes { accessPoint fields categories reason grounds purpose } } }')).body.toString();
    expect(text).not.toContain('Onvoorspelbaar');
    expect(text).not.toContain('Verzonnen');
  });

  it('of another controller reads none of these lines', async () => {
    const other = await signIn(system, 'fg-gemeente');
    const { accessLog } = await other.get<{ accessLog: { nodes: unknown[] } }>('query ($id: ID!) { accessLog(first: 100, filter: { dossierId: $id }) { nodes { id } } }', { id: dossierId });
    expect(accessLog.nodes).toEqual([]);
  });

  it('is the only one who reads a log', async () => {
    for (const party of [ggz, jeugdhulp, moeder, await signIn(system, 'convenantbeheer')]) {
      expect((await party.ask('{ accessLog { nodes { id } } }')).errors.length).toBe(1);
    }
  });
});

async function behindTheApi(party: Party, disclosureId: string): Promise<number> {
  const client = new Client({ connectionString: system.databaseUrls.api });
  const admin = new Client({ connectionString: system.databaseUrls.admin });
  await Promise.all([client.connect(), admin.connect()]);
  try {
    const { rows: [hat] } = await admin.query('select account_id from kapstok.hat where id = $1', [party.hat.id]);
    await client.query('begin');
    await client.query(`select set_config('kapstok.account', $1, true), set_config('kapstok.hat', $2, true), set_config('kapstok.at', clock_timestamp()::text, true)`, [hat.account_id, party.hat.id]);
    return (await client.query('select 1 from kapstok.disclosed_entry where disclosure_id = $1', [disclosureId])).rowCount ?? 0;
  } finally {
    await Promise.all([client.end(), admin.end()]);
  }
}

// R65, R70: for whom a parent can answer.
describe('a parent', () => {
  it('is named itself and the children over whom it has gezag, and nobody else', async () => {
    const { ownPersons } = await moeder.get<{ ownPersons: { id: string; name: string }[] }>('{ ownPersons { id name } }');
    expect(ownPersons.map(({ name }) => name)).toEqual(['Moeder', 'Oudste kind', 'Jongste kind']);
    expect(ownPersons[0]!.id).toBe(motherId);
    expect((await ggz.get<{ ownPersons: unknown[] }>('{ ownPersons { id } }')).ownPersons).toEqual([]);
  });

  it('can answer for a child, where it counts only with the other parent', async () => {
    const child = (await moeder.get<{ ownPersons: { id: string }[] }>('{ ownPersons { id } }')).ownPersons[1]!.id;
    const input = { ...consent(['voortgang'], { subjectId: child }).input };
    const { giveConsent } = await moeder.get<{ giveConsent: { counts: boolean } }>(GIVE, { input });
    expect(giveConsent.counts).toBe(false);
    const { giveConsent: second } = await vader.get<{ giveConsent: { counts: boolean } }>(GIVE, { input });
    expect(second.counts).toBe(true);
  });
});
