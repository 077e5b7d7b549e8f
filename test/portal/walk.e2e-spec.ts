import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// The walk changes what is in the case, so it has a system of its own.
const visitors = visitorsOfOwnSystem();

const HELPER = /hulpverlener \(Jeugdwet\)/;
const WIJKTEAM = /^Wijkteam/;

/** The words of the GGZ's entry that goes to the wijkteam and is gone again. */
let question: string;

describe('a jeugdhulpverlener of the wijkteam', () => {
  // R2: one hat at a time, and always in sight which.
  it('signs in, chooses a hat and sees all the time which one is on', async () => {
    const helper = await visitors.known('jeugdhulp');
    expect(await helper.look('01-hats')).toEqual([]);
    await helper.wear(HELPER);
    await helper.heading('Mijn zaken');
    expect(await helper.bar().innerText()).toMatch(/U werkt nu als: hulpverlener \(Jeugdwet\)/);
    expect(await helper.menu()).toEqual([
      'Mijn zaken', 'Berichten', 'Overdrachten', 'Ontvangen', 'Vragen', 'Toestemmingen', 'Nog te vertellen', 'Mag ik dit delen?', 'Overleg zonder namen',
      'Organisaties', 'Acuut gevaar',
    ]);
    expect(await helper.look('02-cases')).toEqual([]);
  });

  it('opens the case and finds only the dossiers in which this hat is involved or takes part', async () => {
    const helper = await visitors.known('jeugdhulp');
    await helper.follow(/^Zaak CASUS/);
    await helper.heading(/^Zaak CASUS/);
    const dossiers = await helper.page.getByRole('link', { name: /dossier/i }).allTextContents();
    expect(dossiers.sort()).toEqual([
      'Hulpverleningsdossier: Gezin met twee jonge kinderen (fictief)', 'Hulpverleningsdossier: Oudste kind', 'Regiedossier: Gezin met twee jonge kinderen (fictief)',
    ]);
    expect(await helper.text()).toContain('Dossiers die u niet mag zien, staan hier niet.');
    expect(await helper.look('03-case')).toEqual([]);
  });

  it('reads in a dossier why it is open, and an entry with its source', async () => {
    const helper = await visitors.known('jeugdhulp');
    await helper.follow('Hulpverleningsdossier: Oudste kind');
    await helper.heading('Hulpverleningsdossier: Oudste kind');
    expect(await helper.text()).toMatch(/Waarom u dit ziet: u bent betrokken bij dit dossier van Wijkteam/);
    expect(await helper.look('04-dossier')).toEqual([]);
    await helper.page.locator('.kapstok-card h3 a').first().click();
    await helper.page.getByRole('heading', { level: 2, name: 'Versies' }).waitFor();
    expect(await helper.text()).toMatch(/Bron/);
    expect(await helper.look('05-entry')).toEqual([]);
    await helper.follow('Hulpverleningsdossier: Oudste kind');
  });

  // R239: an entry is a fact or an opinion and names its source.
  it('cannot save an entry without kind and source, is told so at the fields, and then saves it', async () => {
    const helper = await visitors.known('jeugdhulp');
    const { page } = helper;
    await helper.heading('Hulpverleningsdossier: Oudste kind');
    await helper.follow('Aantekening schrijven');
    await helper.heading('Aantekening schrijven');
    await helper.press('Aantekening opslaan');
    const summary = page.getByRole('alert');
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'Kies een soort informatie', 'Kies of dit een feit of een mening is', 'Schrijf op van wie u dit weet', 'Schrijf een samenvatting', 'Schrijf de tekst',
    ]);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await helper.look('06-write-entry-problems')).toEqual([]);
    await page.getByLabel('Soort informatie').selectOption('voortgang');
    await page.getByLabel('feit', { exact: true }).check();
    await page.getByRole('textbox', { name: 'Bron' }).fill('Leerkracht van groep 1');
    await page.getByRole('textbox', { name: 'Samenvatting' }).fill('Het kind speelt weer met anderen');
    await page.getByRole('textbox', { name: 'Tekst' }).fill('De leerkracht ziet het kind weer met anderen spelen.');
    await helper.press('Aantekening opslaan');
    await helper.heading('Hulpverleningsdossier: Oudste kind');
    await page.getByRole('link', { name: 'Het kind speelt weer met anderen' }).waitFor();
  });

  it('corrects the entry: the former version stays to be read', async () => {
    const helper = await visitors.known('jeugdhulp');
    const { page } = helper;
    await helper.follow('Het kind speelt weer met anderen');
    await helper.heading('Het kind speelt weer met anderen');
    await helper.follow('Aantekening verbeteren');
    await helper.heading('Aantekening verbeteren');
    await page.getByRole('textbox', { name: 'Waarom verbetert u dit?' }).fill('De leerkracht zag het één keer.');
    await page.getByRole('textbox', { name: 'Samenvatting' }).fill('Het kind speelde één keer met anderen');
    expect(await helper.look('07-correct-entry')).toEqual([]);
    await helper.press('Nieuwe versie opslaan');
    await helper.heading('Het kind speelde één keer met anderen');
    expect(await helper.text()).toMatch(/Reden van de verbetering: De leerkracht zag het één keer\.[\s\S]*Het kind speelt weer met anderen/);
  });
});

