import { visitorsOfSharedSystem } from './visitors';

const visitors = visitorsOfSharedSystem();

describe('a parent', () => {
  // R223
  it('reads which organisations have a task for them and their child: what for, why, what can follow, their rights, complaints and contact', async () => {
    const mother = await visitors.arrive('moeder', /inwoner/);
    await mother.follow('Lees wie er voor u werkt en waarom');
    await mother.heading('Wie werkt er voor mij');
    const card = mother.page.locator('.kapstok-card').filter({ hasText: 'toeleiding' }).first();
    await card.waitFor();
    await card.locator('summary').click();
    const words = await card.innerText();
    for (const told of ['Voor wie', 'Verantwoordelijk', 'Wat zij doet', 'Doel', 'Waarom gegevens nodig zijn', 'Wat er kan volgen', 'Vrijwillig of niet', 'Geheim', 'Uw vragen aan', 'Te bereiken', 'Over uw privacy']) expect(words).toContain(told);
    expect(words).toMatch(/wijkteam/i);
    expect(words).toContain('Fictieve voordeur van het wijkteam');
    const text = await mother.text();
    for (const told of ['Uw rechten', 'U mag uw gegevens zien', 'Niet tevreden?', 'klachtenregeling', 'Autoriteit Persoonsgegevens', 'intrekken']) expect(text).toContain(told);
    expect(text).not.toMatch(/Jeugdhulpverlener van het wijkteam|Medewerker van Veilig Thuis/);
    expect(await mother.look('informing')).toEqual([]);
  });

  it('reads what a task may or must give without consent, from the law', async () => {
    const mother = await visitors.known('moeder', /inwoner/);
    await mother.goTo('/wie-werkt-er-voor-mij');
    await mother.heading('Wie werkt er voor mij');
    const help = mother.page.locator('.kapstok-card').filter({ hasText: 'Geeft hulp, zorg of behandeling.' }).first();
    await help.locator('summary').click();
    expect(await help.innerText()).toContain('informatieplicht bij ondertoezichtstelling, Jw 7.3.11(4): moet, als erom wordt gevraagd');
    expect(await mother.look('informing-without-consent')).toEqual([]);
  });
});

describe('a parent from whom the place of the other is kept', () => {
  // R38
  it('is not told of the organisation that could tell it', async () => {
    const father = await visitors.arrive('vader-tweede', /inwoner/);
    await father.goTo('/wie-werkt-er-voor-mij');
    await father.heading('Wie werkt er voor mij');
    await father.page.locator('.kapstok-card').filter({ hasText: 'Polikliniek voor forensische zorg' }).waitFor();
    expect(await father.text()).not.toMatch(/De Luwte|Noorderlicht|Elzenmeer|De Wende/);
  });
});

describe('somebody who works on cases', () => {
  it('does not have this page', async () => {
    const helper = await visitors.arrive('jeugdhulp', /hulpverlen/);
    await helper.goTo('/wie-werkt-er-voor-mij');
    expect(await helper.text()).not.toContain('Uw rechten');
  });
});
