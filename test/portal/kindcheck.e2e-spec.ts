import { visitorsOfOwnSystem } from './visitors';

// A kindcheck stays in the dossier, so this walk has a system of its own.
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

  it('runs without a complaint of the browser', () => {
    expect(visitors.complaints()).toEqual([]);
  });
});
