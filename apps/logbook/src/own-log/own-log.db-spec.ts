import { randomUUID } from 'node:crypto';
import { OwnLogNotFound, type AccessLine } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { connect } from '@kapstok/database';
import type { Dossier, Hat, Person } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { actAs, openGround, type LogGround } from '../log-ground';
import { OwnLogReading } from './own-log-reading';

const HOUR = 3_600_000;
const WHY = 'Een fictieve reden die zwaar genoeg is.';
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR);

describe("the household's own log", () => {
  let ground: LogGround;
  let source: DataSource;
  let reading: OwnLogReading;
  beforeAll(async () => {
    ground = await openGround();
    source = await connect(ground.urls.logbook);
    reading = new OwnLogReading(source);
  });
  afterAll(async () => {
    await source?.destroy();
    await ground?.close();
  });

  const page = (hat: Hat, subjectId: string, more: Record<string, string> = {}) =>
    reading.page({ requestId: randomUUID(), subject: hat.account.oidcSubject, hatId: hat.id }, { subjectId, ...more });
  const seen = async (hat: Hat, person: Person) => (await page(hat, person.id)).nodes;
  const who = async (hat: Hat, person: Person) => (await seen(hat, person)).map(({ organisation, event }) => `${organisation} ${event}`).sort();

  /** A child with two parents in one household, a treatment dossier about the child and somebody who works in it. */
  const familyWith = async (age: number) => {
    const { world } = ground;
    const [child, mother, father, sibling] = [await world.personOfAge(age), await world.person(), await world.person(), await world.personOfAge(5)];
    const inCase = await world.case();
    const household = await world.household({
      case: inCase, members: [{ person: child, role: 'kind' }, { person: sibling, role: 'kind' }, { person: mother, role: 'moeder' }],
    });
    for (const holder of [mother, father]) await world.gezag({ child, holder });
    const treatment = await world.dossier({ case: inCase, subject: child });
    const [care, asChild, asMother, asFather] = [await world.involved(treatment), await world.client(child), await world.client(mother), await world.client(father)];
    return { child, mother, father, sibling, inCase, household, treatment, care, asChild, asMother, asFather };
  };
  const looked = (hat: Hat, { id }: Dossier, more: Partial<AccessLine> = {}) =>
    ground.add(hat, { dossierId: id, categories: ['verslag'], purpose: 'hulpverlening', ...more });

  // R224, R228: organisation, role, purpose, date, categories; never who it was
  it('tells a parent with gezag which organisation did what, in which role, for what and when, and no more', async () => {
    const { child, treatment, care, asMother } = await familyWith(9);
    await looked(care, treatment);
    await looked(care, treatment, { categories: ['plan'] });
    const [row, ...rest] = await seen(asMother, child);
    expect(rest).toEqual([]);
    expect(row).toEqual({
      id: expect.any(String), day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), organisationId: care.organisation.id, organisation: care.organisation.name,
      task: 'hulpverlening', purpose: 'hulpverlening', event: 'read', outcome: 'allowed', categories: ['plan', 'verslag'], times: 2,
    });
    expect(JSON.stringify(row)).not.toMatch(new RegExp([care.id, care.account.id, treatment.id].join('|')));
  });

  // R229, R231
  it.each([
    { age: 9, child: 'nothing', parents: true }, { age: 12, child: 'its own', parents: true }, { age: 15, child: 'its own', parents: true }, { age: 16, child: 'its own', parents: false },
  ])('gives a child of $age $child, and both parents with gezag only until 16', async ({ age, child: what, parents }) => {
    const { child, treatment, care, asChild, asMother, asFather } = await familyWith(age);
    await looked(care, treatment);
    expect(await seen(asChild, child)).toHaveLength(what === 'nothing' ? 0 : 1);
    for (const parent of [asMother, asFather]) {
      if (parents) expect(await seen(parent, child)).toHaveLength(1);
      else await expect(seen(parent, child)).rejects.toBeInstanceOf(OwnLogNotFound);
    }
  });

  // R231: unless the youth says so
  it('shows a parent the log of a youth of 16 while the consent of that youth stands', async () => {
    const { child, treatment, care, asMother, asFather, asChild } = await familyWith(16);
    await looked(care, treatment);
    const consent = { id: randomUUID(), kind: 'verstrekking', toTask: 'client', purpose: 'inzage', free: true, informed: true, explicit: true, how: 'portal' };
    await ground.world.insert('consent', {
      ...consent, subjectId: child.id, givenById: child.id, answer: 'given', categories: ['toegangslog'], toOrganisationId: asMother.organisation.id, givenAt: fromNow(-1), recordedByHatId: asChild.id,
    });
    expect(await seen(asMother, child)).toHaveLength(1);
    await expect(seen(asFather, child)).rejects.toBeInstanceOf(OwnLogNotFound);
    await ground.world.insert('consent_withdrawal', { consentId: consent.id, withdrawnAt: fromNow(-0.5), how: 'portal', recordedByHatId: asChild.id });
    await expect(seen(asMother, child)).rejects.toBeInstanceOf(OwnLogNotFound);
  });

  it('shows a child under 12 what a professional weighed and let show', async () => {
    const { child, treatment, care, asChild } = await familyWith(9);
    await looked(care, treatment);
    await ground.world.insert('log_weighing', {
      id: randomUUID(), dossierId: treatment.id, subjectId: child.id, personId: child.id, outcome: 'show', words: WHY, ruleSet: '1', recordedByHatId: care.id, recordedAt: fromNow(-1),
    });
    expect(await seen(asChild, child)).toHaveLength(1);
  });

  // R229
  it('refuses a stranger, a parent without gezag, a professional and a person that is not there in the same words', async () => {
    const { child, sibling, treatment, care, asMother } = await familyWith(9);
    await looked(care, treatment);
    const stranger = await ground.world.client(await ground.world.person());
    const answers = await Promise.all(
      [page(stranger, child.id), page(asMother, sibling.id), page(care, child.id), page(asMother, randomUUID())].map((asked) => asked.catch((error: Error) => ({ ...error, message: error.message }))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'OWN_LOG_NOT_FOUND' });
    expect(await ground.lastLineOf(stranger)).toMatchObject({ event: 'log-read', outcome: 'refused', subject_id: child.id });
  });

  // R229, R237: what is about a sibling or a parent is theirs
  it('leaves out what was done with a dossier, an entry or a question about somebody else in the household', async () => {
    const { world } = ground;
    const { child, mother, sibling, inCase, household, asMother, asFather } = await familyWith(9);
    const [family, ofSibling] = [await world.dossier({ case: inCase, kind: 'regie', household }), await world.dossier({ case: inCase, subject: sibling })];
    const [regie, other] = [await world.involved(family), await world.involved(ofSibling)];
    const [aboutMother, aboutAll] = [await world.entry({ dossier: family, author: regie, category: 'medisch', about: mother }), await world.entry({ dossier: family, author: regie, category: 'plan' })];
    await looked(other, ofSibling);
    await looked(regie, family, { entryIds: [aboutMother.id], categories: ['medisch'] });
    await looked(regie, family, { subjectId: sibling.id });
    expect(await seen(asFather, child)).toEqual([]);
    await looked(regie, family, { entryIds: [aboutMother.id, aboutAll.id], categories: ['medisch', 'plan'] });
    expect(await seen(asFather, child)).toMatchObject([{ organisation: regie.organisation.name, categories: ['plan'] }]);
    // Nor what the other parent did as a resident.
    await page(asMother, child.id);
    expect(await seen(asFather, child)).toHaveLength(1);
  });

  // R230
  it('shows nothing of a dossier to whom it is withheld from, until a weighing says otherwise, and the other parent all of it', async () => {
    const { child, father, treatment, care, asMother, asFather } = await familyWith(9);
    await looked(care, treatment);
    const weighed = (outcome: string, recordedAt: Date) => ground.world.insert('log_weighing', {
      id: randomUUID(), dossierId: treatment.id, subjectId: child.id, personId: father.id, outcome, words: WHY, ruleSet: '1', recordedByHatId: care.id, recordedAt,
    });
    await weighed('withhold', fromNow(-2));
    expect(await seen(asFather, child)).toEqual([]);
    expect(await seen(asMother, child)).toHaveLength(1);
    await weighed('show', fromNow(-1));
    expect(await seen(asFather, child)).toHaveLength(1);
  });

  it('shows a parent nothing about a child whose address is shielded, before it was weighed', async () => {
    const { child, treatment, care, asMother, asChild } = await familyWith(13);
    await looked(care, treatment);
    await ground.world.address({ person: child, controller: treatment.controller, shielded: true });
    expect(await seen(asMother, child)).toEqual([]);
    expect(await seen(asChild, child)).toHaveLength(1);
  });

  it('names to a parent no organisation that could tell where somebody hides, and to who hides there every one', async () => {
    const { world } = ground;
    const { child, mother, father, inCase, household, treatment, care, asFather, asMother } = await familyWith(9);
    await world.member({ household, person: father, role: 'vader' });
    const family = await world.dossier({ case: inCase, kind: 'regie', household });
    const shelter = await world.dossier({ case: inCase, subject: mother });
    const [regie, guard] = [await world.involved(family), await world.involved(shelter)];
    await looked(regie, family);
    await looked(guard, family);
    await looked(guard, shelter, { subjectId: father.id });
    await ground.add(guard, { event: 'request', subjectId: father.id, basis: 'party' });
    await ground.add(guard, { event: 'list', listedIds: [family.id], basis: 'party' });
    await looked(care, treatment);
    for (const person of [mother, child]) await world.address({ person, controller: shelter.controller, shielded: true });
    expect(await who(asFather, father)).toEqual([`${regie.organisation.name} read`]);
    expect(await seen(asFather, child)).toEqual([]);
    expect((await who(asMother, mother)).filter((line) => line.startsWith(guard.organisation.name))).not.toEqual([]);
  });

  describe('while an inquiry runs', () => {
    const inquiryInto = async (family: Awaited<ReturnType<typeof familyWith>>) => {
      const inquiry = await ground.world.dossier({ case: family.inCase, kind: 'veilig-thuis', household: family.household });
      return { inquiry, agent: await ground.world.involved(inquiry) };
    };
    const embargo = (inquiry: Dossier, agent: Hat, from: Date, until: Date, recordedAt = from) => ground.world.insert('log_embargo', {
      id: randomUUID(), dossierId: inquiry.id, reason: WHY, fromAt: from, untilAt: until, recordedByHatId: agent.id, recordedAt,
    });

    // R220: only weighty reasons, and told as soon as possible
    it('looks as if nothing happened, in every place where the inquiry left a line, and shows it all when the day has come', async () => {
      const family = await familyWith(9);
      const { child, treatment, care, asMother } = family;
      const { inquiry, agent } = await inquiryInto(family);
      const empty = await page(asMother, child.id);
      const lines = async () => {
        await looked(agent, inquiry, { purpose: 'onderzoek-veiligheid' });
        await looked(await ground.world.hat(), inquiry, { outcome: 'refused', reason: 'not-found' });
        await looked(agent, treatment, { outcome: 'refused', reason: 'not-found' });
        await ground.add(agent, { event: 'request', subjectId: child.id, basis: 'party' });
        const asked = { actor: { org: agent.organisation.id, task: 'veilig-thuis' } };
        await looked(care, treatment, { event: 'disclose', decision: { request: { ...asked, other: { org: agent.organisation.id, task: 'veilig-thuis' } }, answer: { outcome: 'allow', grounds: [] } } as never });
      };
      await embargo(inquiry, agent, fromNow(-1), fromNow(24));
      await lines();
      expect(await page(asMother, child.id)).toEqual(empty);
      const [row] = await ground.world.query<{ id: string }>('select id from kapstok.log_embargo where dossier_id = $1', [inquiry.id]);
      // The clock moves: the day that was set has come.
      await ground.world.query('alter table kapstok.log_embargo disable trigger log_embargo_is_fixed');
      await ground.world.query(`update kapstok.log_embargo set until_at = recorded_at + interval '1 second' where id = $1`, [row!.id]);
      await ground.world.query('alter table kapstok.log_embargo enable trigger log_embargo_is_fixed');
      expect(await who(asMother, child)).toEqual(expect.arrayContaining([`${agent.organisation.name} read`, `${agent.organisation.name} request`, `${care.organisation.name} disclose`]));
      expect(await seen(asMother, child)).toHaveLength(5);
    });

    it('keeps to be seen what was seen before, and what has nothing to do with it', async () => {
      const family = await familyWith(9);
      const { child, treatment, care, asMother } = family;
      const { inquiry, agent } = await inquiryInto(family);
      await looked(agent, inquiry);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await embargo(inquiry, agent, new Date(), fromNow(24));
      await looked(agent, inquiry, { purpose: 'onderzoek-veiligheid' });
      await looked(care, treatment);
      expect((await seen(asMother, child)).map(({ organisation, purpose }) => [organisation, purpose]).sort()).toEqual(
        [[agent.organisation.name, 'hulpverlening'], [care.organisation.name, 'hulpverlening']].sort(),
      );
    });

    it('lets the database itself refuse an embargo of years', async () => {
      const family = await familyWith(9);
      const { inquiry, agent } = await inquiryInto(family);
      await expect(embargo(inquiry, agent, new Date(), fromNow(24 * 120))).rejects.toThrow('log_embargo');
    });
  });

  it('pages without a gap, and knows no cursor of somebody else', async () => {
    const { child, treatment, care, asMother } = await familyWith(9);
    for (const purpose of ['hulpverlening', 'regie', 'controle']) await looked(care, treatment, { purpose });
    const whole = await seen(asMother, child);
    const first = await page(asMother, child.id, { first: '2' });
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: whole[1]!.id });
    const second = await page(asMother, child.id, { first: '2', after: whole[1]!.id });
    expect([...first.nodes, ...second.nodes]).toEqual(whole);
    await expect(page(asMother, child.id, { after: randomUUID() })).rejects.toBeInstanceOf(BadInput);
  });

  // R268
  it('writes down that it was read and that it was taken along, for the controller of the dossier', async () => {
    const { child, treatment, asMother } = await familyWith(9);
    await page(asMother, child.id);
    expect(await ground.lastLineOf(asMother)).toMatchObject({ event: 'log-read', outcome: 'allowed', dossier_id: treatment.id, controller_id: treatment.controller.id, categories: ['toegangslog'], purpose: 'inzage' });
    await reading.whole({ requestId: randomUUID(), subject: asMother.account.oidcSubject, hatId: asMother.id }, { subjectId: child.id });
    expect(await ground.lastLineOf(asMother)).toMatchObject({ event: 'export', dossier_id: treatment.id });
  });

  // The second lock: whatever the process would ask.
  it('gives a hat of a resident no line itself, and nothing of a dossier that the database does not open', async () => {
    const { child, treatment, care, asMother } = await familyWith(9);
    await looked(care, treatment);
    const stranger = await ground.world.client(await ground.world.person());
    const all = JSON.stringify([{ dossier: treatment.id, until: null }]);
    for (const [hat, count] of [[asMother, 1], [stranger, 0]] as const) {
      const tx = await actAs(source, hat);
      expect(await tx.query('select 1 from logbook.access_line')).toEqual([]);
      expect(await tx.query('select 1 from logbook.household_lines($1, $2::jsonb, true)', [child.id, all])).toHaveLength(count);
      await tx.rollback();
    }
  });
});
