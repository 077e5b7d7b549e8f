import { signIn } from '../api/callers';
import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// A transfer changes who works where, so this walk has a system of its own.
const visitors = visitorsOfOwnSystem();
let helper: Visitor;
let colleague: Visitor;
let hatId: string;

beforeAll(async () => {
  hatId = (await signIn(visitors.system, 'twee-petten', 'hulpverlening')).hat.id;
  helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
  colleague = await visitors.arrive('twee-petten', /hulpverlener \(Jeugdwet\)/);
});

describe('a processor that hands its work over to the college', () => {
  // What it did for that municipality, all of it at once.
  it('chooses which other dossiers go along, and sees how many there are', async () => {
    const processor = await visitors.arrive('toeleider', /toeleider/);
    const { page } = processor;
    await processor.openDossier(/^Toeleidingsdossier: Oudste kind/);
    await processor.follow('Overdragen');
    await processor.heading('Overdragen');
    await page.getByLabel('Overdracht aan de gemeente').check();
    await page.getByText('Aantal dossiers in deze overdracht: 1').waitFor();
    const others = page.getByRole('group', { name: /^Welke dossiers gaan nog meer mee/ });
    expect(await others.getByRole('checkbox').count()).toBeGreaterThan(0);
    await others.getByRole('checkbox').first().check();
    await page.getByText('Aantal dossiers in deze overdracht: 2').waitFor();
    expect(await processor.look('95-transfer-many')).toEqual([]);
    expect(processor.complaints).toEqual([]);
    await processor.close();
  });
});

describe('handing a dossier over to a colleague', () => {
  it('asks how, to whom, why and whether the resident knows, and names what is missing', async () => {
    await helper.openDossier(/^Hulpverleningsdossier/);
    await helper.follow('Overdragen');
    await helper.heading('Overdragen');
    await helper.press('Overdragen');
    expect(await helper.page.getByRole('alert').getByRole('link').allTextContents()).toContain('Kies hoe u overdraagt');
    expect(await helper.look('90-transfer-problems')).toEqual([]);
  });

  it('offers it, and nothing moves yet', async () => {
    const { page } = helper;
    await page.getByLabel('Overdracht aan een collega').check();
    await page.getByLabel('Nummer van de pet').fill(hatId);
    await page.getByLabel('Waarom is de overdracht nodig?').fill('Ik ga met verlof.');
    await page.getByLabel('Waarom is minder niet genoeg?').fill('De afspraken lopen door.');
    await page.getByLabel('Hoe is het verteld?').fill('In het gesprek van maandag.');
    await helper.press('Overdragen');
    await helper.heading('Overdracht aan een collega');
    await page.getByText('De ander heeft nog niet geantwoord.').waitFor();
    expect(await helper.look('91-transfer-offered')).toEqual([]);
    await helper.openDossier(/^Hulpverleningsdossier/);
  });

  // R182
  it('reaches the colleague as a message, who accepts it and works in it from then on', async () => {
    const { page } = colleague;
    await colleague.follow('Berichten');
    await colleague.heading('Berichten');
    for (let i = 0; i < 40 && (await page.getByRole('link', { name: 'Een dossier wordt u aangeboden' }).count()) === 0; i++) {
      await page.waitForTimeout(500);
      await page.reload();
      await colleague.heading('Berichten');
    }
    expect(await colleague.look('92-notices')).toEqual([]);
    await page.getByRole('link', { name: 'Een dossier wordt u aangeboden' }).first().click();
    await colleague.heading('Overdracht aan een collega');
    expect(await colleague.look('93-transfer-received')).toEqual([]);
    await colleague.press('Aanvaarden');
    await page.getByText('aanvaard', { exact: false }).first().waitFor();
    await page.locator('.kapstok-badges').getByText('aanvaard').waitFor();
    await colleague.follow('Naar dossier 1');
    await colleague.heading(/^Hulpverleningsdossier/);
  });

  it('is gone for who handed it over, from the next look on', async () => {
    await helper.follow('Overdrachten');
    await helper.heading('Overdrachten');
    await helper.page.locator('.kapstok-badge').getByText('aanvaard').first().waitFor();
    expect(await helper.look('94-transfers')).toEqual([]);
    expect([...helper.complaints, ...colleague.complaints]).toEqual([]);
  });
});
