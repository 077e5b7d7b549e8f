import type { Client } from 'pg';
import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// A review opens content and a breach stays, so these walks have a system of their own.
const visitors = visitorsOfOwnSystem();
let owner: Client;
let officer: Visitor;
let colleague: Visitor;
/** A dossier of the wijkteam in which the colleague does not work. */
let dossierId: string;

const HELPER = /hulpverlener \(Jeugdwet\)/;
const OFFICER = /functionaris gegevensbescherming/;
const ONE = /^Niet verklaard: /;
const REASON = 'Nagaan of er die dag iets in het dossier stond dat de collega raakte.';

beforeAll(async () => {
  owner = await visitors.database('owner');
  const { rows } = await owner.query<{ id: string }>(
    `select d.id from kapstok.dossier d join kapstok.hat h on h.task = 'fg' and h.organisation_id = d.controller_id
       join kapstok.account a on a.id = h.account_id where a.display_name like '%jeugdhulpaanbieder%' and d.kind = 'hulpverlening' and d.subject_id is not null limit 1`);
  dossierId = rows[0]!.id;
  colleague = await visitors.arrive('twee-petten', HELPER);
  officer = await visitors.arrive('fg-jeugdhulp', OFFICER);
});

/** What the scoring makes of the looks of a day, once they are in the log. */
async function scored(): Promise<void> {
  await owner.query(
    `insert into desk.finding (controller_id, day, kind, account_id, hat_id, organisation_id, task, dossier_id, score, reasons, line_ids, first_at, last_at, accesses, scoring)
     select controller_id, (min(at) at time zone 'Europe/Amsterdam')::date, 'unexplained', account_id, hat_id, organisation_id, task, dossier_id, 720,
       '[{"code":"unexplained"},{"code":"night"}]', array_agg(id), min(at), max(at), count(*)::integer, '2026.1'
     from logbook.access_line where dossier_id = $1 and outcome = 'refused' and event = 'read' and hat_id = (
       select h.id from kapstok.hat h join kapstok.account a on a.id = h.account_id where a.display_name like '%twee petten' and h.task = 'hulpverlening')
     group by controller_id, account_id, hat_id, organisation_id, task, dossier_id`, [dossierId]);
}

/** What the scoring found odd two days ago, about the same colleague and dossier. */
async function found(): Promise<void> {
  await owner.query(
    `insert into desk.finding (controller_id, day, kind, account_id, hat_id, organisation_id, task, dossier_id, subject_id, score, reasons, line_ids, first_at, last_at, accesses, scoring)
     select d.controller_id, (now() at time zone 'Europe/Amsterdam')::date - 2, 'odd', h.account_id, h.id, h.organisation_id, h.task, d.id, d.subject_id, 650,
       '[{"code":"night"}]', array[gen_random_uuid()], now() - interval '2 days', now() - interval '2 days', 1, '2026.1'
     from kapstok.dossier d, kapstok.hat h join kapstok.account a on a.id = h.account_id
     where d.id = $1 and a.display_name like '%twee petten' and h.task = 'hulpverlening'`, [dossierId]);
}

describe('who looks where they do not work', () => {
  it('is told that there is nothing, and has left a line', async () => {
    await colleague.goTo(`/dossiers/${dossierId}`);
    await colleague.page.getByRole('alert').waitFor();
    await scored();
  });
});

describe('the FG of the controller', () => {
  // R269: reviews the log independently of management.
  it('finds it in the queue, with the reasons in words', async () => {
    const { page } = officer;
    await officer.follow('Te beoordelen');
    await officer.heading('Te beoordelen');
    await page.getByText('Niets in het systeem verklaart waarom dit is bekeken.').waitFor();
    expect(await officer.text()).toContain('gewicht 720 van 1000');
    expect(await officer.text()).toContain('hulpverlener – Wijkteam');
    expect(await officer.look('80-review-queue')).toEqual([]);
    await page.getByLabel('Welke wilt u zien?').selectOption({ label: 'uitleg gevraagd' });
    await page.getByText('Er is hier nu niets om te beoordelen.').waitFor();
    await page.getByLabel('Welke wilt u zien?').selectOption('');
  });

  it('sees one access in context: the lines of the log, and what gave no explanation', async () => {
    const { page } = officer;
    await officer.follow(ONE);
    await officer.heading(ONE);
    await page.getByRole('table', { name: 'Het logboek, de nieuwste regel bovenaan' }).waitFor();
    await page.getByText('Wat geen verklaring gaf').click();
    await page.getByText('De medewerker werkt in dit dossier.').waitFor();
    expect(await officer.look('81-review')).toEqual([]);
  });

  it('asks for an explanation, and not without words', async () => {
    const { page } = officer;
    await officer.press('Vraag uitleg');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Schrijf uw vraag op']);
    // A name in it is pointed out, and kept from nobody.
    await page.getByLabel('Uw vraag aan de collega').fill('Wat zocht u bij de familie Verzonnen?');
    await page.getByText('Staat er een naam, datum, adres of nummer in uw vraag?').waitFor();
    await page.getByLabel('Uw vraag aan de collega').fill('Wat zocht u op dit moment?');
    await page.getByText('Staat er een naam, datum, adres of nummer in uw vraag?').waitFor({ state: 'detached' });
    await officer.press('Vraag uitleg');
    await page.getByText('uitleg gevraagd').waitFor();
    await page.getByRole('heading', { level: 3, name: 'Vraag van de functionaris gegevensbescherming' }).waitFor();
  });
});

