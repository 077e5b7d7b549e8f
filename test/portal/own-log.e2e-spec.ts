import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { Signer } from '@kapstok/tlog';
import { signIn, type Party } from '../api/callers';
import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// What is kept back stays so, so these walks have a system of their own.
const visitors = visitorsOfOwnSystem();
let mother: Visitor;
let inquirer: Party;
let inquiryId: string;

const WHY = 'Het gesprek met het kind moet eerst plaatsvinden.';

beforeAll(async () => {
  inquirer = await signIn(visitors.system, 'veilig-thuis');
  const { dossiers } = await inquirer.get<{ dossiers: { nodes: { id: string; kind: string }[] } }>('{ dossiers { nodes { id kind } } }');
  inquiryId = dossiers.nodes.find(({ kind }) => kind === 'veilig-thuis')!.id;
  mother = await visitors.arrive('moeder', /inwoner/);
});

async function open(): Promise<void> {
  await mother.follow('Mijn toestemmingen');
  await mother.heading('Mijn toestemmingen');
  await mother.follow('Wie keek in mijn dossier');
  await mother.heading('Wie keek in mijn dossier');
}

const taken = async (press: string): Promise<Buffer> => {
  const [file] = await Promise.all([mother.page.waitForEvent('download') as Promise<Download>, mother.press(press)]);
  return readFileSync((await file.path())!);
};

