import { randomUUID } from 'node:crypto';
import { InformingService } from '@kapstok/advice';
import type { Dossier, Hat, Person } from '@kapstok/testing';
import { Stage } from './stage';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const WHY = 'Het onderzoek loopt en de ouders mogen het nog niet weten.';
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const told = (hat: Hat, at?: Date) => stage.as(hat, (acting) => stage.service(InformingService).tasksAbout(acting), at);
const tasks = async (hat: Hat, at?: Date) => (await told(hat, at)).map(({ task }) => task).sort();
const now = async () => (await stage.world.query<{ at: Date }>('select clock_timestamp() as at'))[0]!.at;

/** A mother with gezag over a child that has a dossier of help. */
async function household(age = 8) {
  const { world } = stage;
  const [child, mother, kase] = [await world.personOfAge(age), await world.person(), await world.case()];
  await world.gezag({ child, holder: mother });
  const home = await world.household({ case: kase, members: [{ person: child, role: 'kind' }, { person: mother, role: 'moeder' }] });
  const help = await world.dossier({ case: kase, subject: child });
  return { child, mother, case: kase, home, help, asMother: await world.client(mother), asChild: await world.client(child) };
}

async function embargo(dossier: Dossier, by: Hat, from: Date, until: Date) {
  await stage.world.insert('log_embargo', { id: randomUUID(), dossierId: dossier.id, reason: WHY, fromAt: from, untilAt: until, recordedByHatId: by.id, recordedAt: await now() });
}

async function weighing(dossier: Dossier, subject: Person, person: Person, outcome: 'show' | 'withhold') {
  const by = await stage.world.involved(dossier);
  await stage.world.insert('log_weighing', { id: randomUUID(), dossierId: dossier.id, subjectId: subject.id, personId: person.id, outcome, words: WHY, ruleSet: 'spec', recordedByHatId: by.id, recordedAt: await now() });
}

describe('a resident is told who has a task', () => {
  // R223
  it('about a child over whom one has gezag: the organisation that answers for it, who carries it out, the task and the law', async () => {
    const { world } = stage;
    const { child, case: kase, help, asMother } = await household();
    const toeleiding = await world.dossier({ kind: 'toeleiding', case: kase, subject: child });
    const team = await world.organisation({ type: 'wijkteam' });
    const toeleider = await world.hat({ organisation: team, task: 'toeleiding', law: 'jeugdwet', processorFor: toeleiding.controller });
    await world.involvement({ dossier: toeleiding, hat: toeleider });
    const found = await told(asMother);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([
      { subjectId: child.id, controllerId: help.controller.id, carriedOutBy: [], task: 'hulpverlening', law: 'jeugdwet', from: null },
      { subjectId: child.id, controllerId: toeleiding.controller.id, carriedOutBy: [team.id], task: 'toeleiding', law: 'jeugdwet', from: null },
    ]));
  });

  // R223
  it('once, where the organisation keeps a dossier of the child and of the household, and to each member about that member alone', async () => {
    const { child, mother, home, help, asMother } = await household();
    await stage.world.dossier({ controller: help.controller, household: home });
    expect((await told(asMother)).map(({ subjectId, task }) => [subjectId, task]).sort()).toEqual([[child.id, 'hulpverlening'], [mother.id, 'hulpverlening']].sort());
  });

  it('of oneself from 12, and not before', async () => {
    await expect(tasks((await household(11)).asChild)).resolves.toEqual([]);
    await expect(tasks((await household(12)).asChild)).resolves.toEqual(['hulpverlening']);
  });

  it('of a child until it is 16, and only while one has gezag', async () => {
    await expect(tasks((await household(15)).asMother)).resolves.toEqual(['hulpverlening']);
    await expect(tasks((await household(16)).asMother)).resolves.toEqual([]);
    const { child } = await household();
    const former = await stage.world.person();
    await stage.world.gezag({ child, holder: former, validUntil: inDays(-1) });
    await expect(tasks(await stage.world.client(former))).resolves.toEqual([]);
  });

  it('no longer when the task is over', async () => {
    const { child, case: kase, asMother } = await household();
    await stage.world.dossier({ kind: 'raad', case: kase, subject: child, closedAt: inDays(-1) });
    await expect(tasks(asMother)).resolves.toEqual(['hulpverlening']);
  });

  it('and the controller of each dossier finds that in its log', async () => {
    const { asMother, help, child } = await household();
    await told(asMother);
    const [line] = await stage.lines(asMother);
    expect(line).toMatchObject({ event: 'inspect', outcome: 'allowed', dossier_id: help.id, subject_id: child.id, fields: ['tasksAboutMe'], categories: ['betrokkenheid'], grounds: ['inzage'] });
  });
});

