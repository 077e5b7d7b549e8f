import type { Page } from 'playwright-core';
import { visitorsOfOwnSystem } from './visitors';

// What is opened in danger is open to the other walks too, so these have a system of their own.
const visitors = visitorsOfOwnSystem();

const HELPER = /hulpverlener \(Jeugdwet\)/;
const OFFICER = /functionaris gegevensbescherming/;
const REASON = 'De buurvrouw belt: er wordt nu geschreeuwd en het kind huilt.';
const OPENED = /^Geopend bij acuut gevaar op /;

/** The API does what is asked once, and its answer gets lost on the way. */
async function loseAnswer(page: Page, operation: string): Promise<void> {
  let lost = false;
  await page.route('**/graphql', async (route) => {
    if (lost || !route.request().postData()?.includes(operation)) return route.fallback();
    lost = true;
    await route.fetch();
    return route.fulfill({ status: 200, body: '' });
  });
}

describe('a colleague who is not involved, when somebody is in danger', () => {
  const colleague = () => visitors.known('twee-petten', HELPER);

  // R99: the product does not block; it opens a way that is recorded.
  it('finds the dossier only with the exact date of birth and name', async () => {
    const helper = await colleague();
    const { page } = helper;
    await helper.follow('Acuut gevaar');
    await helper.heading('Acuut gevaar');
    expect(await helper.text()).toContain('Bel dan eerst 112.');
    await helper.press('Zoek dossier');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Vul de geboortedatum in', 'Vul de hele naam in, of het burgerservicenummer']);
    expect(await helper.look('60-emergency')).toEqual([]);
    await page.getByLabel('Geboortedatum').fill('2021-05-13');
    await page.getByLabel('Hele naam').fill('Oudste kind');
    await helper.press('Zoek dossier');
    await page.getByText('Er is niets gevonden voor de pet die u op hebt.').waitFor();
    await page.getByLabel('Geboortedatum').fill('2021-05-14');
    await helper.press('Zoek dossier');
    await page.getByRole('heading', { level: 2, name: 'Gevonden' }).waitFor();
  });

  it('says what the danger is, and then sees safety and no report of the help', async () => {
    const helper = await colleague();
    const { page } = helper;
    await page.getByRole('radio', { name: /^Hulpverleningsdossier/ }).first().check();
    await page.getByLabel('Wat is het gevaar?').fill('Gevaar');
    await helper.press('Open nu, ik leg dit uit');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Schrijf in een zin wat het gevaar is']);
    await page.getByLabel('Wat is het gevaar?').fill(REASON);
    expect(await helper.look('61-emergency-open')).toEqual([]);
    await helper.press('Open nu, ik leg dit uit');
    await helper.heading(OPENED);
    await page.getByRole('heading', { level: 2, name: 'Wat u nu ziet' }).waitFor();
    await page.getByRole('timer').filter({ hasText: /^Nog (4 uur en 0|3 uur en 59) minuten open\.$/ }).waitFor();
    const kinds = await page.locator('.kapstok-card .kapstok-badges').allTextContents();
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(kind).toMatch(/veiligheid|contact|gezin|plan/);
    expect(await helper.text()).toContain('Oudste kind');
    expect(await helper.look('62-emergency-content')).toEqual([]);
  });

  it('finds it in none of the lists', async () => {
    const helper = await colleague();
    const here = new URL(helper.page.url()).pathname;
    await helper.follow('Mijn zaken');
    await helper.heading('Mijn zaken');
    await helper.follow(/^Zaak CASUS/);
    await helper.heading(/^Zaak CASUS/);
    expect(await helper.text()).not.toContain('Hulpverleningsdossier: Oudste kind');
    await helper.goTo(here);
    await helper.heading(OPENED);
  });
});