describe('one thing that the GGZ shares with the wijkteam', () => {
  // R92, R293: help under secrecy shares nothing without consent, and hears what is possible.
  it('is refused to the GGZ without consent, which is told whose is missing', async () => {
    const ggz = await visitors.known('ggz');
    await ggz.wear(/hulpverlener \(geneeskundige behandeling\)/);
    await ggz.follow(/^Zaak CASUS/);
    await ggz.follow('Hulpverleningsdossier: Moeder');
    await ggz.heading('Hulpverleningsdossier: Moeder');
    await ggz.page.getByLabel('Soort informatie').selectOption('hulpvraag');
    await ggz.page.getByText('1 aantekening die u mag zien').waitFor();
    question = await ggz.page.locator('.kapstok-card h3 a').first().innerText();
    await ggz.follow('Informatie verstrekken');
    await ggz.heading('Informatie verstrekken');
    await fillDisclosure(ggz);
    await ggz.press('Bekijk of dit mag');
    await ggz.page.getByRole('heading', { name: 'Er is nog toestemming nodig.' }).waitFor();
    expect(await ggz.page.getByRole('group', { name: 'Er is nog toestemming nodig.' }).getByRole('listitem').allTextContents()).toEqual(['Moeder']);
    expect(await ggz.page.getByRole('button', { name: 'Verstrek nu' }).count()).toBe(0);
    expect(await ggz.look('08-disclose-without-consent')).toEqual([]);
  });

  // R74: specific, freely given, informed.
  it('is allowed by the mother herself, for this and nothing more', async () => {
    const mother = await visitors.known('moeder');
    const { page } = mother;
    await mother.wear(/inwoner/);
    await mother.heading('Mijn toestemmingen');
    expect(await mother.menu()).toEqual(['Mijn toestemmingen', 'Berichten', 'Vragen over mij', 'Wat is er over mij gedeeld', 'Wie keek in mijn dossier', 'Wie werkt er voor mij', 'Convenanten']);
    expect(await mother.look('09-my-consents')).toEqual([]);
    await mother.follow('Toestemming geven');
    await mother.heading('Toestemming geven');
    await page.getByLabel('Over wie mag informatie worden gedeeld?').selectOption({ label: 'Over mijzelf' });
    await page.getByLabel('Ja, toestemming').check();
    await page.getByLabel('hulpvraag').check();
    await mother.choose('Aan welke organisatie?', WIJKTEAM);
    await page.getByLabel('Voor welke taak van die organisatie?').selectOption({ label: 'hulpverlening (Jeugdwet)' });
    await page.getByLabel('Waarvoor is het nodig?').selectOption('hulpverlening');
    await mother.press('Antwoord geven');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Zet alle drie de vinkjes, of kies nee']);
    for (const sure of ['Ik geef dit antwoord vrij, zonder druk', 'Ik snap wat er wordt gedeeld en met wie', 'Ik zeg hier ja op']) await page.getByLabel(sure).check();
    expect(await mother.look('10-give-consent')).toEqual([]);
    await mother.press('Antwoord geven');
    await mother.heading('Mijn toestemmingen');
    await newConsent(mother).waitFor();
  });

  // R79: the chosen part of the chosen entry, for one purpose.
  it('is then disclosed by the GGZ, after the same form says that it may', async () => {
    const ggz = await visitors.known('ggz');
    await ggz.press('Bekijk of dit mag');
    await ggz.page.getByRole('heading', { name: 'Dit mag.' }).waitFor();
    expect(await ggz.look('11-disclose-allowed')).toEqual([]);
    await ggz.press('Verstrek nu');
    await ggz.page.getByText(/De informatie is verstrekt aan Wijkteam/).waitFor();
    expect(await ggz.look('12-disclosed')).toEqual([]);
  });

  it('is with the wijkteam under Ontvangen, with purpose, ground and what was left out', async () => {
    const helper = await visitors.known('jeugdhulp');
    await helper.follow('Ontvangen');
    await helper.heading('Ontvangen');
    const received = helper.page.locator('.kapstok-card').filter({ hasText: question });
    await received.waitFor();
    const words = await received.innerText();
    expect(words).toMatch(/hulp geven/);
    expect(words).toMatch(/toestemming/);
    expect(words).toMatch(/Niet meegegeven: .*volledige tekst/);
    expect(await helper.look('13-received')).toEqual([]);
  });

  // R80, R81: withdrawing is as easy as giving and works at once.
  it('is gone for the wijkteam as soon as the mother withdraws', async () => {
    const mother = await visitors.known('moeder');
    await newConsent(mother).getByRole('button', { name: /^Toestemming intrekken/ }).click();
    await mother.page.getByText('Intrekken werkt meteen.').first().waitFor();
    expect(await mother.look('14-withdraw')).toEqual([]);
    await mother.press('Ja, trek in');
    await mother.page.getByText('De toestemming is ingetrokken.').waitFor();
    const helper = await visitors.known('jeugdhulp');
    await helper.follow('Mijn zaken');
    await helper.heading('Mijn zaken');
    await helper.follow('Ontvangen');
    await helper.heading('Ontvangen');
    await helper.page.getByRole('heading', { level: 2, name: /verstrekking/ }).waitFor();
    expect(await helper.text()).not.toContain(question);
    expect(await helper.look('15-received-after')).toEqual([]);
  });
});