describe('nobody is told', () => {
  it('with another hat, and nothing of somebody else', async () => {
    const { help } = await household();
    await expect(told(await stage.world.involved(help))).resolves.toEqual([]);
    await expect(stage.raw(await stage.world.involved(help), 'select * from kapstok.tasks_about_own()')).resolves.toEqual([]);
    const stranger = await stage.world.client(await stage.world.person());
    await expect(told(stranger)).resolves.toEqual([]);
    expect((await stage.lines(stranger))[0]).toMatchObject({ event: 'inspect', outcome: 'allowed', dossier_id: null, subject_id: stranger.personId });
  });

  // R220
  it('of an inquiry that opened under an embargo, until the embargo ends; not even by the second lock alone', async () => {
    const { child, case: kase, asMother } = await household();
    const openedAt = inDays(-2);
    const inquiry = await stage.world.dossier({ kind: 'veilig-thuis', case: kase, subject: child, openedAt });
    await expect(tasks(asMother)).resolves.toEqual(['hulpverlening', 'veilig-thuis']);
    const until = inDays(3);
    await embargo(inquiry, await stage.world.involved(inquiry), openedAt, until);
    await expect(tasks(asMother)).resolves.toEqual(['hulpverlening']);
    await expect(stage.raw<{ dossier_id: string }>(asMother, 'select dossier_id from kapstok.tasks_about_own()')).resolves.toHaveLength(1);
    await expect(tasks(asMother, until)).resolves.toEqual(['hulpverlening', 'veilig-thuis']);
  });

  it('that an inquiry fell silent: what one knew before stands', async () => {
    const { child, case: kase, asMother } = await household();
    const inquiry = await stage.world.dossier({ kind: 'veilig-thuis', case: kase, subject: child, openedAt: inDays(-9) });
    await embargo(inquiry, await stage.world.involved(inquiry), inDays(-1), inDays(3));
    await expect(tasks(asMother)).resolves.toEqual(['hulpverlening', 'veilig-thuis']);
  });

  it('of another dossier that who inquires opened since, about somebody else of the household', async () => {
    const { child, mother, case: kase, asMother } = await household();
    const openedAt = inDays(-3);
    const inquiry = await stage.world.dossier({ kind: 'veilig-thuis', case: kase, subject: child, openedAt });
    await embargo(inquiry, await stage.world.involved(inquiry), openedAt, inDays(3));
    await stage.world.dossier({ kind: 'veilig-thuis', controller: inquiry.controller, case: kase, subject: mother, openedAt: inDays(-2) });
    await expect(tasks(asMother)).resolves.toEqual(['hulpverlening']);
  });

  it('of a child at an address that is kept secret, unless a professional weighed that this parent may see it', async () => {
    const { child, mother, help, asMother } = await household();
    await stage.world.address({ person: child, controller: help.controller, shielded: true });
    await expect(tasks(asMother)).resolves.toEqual([]);
    await weighing(help, child, mother, 'show');
    await expect(tasks(asMother)).resolves.toEqual(['hulpverlening']);
    await weighing(help, child, mother, 'withhold');
    await expect(tasks(asMother)).resolves.toEqual([]);
  });
});
