import { signIn, type Party } from '../api/callers';
import type { Visitor } from './visitor';
import { visitorsOfOwnSystem } from './visitors';

// Questions change what is in the case, so these walks have a system of their own.
const visitors = visitorsOfOwnSystem();

const asker = () => visitors.known('toeleider', /toeleider \(Jeugdwet\)/);
const helper = () => visitors.known('jeugdhulp', /hulpverlener \(Jeugdwet\)/);

/** Fills in everything but what the test is about. */
async function fill(person: Visitor, question: string, category: string): Promise<void> {
  const { page } = person;
  await person.choose('Aan welke organisatie?', /^Wijkteam/);
  await page.getByLabel('Voor welke taak van die organisatie?').selectOption({ label: 'hulpverlening (Jeugdwet)' });
  await page.getByLabel('1. Wat is uw rol, ook voor het gezin?').fill('Ik bereid het besluit over hulp voor. De ouders weten dat.');
  await page.getByLabel('2. Wat is de rol van de ander?').fill('U helpt het kind en de ouders.');
  await page.getByLabel('Wat wilt u weten?').fill(question);
  await page.getByLabel('Soort informatie').selectOption(category);
  await page.getByLabel('Waarom hebt u dit nodig?').fill('Het besluit moet aansluiten op wat al loopt.');
  await page.getByLabel('5. Wat doet u met het antwoord?').fill('Het komt in de uitleg bij het besluit.');
  await page.getByLabel('Ja, eerst aan het gezin gevraagd').check();
  await page.getByLabel('Wat kwam eruit, of waarom vroeg u het niet?').fill('De ouders vroegen ons om het u te vragen.');
}

async function openForm(person: Visitor): Promise<void> {
  await person.openDossier('Toeleidingsdossier: Oudste kind');
  await person.follow('Vraag informatie');
  await person.heading('Vraag informatie');
}

async function openNewest(person: Visitor, box: string): Promise<void> {
  await person.follow('Vragen');
  await person.heading('Vragen');
  await person.page.getByRole('region', { name: box }).getByRole('link', { name: 'Vraag over Oudste kind' }).first().click();
  await person.heading('Vraag over Oudste kind');
}

const state = (person: Visitor) => person.page.locator('.kapstok-badges .kapstok-badge').first();

describe('a question of toeleiding to the help of the same child', () => {
  it('is refused before it is sent when it wants a treatment plan, and hears what may be asked', async () => {
    // R185, R186
    const toeleider = await asker();
    const { page } = toeleider;
    await openForm(toeleider);
    await toeleider.press('Bekijk of dit mag');
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toContain('Vul bij elke vraag alles in');
    expect(await toeleider.look('60-ask-problems')).toEqual([]);
    await fill(toeleider, 'Stuur het behandelplan.', 'behandelplan');
    await toeleider.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'Dit mag u niet vragen.' }).waitFor();
    expect(await page.getByRole('group', { name: 'Dit mag u niet vragen.' }).innerText()).toMatch(/advies/i);
    expect(await page.getByRole('button', { name: 'Stel de vraag' }).count()).toBe(0);
    expect(await toeleider.look('61-ask-denied')).toEqual([]);
  });

  it('shows a duty as a duty, and is sent', async () => {
    const toeleider = await asker();
    const { page } = toeleider;
    await page.getByLabel('Wat wilt u weten?').fill('Gaat het beter op school?');
    await page.getByLabel('Soort informatie').selectOption('voortgang');
    await toeleider.press('Bekijk of dit mag');
    await page.getByRole('heading', { name: 'U mag dit vragen. De ander weegt af.' }).waitFor();
    expect(await toeleider.text()).toContain('Er is een plicht om te geven wat nodig is.');
    expect(await toeleider.look('62-ask-allowed')).toEqual([]);
    await toeleider.press('Stel de vraag');
    await toeleider.heading('Vraag over Oudste kind');
    expect(await state(toeleider).innerText()).toBe('gesteld');
    expect(await toeleider.text()).toContain('Of de ander een dossier heeft, laat Kapstok nooit zien.');
    expect(await page.getByRole('button', { name: 'Herinner de ander één keer' }).count()).toBe(0);
    expect(await toeleider.look('63-asked')).toEqual([]);
  });

  it('is seen by the mother, who says what she thinks of it; who decides reads that first', async () => {
    // R227
    const mother = await visitors.arrive('moeder', /inwoner/);
    await mother.follow('Vragen over mij');
    await mother.heading('Vragen over mij');
    await mother.page.locator('summary').filter({ hasText: 'Zeg wat u hiervan vindt' }).first().click();
    await mother.page.getByLabel('Wat vindt u?').first().fill('Vraag het mij gerust zelf ook.');
    expect(await mother.look('66-own-view')).toEqual([]);
    await mother.press('Verstuur wat u vindt');
    await mother.page.locator('.kapstok-entry').filter({ hasText: 'Vraag het mij gerust zelf ook.' }).waitFor();
    const person = await helper();
    await openNewest(person, 'Aan ons gevraagd');
    await person.page.getByRole('region', { name: 'Wat het gezin ervan vindt' }).getByText('Vraag het mij gerust zelf ook.').waitFor();
    expect(await person.look('66-view-heard')).toEqual([]);
    const toeleider = await asker();
    await openNewest(toeleider, 'Door ons gevraagd');
    expect(await toeleider.text()).not.toContain('Vraag het mij gerust zelf ook.');
  });

  it('reaches who works with the child, is taken up, and is not answered by itself', async () => {
    // R208
    const person = await helper();
    await openNewest(person, 'Aan ons gevraagd');
    expect(await person.text()).toMatch(/De ouders vroegen ons om het u te vragen\./);
    expect(await person.look('64-received-request')).toEqual([]);
    await person.press('Neem in behandeling');
    await person.page.getByText('in behandeling', { exact: true }).first().waitFor();
    await person.press('Meld dat de vraag is beantwoord');
    await person.page.getByLabel('alles wat is gevraagd').check();
    await person.press('Meld dit aan de vrager');
    await person.page.getByText('Er is nog niets gegeven op deze vraag.').waitFor();
    expect(await person.look('65-answer-without-giving')).toEqual([]);
  });

  it('is answered once something was disclosed for it, and both sides and the mother see that', async () => {
    // R207, R224
    const person = await helper();
    await give(await signIn(visitors.system, 'jeugdhulp', 'hulpverlening'), await signIn(visitors.system, 'toeleider', 'toeleiding'));
    await person.press('Meld dit aan de vrager');
    await person.page.getByText('beantwoord', { exact: true }).first().waitFor();
    expect(await person.look('66-answered')).toEqual([]);
    const toeleider = await asker();
    await openNewest(toeleider, 'Door ons gevraagd');
    expect(await state(toeleider).innerText()).toBe('beantwoord');
    expect(await toeleider.text()).toMatch(/Gegeven op deze vraag\s+voortgang op hoofdlijnen, op /);
    const mother = await visitors.known('moeder', /inwoner/);
    await mother.follow('Vragen over mij');
    await mother.heading('Vragen over mij');
    const shown = await mother.page.locator('.kapstok-card').first().innerText();
    expect(shown).toMatch(/beantwoord[\s\S]*Oudste kind[\s\S]*Gegeven[\s\S]*voortgang/);
    expect(shown).not.toContain('Gaat het beter op school?');
    expect(await mother.look('67-requests-about-me')).toEqual([]);
  });
});

