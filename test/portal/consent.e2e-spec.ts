import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// What is asked and answered stays in the case, so these walks have a system of their own.
const visitors = visitorsOfOwnSystem();

const helper = () => visitors.known('jeugdhulp-tweede', /hulpverlener \(Jeugdwet\)/);
const resident = (username: 'moeder-tweede' | 'vader-tweede' | 'kind-tweede') => visitors.known(username, /inwoner/);

const DOSSIER = 'Hulpverleningsdossier: Middelste kind';
const RECEIVER = 'Jeugdhulp De Wende (fictief)';
const WHY = 'Dan sluit de hulp voor uw kind beter aan.';
const OBJECTIONS = 'Ik wil eerst zelf met de behandelaar praten.';
// Mother and the children stay where the father may never find them; names of organisations there tell the place.
const PLACES = ['Windroosweg', 'Elzenmeer', 'Noorderlicht', 'De Wende', 'De Luwte'];

async function openQuestions(): Promise<Visitor> {
  const professional = await helper();
  await professional.openDossier(DOSSIER);
  await professional.follow(/^Toestemming$/);
  await professional.heading('Toestemming in dit dossier');
  return professional;
}

/** The question from the list of a resident, opened. */
async function openQuestion(username: Parameters<typeof resident>[0]): Promise<Visitor> {
  const person = await resident(username);
  await person.heading('Mijn toestemmingen');
  await person.follow('Lees de vraag en antwoord');
  await person.heading('Een vraag om uw toestemming');
  await person.page.getByText(WHY).waitFor();
  return person;
}

async function sayYes(person: Visitor): Promise<void> {
  const { page } = person;
  await page.getByLabel('Ja, dat mag').check();
  for (const sure of ['Ik geef dit antwoord vrij, zonder druk', 'Ik snap wat er wordt gedeeld en met wie', 'Ik zeg hier ja op']) await page.getByLabel(sure).check();
  await person.press('Antwoord geven');
  await person.heading('Mijn toestemmingen');
}

const states = async (professional: Visitor) => (await professional.page.locator('.kapstok-card').first().locator('.kapstok-badge').allTextContents()).slice(1).sort();

