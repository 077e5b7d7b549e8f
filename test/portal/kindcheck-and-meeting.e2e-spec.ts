import { visitorsOfOwnSystem } from './visitors';

// A kindcheck and a meeting stay in the dossier, so these walks have a system of their own.
const visitors = visitorsOfOwnSystem();

/** The day in the Netherlands, so many days from now. */
const dayAfter = (days: number) => new Date(Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format()) + days * 86_400_000).toISOString().slice(0, 10);

describe('the kindcheck of who treats an adult', () => {
  // R142, R143
  it('is asked for, is recorded in the dossier of the mother, and leads to the meldcode where there is concern', async () => {
    const therapist = await visitors.arrive('ggz', /hulpverlener/);
    const { page } = therapist;
    await therapist.openDossier(/^Hulpverleningsdossier: Moeder/);
    const section = page.getByRole('region', { name: 'Kindcheck' });
    await section.getByText('Doe nu de eerste kindcheck.').waitFor();
    await section.locator('summary').filter({ hasText: 'Leg een kindcheck vast' }).click();
    await section.getByLabel('wel kinderen, en zorgen om hen').check();
    await section.getByRole('button', { name: 'Leg de kindcheck vast' }).click();
    await section.getByRole('link', { name: 'Schrijf op wat u vroeg en zag' }).waitFor();
    expect(await therapist.look('130-kindcheck-problems')).toEqual([]);
    await section.getByLabel('Wat vroeg en zag u?').fill('De jongste slaapt slecht en schrikt van stemmen.');
    await section.getByLabel('Wanneer deed u de kindcheck?').fill(dayAfter(-1));
    await section.getByLabel('Wanneer doet u hem uiterlijk opnieuw?').fill(dayAfter(0));
    await section.getByRole('button', { name: 'Leg de kindcheck vast' }).click();
    await section.locator('.kapstok-entry').filter({ hasText: 'De jongste slaapt slecht en schrikt van stemmen.' }).waitFor();
    expect(await section.getByText('Doe nu de eerste kindcheck.').count()).toBe(0);
    expect(await therapist.look('131-kindcheck-concern')).toEqual([]);
    await section.getByRole('link', { name: 'Weeg af of u deelt' }).click();
    await page.waitForURL(/\/verstrekken$/);
  });

  // R142
  it('is told of when its day has come, and is then asked for in the dossier', async () => {
    const therapist = await visitors.known('ggz', /hulpverlener/);
    const { page } = therapist;
    const message = page.getByRole('link', { name: 'Het is tijd voor een kindcheck' });
    await therapist.follow('Berichten');
    await therapist.heading('Berichten');
    for (let i = 0; i < 40 && (await message.count()) === 0; i++) {
      await page.waitForTimeout(500);
      await page.reload();
      await therapist.heading('Berichten');
    }
    await message.first().click();
    await therapist.heading(/^Hulpverleningsdossier: Moeder/);
    await page.getByRole('region', { name: 'Kindcheck' }).getByText('Het is tijd voor een nieuwe kindcheck.').waitFor();
    expect(await therapist.look('132-kindcheck-due')).toEqual([]);
  });

  it('is not asked for in the dossier of a child', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
    await helper.openDossier(/^Hulpverleningsdossier: Oudste kind/);
    await helper.page.getByRole('region', { name: 'Afwegingen' }).waitFor();
    expect(await helper.page.getByRole('region', { name: 'Kindcheck' }).count()).toBe(0);
  });

});

