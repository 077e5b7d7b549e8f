import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// Weighing and disclosing change what is in the case, so this walk has a system of its own.
const visitors = visitorsOfOwnSystem();

const helper = () => visitors.known('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
const inquirer = () => visitors.known('raad', /raadsonderzoeker/);

const DOSSIER = 'Hulpverleningsdossier: Oudste kind';
const WORDS = 'Het kind is thuis vaak bang en slaapt slecht';

/** The parts of an entry, in other words, to the RvdK for its inquiry. */
async function fill(person: Visitor): Promise<void> {
  const { page } = person;
  await page.getByRole('group', { name: 'Welke aantekeningen?' }).getByRole('checkbox').first().check();
  await page.getByLabel('samenvatting', { exact: true }).check();
  await page.getByText('Andere woorden gebruiken').first().click();
  await page.getByLabel(/^Andere woorden voor: samenvatting/).fill(WORDS);
  await person.choose('Aan welke organisatie?', /^Raad voor de Kinderbescherming/);
  await page.getByLabel('Waarvoor is het nodig?').selectOption('raadsonderzoek');
  await page.getByLabel('Waarom is dit nodig?').fill('De Raad onderzoekt of het kind veilig is.');
  await page.getByLabel('Waarom kan het niet met minder?').fill('Ik geef alleen de samenvatting.');
}

describe('a professional whom the law leaves the choice', () => {
  // R79, R95, R104: a weighing first, in as few fields as the law asks.
  it('weighs before sharing with the RvdK, and is asked only what this ground asks', async () => {
    const one = await helper();
    await one.openDossier(DOSSIER);
    await one.follow('Informatie verstrekken');
    await one.heading('Informatie verstrekken');
    await fill(one);
    await one.press('Bekijk of dit mag');
    await one.page.getByRole('heading', { name: 'U weegt dit zelf af.' }).waitFor();
    await one.press('Verstrek met deze afweging');
    expect(await one.page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies of de persoon dit weet']);
    expect(await one.look('weigh-1-asked')).toEqual([]);
  });

  // R220, R221: a serious reason to wait, never fear for the relation; a draft is kept.
  it('says why the family is told later, and keeps it as a draft', async () => {
    const one = await helper();
    const { page } = one;
    await page.getByLabel('nee, ik vertel het later').check();
    expect(await page.getByRole('radiogroup', { name: 'Waarom kan het niet eerst verteld worden?' }).innerText()).toContain('Zorg om de band met het gezin is geen reden.');
    await page.getByLabel('het brengt iemand in gevaar').check();
    await page.getByLabel('Leg dat uit').fill('Als de ouders dit nu horen, loopt het kind gevaar.');
    await page.getByLabel('Op welke dag vertelt u het op zijn laatst?').fill('2099-01-31');
    expect(await one.look('weigh-2-later')).toEqual([]);
    // Who finds here that it is better not to share goes on with what was filled in, and comes back to the weighing as it was.
    await one.press('Ik deel dit niet');
    const notSharing = page.getByLabel('ik deel dit niet, en leg vast waarom');
    await page.getByRole('group', { name: 'Over welke informatie gaat het?' }).waitFor();
    expect([await notSharing.isChecked(), await notSharing.evaluate((radio) => radio === document.activeElement)]).toEqual([true, true]);
    expect(await page.getByRole('group', { name: 'Over welke informatie gaat het?' }).getByRole('checkbox', { checked: true }).count()).toBe(1);
    await page.getByLabel('ik wil dit delen').check();
    // A better word above takes the weighing out of sight and back again, and nothing that was written in it is lost.
    await page.getByLabel('Waarom is dit nodig?').fill('De Raad moet weten of het kind veilig is.');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor({ state: 'hidden' });
    await one.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor();
    expect(await page.getByLabel('Leg dat uit').inputValue()).toBe('Als de ouders dit nu horen, loopt het kind gevaar.');
    await one.press('Bewaar als concept');
    await page.getByText('Uw concept is bewaard.').waitFor();
    await one.openDossier(DOSSIER);
    const draft = page.getByRole('region', { name: 'Afwegingen' }).locator('.kapstok-card').first();
    await draft.getByText('concept', { exact: true }).waitFor();
    expect(await one.look('weigh-3-draft')).toEqual([]);
    await draft.getByRole('link', { name: 'Verder met dit concept' }).click();
    await one.heading('Informatie verstrekken');
  });

  // R243: one weighing carries one disclosure, by a decision of that moment.
  it('goes on with the draft and discloses with it', async () => {
    const one = await helper();
    const { page } = one;
    await one.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor();
    expect(await page.getByLabel('Leg dat uit').inputValue()).toBe('Als de ouders dit nu horen, loopt het kind gevaar.');
    await one.press('Verstrek met deze afweging');
    await page.getByText(/De informatie is verstrekt aan Raad voor de Kinderbescherming/).waitFor();
    expect(await one.text()).toContain(WORDS);
    expect(await one.look('weigh-4-disclosed')).toEqual([]);
  });

  it('has telling the family as a task until it is done', async () => {
    const one = await helper();
    const { page } = one;
    await one.follow('Nog te vertellen');
    await one.heading('Nog te vertellen');
    await page.getByText('Raad voor de Kinderbescherming').first().waitFor();
    await page.getByText('Vertel het op zijn laatst op').waitFor();
    expect(await one.look('weigh-5-tellings')).toEqual([]);
    // R220: when nobody works in the dossier any more it is left to the team, without a word of whom it is about.
    const database = await visitors.database('owner');
    const ended = await database.query(
      `update kapstok.involvement i set valid_until = clock_timestamp() where i.valid_until is null
         and i.dossier_id in (select t.dossier_id from kapstok.telling t where t.told_on is null) returning i.dossier_id, i.hat_id`);
    await page.reload();
    await page.getByRole('region', { name: 'Hier werkt niemand meer aan' }).getByText(/^Iemand moet op zijn laatst op .* horen wat er is gedeeld\.$/).waitFor();
    expect(await one.text()).not.toContain('Raad voor de Kinderbescherming');
    expect(await one.look('weigh-5-left')).toEqual([]);
    for (const { dossier_id: dossier, hat_id: hat } of ended.rows as { dossier_id: string; hat_id: string }[]) {
      await database.query('insert into kapstok.involvement (id, dossier_id, hat_id, valid_from) values (gen_random_uuid(), $1, $2, clock_timestamp())', [dossier, hat]);
    }
    await page.reload();
    await page.getByText('Vertel het op zijn laatst op').waitFor();
    await page.getByLabel('Hoe hebt u het verteld?').fill('In een gesprek op kantoor.');
    await one.press('Ik heb het verteld');
    await page.getByText('U hoeft niemand meer iets te vertellen.').waitFor();
  });

  // R106, R108, R149: not sharing is a decision with reasons.
  it('records with its reasons that it does not share', async () => {
    const one = await helper();
    const { page } = one;
    await one.openDossier(DOSSIER);
    await one.follow('Informatie verstrekken');
    await one.heading('Informatie verstrekken');
    // Who does not share is never asked why it is necessary, nor which words go along.
    await page.getByLabel('ik deel dit niet, en leg vast waarom').check();
    expect(await page.getByLabel('Waarom is dit nodig?').count()).toBe(0);
    await one.press('Ga verder');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies welke informatie', 'Kies een organisatie', 'Kies een taak', 'Kies waarvoor het nodig is']);
    await page.getByRole('group', { name: 'Over welke informatie gaat het?' }).getByLabel('signaal', { exact: true }).check();
    await one.choose('Met welke organisatie deelt u dit niet?', /^Raad voor de Kinderbescherming/);
    await page.getByLabel('Waarvoor zou het zijn?').selectOption('raadsonderzoek');
    await one.press('Ga verder');
    await page.getByRole('heading', { name: 'Ik deel dit niet' }).waitFor();
    await one.press('Leg vast dat ik niet deel');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Schrijf dit op', 'Schrijf dit op', 'Kies of de persoon weet dat u dit niet deelt']);
    await page.getByLabel('Waarom deelt u dit niet?').fill('De Raad heeft dit niet nodig.');
    const field = page.locator('.kapstok-suggested').filter({ has: page.getByLabel('Waarom deelt u dit niet?') });
    await field.locator('summary').filter({ hasText: 'Bewaar deze zin voor mijn team' }).click();
    await field.locator('button').filter({ hasText: 'Bewaar deze zin voor mijn team' }).click();
    await field.locator('summary').filter({ hasText: 'Bewaarde zinnen van mijn team' }).click();
    const remove = field.getByRole('button', { name: 'Verwijder: De Raad heeft dit niet nodig.' });
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    await page.getByLabel('Wat kan er wel?').fill('De Raad kan het de ouders vragen.');
    await page.getByLabel('nee, ik heb het niet verteld').check();
    // A change above, such as sharing after all, takes it out of sight, and nothing that was written is lost.
    await page.getByLabel('ik wil dit delen').check();
    await page.getByRole('heading', { name: 'Ik deel dit niet' }).waitFor({ state: 'hidden' });
    await page.getByLabel('ik deel dit niet, en leg vast waarom').check();
    await page.getByLabel('Waarom hebt u dit niet verteld?').fill('De ouders hebben hier niet om gevraagd.');
    expect(await one.look('weigh-6-not-sharing')).toEqual([]);
    await one.press('Leg vast dat ik niet deel');
    await page.getByText('Uw besluit om niet te delen is vastgelegd.').waitFor();
    await one.openDossier(DOSSIER);
    const card = page.getByRole('region', { name: 'Afwegingen' }).locator('.kapstok-card').first();
    await card.getByText('niet gedeeld').waitFor();
    expect(await card.innerText()).toMatch(/Soort informatie\s+signaal[\s\S]*nee, ik heb het niet verteld[\s\S]*hier niet om gevraagd\.[\s\S]*De Raad heeft dit niet nodig\.[\s\S]*De Raad kan het de ouders vragen\./);
    expect(await card.innerText()).not.toContain('Waarom is dit nodig?');
  });
});

describe('the RvdK', () => {
  // R79: the wording and never the original.
  it('receives the other words with purpose, ground and limits, and asks a question', async () => {
    const one = await inquirer();
    const { page } = one;
    await one.follow('Ontvangen');
    await one.heading('Ontvangen');
    const card = page.locator('.kapstok-card').filter({ hasText: WORDS });
    await card.waitFor();
    expect(await card.innerText()).toMatch(/recht om te melden bij de Raad, BW 1:240[\s\S]*In andere woorden dan in het dossier: samenvatting/);
    await card.locator('summary').filter({ hasText: 'Stel een vraag' }).click();
    await card.getByLabel(/^Uw vraag aan/).fill('Wanneer was dit?');
    await card.getByRole('button', { name: 'Verstuur vraag' }).click();
    await card.getByRole('group', { name: 'Vragen en antwoorden' }).getByText('Wanneer was dit?').waitFor();
    expect(await one.look('weigh-7-received')).toEqual([]);
  });

  // R239: with its source.
  it('takes it over into the own dossier, with where it came from', async () => {
    const one = await inquirer();
    const { page } = one;
    const card = page.locator('.kapstok-card').filter({ hasText: WORDS });
    await card.locator('summary').filter({ hasText: 'Neem over in mijn dossier' }).click();
    const dossier = await one.choose('In welk dossier?', /Gezin met twee jonge kinderen/, card);
    await card.getByRole('button', { name: 'Neem over', exact: true }).click();
    await card.getByText('De aantekening staat nu in uw dossier.').waitFor();
    await card.getByRole('link', { name: 'Open het dossier' }).click();
    await one.heading(dossier);
    await page.getByRole('link', { name: WORDS }).click();
    await one.heading(WORDS);
    expect(await one.text()).toMatch(/Wijkteam De Brug \(fictief\): /);
  });

  // R44
  it('sets it apart, and sees nothing of it any more', async () => {
    const one = await inquirer();
    const { page } = one;
    await one.follow('Ontvangen');
    await one.heading('Ontvangen');
    const card = page.locator('.kapstok-card').filter({ hasText: WORDS });
    await card.locator('summary').filter({ hasText: 'Dit hoor ik niet te hebben' }).click();
    await card.getByLabel('Waarom hoort u dit niet te hebben?').fill('Dit gaat niet over ons onderzoek.');
    await card.getByRole('button', { name: 'Zet apart' }).click();
    await page.getByRole('region', { name: 'Apart gezet' }).waitFor();
    await card.waitFor({ state: 'detached' });
    expect(await one.text()).not.toContain(WORDS);
    expect(await one.look('weigh-8-apart')).toEqual([]);
  });
});

describe('who gave it', () => {
  it('answers the question, and takes back what was set apart', async () => {
    const one = await helper();
    const { page } = one;
    await one.openDossier(DOSSIER);
    const card = page.locator('.kapstok-card').filter({ hasText: 'Wanneer was dit?' });
    await card.locator('summary').filter({ hasText: 'Geef antwoord' }).click();
    await card.getByLabel(/^Uw antwoord aan Raad/).fill('In oktober.');
    await card.getByRole('button', { name: 'Verstuur antwoord' }).click();
    await card.getByText('In oktober.').waitFor();
    await one.follow('Ontvangen');
    await one.heading('Ontvangen');
    const apart = page.getByRole('region', { name: 'Apart gezet' });
    await apart.locator('summary').filter({ hasText: 'Haal terug' }).click();
    await apart.getByLabel('Waarom haalt u dit terug?').fill('Het hoort niet bij dit onderzoek.');
    await apart.getByRole('button', { name: 'Haal terug' }).click();
    await apart.getByText('teruggehaald').waitFor();
    expect(await one.look('weigh-9-recalled')).toEqual([]);
  });

});

describe('a professional with a suspicion', () => {
  const form = (one: Visitor) => one.page.getByRole('form', { name: 'Uw afweging' });
  const step = (one: Visitor, name: string) => form(one).getByRole('group', { name, exact: true });
  const inForm = (one: Visitor, label: string, words: string) => form(one).getByLabel(label).and(one.page.locator('input, textarea')).fill(words);
  const FACTS = 'Op maandag en donderdag had het kind blauwe plekken op de arm.';

  // R139, R145: only a report asks for the meldcode, and says by name what is missing.
  it('is asked for the steps of the meldcode and for the safety, and for nothing of it before', async () => {
    const one = await helper();
    const { page } = one;
    await one.openDossier(DOSSIER);
    await one.follow('Informatie verstrekken');
    await one.heading('Informatie verstrekken');
    await fill(one);
    await one.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor();
    expect(await form(one).getByText('De vijf stappen van de meldcode').count()).toBe(0);
    await one.choose('Aan welke organisatie?', /^Veilig Thuis/);
    await page.getByLabel('Waarvoor is het nodig?').selectOption('veiligheid');
    await page.getByLabel('Ik vermoed kindermishandeling of huiselijk geweld').check();
    await one.press('Bekijk of dit mag');
    await form(one).getByText('De vijf stappen van de meldcode').waitFor();
    await one.press('Verstrek met deze afweging');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Kies of de persoon dit weet', 'Kies met wie u hebt overlegd', 'Geef bij elke stap een datum of een reden',
      'Schrijf de feiten en signalen op', 'Schrijf op wat u denkt of voelt', 'Kies of er nu direct gevaar is', 'Kies of het al langer onveilig is', 'Schrijf op wat de problemen met de kinderen doen',
    ]);
    expect(await one.look('weigh-10-meldcode-asked')).toEqual([]);
  });

  // R148: the facts apart from the feeling, and danger of now apart from what lasts; half of it can be kept.
  it('keeps half of it as a draft, and finds it again as it was', async () => {
    const one = await helper();
    const { page } = one;
    await inForm(one, 'Welke feiten en signalen zijn er?', FACTS);
    await inForm(one, 'Wat denkt of voelt u daarbij?', 'Ik vertrouw het niet.');
    await form(one).getByRole('radiogroup', { name: 'Is er nu direct gevaar?' }).getByLabel('ja', { exact: true }).check();
    await form(one).getByText(/Bel 112 als er nu hulp moet komen/).waitFor();
    await inForm(one, 'Datum van stap 1', '2026-03-01');
    await one.press('Bewaar als concept');
    await page.getByText('Uw concept is bewaard.').waitFor();
    await one.openDossier(DOSSIER);
    await page.getByRole('region', { name: 'Afwegingen' }).locator('.kapstok-card').first().getByRole('link', { name: 'Verder met dit concept' }).click();
    await one.heading('Informatie verstrekken');
    await one.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Uw afweging' }).waitFor();
    expect(await form(one).getByLabel('Welke feiten en signalen zijn er?', { exact: true }).inputValue()).toBe(FACTS);
    expect(await form(one).getByRole('radiogroup', { name: 'Is er nu direct gevaar?' }).getByLabel('ja', { exact: true }).isChecked()).toBe(true);
    expect(await form(one).getByLabel('Datum van stap 1').inputValue()).toBe('2026-03-01');
  });

  // R139, R144: every step with what it found or why not, and what the parents' problems do to the children.
  it('says what every step found or why it was skipped, what it does to the children, and reports', async () => {
    const one = await helper();
    const { page } = one;
    await form(one).getByLabel('ja, ik heb het verteld').check();
    await inForm(one, 'Wanneer hebt u het verteld?', '2026-03-03');
    await inForm(one, 'Hoe hebt u het verteld?', 'Thuis, aan de keukentafel.');
    await form(one).getByLabel('Met wie hebt u overlegd?').selectOption('aandachtsfunctionaris');
    await inForm(one, 'Wanneer was dat overleg?', '2026-03-02');
    await form(one).getByRole('radiogroup', { name: 'Is er nu direct gevaar?' }).getByLabel('nee', { exact: true }).check();
    await inForm(one, 'Waarom is er nu wel of geen direct gevaar?', 'Het kind logeert bij oma.');
    await form(one).getByRole('radiogroup', { name: /^Is het al langer onveilig/ }).getByLabel('ja', { exact: true }).check();
    await inForm(one, 'Waarom is het wel of niet al langer onveilig?', 'Dit is de derde keer in een half jaar.');
    await inForm(one, 'Wat doen de problemen van de ouders met de kinderen?', 'Het kind is stil en slaapt slecht.');
    for (const number of [2, 4, 5]) await inForm(one, `Datum van stap ${number}`, '2026-03-02');
    await inForm(one, 'Of: waarom is stap 3 overgeslagen?', 'Een gesprek brengt het kind in gevaar.');
    await inForm(one, 'Wat kwam er uit het overleg?', 'Samen besloten om te melden.');
    await one.press('Verstrek met deze afweging');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Schrijf bij elke stap op wat u vond of deed']);
    await page.getByRole('alert').getByRole('link').click();
    expect(await step(one, '5. Beslissen').getByLabel('Wat besluit u: melden, hulp geven of allebei? En waarom?').evaluate((field) => field === document.activeElement)).toBe(true);
    await step(one, '5. Beslissen').getByRole('textbox', { name: /^Wat besluit u/ }).fill('Melden, en de hulp gaat door.');
    expect(await one.look('weigh-11-meldcode-whole')).toEqual([]);
    await one.press('Verstrek met deze afweging');
    await page.getByText(/De informatie is verstrekt aan Veilig Thuis/).waitFor();
  });

  it('reads it back in the weighing that was decided', async () => {
    const one = await helper();
    await one.openDossier(DOSSIER);
    const card = one.page.getByRole('region', { name: 'Afwegingen' }).locator('.kapstok-card').first();
    await card.locator('summary').filter({ hasText: 'Volgens de meldcode' }).click();
    expect(await card.innerText()).toMatch(/3\. Gesprek met de betrokkenen\s+Overgeslagen\. Een gesprek brengt het kind in gevaar[\s\S]*blauwe plekken[\s\S]*nee\. Het kind logeert bij oma[\s\S]*ja\. Dit is de derde keer[\s\S]*stil en slaapt slecht/);
    expect(await one.look('weigh-12-meldcode-decided')).toEqual([]);
  });

  it('did all this without a complaint of the browser', () => {
    expect(visitors.complaints()).toEqual([]);
  });
});