describe('a professional asks consent about a child of 13 of divorced parents', () => {
  // R66, R69, R72, R86, R87
  it('of everyone who must, who is worked out and shown with when that changes', async () => {
    const professional = await openQuestions();
    const { page } = professional;
    await page.getByText('In dit dossier is nog geen toestemming gevraagd.').waitFor();
    await professional.follow('Toestemming vragen');
    await professional.heading('Toestemming vragen');
    await page.getByText('Wie moeten toestemmen?').waitFor();
    const text = await professional.text();
    for (const line of [/Middelste kind/, /Moeder/, /Vader \(ziet geen namen van organisaties/, /wordt 16, en beslist dan alleen/, /wordt 18/]) expect(text).toMatch(line);
    await professional.press('Vraag versturen');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(expect.arrayContaining(['Schrijf op waarom dit belangrijk is', 'Schrijf op wat er gebeurt als iemand nee zegt']));
    expect(await professional.look('consent-01-ask')).toEqual([]);
  });

  it('specific and informed: which information, to whom, what for, until when, why, and what a no does', async () => {
    // R74, R75, R76
    const professional = await helper();
    const { page } = professional;
    await page.getByLabel('voortgang op hoofdlijnen').check();
    await page.getByLabel('Aan welke organisatie?').selectOption({ label: RECEIVER });
    await page.getByLabel('Waarvoor is het nodig?').selectOption('hulpverlening');
    await page.getByLabel(/^Tot en met welke dag geldt een ja\?/).fill(inDays(60));
    await page.getByRole('textbox', { name: 'Waarom is dit belangrijk voor de hulp?' }).fill('Dan weet de hulp op de Windroosweg het ook.');
    await page.getByRole('textbox', { name: 'Wat gebeurt er als iemand nee zegt?' }).fill('Dan gaat de hulp gewoon door.');
    await professional.press('Vraag versturen');
    await page.getByText(/In deze tekst staat iets van een afgeschermd adres/).waitFor();
    await page.getByRole('textbox', { name: 'Waarom is dit belangrijk voor de hulp?' }).fill(WHY);
    await professional.press('Vraag versturen');
    await professional.heading('Toestemming in dit dossier');
    expect(await states(professional)).toEqual(['Middelste kind: gevraagd, nog niet gelezen', 'Moeder: gevraagd, nog niet gelezen', 'Vader: gevraagd, nog niet gelezen']);
    expect(await professional.look('consent-02-asked')).toEqual([]);
  });
});

describe('each of them answers alone', () => {
  it('the mother says yes, and sees of the others only that they did not answer yet', async () => {
    const mother = await openQuestion('moeder-tweede');
    expect(await mother.text()).toMatch(/iemand anders met gezag: heeft nog niet geantwoord/);
    expect(await mother.text()).toContain(RECEIVER);
    expect(await mother.look('consent-03-question')).toEqual([]);
    await sayYes(mother);
  });

  // R80, R89
  it('the father reads no name and no place, and refuses with his objections', async () => {
    const father = await openQuestion('vader-tweede');
    const { page } = father;
    const text = await father.text();
    expect(text).toMatch(/een organisatie \(.*, de naam staat hier niet\)/);
    expect(text).toMatch(/iemand anders met gezag: heeft geantwoord/);
    for (const place of PLACES) expect(text).not.toContain(place);
    await page.getByLabel('Nee, dat mag niet').check();
    await page.getByRole('textbox', { name: 'Wat zijn uw bezwaren?' }).fill(OBJECTIONS);
    expect(await father.look('consent-04-refuse')).toEqual([]);
    await father.press('Antwoord geven');
    await father.heading('Mijn toestemmingen');
    await page.getByText('Geweigerd').first().waitFor();
    for (const place of PLACES) expect(await father.text()).not.toContain(place);
  });

  it('the child of 13 sees the own question and answers it, without a word of the parents', async () => {
    // R66
    const child = await openQuestion('kind-tweede');
    const text = await child.text();
    expect(text.match(/iemand anders met gezag: heeft geantwoord/g)).toHaveLength(2);
    expect(text).not.toContain(OBJECTIONS);
    expect(text).not.toMatch(/geweigerd/i);
    await sayYes(child);
    expect(await child.look('consent-05-child')).toEqual([]);
  });

  it('the professional sees where each stands, and that one refused: it is not complete', async () => {
    // R69
    const professional = await openQuestions();
    expect(await states(professional)).toEqual(['Middelste kind: ja, toestemming', 'Moeder: ja, toestemming', 'Vader: nee, geweigerd']);
    expect(await professional.text()).toContain(`Bezwaren: ${OBJECTIONS}`);
    expect(await professional.text()).toContain('Nog niet van iedereen een ja');
    expect(await professional.look('consent-06-states')).toEqual([]);
  });

  it('and records what the father said in a talk afterwards, with how and what was told', async () => {
    // R89
    const professional = await helper();
    const { page } = professional;
    await page.getByRole('button', { name: 'Antwoord vastleggen Vader' }).click();
    const group = page.getByRole('group', { name: 'Antwoord van Vader vastleggen' });
    await group.getByLabel('Ja, dat mag').check();
    await group.getByLabel('mondeling').check();
    await group.getByRole('textbox', { name: 'Wat hebt u vooraf verteld?' }).fill('In een gesprek: wat er wordt gedeeld, en dat nee zeggen mag.');
    for (const holds of ['Het antwoord is vrij gegeven, zonder druk', 'De persoon weet wat het antwoord betekent', 'De persoon heeft duidelijk ja gezegd']) await group.getByLabel(holds).check();
    expect(await professional.look('consent-07-record')).toEqual([]);
    await group.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    await page.getByText('Iedereen die moet, zei ja').waitFor();
    expect(await states(professional)).toEqual(['Middelste kind: ja, toestemming', 'Moeder: ja, toestemming', 'Vader: ja, toestemming']);
  });
});

describe('withdrawing', () => {
  // R80, R81
  it('is one step for the mother, with what happens then shown first', async () => {
    const mother = await resident('moeder-tweede');
    const { page } = mother;
    await mother.goTo('/toestemmingen');
    await mother.heading('Mijn toestemmingen');
    const card = page.locator('.kapstok-card').filter({ has: page.getByRole('button', { name: /^Toestemming intrekken Jeugdhulp De Wende/ }) }).first();
    await card.getByRole('button', { name: /^Toestemming intrekken/ }).click();
    await page.getByText('Intrekken werkt meteen.', { exact: false }).first().waitFor();
    expect(await page.getByRole('group', { name: 'Wilt u deze toestemming intrekken?' }).innerText()).toMatch(/Hier staat niets dat is gedeeld op grond van deze toestemming/);
    expect(await mother.look('consent-08-withdraw')).toEqual([]);
    await mother.press('Ja, trek in');
    await page.getByText('De toestemming is ingetrokken.').waitFor();
    const professional = await openQuestions();
    expect(await states(professional)).toContain('Moeder: ingetrokken');
    expect(await professional.text()).toContain('Nog niet van iedereen een ja');
  });
});

describe('the portal', () => {
  it('runs these walks without a complaint of the browser', () => {
    expect(visitors.complaints()).toEqual([]);
  });
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
}
