import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// What is given here goes on to a third, so this walk has a system of its own.
const visitors = visitorsOfOwnSystem();
let helper: Visitor;
let inquirer: Visitor;

beforeAll(async () => {
  helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
  inquirer = await visitors.arrive('raad', /raadsonderzoeker/);
});

const DOSSIER = 'Hulpverleningsdossier: Oudste kind';
const PHONE = { width: 360, height: 740 };

/** The weighing to share: beside it, out of sight, the one not to share is kept. */
const weighingOf = ({ page }: Visitor) => page.getByRole('form', { name: 'Uw afweging' });

/** One part of the first entry, to the organisation whose name fits. */
async function fill(person: Visitor, part: string, organisation: RegExp, purpose: string): Promise<void> {
  const { page } = person;
  await page.getByRole('group', { name: 'Welke aantekeningen?' }).getByRole('checkbox').first().check();
  await page.getByLabel(part, { exact: true }).check();
  await person.choose('Aan welke organisatie?', organisation);
  await page.getByLabel('Waarvoor is het nodig?').selectOption(purpose);
  await page.getByLabel('Waarom is dit nodig?').fill('De ander moet weten of het kind veilig is.');
  await page.getByLabel('Waarom kan het niet met minder?').fill('Ik geef alleen de samenvatting.');
}

describe('a weighing', () => {
  // R106, R108: of a part as well why the rest is not given.
  it('of a part says why the rest stays, with what is left out in sight', async () => {
    const { page } = helper;
    await helper.openDossier(DOSSIER);
    await helper.follow('Informatie verstrekken');
    await helper.heading('Informatie verstrekken');
    await fill(helper, 'samenvatting', /^Raad voor de Kinderbescherming/, 'raadsonderzoek');
    await page.getByLabel('Ik vermoed kindermishandeling of huiselijk geweld').check();
    await helper.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor();
    await page.getByLabel('nee, een deel').check();
    await page.getByText('Dit geeft u niet:').waitFor();
    await helper.press('Verstrek met deze afweging');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(expect.arrayContaining(['Schrijf dit op', 'Kies of de persoon dit weet', 'Kies met wie u hebt overlegd']));
    expect(await helper.look('100-weigh-part')).toEqual([]);
    await page.getByLabel('Waarom geeft u de rest niet?').fill('De rest gaat niet over de veiligheid.');
  });

  // R135, R145: as many as there were, each in a role and never by name.
  it('names everybody who was consulted, and discloses', async () => {
    const { page } = helper;
    await weighingOf(helper).getByLabel('ja, ik heb het verteld').check();
    await weighingOf(helper).getByLabel('Wanneer hebt u het verteld?').fill('2026-03-02');
    await weighingOf(helper).getByLabel('Hoe hebt u het verteld?').fill('Thuis, aan de keukentafel.');
    const form = weighingOf(helper);
    await form.getByLabel('Met wie hebt u overlegd?').selectOption('collega');
    await form.getByRole('group', { name: 'een collega' }).getByLabel('Wanneer was dat overleg?').fill('2026-03-01');
    await form.getByRole('button', { name: 'Ik overlegde met nog iemand' }).click();
    await form.getByLabel('Met wie nog meer? (2)').selectOption('veilig-thuis');
    await helper.press('Verstrek met deze afweging');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Vul bij elk overleg de dag in']);
    expect(await helper.look('101-weigh-consulted')).toEqual([]);
    await form.getByRole('group', { name: 'Veilig Thuis' }).getByLabel('Wanneer was dat overleg?').fill('2026-03-02');
    await helper.press('Verstrek met deze afweging');
    await page.getByText(/De informatie is verstrekt aan Raad voor de Kinderbescherming/).waitFor();
    await helper.openDossier(DOSSIER);
    const weighing = page.getByRole('region', { name: 'Afwegingen' }).locator('.kapstok-card').first();
    expect(await weighing.innerText()).toMatch(/een deel gedeeld[\s\S]*een collega, Veilig Thuis[\s\S]*De rest gaat niet over de veiligheid\./);
  });
});