describe('a dossier of another organisation', () => {
  // V8: foreign equals missing.
  it('looks to the GGZ exactly like one that does not exist', async () => {
    const helper = await visitors.known('jeugdhulp');
    await helper.openDossier('Hulpverleningsdossier: Oudste kind');
    const ggz = await visitors.known('ggz');
    const shown = async (path: string) => {
      await ggz.goTo(path);
      await ggz.page.getByText('Dit dossier is er niet voor de pet die u op hebt.').waitFor();
      return (await ggz.text()).replace(/Nummer van uw vraag: [0-9a-f-]{36}/, 'Nummer van uw vraag: …');
    };
    const foreign = await shown(new URL(helper.page.url()).pathname);
    expect(foreign).toContain('Nummer van uw vraag: …');
    expect(await shown('/dossiers/00000000-0000-4000-8000-000000000000')).toBe(foreign);
    expect(await ggz.look('16-foreign')).toEqual([]);
  });
});

describe('the data protection officer of the wijkteam', () => {
  // R268, R269: who did what, allowed and refused, without content.
  it('reads who did what in the log, and filters it', async () => {
    const officer = await visitors.known('fg-jeugdhulp');
    await officer.wear(/functionaris gegevensbescherming/);
    await officer.heading('Logboek');
    expect(await officer.menu()).toEqual(['Logboek', 'Te beoordelen', 'Jaarverslag', 'Verzegeling van het logboek', 'Berichten', 'Convenanten', 'Organisaties', 'Acuut gevaar']);
    await officer.page.getByRole('table', { name: 'Het logboek, de nieuwste regel bovenaan' }).waitFor();
    expect(await officer.look('17-log')).toEqual([]);
    const written = new URL((await visitors.known('jeugdhulp')).page.url()).pathname.split('/')[2]!;
    await officer.page.getByText('Zoek op nummer').click();
    await officer.page.getByLabel('Nummer van het dossier').fill(written);
    await officer.press('Zoeken');
    await officer.page.getByRole('cell', { name: 'geschreven' }).first().waitFor();
    expect(await officer.text()).not.toContain('Het kind speelt weer met anderen');
    await officer.page.getByLabel('Uitkomst').selectOption('refused');
    await officer.press('Zoeken');
    const outcomes = officer.page.getByRole('table').locator('.kapstok-badge');
    await outcomes.filter({ hasText: 'toegestaan' }).first().waitFor({ state: 'detached' });
    await outcomes.first().waitFor();
    // The look of the GGZ, which was told that there is no such dossier.
    expect(new Set(await outcomes.allTextContents())).toEqual(new Set(['geweigerd']));
    expect(await officer.text()).toMatch(/GGZ De Linde/);
  });
});