describe('who is asked', () => {
  it('gets a message, and explains under the hat that looked, without being told which dossier', async () => {
    const { page } = colleague;
    const message = page.getByRole('link', { name: 'De functionaris gegevensbescherming vraagt u om uitleg' }).first();
    for (let tries = 0; tries < 40 && (await message.count()) === 0; tries += 1) {
      await page.waitForTimeout(500);
      await colleague.goTo('/berichten');
      await colleague.heading('Berichten');
    }
    await message.click();
    await colleague.heading(/^Uitleg over /);
    expect(await colleague.text()).toContain('Wat zocht u op dit moment?');
    expect(await colleague.text()).not.toMatch(/gewicht|Niet verklaard|Om welk dossier/);
    await colleague.press('Verstuur uw uitleg');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Schrijf uw uitleg op']);
    await page.getByRole('textbox', { name: 'Uw uitleg' }).fill('Ik volgde een oude verwijzing en zag dat ik hier niet meer werk.');
    expect(await colleague.look('82-explain')).toEqual([]);
    await colleague.press('Verstuur uw uitleg');
    await page.getByRole('heading', { level: 3, name: 'Uw antwoord' }).waitFor();
  });
});

describe('the decision', () => {
  it('can be made with the content at hand, once it is written why that is needed', async () => {
    const { page } = officer;
    await officer.goTo(new URL(page.url()).pathname);
    await officer.heading(ONE);
    await page.getByText('Ik volgde een oude verwijzing').waitFor();
    expect(await page.getByText('U ziet de inhoud tot').count()).toBe(0);
    await page.getByLabel('Waarom is inhoud nodig voor dit oordeel?').fill('Daarom');
    await officer.press('Open de inhoud');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Schrijf in een zin waarom inhoud nodig is']);
    await page.getByLabel('Waarom is inhoud nodig voor dit oordeel?').fill(REASON);
    await officer.press('Open de inhoud');
    await page.getByText('U ziet de inhoud tot').waitFor();
    await page.locator('.kapstok-card .kapstok-badges').first().waitFor();
    expect(await officer.look('83-review-content')).toEqual([]);
  });

  it('is made once, in words, and closes the content at once', async () => {
    const { page } = officer;
    await officer.press('Leg het oordeel vast');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies een oordeel', 'Schrijf op waarom u dat vindt']);
    await page.getByLabel('niet in orde').check();
    await page.getByLabel('Mijn organisatie wist dit al eerder').check();
    await page.getByLabel('Sinds welke dag weet uw organisatie dit?').waitFor();
    expect(await officer.look('84-decide')).toEqual([]);
    await page.getByLabel('bespreken met de collega').check();
    await page.getByLabel('Waarom vindt u dat?').fill('De uitleg klopt. De verwijzing moet weg.');
    await officer.press('Leg het oordeel vast');
    await page.getByText('De verwijzing moet weg.').waitFor();
    await page.getByText('De inhoud is gesloten, want er is een oordeel.').waitFor();
    expect(await page.getByRole('button', { name: 'Leg het oordeel vast' }).count()).toBe(0);
    expect(await officer.look('85-review-decided')).toEqual([]);
    await officer.goTo(`/dossiers/${dossierId}`);
    await officer.heading('Deze bladzijde is er niet');
  });

  it('is counted by month', async () => {
    await officer.follow('Te beoordelen');
    await officer.follow('Cijfers per maand');
    await officer.heading('Cijfers per maand');
    await officer.page.getByRole('table', { name: 'Oordelen per maand' }).waitFor();
    await officer.page.getByRole('rowheader', { name: /Wijkteam/ }).first().waitFor();
    expect(await officer.look('86-review-trend')).toEqual([]);
  });
});