describe('what was received', () => {
  // R107, R214: a decision of its own, and no more than was received.
  it('is given onward by a weighing of its own, of the parts that were received', async () => {
    const { page } = inquirer;
    await inquirer.follow('Ontvangen');
    await inquirer.heading('Ontvangen');
    await inquirer.follow('Verder geven');
    await inquirer.heading('Verder geven wat u kreeg');
    await page.getByText(/Voor een heel ander doel mag u het niet geven\./).waitFor();
    await fill(inquirer, 'samenvatting', /^Veilig Thuis/, 'veiligheid');
    expect(await page.getByRole('group', { name: /^Onderdelen van:/ }).getByRole('checkbox').count()).toBe(1);
    expect(await inquirer.look('102-onward')).toEqual([]);
    await inquirer.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor();
    await weighingOf(inquirer).getByLabel('ja, ik heb het verteld').check();
    await weighingOf(inquirer).getByLabel('Wanneer hebt u het verteld?').fill('2026-03-03');
    await inquirer.press('Bewaar als concept');
    await page.getByText('Uw concept is bewaard. U vindt het terug bij wat u ontving.').waitFor();
  });

  // R109: nothing is given by a draft, and it is found with what was received.
  it('is kept as a draft, and gone on with later', async () => {
    const { page } = inquirer;
    await inquirer.follow('Ontvangen');
    await inquirer.heading('Ontvangen');
    const weighings = page.getByRole('list', { name: 'Afwegingen over verder geven' });
    expect(await weighings.innerText()).toMatch(/^Concept voor Veilig Thuis.*, voor: veiligheid/);
    expect(await page.getByRole('list', { name: 'Dit is verder gegeven' }).count()).toBe(0);
    expect(await inquirer.look('102-onward-draft')).toEqual([]);
    await inquirer.follow('Verder met dit concept');
    await inquirer.heading('Verder geven wat u kreeg');
    expect(await page.getByLabel('Waarom is dit nodig?').inputValue()).toBe('De ander moet weten of het kind veilig is.');
    await inquirer.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor();
    expect(await weighingOf(inquirer).getByLabel('Wanneer hebt u het verteld?').inputValue()).toBe('2026-03-03');
    await weighingOf(inquirer).getByLabel('Hoe hebt u het verteld?').fill('In een gesprek op kantoor.');
    await inquirer.press('Verstrek met deze afweging');
    await page.getByText(/De informatie is verstrekt aan Veilig Thuis/).waitFor();
    expect(await inquirer.look('103-onward-done')).toEqual([]);
  });

  it('shows where it went to who gave it onward, and to who gave it first', async () => {
    const steps = (one: Visitor) => one.page.getByRole('list', { name: 'Dit is verder gegeven' }).first().getByRole('listitem').allInnerTexts();
    await inquirer.follow('Terug naar wat u ontving');
    await inquirer.heading('Ontvangen');
    expect(await steps(inquirer)).toEqual([expect.stringMatching(/gaf het aan Raad voor de Kinderbescherming/), expect.stringMatching(/^Raad voor de Kinderbescherming.* gaf het aan Veilig Thuis/)]);
    await inquirer.page.locator('summary').filter({ hasText: /^Wat u gaf aan Veilig Thuis/ }).click();
    await inquirer.page.locator('summary').filter({ hasText: 'Haal terug' }).waitFor();
    expect(await inquirer.look('103-onward-given')).toEqual([]);
    await helper.openDossier(DOSSIER);
    expect(await steps(helper)).toHaveLength(2);
    expect(await helper.look('104-chain')).toEqual([]);
  });
});