describe('who must know of it', () => {
  it('is the FG, who reads why and what was looked at, and decides', async () => {
    const officer = await visitors.known('fg-jeugdhulp', OFFICER);
    const { page } = officer;
    await officer.follow('Acuut gevaar');
    await officer.heading('Acuut gevaar');
    await page.getByText(REASON).waitFor();
    await page.getByRole('table', { name: 'Aantallen per maand van uw organisatie' }).waitFor();
    expect(await officer.look('63-emergencies-fg')).toEqual([]);
    await officer.follow(OPENED);
    await officer.heading(OPENED);
    expect(await officer.text()).toMatch(/Bekeken soorten[\s\S]*veiligheid/);
    expect(await page.getByRole('heading', { name: 'Wat u nu ziet' }).count()).toBe(0);
    await officer.press('Leg het oordeel vast');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies een oordeel', 'Schrijf een toelichting']);
    await page.getByLabel('bespreken met de collega').check();
    await page.getByLabel('Toelichting').fill('Het gevaar was echt. Bespreek waarom bellen niet genoeg was.');
    expect(await officer.look('64-emergency-review')).toEqual([]);
    await officer.press('Leg het oordeel vast');
    await page.getByText('beoordeeld: bespreken met de collega').waitFor();
    expect(await page.getByRole('button', { name: 'Leg het oordeel vast' }).count()).toBe(0);
  });

  it('is who works in the dossier, who tells the family afterwards', async () => {
    const helper = await visitors.known('jeugdhulp', HELPER);
    const { page } = helper;
    await helper.follow(/^Zaak CASUS/);
    await helper.follow('Hulpverleningsdossier: Oudste kind');
    await helper.heading('Hulpverleningsdossier: Oudste kind');
    await page.getByRole('heading', { level: 2, name: 'Geopend bij acuut gevaar' }).waitFor();
    await helper.follow(OPENED);
    await helper.heading(OPENED);
    expect(await helper.text()).toContain(REASON);
    // R220, R221: waiting has a serious reason and a last day.
    await page.locator('summary').filter({ hasText: 'Het is nog niet verteld, omdat' }).click();
    await helper.press('Leg vast waarom het wacht');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies waarom het nog niet verteld kan worden', 'Schrijf dit op', 'Vul een datum in']);
    await page.getByLabel('de persoon is niet te bereiken').check();
    await page.getByLabel('Leg dat uit').fill('Moeder neemt de telefoon niet op.');
    await page.getByLabel('Op welke dag vertelt u het op zijn laatst?').fill('2099-01-31');
    expect(await helper.look('65-emergency-wait')).toEqual([]);
    await helper.press('Leg vast waarom het wacht');
    await page.getByText(/de persoon is niet te bereiken: Moeder neemt de telefoon niet op\./).waitFor();
    await page.getByLabel('Hoe en aan wie is het verteld?').fill('Aan moeder, thuis aan tafel, de dag erna.');
    expect(await helper.look('65-emergency-tell')).toEqual([]);
    await helper.press('Leg vast dat het is verteld');
    await page.getByText(/Aan moeder, thuis aan tafel, de dag erna\./).waitFor();
  });

  it('sees that the colleague can close it before its time, and then sees nothing any more', async () => {
    const helper = await visitors.known('twee-petten');
    await helper.press('Sluit het dossier nu');
    await helper.page.getByText('Eerder gesloten').waitFor();
    expect(await helper.page.getByRole('heading', { name: 'Wat u nu ziet' }).count()).toBe(0);
    expect(await helper.look('66-emergency-closed')).toEqual([]);
  });
});