describe('a meeting about a family', () => {
  const WHY_NOT = 'Voor dit overleg is dat nu te zwaar.';

  // R225, R255
  it('is planned by the regisseur with a purpose, who comes under which secrecy, and who is invited or why not', async () => {
    const regisseur = await visitors.arrive('regisseur', /regisseur/);
    const { page } = regisseur;
    await regisseur.openDossier(/^Regiedossier/);
    await page.getByRole('region', { name: 'Casusoverleg' }).getByRole('link', { name: 'Plan een casusoverleg' }).click();
    await regisseur.heading('Plan een casusoverleg');
    await regisseur.press('Plan een casusoverleg');
    await page.getByRole('link', { name: 'Schrijf op waarvoor het overleg is' }).waitFor();
    expect(await regisseur.look('133-meeting-problems')).toEqual([]);
    await page.getByLabel('Doel van het overleg').fill('Afspreken wie het gezin elke week spreekt.');
    await page.getByLabel('Dag', { exact: true }).fill(dayAfter(-1));
    await page.getByLabel('Tijd', { exact: true }).fill('10:30');
    await page.getByLabel('Plaats').fill('Kamer 2 van het wijkteam');
    await page.getByLabel(/onderwijs \(alleen de beroepscode\)/).check();
    const groups = page.getByRole('radiogroup');
    for (let i = 0; i < (await groups.count()); i++) {
      const group = groups.nth(i);
      if (/: Moeder,/.test(await group.innerText())) await group.getByLabel('Ja, deze persoon is uitgenodigd').check();
      else await group.getByLabel('Nee').check();
    }
    const reasons = page.getByLabel(/^Waarom nodigt u/);
    for (let i = 0; i < (await reasons.count()); i++) await reasons.nth(i).fill(WHY_NOT);
    await regisseur.press('Plan een casusoverleg');
    await regisseur.heading(/^Casusoverleg op/);
    for (const [category, words] of [['plan', 'Wie het gezin spreekt.'], ['hulpvraag', 'Wat moeder zelf vraagt.']] as const) {
      await page.locator('summary').filter({ hasText: 'Zet iets op de agenda' }).click();
      await regisseur.choose('Waar gaat het over?', new RegExp(`^${category}`, 'i'));
      await page.getByLabel('Het punt').fill(words);
      await regisseur.press('Zet op de agenda');
      await page.getByRole('listitem').filter({ hasText: words }).waitFor();
    }
    expect(await regisseur.text()).toMatch(/regie.*geheimhouding van de Jeugdwet/);
    expect(await regisseur.look('134-meeting')).toEqual([]);
  });

  // R255
  it('shows who comes the agenda as far as they may see the dossier, and lets them record nothing', async () => {
    const school = await visitors.arrive('school', /./);
    await school.openDossier(/^Regiedossier/);
    await school.follow(/Afspreken wie het gezin elke week spreekt/);
    await school.heading(/^Casusoverleg op/);
    await school.page.getByRole('listitem').filter({ hasText: 'Wie het gezin spreekt.' }).waitFor();
    expect(await school.text()).not.toMatch(/Wat moeder zelf vraagt|Leg vast hoe het ging|Het overleg gaat niet door/);
    expect(await school.look('135-meeting-participant')).toEqual([]);
  });

  // R225, R227
  it('is held when everybody whom it is about was there or was spoken to, and shows the mother her own part', async () => {
    const regisseur = await visitors.arrive('regisseur', /regisseur/);
    const { page } = regisseur;
    await regisseur.openDossier(/^Regiedossier/);
    await regisseur.follow(/Afspreken wie het gezin elke week spreekt/);
    await regisseur.heading(/^Casusoverleg op/);
    await page.locator('summary').filter({ hasText: 'Het overleg is gehouden' }).click();
    await page.getByText('Leg eerst vast wie erbij was').waitFor();
    await regisseur.press('Leg vast dat het is gehouden');
    await page.getByText('Iemand over wie het gaat was er niet bij').waitFor();
    const cards = page.locator('.kapstok-card').filter({ hasText: 'nog niet vastgelegd' });
    for (let left = await cards.count(); left > 0; left = await cards.count()) {
      const form = cards.first();
      const isMother = /^Moeder/.test(await form.innerText());
      await form.locator('summary').click();
      await form.getByRole('radiogroup', { name: /bij het overleg/ }).getByLabel(isMother ? 'Ja' : 'Nee').check();
      if (!isMother) {
        await regisseur.choose('Wie praatte erover met deze persoon?', /onderwijs/, form);
        await form.getByLabel('Op welke dag?').fill(dayAfter(-2));
      }
      await form.getByLabel(isMother ? 'ja, vindt het goed' : 'is niet gevraagd').check();
      if (isMother) await form.getByLabel(/zelf van/).fill('Fijn dat iedereen nu hetzelfde zegt.');
      await form.getByRole('button', { name: 'Leg dit vast' }).click();
      while ((await cards.count()) === left) await page.waitForTimeout(100);
    }
    await regisseur.press('Leg vast dat het is gehouden');
    await page.getByText('gehouden', { exact: true }).waitFor();
    expect(await regisseur.look('136-meeting-held')).toEqual([]);

    const mother = await visitors.arrive('moeder', /inwoner/);
    await mother.goTo('/wie-werkt-er-voor-mij');
    const card = mother.page.locator('.kapstok-card').filter({ hasText: 'Afspreken wie het gezin elke week spreekt.' });
    await card.waitFor();
    const words = await card.innerText();
    for (const told of ['Kamer 2 van het wijkteam', 'onderwijs', 'Fijn dat iedereen nu hetzelfde zegt.', 'ja, vindt het goed']) expect(words).toContain(told);
    expect(words).not.toMatch(/te zwaar|Wat moeder zelf vraagt|Wie het gezin spreekt/);
    expect(await mother.look('137-own-meeting')).toEqual([]);
  });

  it('runs without a complaint of the browser', () => {
    expect(visitors.complaints()).toEqual([]);
  });
});