describe('a parent', () => {
  // R224, R228, R229
  it('sees who looked: organisation, role, what for and when, and no name of a professional', async () => {
    const helper = await signIn(visitors.system, 'jeugdhulp');
    await helper.get('{ dossiers { nodes { id entries { nodes { id summary } } } } }');
    await inquirer.get('query ($id: ID!) { dossier(id: $id) { id entries { nodes { id summary } } } }', { id: inquiryId });
    await open();
    const text = await mother.text();
    expect(text).toContain('hulpverlener');
    expect(text).toContain('medewerker van Veilig Thuis');
    expect(text).not.toMatch(/Jeugdhulpverlener van het wijkteam|Medewerker van Veilig Thuis/);
    expect(await mother.look('own-log')).toEqual([]);
  });

  it('chooses a child, and takes all of it along as a PDF and for the computer', async () => {
    await mother.page.getByRole('radio').nth(1).check();
    await mother.page.locator('.kapstok-card').first().waitFor();
    expect((await taken('Bewaar als PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    const file = JSON.parse((await taken('Bewaar voor de computer (JSON)')).toString()) as { format: string; version: number; accesses: object[] };
    expect(file).toMatchObject({ format: 'kapstok-own-log', version: 1 });
    expect(file.accesses.length).toBeGreaterThan(0);
    expect(Object.keys(file.accesses[0]!).sort()).toEqual(['categories', 'day', 'event', 'organisation', 'organisationId', 'outcome', 'purpose', 'task', 'times']);
  });
});

describe('what was shared about a child', () => {
  const COPY = { name: 'Afschrift voor wie het aangaat' };
  const SAID = 'Zo heb ik het niet gezegd.';
  let helper: Visitor;
  const ofChild = async () => {
    await mother.goTo('/over-mij-gedeeld');
    await mother.heading('Wat is er over mij gedeeld');
    await mother.page.getByRole('radio', { name: 'Oudste kind' }).check();
    await mother.page.locator('.kapstok-card').first().waitFor();
    return mother.page.locator('.kapstok-card').filter({ hasText: 'voortgang' }).first();
  };

  // R224, R226
  it('is told to a parent at once, who asks for the words', async () => {
    const card = await ofChild();
    expect(await card.innerText()).toMatch(/gaf iets aan[\s\S]*Waarvoor[\s\S]*Waarom het mag[\s\S]*U leest de woorden nog niet/);
    await card.getByRole('button', { name: 'Vraag om de woorden' }).click();
    await card.getByText(/^U vroeg om de woorden op .* U krijgt antwoord uiterlijk op/).waitFor();
    expect(await card.getByRole('button', { name: 'Vraag om de woorden' }).count()).toBe(0);
    expect(await mother.look('shared-asked')).toEqual([]);
  });

  it('is given as a copy by who shared it, in other words where it is about others', async () => {
    helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    const { page } = helper;
    // As if the week before the last day had begun (AVG 12(3)).
    const database = await visitors.database('owner');
    await database.query(`update kapstok.outbox set due_at = made_at where kind = 'copy-answer-soon'`);
    await helper.follow('Berichten');
    await helper.heading('Berichten');
    const asked = page.getByRole('link', { name: /^Iemand wil lezen wat u/ });
    const soon = page.getByRole('link', { name: /^Over een week is de tijd om/ });
    for (let i = 0; i < 40 && (await asked.count()) * (await soon.count()) === 0; i++) {
      await page.waitForTimeout(500);
      await page.reload();
      await helper.heading('Berichten');
    }
    await asked.first().waitFor();
    await soon.first().click();
    await helper.heading('Wat u deelde');
    const reader = page.getByRole('group', COPY).getByRole('listitem').filter({ hasText: 'Vraagt hierom sinds' }).first();
    await reader.getByText('Besluit over het afschrift').click();
    await reader.getByRole('button', { name: 'Leg dit vast' }).click();
    await page.getByRole('link', { name: 'Kies of u een afschrift geeft' }).waitFor();
    await reader.getByLabel('ja', { exact: true }).check();
    await reader.getByText('Verander de woorden', { exact: true }).click();
    await reader.getByLabel(/^samenvatting van:/i).first().fill('Het gaat beter met het kind.');
    await reader.getByLabel('Waarom?').fill('De rest gaat over de andere ouder.');
    expect(await helper.look('copy-give')).toEqual([]);
    await reader.getByRole('button', { name: 'Leg dit vast' }).click();
    await page.getByRole('group', COPY).getByText('deel gegeven').waitFor();
    expect(await helper.look('copy-given')).toEqual([]);
  });

  it('is read by the parent, and what she says of it by who shared it', async () => {
    const card = await ofChild();
    await card.getByText('Het gaat beter met het kind.').waitFor();
    expect(await card.innerText()).toContain('Iets over anderen is weggelaten');
    await card.getByText('Zeg wat u ervan vindt').click();
    await card.getByLabel('Uw woorden').fill(SAID);
    await card.getByRole('button', { name: 'Verstuur' }).click();
    await card.locator('.kapstok-entry').filter({ hasText: SAID }).waitFor();
    expect(await mother.look('shared-read')).toEqual([]);
    await helper.openDossier('Hulpverleningsdossier: Oudste kind');
    await helper.page.getByRole('group', { name: 'Wat zij ervan vinden' }).getByText(SAID).waitFor();
    await helper.close();
  });
});

describe('who does an inquiry', () => {
  // R220
  it('keeps back why and until when; the parent then sees nothing of it, as if nothing happened', async () => {
    const officer = await visitors.arrive('veilig-thuis', /Veilig Thuis/);
    await officer.goTo(`/dossiers/${inquiryId}/logboek`);
    await officer.heading('Wat het gezin van het logboek ziet');
    const { page } = officer;
    await page.getByLabel('Waarom mag het gezin dit nog niet zien?').fill(WHY);
    await page.getByLabel('Tot en met').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await officer.press('Achterhouden');
    await page.locator('.kapstok-card').filter({ hasText: WHY }).waitFor();
    expect(await officer.look('kept-back')).toEqual([]);
    await officer.close();
    await open();
    await mother.page.locator('.kapstok-card').first().waitFor();
    expect(await mother.text()).not.toMatch(/Veilig Thuis/);
  });
});

describe('the FG of the inquiring organisation', () => {
  // R269
  it('reads what was kept back, and why', async () => {
    const officer = await visitors.arrive('fg-veilig-thuis', /functionaris gegevensbescherming/);
    await officer.follow('Jaarverslag');
    await officer.page.locator('.kapstok-card').filter({ hasText: WHY }).waitFor();
    expect(await officer.look('kept-back-fg')).toEqual([]);
    await officer.close();
  });
});

describe('the FG of the controller', () => {
  // R268, R269
  it('reads the year in numbers, takes it along, and verifies a line in the browser itself', async () => {
    const officer = await visitors.arrive('fg-jeugdhulp', /functionaris gegevensbescherming/);
    await officer.follow('Jaarverslag');
    await officer.heading('Jaarverslag');
    expect(await officer.look('yearly-report')).toEqual([]);
    const [file] = await Promise.all([officer.page.waitForEvent('download'), officer.press('Bewaar het verslag als PDF')]);
    expect(readFileSync((await file.path())!).subarray(0, 5).toString()).toBe('%PDF-');
    await officer.follow('Verzegeling van het logboek');
    await officer.heading('Verzegeling van het logboek');
    await officer.page.getByText('Ondertekend op').waitFor();
    await officer.page.getByRole('button', { name: 'Kijk deze regel na' }).last().click();
    await officer.page.getByText(/^Deze regel staat in het logboek van \d+ regels\./).waitFor();
    expect(await officer.page.getByText(/^De handtekening van \S+ onder die stand klopt\.$/).count()).toBe(1);
    expect(await officer.page.getByText('Maar in het logboek staat iets anders dan u hier ziet.').count()).toBe(0);
    expect(await officer.look('verification')).toEqual([]);
    // A key that an organisation kept itself is believed above the one that the log gives.
    const other = new Signer('kapstok.example/other', 'log', Buffer.alloc(32, 9)).verifier.toString();
    await officer.page.getByLabel('Uw eigen kopie van de sleutel').fill(other);
    await officer.page.getByText('Uw kopie is anders dan de sleutel die het logboek geeft.').waitFor();
    await officer.page.getByRole('button', { name: 'Kijk deze regel na' }).last().click();
    await officer.page.getByText('De handtekening onder die stand klopt niet met de sleutel.').waitFor();
    expect(await officer.look('verification-other-key')).toEqual([]);
    // A log of which the last signed state stays behind its lines.
    await officer.page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/"madeAt":"[^"]+"/, '"madeAt":"2026-01-01T00:00:00.000Z"');
      // The newest line long after the others, however fast this walk is.
      await route.fulfill({ response: answer, body: body.replace(/"at":"[^"]+"/, `"at":"${new Date(Date.now() + 3_600_000).toISOString()}"`) });
    });
    expect(await officer.page.getByText('Nieuwe regels worden niet meer ondertekend.').count()).toBe(0);
    await officer.page.reload();
    await officer.page.getByText('Nieuwe regels worden niet meer ondertekend.').waitFor();
    expect(officer.complaints).toEqual([]);
  });
});