describe('the adviser', () => {
  // R293: what is possible, not only what is forbidden.
  it('answers a question that is often asked, with what else is possible', async () => {
    const ggz = await visitors.known('ggz', /hulpverlener \(geneeskundige behandeling\)/);
    const { page } = ggz;
    await ggz.follow('Mag ik dit delen?');
    await ggz.heading('Mag ik dit delen?');
    await page.getByLabel('Begin met een vraag die vaak komt').selectOption({ label: 'Geen toestemming, geen direct gevaar, wel zorgen. Wat kan ik doen?' });
    await ggz.press('Mag dit?');
    const answer = page.getByRole('group', { name: 'Er is nog toestemming nodig.' });
    await answer.waitFor();
    const words = await answer.innerText();
    expect(words).toMatch(/Vraag toestemming aan[\s\S]*de persoon over wie het gaat/);
    expect(words).toMatch(/Wat kan nog meer\?[\s\S]*Overleg zonder namen[\s\S]*conflict van plichten[\s\S]*U weegt dit zelf af\./);
    expect(await ggz.look('67-advice')).toEqual([]);
  });

  it('answers a situation that is filled in, and takes the answer away when the situation changes', async () => {
    const ggz = await visitors.known('ggz');
    const { page } = ggz;
    await page.getByLabel('Begin met een vraag die vaak komt').selectOption('');
    await ggz.press('Mag dit?');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Kies wie de informatie heeft', 'Kies wie het zou krijgen', 'Kies welke informatie', 'Kies waarvoor het nodig is',
    ]);
    await page.getByLabel('Wie heeft de informatie?').selectOption({ label: 'geestelijke gezondheidszorg – hulpverlening (geneeskundige behandeling)' });
    await page.getByLabel('Wie zou het krijgen?').selectOption({ label: 'school – onderwijs' });
    await page.getByLabel('voortgang').check();
    await page.getByLabel('Waarvoor is het nodig?').selectOption('hulpverlening');
    await page.getByLabel('Hoe oud is de persoon over wie het gaat?').fill('16');
    await page.getByLabel('Is er toestemming?').selectOption({ label: 'Ja, van iedereen die moet' });
    await ggz.press('Mag dit?');
    await page.getByRole('group', { name: 'Dit mag.' }).waitFor();
    await page.getByLabel('Is er toestemming?').selectOption({ label: 'Nog niet gevraagd' });
    expect(await page.getByRole('group', { name: 'Dit mag.' }).count()).toBe(0);
    await ggz.press('Mag dit?');
    await page.getByRole('group', { name: 'Er is nog toestemming nodig.' }).waitFor();
  });
});

describe('conferring without names', () => {
  // R256: the text may not be traceable; nothing personal is kept.
  it('refuses what points at somebody and says what, and goes to Veilig Thuis when nothing does', async () => {
    const helper = await visitors.known('jeugdhulp');
    const { page } = helper;
    await helper.follow('Overleg zonder namen');
    await helper.heading('Overleg zonder namen');
    await helper.choose('Met wie wilt u overleggen?', /^Veilig Thuis/);
    await page.getByLabel('Uw vraag').fill('Het kind is geboren op 14 mei 2021 en wil niet naar huis.');
    await page.getByLabel(/^Niemand is hierin te herkennen/).check();
    await helper.press('Verstuur');
    await page.getByText('Gevonden in uw tekst: een hele datum. Haal dat weg.').waitFor();
    expect(await helper.look('68-consultation-refused')).toEqual([]);
    await page.getByLabel('Uw vraag').fill('Een jong kind wil niet naar huis. Wat zouden jullie als eerste doen?');
    await helper.press('Verstuur');
    await helper.heading(/^Overleg met Veilig Thuis/);
    expect(await helper.look('69-consultation')).toEqual([]);
  });

  it('is answered by Veilig Thuis, and gone when who asked closes it', async () => {
    const adviser = await visitors.known('veilig-thuis', /medewerker van Veilig Thuis/);
    await adviser.follow('Overleg zonder namen');
    await adviser.follow(/^Vraag van Wijkteam/);
    await adviser.heading(/^Vraag van Wijkteam/);
    await adviser.page.getByLabel('Uw bericht').fill('Breng eerst de signalen in kaart, samen met een collega.');
    await adviser.page.getByLabel(/^Niemand is hierin te herkennen/).check();
    await adviser.press('Verstuur');
    await adviser.page.getByRole('heading', { level: 3, name: 'Antwoord' }).waitFor();
    const helper = await visitors.known('jeugdhulp');
    await helper.press('Sluit dit overleg');
    await helper.page.getByText('De berichten zijn niet meer te lezen.').waitFor();
    expect(await helper.look('70-consultation-closed')).toEqual([]);
  });

  // R257
  it('is stopped by Veilig Thuis when somebody there recognises the people, and who asked reads why', async () => {
    const helper = await visitors.known('jeugdhulp');
    await helper.follow('Overleg zonder namen');
    await helper.heading('Overleg zonder namen');
    await helper.choose('Met wie wilt u overleggen?', /^Veilig Thuis/);
    await helper.page.getByLabel('Uw vraag').fill('Een bekend iemand uit het dorp sluit de gordijnen overdag. Wat zouden jullie doen?');
    await helper.page.getByLabel(/^Niemand is hierin te herkennen/).check();
    const asked = () => helper.page.getByRole('link', { name: /^Overleg met Veilig Thuis/ }).count();
    const before = await asked();
    await loseAnswer(helper.page, 'mutation AskConsultation');
    await helper.press('Verstuur');
    await helper.page.getByText('Er ging iets mis.').waitFor();
    await helper.press('Verstuur');
    await helper.heading(/^Overleg met Veilig Thuis/);
    await helper.follow('Overleg zonder namen');
    await helper.heading('Overleg zonder namen');
    expect(await asked()).toBe(before + 1);
    await helper.follow(/^Overleg met Veilig Thuis/);
    await helper.heading(/^Overleg met Veilig Thuis/);
    const adviser = await visitors.known('veilig-thuis');
    await adviser.follow('Overleg zonder namen');
    await adviser.heading('Overleg zonder namen');
    await adviser.follow(/^Vraag van Wijkteam/);
    await adviser.heading(/^Vraag van Wijkteam/);
    await adviser.page.getByText('Herkent u iemand in dit overleg?').waitFor();
    expect(await adviser.look('70-consultation-stop')).toEqual([]);
    await adviser.press('Ik herken iemand: stop dit overleg');
    await adviser.page.getByText('De berichten zijn niet meer te lezen.').waitFor();
    await helper.follow('Overleg zonder namen');
    await helper.heading('Overleg zonder namen');
    await helper.follow(/^Overleg met Veilig Thuis/);
    await helper.page.getByText('omdat iemand te herkennen was').waitFor();
    expect(await helper.look('70-consultation-stopped')).toEqual([]);
  });
});

