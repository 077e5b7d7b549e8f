import type { Dossier, Entry } from '@kapstok/testing';
import { Story, write, type Family, type Professional } from './story';

let story: Story;
let family: Family;
let former: Professional;
let next: Professional;
let school: Professional;
let stranger: Professional;
let regie: Dossier;
let safety: Entry;
let transfer: { id: string; version: number };
let made: string;

const WORDS = { why: 'Het gezin verhuist naar een andere gemeente.', whyNotLess: 'De afspraken en het plan moeten doorgaan.', toldHow: 'In het gesprek van maandag, met beide ouders.' };
const OFFER = 'mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { id version state outcome grounds side } }';
const ACCEPT = 'mutation ($id: ID!, $version: Int!) { acceptTransfer(input: { id: $id, version: $version }) { state madeDossierIds version } }';
const DOSSIER = 'query ($id: ID!) { dossier(id: $id) { id kind closedAt controller { id } subject { id } entries(first: 50) { nodes { category summary source } } } }';
interface Seen {
  dossier: { kind: string; closedAt: string | null; controller: { id: string }; subject: { id: string }; entries: { nodes: { category: string; summary: string; source: string }[] } };
}
const caseload = async ({ party }: Professional): Promise<string[]> =>
  (await party.get<{ dossiers: { nodes: { id: string }[] } }>('{ dossiers { nodes { id } } }')).dossiers.nodes.map(({ id }) => id);

beforeAll(async () => {
  story = await Story.begin();
  family = await story.family({ age: 8 });
  const job = { task: 'regie', law: 'jeugdwet', from: 'hulpverlening' } as const;
  former = await story.employs('regisseur', { ...job, at: 'wijkteam' });
  next = await story.employs('jeugdhulp', { ...job, at: 'jeugdhulpaanbieder' });
  stranger = await story.employs('jeugdhulp-tweede', { ...job, at: 'wijkteam' });
  school = await story.employs('school', { at: 'school', task: 'onderwijs', law: null });
  regie = await story.dossier(former, 'regie', family.child, family.case);
  await story.world.participation({ dossier: regie, organisation: school.organisation, task: 'onderwijs' });
  await write(former, regie.id, 'afspraak', 'Elke vrijdag belt de regisseur');
  await write(former, regie.id, 'plan', 'Rust in huis, dan weer naar school');
  safety = await story.world.entry({ dossier: regie, author: former.hat, category: 'veiligheid', summary: 'Wat alleen de vorige regisseur weet' });
});
afterAll(() => story?.end());

