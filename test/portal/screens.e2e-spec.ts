import { readTestSystem } from '@kapstok/testing';
import { visitorsOfSharedSystem } from './visitors';

// Looks and changes nothing in a case, so it shares the system of the run.
const visitors = visitorsOfSharedSystem();

afterEach(() => visitors.leave());

describe('a professional in the case with a protected address', () => {
  it('sees in words that the address is protected, wherever it stands', async () => {
    const helper = await visitors.arrive('jeugdhulp-tweede', /hulpverlener \(Jeugdwet\)/);
    await helper.follow(/^Zaak /);
    await helper.heading(/^Zaak /);
    const shielded = helper.page.locator('.kapstok-shielded');
    expect(await shielded.count()).toBeGreaterThan(0);
    for (const words of await shielded.allTextContents()) expect(words).toMatch(/^Afgeschermd Geef dit adres aan niemand door\./);
    expect(await helper.look('30-protected-address')).toEqual([]);
  });

  it('records what a parent answered, about whom that parent may answer for', async () => {
    const helper = await visitors.arrive('jeugdhulp-tweede', /hulpverlener \(Jeugdwet\)/);
    const { page } = helper;
    await helper.follow(/^Zaak /);
    await helper.follow('Toestemming vastleggen');
    await helper.heading('Toestemming vastleggen');
    await helper.press('Antwoord vastleggen');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toContain('Kies wie het antwoord gaf');
    await helper.choose('Over wie gaat de informatie?', /^Moeder/);
    // From 16 the person alone: nobody else can be chosen. The API works that out.
    await page.getByLabel('Wie gaf het antwoord?').waitFor();
    expect(await page.getByLabel('Wie gaf het antwoord?').locator('option').allTextContents()).toEqual(['Maak een keuze', 'Moeder']);
    expect(await helper.look('31-record-consent')).toEqual([]);
  });

  it('finds the answers, the organisations and the form for a stand-in in order', async () => {
    const helper = await visitors.arrive('jeugdhulp-tweede', /hulpverlener \(Jeugdwet\)/);
    await helper.follow('Toestemmingen');
    await helper.heading('Toestemmingen');
    expect(await helper.look('32-consents')).toEqual([]);
    await helper.follow('Organisaties');
    await helper.heading('Organisaties');
    expect(await helper.look('33-organisations')).toEqual([]);
    await helper.follow('Mijn zaken');
    await helper.follow(/^Zaak /);
    await helper.follow(/^Hulpverleningsdossier/);
    await helper.press('Collega of vervanger betrekken');
    await helper.press('Betrek deze collega');
    expect(await helper.page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Vul het nummer van een pet in']);
    expect(await helper.look('34-stand-in')).toEqual([]);
  });
});

describe('a hat without content', () => {
  // V9: who administers covenants sees no case, and its menu does not speak of one.
  it('has a menu of what it can do, and no page of what it cannot', async () => {
    const administrator = await visitors.arrive('convenantbeheer', /beheerder van convenanten/);
    expect(await administrator.menu()).toEqual(['Convenanten', 'Berichten', 'Organisaties']);
    for (const path of ['/zaken', '/ontvangen', '/logboek', '/toestemmingen']) {
      await administrator.goTo(path);
      await administrator.heading('Deze bladzijde is er niet');
    }
    expect(await administrator.look('35-no-such-page')).toEqual([]);
  });
});

describe('the second language', () => {
  it('is one press away, tells the browser so, and stays while the tab is open', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    await helper.press('English');
    await helper.heading('My cases');
    expect(await helper.page.locator('html').getAttribute('lang')).toBe('en');
    await helper.goTo('/ontvangen');
    await helper.heading('Received');
    expect(await helper.look('36-english')).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it('the first stop is the link to the content, and a new screen starts at its heading', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    await helper.goTo('/zaken');
    await helper.heading('Mijn zaken');
    await helper.page.keyboard.press('Tab');
    expect(await helper.page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud');
    await helper.page.getByRole('link', { name: 'Ontvangen' }).focus();
    await helper.page.keyboard.press('Enter');
    await helper.heading('Ontvangen');
    expect(await helper.page.evaluate('document.activeElement.tagName + " " + document.activeElement.textContent')).toBe('H1 Ontvangen');
    expect(await helper.page.title()).toBe('Ontvangen – Kapstok');
  });
});

describe('when the API does not answer as it should', () => {
  const { api, portal } = readTestSystem().addresses;
  const graphql = `${api}/graphql`;
  const headers = { 'access-control-allow-origin': portal, 'access-control-expose-headers': 'x-request-id', 'x-request-id': 'aanvraag-1' };

  it('an unknown error is told in plain words, with the number of the request', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    await helper.page.route(graphql, (route) => route.fulfill({ status: 200, headers, json: { errors: [{ message: 'x', extensions: { code: 'INTERNAL' } }] } }));
    await helper.follow('Ontvangen');
    await helper.page.getByRole('alert').waitFor();
    expect(await helper.page.getByRole('alert').innerText()).toMatch(/Er ging iets mis\.[\s\S]*Nummer van uw vraag: aanvraag-1/);
    expect(await helper.look('37-unknown-error')).toEqual([]);
    await helper.page.unroute(graphql);
    await helper.press('Probeer opnieuw');
    await helper.page.getByRole('heading', { level: 2, name: /verstrekking/ }).waitFor();
  });

  it('a field that the API refuses is marked like one that the portal refuses', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    const { page } = helper;
    await helper.follow(/^Zaak CASUS/);
    await helper.follow('Hulpverleningsdossier: Oudste kind');
    await helper.follow('Aantekening schrijven');
    await page.getByLabel('Soort informatie').selectOption('voortgang');
    await page.getByLabel('feit', { exact: true }).check();
    for (const field of ['Bron', 'Samenvatting', 'Tekst']) await page.getByRole('textbox', { name: field }).fill('x');
    await page.route(graphql, (route) => route.fulfill({ status: 200, headers, json: { errors: [{ message: 'x', extensions: { code: 'BAD_INPUT', field: 'input.source' } }] } }));
    await helper.press('Aantekening opslaan');
    await page.getByRole('link', { name: 'Dit antwoord past niet. Pas het aan.' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('entry-source');
    expect(await page.locator('#entry-source').getAttribute('aria-invalid')).toBe('true');
    expect(await helper.look('40-refused-field')).toEqual([]);
  });

  it('no answer at all says so, and that what had succeeded is not done again', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    await helper.page.route(graphql, (route) => route.abort());
    await helper.follow('Ontvangen');
    await helper.page.getByText('Wat al gelukt was, gebeurt niet nog een keer.').waitFor();
    expect(await helper.look('38-unreachable')).toEqual([]);
  });

  it('a refused token leads to signing in again, and shows nothing of before', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    await helper.page.route(graphql, (route) => route.fulfill({ status: 401, headers, json: { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] } }));
    await helper.follow('Ontvangen');
    await helper.heading('Inloggen');
    expect(await helper.text()).toContain('Uw sessie is voorbij.');
    expect(await helper.bar().count()).toBe(0);
    expect(await helper.look('39-session-over')).toEqual([]);
  });
});