describe('the directory', () => {
  // R19, R213: in which role information is asked, and whom to ask, also after a refusal.
  it('says of each task under which secrecy and duties it works, and its administrator changes whom to ask', async () => {
    const administrator = await visitors.known('convenantbeheer', /beheerder van convenanten/);
    const { page } = administrator;
    await administrator.follow('Organisaties');
    await administrator.heading('Organisaties');
    const wijkteam = page.locator('.kapstok-card').filter({ has: page.getByRole('heading', { name: /^Wijkteam De Brug/ }) });
    await wijkteam.getByText('Meer over deze taak: hulpverlening (Jeugdwet)').click();
    expect(await wijkteam.innerText()).toContain('geheimhouding van de Jeugdwet (Jw 7.3.11)');
    expect(await wijkteam.innerText()).toContain('aandachtspunt@wijkteam.example');
    expect(await wijkteam.getByRole('button').count()).toBe(0);
    const own = page.locator('.kapstok-card').filter({ has: page.getByRole('heading', { name: /^Gemeente Voorbeelddam/ }) });
    await own.getByRole('button', { name: 'Wijzig contact voor leerplicht' }).click();
    await own.getByLabel('Bij wie kan iemand terecht na een weigering?').fill('aandachtspunt@gemeente.example');
    await own.getByLabel('Welke taak beslist na een weigering?').selectOption({ label: 'regie' });
    expect(await administrator.look('71-directory')).toEqual([]);
    // What else the page reads comes later than the directory, which takes the form away before all is read again.
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('logRetention')) await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.fallback();
    });
    await own.getByRole('button', { name: 'Bewaar contact' }).click();
    await own.getByRole('button', { name: 'Wijzig contact voor leerplicht' }).waitFor();
    await own.getByText('Meer over deze taak: leerplicht').click();
    expect(await own.innerText()).toContain('aandachtspunt@gemeente.example');
    expect(await own.innerText()).toMatch(/Vragen na een weigering gaan naar\s+regie/);
  });

  it('runs without a complaint of the browser', () => {
    expect(visitors.complaints()).toEqual([]);
  });
});