// R182
describe('a regie dossier that is handed over', () => {
  it('moves nothing by the offer, which only the two sides see', async () => {
    const { offerTransfer } = await former.party.get<{ offerTransfer: { id: string; version: number; state: string; outcome: string; grounds: string[]; side: string } }>(OFFER, {
      input: { kind: 'regie', dossierIds: [regie.id], organisationId: next.organisation.id, task: 'regie', law: 'jeugdwet', ...WORDS },
    });
    expect(offerTransfer).toMatchObject({ state: 'offered', outcome: 'weigh', grounds: ['overdracht-regie'], side: 'from' });
    transfer = offerTransfer;
    expect([await caseload(former), await caseload(next)]).toEqual([[regie.id], []]);
    const asked = 'query ($id: ID!) { transfer(id: $id) { id why side } }';
    expect(await next.party.get(asked, { id: transfer.id })).toMatchObject({ transfer: { side: 'to' } });
    for (const party of [stranger.party, school.party]) {
      const [foreign, missing] = [await party.ask(asked, { id: transfer.id }), await party.ask(asked, { id: family.case.id })];
      expect(foreign.body).toEqual(missing.body);
    }
    expect(await stranger.party.refusal(ACCEPT, { id: transfer.id, version: transfer.version })).toBe('TRANSFER_NOT_FOUND');
    expect(await next.party.refusal('query ($id: ID!) { dossier(id: $id) { id } }', { id: regie.id })).toBe('DOSSIER_NOT_FOUND');
  });

  it('goes on with the next regisseur, in a dossier of its own that names where everything came from', async () => {
    const { acceptTransfer } = await next.party.get<{ acceptTransfer: { state: string; madeDossierIds: string[] } }>(ACCEPT, { id: transfer.id, version: transfer.version });
    expect(acceptTransfer).toMatchObject({ state: 'accepted', madeDossierIds: [expect.any(String)] });
    made = acceptTransfer.madeDossierIds[0]!;
    const { dossier } = await next.party.get<Seen>(DOSSIER, { id: made });
    expect(dossier).toMatchObject({ kind: 'regie', closedAt: null, controller: { id: next.organisation.id }, subject: { id: family.child.id } });
    const source = `${former.organisation.name} (overgedragen): Gesprek met betrokkene`;
    expect([...dossier.entries.nodes].sort((a, b) => a.category.localeCompare(b.category))).toEqual([
      { category: 'afspraak', summary: 'Elke vrijdag belt de regisseur', source },
      { category: 'plan', summary: 'Rust in huis, dan weer naar school', source },
    ]);
    await write(next, made, 'afspraak', 'Voortaan belt de nieuwe regisseur');
  });

  it('keeps its participants: the school follows the plan where it goes on, and only there', async () => {
    expect(await caseload(school)).toEqual([made]);
    expect(JSON.stringify(await school.party.get(DOSSIER, { id: made }))).toContain('Voortaan belt de nieuwe regisseur');
  });

  it('leaves the former one closed, whole and with its own controller, and nobody at work in it', async () => {
    expect(await caseload(former)).toEqual([]);
    for (const { party } of [former, next]) expect(await party.refusal(DOSSIER, { id: regie.id })).toBe('DOSSIER_NOT_FOUND');
    const [row] = await story.world.query('select controller_id, closed_at is not null as closed, (select count(*)::int from kapstok.entry e where e.dossier_id = d.id) as entries from kapstok.dossier d where id = $1', [regie.id]);
    expect(row).toEqual({ controller_id: former.organisation.id, closed: true, entries: 3 });
    // What is not of regie stays where it was.
    expect(await story.world.query('select 1 from kapstok.entry where id = $1 and dossier_id = $2', [safety.id, regie.id])).toHaveLength(1);
    expect(JSON.stringify(await next.party.get(DOSSIER, { id: made }))).not.toContain('Wat alleen de vorige regisseur weet');
  });

  it('cannot be accepted again', async () => {
    expect(await next.party.refusal(ACCEPT, { id: transfer.id, version: transfer.version })).toBe('TRANSFER_CHANGED');
    expect(await caseload(next)).toEqual([made]);
  });

  it('is in the log of the former controller, with who offered and on what ground, and without content', async () => {
    // R268
    const fg = await story.employs('fg-jeugdhulp', { at: former.organisation, task: 'fg', law: 'avg' });
    const { accessLog } = await fg.party.get<{ accessLog: { nodes: { event: string; outcome: string; hatId: string; grounds: string[]; dossierId: string | null }[] } }>(
      'query ($id: ID!) { accessLog(first: 100, filter: { dossierId: $id }) { nodes { event outcome hatId grounds dossierId } } }', { id: regie.id });
    expect(accessLog.nodes).toContainEqual({ event: 'transfer', outcome: 'allowed', hatId: former.hat.id, grounds: ['overdracht-regie'], dossierId: regie.id });
    expect(JSON.stringify(accessLog)).not.toContain('Elke vrijdag');
    const acceptedLines = await story.world.query('select 1 from logbook.access_line where event = $1 and outcome = $2 and hat_id = $3', ['transfer', 'allowed', next.hat.id]);
    expect(acceptedLines.length).toBeGreaterThan(0);
  });
});