describe('a question to which something else happens first', () => {
  it('is shown as it stands now, and the next press is about that', async () => {
    const toeleider = await asker();
    const { page } = toeleider;
    await openForm(toeleider);
    await fill(toeleider, 'Is er een begeleider?', 'betrokkenheid');
    await toeleider.press('Bekijk of dit mag');
    await toeleider.press('Stel de vraag');
    await toeleider.heading('Vraag over Oudste kind');
    const id = page.url().split('/').at(-1);
    await (await signIn(visitors.system, 'jeugdhulp', 'hulpverlening')).get('mutation ($id: ID!) { takeUpRequest(input: { id: $id, version: 1 }) { id } }', { id });
    await toeleider.press('Trek de vraag in');
    await page.getByText('Er is intussen iets anders met deze vraag gebeurd.').waitFor();
    await page.locator('.kapstok-badges').getByText('in behandeling', { exact: true }).waitFor();
    await toeleider.press('Trek de vraag in');
    await page.locator('.kapstok-badges').getByText('ingetrokken', { exact: true }).waitFor();
  });
});

describe('a question that is refused', () => {
  it('is refused with what it rests on, why, and what is possible instead', async () => {
    // R106, R216
    const toeleider = await asker();
    await openForm(toeleider);
    await fill(toeleider, 'Wat vindt u van de opvoedvaardigheden?', 'advies');
    // R212
    await toeleider.page.getByText('Dit is een brede vraag. Vraag liever wat iemand zag of hoorde').waitFor();
    expect(await toeleider.look('67-broad-question')).toEqual([]);
    await fill(toeleider, 'Wat vindt u van de nieuwe school?', 'advies');
    expect(await toeleider.text()).not.toContain('Dit is een brede vraag.');
    await toeleider.press('Bekijk of dit mag');
    await toeleider.page.getByRole('heading', { name: 'U mag dit vragen. De ander weegt af.' }).waitFor();
    await toeleider.press('Stel de vraag');
    await toeleider.heading('Vraag over Oudste kind');
    const person = await helper();
    await openNewest(person, 'Aan ons gevraagd');
    await person.press('Weiger met uitleg');
    await person.press('Weiger deze vraag');
    expect(await person.page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['Kies waarop het rust', 'Leg uit waarom', 'Schrijf op wat wel kan']);
    // A duty shows as a duty, also to who would give nothing.
    await person.page.locator('.kapstok-badge').getByText('plicht om te geven wat nodig is', { exact: true }).waitFor();
    expect(await person.text()).toContain('Hier is een plicht. Niets geven kan alleen als het niet nodig is, of als u het niet hebt.');
    await person.page.getByLabel('delen doet schade').check();
    await person.press('Weiger deze vraag');
    expect(await person.page.getByRole('alert').getByRole('link').allTextContents()).toContain('Kies ook waarom niets nodig is, of dat het er niet is');
    await person.page.getByLabel('delen doet schade').uncheck();
    await person.page.getByLabel('het is niet nodig voor uw taak').check();
    await person.page.getByLabel('Leg uit waarom').fill('De school hoort niet bij dit besluit. De ouders vertellen het graag zelf.');
    await person.page.getByLabel('Wat kan wel?').fill('Samen met de ouders praten.');
    expect(await person.look('68-refuse')).toEqual([]);
    await person.press('Weiger deze vraag');
    await person.page.getByText('geweigerd', { exact: true }).first().waitFor();
  });

  it('opens a conversation, and can be brought to the fixed contact, which releases nothing', async () => {
    // R209, R210, R211
    const toeleider = await asker();
    const { page } = toeleider;
    await openNewest(toeleider, 'Door ons gevraagd');
    expect(await toeleider.text()).toMatch(/Omdat: het is niet nodig voor uw taak[\s\S]*Wat wel kan: Samen met de ouders praten\./);
    expect(await toeleider.text()).toContain('Ga ervan uit dat de ander een goede reden heeft.');
    await toeleider.press('Vraag wat de ander nodig heeft');
    expect(await page.getByLabel('Uw bericht').inputValue()).toMatch(/goede reden.*Wat hebt u nodig/);
    expect(await toeleider.look('69-what-is-needed')).toEqual([]);
    await page.getByLabel('Uw bericht').fill('Wat hebt u nodig om het wel te kunnen geven?');
    await toeleider.press('Verstuur bericht');
    await page.locator('.kapstok-entry').filter({ hasText: 'Wat hebt u nodig om het wel te kunnen geven?' }).waitFor();
    await toeleider.press('Breng naar het vaste contact');
    await page.getByLabel('Waarom was het gesprek niet genoeg?').fill('Wij komen er samen niet uit.');
    expect(await toeleider.look('69-escalate')).toEqual([]);
    await toeleider.press('Breng naar het vaste contact');
    await page.getByText('bij het vaste contact', { exact: true }).first().waitFor();
    const other = await signIn(visitors.system, 'jeugdhulp', 'hulpverlening');
    const { informationRequests } = await other.get<{ informationRequests: { nodes: { given: unknown[] }[] } }>(
      `{ informationRequests(box: "received", state: "escalated") { nodes { given { disclosureId } } } }`,
    );
    expect(informationRequests.nodes).toEqual([{ given: [] }]);
    expect(visitors.complaints()).toEqual([]);
  });
});

