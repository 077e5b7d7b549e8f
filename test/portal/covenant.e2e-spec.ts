import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// The walk makes a covenant, so it has a system of its own.
const visitors = visitorsOfOwnSystem();

const NAME = 'Samen naar school';
const LEERPLICHT = /^Gemeente.*leerplicht/;
const SCHOOL = /school.*onderwijs/i;
const AGREEMENTS = [
  'Waarom u dit afspreekt', 'Hoe u werkt en wanneer u deelt', 'Wie de inwoner informeert', 'Wie verzoeken van inwoners behandelt', 'Wie een datalek meldt', 'Beveiliging',
  'Hoelang u bewaart', 'Klachten', 'Incidenten en calamiteiten', 'Wie aansprakelijk is', 'Wanneer u dit bespreekt en verbetert', 'Onderzoek naar de risico’s (DPIA)',
];

/** Reads the covenant, ticks that the whole text was read, and signs. */
async function sign(signer: Visitor): Promise<void> {
  await signer.follow('Convenanten');
  await signer.heading('Convenanten');
  await signer.follow(`Lees ${NAME}`);
  await signer.heading(NAME);
  expect(await signer.page.getByRole('button', { name: 'Ondertekenen', exact: true }).count()).toBe(0);
  await signer.page.getByLabel(/Ik heb de hele tekst gelezen/).check();
  await signer.page.getByRole('button', { name: 'Ondertekenen', exact: true }).click();
  await signer.page.getByText('Uw handtekening staat onder deze tekst.').waitFor();
}

describe('the covenant administrator of the municipality', () => {
  let administrator: Visitor;

  // R265, R267
  it('finds the covenant in force, and begins one of the own', async () => {
    administrator = await visitors.arrive('convenantbeheer', /beheerder van convenanten/);
    await administrator.heading('Convenanten');
    expect(await administrator.text()).toContain('Lees School en leerplicht');
    expect(await administrator.look('covenant-01-list')).toEqual([]);
    await administrator.follow('Convenant opstellen');
    await administrator.heading('Convenant opstellen');
    await administrator.press('Concept opslaan');
    expect(await administrator.page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Geef het convenant een naam']);
    expect(await administrator.look('covenant-02-compose')).toEqual([]);
  });

  it('composes it in parts and saves it as a draft', async () => {
    const { page } = administrator;
    await page.getByLabel('Naam van het convenant').fill(NAME);
    for (const party of [LEERPLICHT, SCHOOL]) {
      await administrator.choose('Organisatie en taak', party);
      await administrator.press('Partij toevoegen');
    }
    for (const words of ['Wettelijke taak en eigen grondslag', 'Contactpunt', 'Bij verschil van mening']) {
      for (const field of await page.getByLabel(words).all()) await field.fill(`Fictief: ${words.toLowerCase()}.`);
    }
    await page.getByRole('group', { name: 'Waarvoor u informatie deelt' }).getByLabel('leerplicht', { exact: true }).check();
    for (const direction of await page.getByRole('group', { name: /geeft aan alle andere partijen/ }).all()) await direction.getByLabel('contactgegevens').check();
    await page.getByRole('group', { name: /Op welke regels/ }).getByLabel('toestemming', { exact: true }).check();
    for (const about of AGREEMENTS.slice(0, -1)) await page.getByLabel(about, { exact: true }).fill(`Fictieve afspraak: ${about.toLowerCase()}.`);
    await page.getByLabel('Eerste dag').fill('2026-01-01');
    await administrator.press('Concept opslaan');
    await administrator.heading(NAME);
    expect(await administrator.text()).toContain('concept');
  });

  // R61, R262
  it('is told what is missing, fills it in, sees what would change and offers it', async () => {
    const { page } = administrator;
    await administrator.press('Aanbieden aan alle partijen');
    await page.getByText('Dit ontbreekt nog: Onderzoek naar de risico’s (DPIA).').waitFor();
    await administrator.follow('Convenant bewerken');
    await administrator.heading('Convenant bewerken');
    expect(await page.getByLabel('Beveiliging', { exact: true }).inputValue()).toBe('Fictieve afspraak: beveiliging.');
    await page.getByLabel(AGREEMENTS.at(-1)!, { exact: true }).fill('Samen onderzocht. Het verslag ligt bij beide functionarissen.');
    await administrator.press('Concept opslaan');
    await administrator.heading(NAME);
    await administrator.follow('Bekijk wat er verandert');
    await administrator.heading('Wat verandert er?');
    expect(await administrator.text()).toMatch(/In uw dossiers verandert er dan niets/);
    expect(await administrator.text()).toMatch(/Voorbeelden/);
    expect(await administrator.look('covenant-03-preview')).toEqual([]);
    await administrator.follow(/^Convenant$/);
    await administrator.heading(NAME);
    await administrator.press('Aanbieden aan alle partijen');
    await page.getByText('ligt ter ondertekening').first().waitFor();
    expect(await administrator.text()).toContain('Convenant: Samen naar school');
    expect(await administrator.look('covenant-04-offered')).toEqual([]);
  });
});

describe('the mandated persons of both parties', () => {
  it('read the whole text and sign it, after which it is in force', async () => {
    const board = await visitors.arrive('directie-school', /beheerder/);
    await sign(board);
    expect(await board.text()).toContain('ligt ter ondertekening');
    const signer = await visitors.arrive('tekenbevoegd', /beheerder/);
    await sign(signer);
    await signer.page.getByText('geldt nu').first().waitFor();
    expect(await signer.text()).toMatch(/School.*ondertekend op/i);
    expect(await signer.look('covenant-05-signed')).toEqual([]);
  });
});

describe('a resident', () => {
  // R266
  it('reads what organisations agreed, in plain words', async () => {
    const mother = await visitors.arrive('moeder', /inwoner/);
    await mother.follow('Convenanten');
    await mother.heading('Convenanten');
    await mother.follow(`Lees ${NAME}`);
    await mother.heading(NAME);
    const text = await mother.text();
    expect(text).toContain('geldt nu');
    expect(text).toContain('Dit convenant geeft geen recht om informatie te delen.');
    expect(text).not.toContain('Wat u kunt doen');
    expect(await mother.look('covenant-06-resident')).toEqual([]);
  });

  it('sees a browser that complained about nothing', () => {
    expect(visitors.complaints()).toEqual([]);
  });
});
