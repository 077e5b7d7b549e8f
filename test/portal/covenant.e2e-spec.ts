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

  it('throws away a draft that nobody was offered, and begins another', async () => {
    const { page } = administrator;
    await page.getByLabel('Naam van het convenant').fill('Toch maar niet');
    await administrator.press('Concept opslaan');
    await administrator.heading('Toch maar niet');
    await administrator.press('Concept weggooien');
    const question = page.getByRole('group', { name: 'Concept weggooien' });
    expect(await question.innerText()).toContain('komt niet terug');
    expect(await administrator.look('covenant-08-throw-away')).toEqual([]);
    await question.getByRole('button', { name: 'Concept weggooien' }).click();
    await page.getByText('Het concept is weggegooid.').waitFor();
    await administrator.heading('Convenanten');
    expect(await administrator.text()).not.toContain('Toch maar niet');
    await administrator.follow('Convenant opstellen');
    await administrator.heading('Convenant opstellen');
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

  it('is told when a colleague saved it meanwhile, and nothing of either is lost', async () => {
    const { page } = administrator;
    await administrator.follow('Convenant bewerken');
    await administrator.heading('Convenant bewerken');
    await page.getByLabel('Klachten', { exact: true }).fill('Zoals ik het zou schrijven.');
    const colleague = await visitors.arrive('convenantbeheer', /beheerder van convenanten/);
    await colleague.follow(`Lees ${NAME}`);
    await colleague.follow('Convenant bewerken');
    await colleague.heading('Convenant bewerken');
    await colleague.page.getByLabel('Klachten', { exact: true }).fill('Zoals de collega het schreef.');
    await colleague.press('Concept opslaan');
    await colleague.heading(NAME);
    // Who comes back to the window has the page read again.
    const again = page.waitForResponse((response) => response.request().postData()?.includes('query Covenant(') === true);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await again;
    await administrator.press('Concept opslaan');
    await page.getByText('Iemand heeft dit convenant intussen bewerkt.').waitFor();
    expect(await page.getByLabel('Klachten', { exact: true }).inputValue()).toBe('Zoals ik het zou schrijven.');
    await administrator.follow(/^Convenant$/);
    await administrator.heading(NAME);
    await administrator.follow('Convenant bewerken');
    await administrator.heading('Convenant bewerken');
    expect(await page.getByLabel('Klachten', { exact: true }).inputValue()).toBe('Zoals de collega het schreef.');
    await administrator.follow(/^Convenant$/);
    await administrator.heading(NAME);
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

describe('the covenant administrator, of a covenant in force', () => {
  it('throws away its next version, and it stays in force', async () => {
    const administrator = await visitors.arrive('convenantbeheer', /beheerder van convenanten/);
    await administrator.follow(`Lees ${NAME}`);
    await administrator.follow('Nieuwe versie opstellen');
    await administrator.heading('Convenant bewerken');
    await administrator.press('Concept opslaan');
    await administrator.heading(NAME);
    await administrator.press('Concept weggooien');
    await administrator.page.getByRole('group', { name: 'Concept weggooien' }).getByRole('button', { name: 'Concept weggooien' }).click();
    await administrator.page.getByText('Het concept is weggegooid.').waitFor();
    const text = await administrator.text();
    expect(text).toContain('geldt nu');
    expect(text).not.toContain('concept\n');
    await administrator.page.getByRole('link', { name: 'Nieuwe versie opstellen' }).waitFor();
  });
});

describe('the FG of the municipality', () => {
  /** What the scoring found odd about somebody of the school, now that the covenant is in force. */
  const found = async () => {
    const owner = await visitors.database('owner');
    await owner.query(
      `insert into desk.finding (controller_id, day, kind, account_id, hat_id, organisation_id, task, score, reasons, line_ids, first_at, last_at, accesses, scoring)
       select m.id, (now() at time zone 'Europe/Amsterdam')::date, 'odd', h.account_id, h.id, h.organisation_id, h.task, 650, '[{"code":"night"}]', array[gen_random_uuid()], now(), now(), 1, '2026.1'
       from kapstok.hat h join kapstok.account a on a.id = h.account_id and a.display_name = 'Intern begeleider op school', kapstok.hat f
         join kapstok.account o on o.id = f.account_id and o.display_name = 'Functionaris gegevensbescherming van de gemeente' join kapstok.organisation m on m.id = f.organisation_id
       where h.task = 'onderwijs' and f.task = 'fg'`);
  };

  // R271
  it('reads after a breach in the words of the covenant who reports it', async () => {
    await found();
    const officer = await visitors.arrive('fg-gemeente', /functionaris gegevensbescherming/);
    const { page } = officer;
    await officer.follow('Te beoordelen');
    await officer.follow(/^Opvallend: /);
    await officer.heading(/^Opvallend: /);
    await page.getByLabel('niet in orde').check();
    await page.getByLabel('Waarom vindt u dat?').fill('De school had hier niets te zoeken.');
    await officer.press('Leg het oordeel vast');
    await page.getByRole('heading', { level: 3, name: 'Wie meldt dit datalek?' }).waitFor();
    const agreed = page.locator('.kapstok-card').filter({ has: page.getByRole('link', { name: `Lees ${NAME}` }) });
    expect(await agreed.innerText()).toMatch(/gold er een convenant met .*school[\s\S]*Fictieve afspraak: wie een datalek meldt\./i);
    expect(await officer.look('covenant-06-breach')).toEqual([]);
    await agreed.getByRole('link').click();
    await officer.heading(NAME);
  });
});

describe('the covenant administrator of much', () => {
  const many = async () => {
    const owner = await visitors.database('owner');
    await owner.query(
      `with hat as (select h.* from kapstok.hat h join kapstok.account a on a.id = h.account_id and a.display_name = 'Beheerder van convenanten' where h.task = 'convenantbeheer'),
         made as (insert into kapstok.covenant (id, drafted_by, drafted_at) select gen_random_uuid(), organisation_id, now() from hat, generate_series(1, 26) returning id)
       insert into kapstok.covenant_version (id, covenant_id, number, revision, organisation_id, terms, drafted_by_hat_id, drafted_at)
       select gen_random_uuid(), made.id, 1, 1, hat.organisation_id, v.terms || jsonb_build_object('name', 'Oefening'), hat.id, now()
       from made, hat, (select terms from kapstok.covenant_version limit 1) v`);
    await owner.query(
      `insert into kapstok.mandate (id, organisation_id, hat_id, granted_by_hat_id, granted_at, revoked_by_hat_id, revoked_at)
       select gen_random_uuid(), m.organisation_id, m.hat_id, m.granted_by_hat_id, m.granted_at - n * interval '1 minute', m.granted_by_hat_id, m.granted_at
       from kapstok.mandate m join kapstok.hat h on h.id = m.granted_by_hat_id join kapstok.account a on a.id = h.account_id and a.display_name = 'Beheerder van convenanten',
         generate_series(1, 26) n`);
  };

  it('goes on past the first page of the covenants and of who may sign', async () => {
    await many();
    const administrator = await visitors.arrive('convenantbeheer', /beheerder van convenanten/);
    const { page } = administrator;
    await administrator.heading('Convenanten');
    expect(await administrator.text()).not.toContain('Lees School en leerplicht');
    expect(await administrator.look('covenant-09-first-page')).toEqual([]);
    await administrator.press('Volgende');
    await page.getByRole('link', { name: 'Lees School en leerplicht' }).waitFor();
    await page.getByText('Bladzijde 2').waitFor();
    await administrator.follow('Wie mag tekenen');
    await administrator.heading('Wie mag tekenen');
    expect(await page.locator('.kapstok-card').count()).toBe(25);
    await administrator.press('Volgende');
    await page.getByText('Bladzijde 2').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.kapstok-card').length < 25);
    expect(await page.locator('.kapstok-card').count()).toBeGreaterThan(0);
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
    expect(await mother.look('covenant-07-resident')).toEqual([]);
  });

  it('sees a browser that complained about nothing', () => {
    expect(visitors.complaints()).toEqual([]);
  });
});