/** Gives an entry about how it goes for the question, on the consent of both parents: as the flow of disclosing does. */
async function give(holder: Party, receiver: Party): Promise<void> {
  const { informationRequests } = await holder.get<{ informationRequests: { nodes: { id: string; subjectId: string; ownDossiers: { id: string; scope: string }[] }[] } }>(
    `{ informationRequests(box: "received") { nodes { id subjectId ownDossiers { id scope } } } }`,
  );
  const [request] = informationRequests.nodes;
  const dossierId = request!.ownDossiers.find(({ scope }) => scope === 'person')!.id;
  const { dossier } = await holder.get<{ dossier: { subject: { gezag: { validUntil: string | null; holder: { id: string } }[] }; entries: { nodes: { id: string }[] } } }>(
    `query ($id: ID!) { dossier(id: $id) { subject { gezag { validUntil holder { id } } } entries(first: 1, category: "voortgang") { nodes { id } } } }`, { id: dossierId },
  );
  const standing = dossier.subject.gezag.filter(({ validUntil }) => validUntil === null || new Date(validUntil) > new Date());
  for (const givenById of new Set(standing.map(({ holder: parent }) => parent.id))) {
    await holder.get(`mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }`, {
      input: {
        subjectId: request!.subjectId, givenById, answer: 'given', kind: 'verstrekking', categories: ['voortgang'], toOrganisationId: receiver.hat.organisation.id, toTask: 'toeleiding',
        purpose: 'toeleiding', how: 'oral', told: 'Wat wij delen, met wie en waarom', free: true, informed: true, explicit: true,
      },
    });
  }
  await holder.get(`mutation ($input: DiscloseInput!) { disclose(input: $input) { id } }`, {
    input: {
      dossierId, requestId: request!.id, entries: [{ entryId: dossier.entries.nodes[0]!.id, fields: ['summary'] }], organisationId: receiver.hat.organisation.id, task: 'toeleiding',
      law: 'jeugdwet', purpose: 'toeleiding', whyNecessary: 'Het besluit sluit hierop aan', whyNotLess: 'Alleen de samenvatting',
    },
  });
}
