import type { Client } from 'pg';
import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

const visitors = visitorsOfOwnSystem();
let admin: Client;
let helper: Visitor;

beforeAll(async () => {
  admin = await visitors.database('admin');
  helper = await visitors.arrive('jeugdhulp', /hulpverlener \(Jeugdwet\)/);
  await helper.openDossier('Hulpverleningsdossier: Oudste kind');
  // What the browser would print is looked at in the media of print; its window would wait for somebody at the keyboard.
  await helper.page.evaluate(`window.printed = []; window.print = () => window.printed.push(document.documentElement.dataset.print)`);
});

const printed = () => helper.page.evaluate<string[]>('window.printed');
const lines = async () =>
  (await admin.query<{ outcome: string; entries: number; decided: boolean }>(
    `select outcome, cardinality(entry_ids) as entries, decision is not null as decided from logbook.access_line where event = 'print' order by at`,
  )).rows;

// R268: what comes onto paper is in the log before it does.
describe('somebody who prints a page of a dossier', () => {
  it('has a line first, and the print after', async () => {
    const shown = await helper.page.locator('.kapstok-card h3 a').count();
    await helper.press('Afdrukken');
    while ((await printed()).length === 0) await helper.page.waitForTimeout(20);
    expect(await printed()).toEqual(['recorded']);
    const [line, ...more] = await lines();
    expect(more).toEqual([]);
    expect(line).toMatchObject({ outcome: 'allowed', decided: true });
    expect(line!.entries).toBeGreaterThan(0);
    expect(shown).toBeGreaterThanOrEqual(line!.entries);
    expect(await helper.look('print-button')).toEqual([]);
  });

  it('gets no print, and is told so, when the line cannot be written', async () => {
    await admin.query('revoke insert on logbook.access_line from kapstok_api');
    try {
      await helper.press('Afdrukken');
      await helper.page.getByRole('alert').first().waitFor();
    } finally {
      await admin.query('grant insert on logbook.access_line to kapstok_api');
    }
    expect(await printed()).toHaveLength(1);
    expect(await lines()).toHaveLength(1);
  });

  it('gets an empty sheet by the way of the browser itself', async () => {
    await helper.page.emulateMedia({ media: 'print' });
    expect(await helper.page.locator('#inhoud').isVisible()).toBe(false);
    // The control: once recorded the same page is on the sheet.
    await helper.page.evaluate(`document.documentElement.dataset.print = 'recorded'`);
    expect(await helper.page.locator('#inhoud').isVisible()).toBe(true);
    await helper.page.evaluate(`document.documentElement.dataset.print = 'record-first'`);
    await helper.page.emulateMedia({ media: 'screen' });
  });
});