describe('a breach', () => {
  const yesterday = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() - 86_400_000));

  // R269
  it('shows the 72 hours and what is left to do, on its page and in the list', async () => {
    const { page } = officer;
    await found();
    await officer.follow('Te beoordelen');
    await officer.follow(/^Opvallend: /);
    await officer.heading(/^Opvallend: /);
    await page.getByLabel('niet in orde').check();
    await page.getByLabel('Waarom vindt u dat?').fill('Er was geen reden om hier te kijken.');
    await officer.press('Leg het oordeel vast');
    await page.getByRole('heading', { level: 2, name: 'Na de inbreuk' }).waitFor();
    expect(await officer.text()).toMatch(/Er zijn nog 7[12] uur/);
    expect(await officer.look('87-breach')).toEqual([]);
    await officer.follow('Te beoordelen');
    await page.getByRole('heading', { level: 2, name: 'Inbreuken met nog iets te doen: 1' }).waitFor();
    expect(await officer.look('87-breach-open')).toEqual([]);
    await officer.follow(/^Inbreuk, oordeel van /);
    await officer.heading(/^Opvallend: /);
  });

  it('is recorded as reported, with when and the number, and not without', async () => {
    const { page } = officer;
    await officer.press('Leg de melding vast');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies ja of nee']);
    await page.getByLabel('Ja, het is gemeld').check();
    await officer.press('Leg de melding vast');
    expect(await page.getByRole('alert').getByRole('link').allTextContents())
      .toEqual(['Vul de dag in', 'Vul een tijd in die al is geweest, bijvoorbeeld 14:05', 'Vul het nummer van de melding in']);
    await page.getByLabel('Op welke dag?').fill(yesterday);
    await page.getByLabel('Hoe laat was dat?').fill('10:00');
    await page.getByLabel('Nummer van de melding').fill('AP-2026-0001');
    await officer.press('Leg de melding vast');
    await page.getByRole('definition').filter({ hasText: 'AP-2026-0001' }).waitFor();
    expect(await page.getByRole('button', { name: 'Leg de melding vast' }).count()).toBe(0);
  });

  it('is recorded as not told, with why, and is complete then', async () => {
    const { page } = officer;
    await page.getByLabel('Nee, het is niet verteld').check();
    await page.getByLabel('Waarom is het niet verteld?').fill('Het risico is niet hoog.');
    await officer.press('Leg het vertellen vast');
    await page.getByText('Alles over deze inbreuk is vastgelegd.').waitFor();
    expect(await officer.look('88-breach-complete')).toEqual([]);
    await officer.follow('Te beoordelen');
    await page.getByText(/^Te beoordelen: /).waitFor();
    expect(await page.getByText(/Inbreuken met nog iets te doen/).count()).toBe(0);
  });

  it('is counted in the report of the year', async () => {
    await officer.follow('Jaarverslag');
    await officer.heading('Jaarverslag');
    await officer.page.getByText('Gemeld binnen 72 uur').waitFor();
  });
});

describe('who is in the news', () => {
  it('is marked from a review, without a search, and unmarked again', async () => {
    const { page } = officer;
    await officer.follow('Te beoordelen');
    await page.getByLabel('Welke wilt u zien?').selectOption({ label: 'afgerond' });
    await officer.follow(/^Opvallend: /);
    await officer.heading(/^Opvallend: /);
    await officer.follow('Markeer als in het nieuws');
    await officer.heading('In het nieuws');
    expect(new URL(page.url()).pathname).toBe('/te-beoordelen/in-het-nieuws');
    await officer.press('Zet de markering');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies een laatste dag, hooguit 400 dagen na de eerste', 'Schrijf op waarom u dit markeert']);
    await page.getByLabel('Tot en met').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await page.getByLabel('Waarom markeert u deze persoon?').fill('Stukken in de krant van deze week.');
    expect(await officer.look('88-attention-form')).toEqual([]);
    await officer.press('Zet de markering');
    await page.getByText('De markering staat.').waitFor();
    await page.getByText('Stukken in de krant van deze week.').waitFor();
    expect(await officer.look('88-attention')).toEqual([]);
    await officer.press(/^Stop de markering vandaag/);
    await page.getByText('Er is niemand gemarkeerd.').waitFor();
  });
});

describe('the log', () => {
  it('is one line of words a look; the rest opens under it, and leads on to who saw this child', async () => {
    const { page } = officer;
    await officer.follow('Logboek');
    await officer.heading('Logboek');
    const table = page.getByRole('table', { name: 'Het logboek, de nieuwste regel bovenaan' });
    await table.waitFor();
    expect(await table.getByRole('link').count()).toBe(0);
    await page.getByLabel('Uitkomst').selectOption('refused');
    await page.getByLabel('Wat er gebeurde').selectOption('read');
    await officer.press('Zoeken');
    await page.getByRole('button', { name: 'Haal weg: Uitkomst: geweigerd' }).waitFor();
    await table.getByRole('row').filter({ hasText: 'geweigerd' }).getByRole('button', { name: /^Meer/ }).first().press('Enter');
    await table.getByRole('link', { name: 'Alleen dit dossier' }).first().waitFor();
    expect(await officer.look('89-log-more')).toEqual([]);
    await table.getByRole('link', { name: 'Alleen dit dossier' }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Wie zag dit dossier' }).waitFor();
    const onlookers = page.getByRole('table', { name: 'Wie zag dit dossier' });
    await onlookers.waitFor();
    expect(await officer.look('89-who-saw')).toEqual([]);
    // On a phone each row is a block: nothing is to be pushed aside to be read.
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await onlookers.evaluate(({ parentElement: frame }) => frame!.scrollWidth - frame!.clientWidth)).toBe(0);
    await page.setViewportSize({ width: 1200, height: 900 });
    await officer.press(/^Haal weg: Nummer van het dossier/);
    await page.getByRole('list', { name: 'Waarop nu wordt gezocht' }).waitFor({ state: 'detached' });
  });

  it('runs without a complaint of the browser', () => {
    expect([...colleague.complaints, ...officer.complaints]).toEqual([]);
  });
});
