import { visitorsOfOwnSystem } from './visitors';

// Measures, reports and treatments open and close grounds, so this walk has a system of its own.
const visitors = visitorsOfOwnSystem();

describe('a measure', () => {
  // R116: a ground only while it is in force.
  it('is recorded by who carries it out, and ended by them', async () => {
    const guardian = await visitors.arrive('gi', /jeugdbeschermer/);
    const { page } = guardian;
    await guardian.openDossier(/^Beschermingsdossier/);
    const measures = page.getByRole('region', { name: 'Maatregelen' });
    const before = await measures.locator('.kapstok-card').count();
    await measures.locator('summary').filter({ hasText: 'Leg een maatregel vast' }).click();
    await measures.getByRole('button', { name: 'Maatregel gaat nu in' }).click();
    await measures.getByText('Maak een keuze').first().waitFor();
    expect(await guardian.look('110-measure')).toEqual([]);
    await measures.getByLabel('Welke maatregel?').selectOption('voogdij');
    await measures.getByRole('button', { name: 'Maatregel gaat nu in' }).click();
    const card = measures.locator('.kapstok-card').filter({ hasText: /voogdij/i });
    await card.waitFor();
    expect(await measures.locator('.kapstok-card').count()).toBe(before + 1);
    await card.locator('summary').filter({ hasText: 'Beëindig deze maatregel' }).click();
    expect(await guardian.look('111-measure-ending')).toEqual([]);
    await card.getByRole('button', { name: 'Beëindig deze maatregel' }).click();
    await card.locator('summary').waitFor({ state: 'detached' });
  });
});

describe('a report to Veilig Thuis', () => {
  // The term of ten weeks runs from it (Wmo 5.1.6).
  it('is recorded with the term in which questions can be asked, and the inquiry starts once', async () => {
    const one = await visitors.arrive('veilig-thuis', /Veilig Thuis/);
    const { page } = one;
    await one.openDossier(/^Dossier van Veilig Thuis|^Veilig Thuis/);
    const reports = page.getByRole('region', { name: 'Meldingen' });
    const before = await reports.locator('.kapstok-card').count();
    await reports.getByRole('button', { name: 'Leg een melding van nu vast' }).click();
    await reports.locator('.kapstok-card').nth(before).waitFor();
    const newest = reports.locator('.kapstok-card').first();
    expect(await newest.innerText()).toMatch(/Vragen stellen kan tot/);
    await newest.getByRole('button', { name: 'Het onderzoek begint nu' }).click();
    await newest.getByText('Onderzoek begonnen op').waitFor();
    expect(await newest.getByRole('button').count()).toBe(0);
    expect(await one.look('112-report')).toEqual([]);
  });
});

describe('who treats along', () => {
  // R101: established for this dossier, with why; and it ends.
  it('is recorded in the dossier of the treatment with why, and until when', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    const { page } = helper;
    await helper.openDossier(/^Hulpverleningsdossier: Oudste kind/);
    const treating = page.getByRole('region', { name: 'Wie behandelt mee?' });
    await treating.locator('summary').filter({ hasText: 'Leg vast wie meebehandelt' }).click();
    await treating.getByRole('button', { name: 'Leg vast wie meebehandelt' }).click();
    await treating.getByText('Schrijf op waarom').first().waitFor();
    expect(await helper.look('113-treats')).toEqual([]);
    await helper.choose('Welke organisatie behandelt mee?', /^GGZ/, treating);
    await treating.getByLabel('Waarom is dit dezelfde behandeling?').fill('Wij behandelen samen de gevolgen van het geweld.');
    await treating.getByRole('button', { name: 'Leg vast wie meebehandelt' }).click();
    const card = treating.locator('.kapstok-card').filter({ hasText: 'Wij behandelen samen' });
    await card.waitFor();
    await card.getByRole('button', { name: 'Behandelt niet meer mee' }).click();
    await card.getByRole('button').waitFor({ state: 'detached' });
    expect(await helper.look('114-treats-no-more')).toEqual([]);
  });

  it('runs without a complaint of the browser', () => {
    expect(visitors.complaints()).toEqual([]);
  });
});