describe('a participant of a regie dossier', () => {
  /** Two organisations, of which one does not carry out its task any more. */
  const stopAndBegin = async () => {
    const owner = await visitors.database('owner');
    await owner.query(
      `with made as (insert into kapstok.organisation (id, name, type) values (gen_random_uuid(), 'Instelling die stopte', 'overig'), (gen_random_uuid(), 'Instelling die begon', 'overig') returning *)
       insert into kapstok.organisation_task (id, organisation_id, task, law, active_until)
       select gen_random_uuid(), id, 'hulpverlening', 'wmo', case name when 'Instelling die stopte' then current_date - 2 end from made`);
  };

  // Giving is its own (V5); asking, handing over and asking for consent are for who works in it (V1).
  it('gives out of it, and sees what its own task gave', async () => {
    const { page } = helper;
    await stopAndBegin();
    await helper.openDossier(/^Regiedossier/);
    const offered = async (name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).count();
    expect(await Promise.all(['Informatie verstrekken', 'Vraag informatie', 'Overdragen'].map(offered))).toEqual([1, 0, 0]);
    await helper.follow('Informatie verstrekken');
    await helper.heading('Informatie verstrekken');
    const receivers = await page.getByLabel('Aan welke organisatie?').locator('option').allTextContents();
    expect(receivers.filter((name) => name.startsWith('Instelling die'))).toEqual(['Instelling die begon']);
    await fill(helper, 'samenvatting', /^Raad voor de Kinderbescherming/, 'raadsonderzoek');
    await page.getByLabel('Ik vermoed kindermishandeling of huiselijk geweld').check();
    expect(await helper.look('106-participant-gives')).toEqual([]);
    await helper.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor();
    await page.getByLabel('nee, een deel').check();
    await page.getByLabel('Waarom geeft u de rest niet?').fill('De rest gaat niet over de veiligheid.');
    await weighingOf(helper).getByLabel('ja, ik heb het verteld').check();
    await weighingOf(helper).getByLabel('Wanneer hebt u het verteld?').fill('2026-03-02');
    await weighingOf(helper).getByLabel('Hoe hebt u het verteld?').fill('Thuis, aan de keukentafel.');
    const form = weighingOf(helper);
    await form.getByLabel('Met wie hebt u overlegd?').selectOption('collega');
    await form.getByRole('group', { name: 'een collega' }).getByLabel('Wanneer was dat overleg?').fill('2026-03-01');
    await helper.press('Verstrek met deze afweging');
    await page.getByText(/De informatie is verstrekt aan Raad voor de Kinderbescherming/).waitFor();
    await helper.openDossier(/^Regiedossier/);
    const given = page.getByRole('region', { name: 'Verstrekt uit dit dossier' });
    await given.getByText(/met dezelfde taak uit dit dossier gaven/).waitFor();
    expect(await given.locator('.kapstok-card').count()).toBe(1);
    expect(await helper.look('107-participant-gave')).toEqual([]);
  });
});

describe('the menu of a professional', () => {
  it('is folded on a phone, and opens and closes with the keyboard', async () => {
    const { page } = helper;
    await page.setViewportSize(PHONE);
    const menu = page.getByRole('navigation', { name: 'Menu' });
    const button = menu.getByRole('button', { name: 'Open het menu' });
    expect(await menu.getByRole('link').count()).toBe(0);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await menu.getByRole('link').count()).toBe(11);
    expect(await menu.getByRole('list', { name: 'Delen' }).getByRole('link').allTextContents()).toEqual(['Ontvangen', 'Vragen', 'Toestemmingen', 'Nog te vertellen']);
    expect(await helper.lookAsItIs('105-menu-open')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await menu.getByRole('link').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-controls")')).toBe('kapstok-menu');
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Overdrachten' }).click();
    await helper.heading('Overdrachten');
    expect(await menu.getByRole('link').count()).toBe(0);
    expect([...helper.complaints, ...inquirer.complaints]).toEqual([]);
  });
});