describe('somebody with two hats', () => {
  // R3, R4: the resident knows in which capacity is spoken; R2: two hats never add up.
  it('switches after saying that the resident knows, and sees nothing of the hat before', async () => {
    const both = await visitors.known('twee-petten');
    const { page } = both;
    await both.wear(HELPER);
    await both.follow(/^Zaak CASUS/);
    await both.heading(/^Zaak CASUS/);
    const helps = await page.getByRole('link', { name: /dossier/i }).allTextContents();
    const address = new URL(page.url()).pathname;
    await both.follow('Andere pet opzetten');
    await both.heading('Uw petten');
    await both.press(/^Deze pet opzetten toeleider/);
    await both.heading(/^Pet opzetten: toeleider/);
    await both.press('Zet deze pet op');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies of de inwoner weet als wie u spreekt']);
    await page.getByLabel('Nee, nog niet').check();
    await both.press('Zet deze pet op');
    expect(await both.bar().innerText()).toMatch(/hulpverlener/);
    expect(await both.look('18-switch-not-told')).toEqual([]);
    await page.getByLabel(/^Ja, de inwoner weet/).check();
    await page.getByLabel('Hoe hebt u het verteld?').fill('Bij het begin van het huisbezoek.');
    await both.press('Zet deze pet op');
    await both.heading('Mijn zaken');
    expect(await both.bar().innerText()).toMatch(/toeleider \(Jeugdwet\) – .* voor Gemeente/);
    await both.goTo(address);
    await both.heading(/^Zaak CASUS/);
    const guides = await page.getByRole('link', { name: /dossier/i }).allTextContents();
    expect(guides.filter((dossier) => helps.includes(dossier))).toEqual([]);
    expect(guides).toEqual(['Toeleidingsdossier: Jongste kind']);
    expect(await both.look('19-other-hat')).toEqual([]);
  });
});

describe('the portal', () => {
  it('keeps nothing in the browser but the session of the tab, and nobody in an address', async () => {
    for (const { page } of visitors.all()) {
      expect(await page.evaluate('localStorage.length')).toBe(0);
      expect(new URL(page.url()).search).toBe('');
      expect(new URL(page.url()).pathname).toMatch(/^\/[a-z]*(\/[0-9a-f-]{36}(\/[a-z]+(\/[0-9a-f-]{36}(\/[a-z]+)?)?)?)?$/);
    }
  });

  it('runs under its own security policy without a complaint of the browser', () => {
    expect(visitors.complaints()).toEqual([]);
  });

  it('shows nothing any more after signing out', async () => {
    const helper = await visitors.known('jeugdhulp');
    await helper.press('Uitloggen');
    await helper.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    await helper.goTo('/zaken');
    await helper.heading('Inloggen');
    expect(await helper.look('20-signed-out')).toEqual([]);
  });
});

async function fillDisclosure(ggz: Visitor): Promise<void> {
  const { page } = ggz;
  await page.getByRole('checkbox', { name: new RegExp(`^${escaped(question)}`) }).check();
  await page.getByLabel('samenvatting', { exact: true }).check();
  await ggz.choose('Aan welke organisatie?', WIJKTEAM);
  await page.getByLabel('Voor welke taak van die organisatie?').selectOption({ label: 'hulpverlening (Jeugdwet)' });
  await page.getByLabel('Waarvoor is het nodig?').selectOption('hulpverlening');
  await page.getByLabel('Waarom is dit nodig?').fill('Het wijkteam sluit de hulp thuis hierop aan.');
  await page.getByLabel('Waarom kan het niet met minder?').fill('Zonder de hulpvraag weet het wijkteam niet wat moeder wil.');
}

/** The consent that the mother gave in this walk: the only one for this kind of information to the wijkteam. */
function newConsent(mother: Visitor) {
  return mother.page.locator('.kapstok-card').filter({ has: mother.page.getByRole('heading', { name: /^Wijkteam.*hulpverlening$/ }) })
    .filter({ has: mother.page.getByText('hulpvraag', { exact: true }) });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
