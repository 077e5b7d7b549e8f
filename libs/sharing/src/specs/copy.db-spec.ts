import { randomUUID } from 'node:crypto';
import { pageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { CopyComments, CopyGiving, SharedAboutMe, type GiveCopy } from '@kapstok/sharing';
import type { Entry, Hat, Person } from '@kapstok/testing';
import { sharing, yearsBefore, type Sharing } from './households';
import { Stage } from './stage';

const DAY = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const WHY = 'In deze tekst staan gegevens van iemand anders.';
const FIELDS = ['summary', 'body'];

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

interface Shown extends Sharing {
  readonly disclosure: string;
  readonly asMother: Hat;
  readonly asFather: Hat;
  readonly asChild: Hat;
}

/** What the help gave the ggz on consent of both parents, of a child with a mother and a father who have gezag. */
async function shared(choices: { age?: number; birthDate?: string } = {}, more: (family: Sharing) => Promise<Entry[]> = async () => []): Promise<Shown> {
  const { world } = stage;
  const family = await sharing(world, choices);
  const { child, mother, father, helper, entry, ggz } = family;
  for (const givenBy of [mother, father]) await world.consent({ subject: child, givenBy, recordedBy: helper, toTask: 'hulpverlening', toOrganisation: ggz, purpose: 'hulpverlening', categories: ['voortgang'] });
  const { id } = await world.disclosure({ holder: helper, receiver: ggz, receiverTask: 'hulpverlening', purpose: 'hulpverlening', entries: [entry, ...(await more(family))], disclosedAt: inDays(-3) });
  return { ...family, disclosure: id, asMother: await world.client(mother), asFather: await world.client(father), asChild: await world.client(child) };
}

const list = (hat: Hat, about: Person, at?: Date, role?: 'owner') => stage.as(hat, (acting) => stage.service(SharedAboutMe).list(acting, about.id, pageArguments(20, null), FIELDS), at, role);
const words = async (hat: Hat, about: Person, at?: Date) => (await list(hat, about, at)).nodes.flatMap(({ entries }) => entries.map(({ summary }) => summary));
const giving = ({ disclosure, entry }: Shown, to: Person, changes: Partial<GiveCopy> = {}): GiveCopy => ({
  disclosureId: disclosure, personId: to.id, version: 0, choice: 'give', entries: [{ entryId: entry.id }], ...changes,
});
const give = (hat: Hat, input: GiveCopy) => stage.as(hat, (acting) => stage.service(CopyGiving).give(acting, input));
const comment = ({ disclosure, child }: Shown, said = 'Zo heb ik het niet gezegd.') => (acting: ActingHat) =>
  stage.service(CopyComments).comment(acting, { disclosureId: disclosure, personId: child.id, words: said });
const ask = ({ disclosure, child }: Shown) => (acting: ActingHat) => stage.service(CopyComments).ask(acting, { disclosureId: disclosure, personId: child.id });
const commentsFor = async (hat: Hat, { disclosure }: Shown) => (await stage.as(hat, (acting) => stage.service(CopyComments).of(acting, [disclosure])))[0]!.map((one) => one.words);
const following = async ({ disclosure }: Shown) => (await stage.world.query<{ kind: string }>(`select kind from kapstok.outbox where about ->> 'disclosureId' = $1 order by kind`, [disclosure])).map(({ kind }) => kind);

describe('what was shared about a child', () => {
  // R224, R226
  it('is told to a parent at once, without its words', async () => {
    const family = await shared();
    const { nodes } = await list(family.asMother, family.child);
    expect(nodes).toMatchObject([{
      id: family.disclosure, holderOrganisationId: family.dossier.controller.id, holderTask: 'hulpverlening', receiverOrganisationId: family.ggz.id, receiverTask: 'hulpverlening',
      purpose: 'hulpverlening', ground: 'toestemming', categories: ['voortgang'], standing: true, choice: null, readable: false, entries: [],
    }]);
    expect((await stage.lines(family.asMother))[0]).toMatchObject({ event: 'inspect', dossier_id: family.dossier.id, subject_id: family.child.id, listed_ids: [family.disclosure], entry_ids: [], fields: ['sharedAboutMe'] });
  });

  it('is still there when the receiver cannot see it any more, and says that it ended', async () => {
    const family = await shared();
    await give(family.helper, giving(family, family.mother));
    await stage.world.insert('recall', { disclosureId: family.disclosure, why: WHY, byHatId: family.helper.id, recalledAt: inDays(-0.1) });
    expect((await list(family.asMother, family.child)).nodes).toMatchObject([{ standing: false, entries: [{ summary: family.entry.summary }] }]);
  });

  // R226
  it('is read as a copy, by whom it was given to and by nobody else, and the log says so', async () => {
    const family = await shared();
    await expect(give(family.helper, giving(family, family.mother))).resolves.toMatchObject({ choice: 'given', outcome: 'allow', version: 1, why: null });
    await expect(words(family.asMother, family.child)).resolves.toEqual([family.entry.summary]);
    await expect(words(family.asFather, family.child)).resolves.toEqual([]);
    expect((await stage.lines(family.asMother))[0]).toMatchObject({ event: 'inspect', entry_ids: [family.entry.id], categories: ['toegangslog', 'voortgang'], fields: ['sharedAboutMe', ...FIELDS] });
    expect((await stage.lines(family.helper))[0]).toMatchObject({ event: 'disclose', outcome: 'allowed', listed_ids: [family.disclosure], grounds: ['inzage'], fields: ['copy'] });
    await expect(following(family)).resolves.toEqual(['copy-given']);
  });

  it('is of nobody for who has no gezag, for another resident, and for who works somewhere', async () => {
    const family = await shared();
    await give(family.helper, giving(family, family.father));
    await expect(words(family.asFather, family.child)).resolves.toHaveLength(1);
    await stage.world.query(`update kapstok.gezag set valid_until = now() - interval '1 hour' where holder_id = $1`, [family.father.id]);
    for (const hat of [family.asFather, await stage.world.client(await stage.world.person()), family.helper, family.receiver]) {
      for (const role of [undefined, 'owner'] as const) await expect(list(hat, family.child, undefined, role)).resolves.toMatchObject({ nodes: [], hasNextPage: false });
      await expect(stage.raw(hat, 'select * from kapstok.shared_about_own($1)', [family.child.id])).resolves.toEqual([]);
    }
    await expect(stage.refusal(family.asFather, comment(family))).resolves.toEqual(await stage.refusal(family.asFather, (hat) => stage.service(CopyComments).comment(hat, { disclosureId: randomUUID(), personId: family.child.id, words: 'Wat' })));
    await expect(stage.refusal(family.asFather, (hat) => stage.service(SharedAboutMe).list(hat, family.child.id, pageArguments(1, family.disclosure), []))).resolves.toMatchObject({ details: { field: 'after' } });
  });

  // R229, R231: on the day itself.
  it('is of the child itself from its 12th birthday, and of its parents until its 16th', async () => {
    const on = inDays(30);
    on.setUTCHours(12, 0, 0, 0);
    const eve = new Date(on.getTime() - DAY);
    const [twelve, sixteen] = [await shared({ birthDate: yearsBefore(12, on) }), await shared({ birthDate: yearsBefore(16, on) })];
    for (const family of [twelve, sixteen]) for (const one of [family.mother, family.child]) {
      if (one !== twelve.child) await give(family.helper, giving(family, one, { why: WHY }));
    }
    expect([(await list(twelve.asChild, twelve.child, eve)).nodes.length, (await list(twelve.asChild, twelve.child, on)).nodes.length]).toEqual([0, 1]);
    await expect(words(sixteen.asMother, sixteen.child, eve)).resolves.toHaveLength(1);
    await expect(list(sixteen.asMother, sixteen.child, on)).resolves.toMatchObject({ nodes: [] });
    await expect(words(sixteen.asChild, sixteen.child, on)).resolves.toHaveLength(1);
  });

  it('is of a child under 12 only as a copy that was weighed for it', async () => {
    const family = await shared({ age: 11 });
    await expect(list(family.asChild, family.child)).resolves.toMatchObject({ nodes: [] });
    await expect(stage.refusal(family.helper, (hat) => stage.service(CopyGiving).give(hat, giving(family, family.child)))).resolves.toMatchObject({ details: { field: 'input.why' } });
    await expect(give(family.helper, giving(family, family.child, { why: WHY }))).resolves.toMatchObject({ outcome: 'weigh' });
    await expect(words(family.asChild, family.child)).resolves.toEqual([family.entry.summary]);
  });
});

describe('what was shared of a household or a youth', () => {
  it('is of a member that it is about, not through a child, where it is about nobody in particular', async () => {
    const family = await shared();
    const [home] = await stage.world.query<{ id: string }>('select h.id from kapstok.household h where h.case_id = $1', [family.dossier.caseId]);
    const dossier = await stage.world.dossier({ case: { id: family.dossier.caseId, reference: 'fictief' }, household: { id: home!.id, caseId: family.dossier.caseId } });
    const author = await stage.world.involved(dossier);
    const entry = await stage.world.entry({ dossier, author, category: 'plan', summary: 'Het gezin eet samen' });
    const { id } = await stage.world.disclosure({ holder: author, receiver: family.ggz, receiverTask: 'hulpverlening', purpose: 'hulpverlening', ground: 'eigen-taak-hulp', entries: [entry], disclosedAt: inDays(-1) });
    await give(author, giving({ ...family, disclosure: id, entry }, family.mother));
    await expect(words(family.asMother, family.mother)).resolves.toEqual(['Het gezin eet samen']);
    await expect(words(family.asFather, family.father)).resolves.toEqual([]);
    expect((await list(family.asMother, family.child)).nodes.map((row) => row.id)).toEqual([family.disclosure]);
  });

  // R231
  it('is of a parent from 16 with the consent of the youth, for the categories that it names, until it is withdrawn', async () => {
    const family = await shared({ age: 16 });
    const consent = await stage.world.consent({ subject: family.child, givenBy: family.child, recordedBy: family.helper, toTask: 'client', purpose: 'inzage', categories: ['toegangslog', 'voortgang'] });
    await give(family.helper, giving(family, family.mother));
    await expect(words(family.asMother, family.child)).resolves.toEqual([family.entry.summary]);
    await stage.world.withdrawal({ consent, recordedBy: family.helper });
    await expect(list(family.asMother, family.child)).resolves.toMatchObject({ nodes: [] });
  });
});

describe('an inquiry that is silent', () => {
  // R220, R230
  it('keeps what was shared since, its words, messages and own words of it away as if it never was, until it ends', async () => {
    const family = await shared();
    const inquiry = await stage.world.dossier({ case: { id: family.dossier.caseId, reference: 'fictief' }, kind: 'veilig-thuis', subject: family.child });
    const inquirer = await stage.world.involved(inquiry);
    const { id } = await stage.world.disclosure({ holder: family.helper, receiver: inquiry.controller, receiverTask: 'veilig-thuis', purpose: 'veiligheid', ground: 'meldrecht-veilig-thuis', entries: [family.entry], disclosedAt: inDays(-1) });
    const reported = { ...family, disclosure: id };
    await give(family.helper, giving(reported, family.mother));
    await stage.as(family.asMother, comment(reported));
    expect((await list(family.asMother, family.child)).nodes.map((row) => row.id)).toEqual([id, family.disclosure]);
    const until = inDays(20);
    await stage.world.insert('log_embargo', { id: randomUUID(), dossierId: inquiry.id, reason: WHY, fromAt: inDays(-2), untilAt: until, recordedByHatId: inquirer.id, recordedAt: inDays(-0.01) });
    for (const role of [undefined, 'owner'] as const) {
      const { nodes, ...page } = await list(family.asMother, family.child, undefined, role);
      expect({ ids: nodes.map((row) => row.id), ...page }).toEqual({ ids: [family.disclosure], hasNextPage: false, endCursor: family.disclosure });
    }
    await expect(commentsFor(family.asMother, reported)).resolves.toEqual([]);
    await expect(stage.raw(family.asMother, 'select * from kapstok.copied_to_own($1, array(select id from kapstok.copy))', [family.child.id])).resolves.toEqual([]);
    await expect(stage.refusal(family.asMother, comment(reported))).resolves.toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
    await expect(stage.refusal(family.asMother, ask(reported))).resolves.toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
    await expect(stage.refusal(family.asMother, (hat) => stage.service(SharedAboutMe).list(hat, family.child.id, pageArguments(1, id), []))).resolves.toMatchObject({ details: { field: 'after' } });
    await expect(words(family.asMother, family.child, until)).resolves.toEqual([family.entry.summary]);
  });

  it('is no more hidden than a disclosure that must still be told of: that one waits until the day it is to be told', async () => {
    const family = await shared();
    const dueOn = inDays(5).toISOString().slice(0, 10);
    await stage.world.insert('telling', { id: randomUUID(), dossierId: family.dossier.id, heldAs: 'V1', subjectId: family.child.id, disclosureId: family.disclosure, organisationId: family.helper.organisation.id, task: 'hulpverlening', dueOn, madeAt: inDays(-3) });
    await expect(list(family.asMother, family.child)).resolves.toMatchObject({ nodes: [] });
    await expect(list(family.asMother, family.child, inDays(7))).resolves.toMatchObject({ nodes: [{ id: family.disclosure }] });
  });
});

describe('what good care keeps from somebody', () => {
  // R230, Jw 7.3.11(3)
  it('is not told by what was given to who keeps it: an organisation, or a team that does it for its gemeente', async () => {
    const { world } = stage;
    for (const processes of [false, true]) {
      const family = await shared();
      const college = await world.organisation({ type: 'gemeente' });
      const team = processes ? await world.organisation({ type: 'wijkteam' }) : college;
      const kept = await world.dossier({ kind: 'toeleiding', case: { id: family.dossier.caseId, reference: '-' }, subject: family.child, controller: college });
      const arranger = await world.hat({ organisation: team, task: 'toeleiding', law: 'jeugdwet', processorFor: processes ? college : undefined });
      await world.involvement({ dossier: kept, hat: arranger });
      const { id } = await world.disclosure({ holder: family.helper, receiver: team, receiverTask: 'toeleiding', purpose: 'toeleiding', ground: 'toestemming', entries: [family.entry], disclosedAt: inDays(-1) });
      const ids = async (hat: Hat) => (await list(hat, family.child)).nodes.map((row) => row.id);
      await expect(ids(family.asMother)).resolves.toEqual([id, family.disclosure]);
      await world.insert('log_weighing', {
        id: randomUUID(), dossierId: kept.id, subjectId: family.child.id, personId: family.mother.id, outcome: 'withhold', words: WHY, ruleSet: 'spec', recordedByHatId: arranger.id, recordedAt: inDays(-0.01),
      });
      expect([processes, await ids(family.asMother), await ids(family.asFather)]).toEqual([processes, [family.disclosure], [id, family.disclosure]]);
    }
  });
});

describe('data of others', () => {
  // R237
  it('are never in a copy: an entry about somebody else, and one with a secret address', async () => {
    let kept: Entry[] = [];
    const family = await shared({}, async ({ dossier, helper, mother }) => (kept = [
      await stage.world.entry({ dossier, author: helper, category: 'voortgang', about: mother, summary: 'Over de moeder' }),
      await stage.world.entry({ dossier, author: helper, category: 'voortgang', shielded: true, summary: 'Waar zij verblijven' }),
    ]));
    const [[, ofFather]] = [(await stage.as(family.helper, (hat) => stage.service(CopyGiving).of(hat, [family.disclosure])))[0]!.filter(({ personId }) => personId !== family.mother.id)];
    expect(ofFather).toMatchObject({ personId: family.father.id, barred: expect.arrayContaining(kept.map(({ id }) => id)) });
    for (const entry of kept) {
      await expect(stage.refusal(family.helper, (hat) => stage.service(CopyGiving).give(hat, giving(family, family.father, { entries: [{ entryId: entry.id }], why: WHY })))).resolves.toMatchObject({ details: { field: 'input.entries[0].entryId' } });
    }
    const { id } = await give(family.helper, giving(family, family.father, { why: WHY }));
    // The second lock refuses it as well, and does not serve it if it were there.
    await expect(stage.raw(family.helper, 'insert into kapstok.copied_entry (copy_id, disclosure_id, entry_id) values ($1, $2, $3)', [id, family.disclosure, kept[0]!.id])).rejects.toThrow(/row-level security/);
    for (const entry of kept) await stage.world.insert('copied_entry', { copyId: id, disclosureId: family.disclosure, entryId: entry.id });
    await expect(words(family.asFather, family.child)).resolves.toEqual([family.entry.summary]);
  });

  it('are left out by other words in their place, or by leaving an entry out; with the reason, which is not shown', async () => {
    const family = await shared();
    const wording = { summary: 'Over school gaat het goed' };
    await expect(stage.refusal(family.helper, (hat) => stage.service(CopyGiving).give(hat, giving(family, family.mother, { entries: [{ entryId: family.entry.id, wording }] })))).resolves.toMatchObject({ details: { field: 'input.why' } });
    await expect(give(family.helper, giving(family, family.mother, { entries: [{ entryId: family.entry.id, wording }], why: WHY }))).resolves.toMatchObject({ choice: 'part' });
    const { nodes } = await list(family.asMother, family.child);
    expect(nodes).toMatchObject([{ choice: 'part', entries: [{ summary: wording.summary, reworded: ['summary'] }] }]);
    expect(JSON.stringify(nodes)).not.toContain(WHY);
    expect(JSON.stringify(nodes)).not.toContain(family.entry.summary);
  });

  // R38, R237
  it('are where somebody must stay hidden the names that tell it and the address in the words, from the moment that it is secret', async () => {
    const family = await shared({}, async ({ dossier, helper }) => [await stage.world.entry({ dossier, author: helper, category: 'voortgang', summary: 'Het gezin komt in Schuildorp tot rust' })]);
    const all = async () => (await stage.world.query<{ id: string }>('select entry_id as id from kapstok.disclosed_entry where disclosure_id = $1', [family.disclosure])).map(({ id }) => ({ entryId: id }));
    await give(family.helper, giving(family, family.father, { entries: await all() }));
    await expect(words(family.asFather, family.child)).resolves.toHaveLength(2);
    await stage.world.address({ person: family.mother, controller: family.dossier.controller, lines: 'Geheimweg 1\n9999 ZZ Schuildorp', shielded: true });
    expect((await list(family.asFather, family.child)).nodes).toMatchObject([{ receiverOrganisationId: null, holderOrganisationId: family.dossier.controller.id, entries: [{ summary: family.entry.summary }] }]);
    await expect(words(family.asMother, family.child)).resolves.toEqual([]);
  });

  it('are the child itself where the child must stay hidden: the copy from before that was not weighed is closed for a parent, and told only when it was weighed', async () => {
    const family = await shared();
    await give(family.helper, giving(family, family.father));
    await expect(words(family.asFather, family.child)).resolves.toHaveLength(1);
    await stage.world.address({ person: family.child, controller: family.dossier.controller, lines: 'Geheimweg 1\n9999 ZZ Schuildorp', shielded: true });
    await expect(list(family.asFather, family.child)).resolves.toMatchObject({ nodes: [] });
    const inWords = giving(family, family.father, { version: 1, why: WHY, entries: [{ entryId: family.entry.id, wording: { summary: 'In SCHUILDORP gaat het beter' } }] });
    await expect(stage.refusal(family.helper, (hat) => stage.service(CopyGiving).give(hat, inWords))).resolves.toMatchObject({ code: 'SHIELDED_IN_WORDS', details: { field: 'input.entries[0].wording.summary' } });
    await expect(give(family.helper, giving(family, family.father, { version: 1, why: WHY }))).resolves.toMatchObject({ outcome: 'weigh' });
    expect((await list(family.asFather, family.child)).nodes).toMatchObject([{ receiverOrganisationId: null, entries: [{ summary: family.entry.summary }] }]);
  });
});

describe('who gave it', () => {
  it('decides for each person, says why not yet, and the last decision counts', async () => {
    const family = await shared();
    const [readers] = await stage.as(family.helper, (hat) => stage.service(CopyGiving).of(hat, [family.disclosure]));
    expect(readers!.map(({ personId, outcome }) => [personId, outcome]).sort()).toEqual([[family.child.id, 'weigh'], [family.mother.id, 'allow'], [family.father.id, 'allow']].sort());
    await give(family.helper, giving(family, family.mother));
    await give(family.helper, giving(family, family.mother, { version: 1, choice: 'not-yet', why: WHY }));
    expect((await list(family.asMother, family.child)).nodes).toMatchObject([{ choice: 'not-yet', readable: false, entries: [] }]);
    await expect(stage.refusal(family.helper, (hat) => stage.service(CopyGiving).give(hat, giving(family, family.mother, { version: 1 })))).resolves.toMatchObject({ code: 'COPY_CHANGED', details: { field: 'input.version' } });
  });

  it('is one of two at the same moment; the other hears that it changed', async () => {
    const family = await shared();
    const colleague = await stage.world.involved(family.dossier);
    const [first, other] = await stage.atOnce(family.helper, (hat) => stage.service(CopyGiving).give(hat, giving(family, family.mother)),
      () => give(colleague, giving(family, family.mother, { choice: 'not-yet', why: WHY })).catch((error: unknown) => error));
    expect([first, other]).toMatchObject([{ version: 1, choice: 'given' }, { code: 'COPY_CHANGED' }]);
  });

  it('is nobody else: not the receiver, not a colleague with another dossier; and gives to nobody who may not inspect', async () => {
    const family = await shared();
    const stranger = await stage.world.involved(await stage.world.dossier({ controller: family.dossier.controller }));
    for (const hat of [family.receiver, stranger, family.asMother]) {
      await expect(stage.refusal(hat, (acting) => stage.service(CopyGiving).give(acting, giving(family, family.mother)))).resolves.toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
      await expect(stage.as(hat, (acting) => stage.service(CopyGiving).of(acting, [family.disclosure]))).resolves.toEqual([[]]);
    }
    const [grandmother, youth] = [await stage.world.person(), await shared({ age: 16 })];
    for (const [one, to] of [[family, grandmother], [youth, youth.mother]] as const) {
      await expect(stage.refusal(one.helper, (hat) => stage.service(CopyGiving).give(hat, giving(one, to)))).resolves.toMatchObject({ details: { field: 'input.personId' } });
    }
  });

  // AVG 12(3)
  it('hears once that somebody asks for the words, and by when that is answered; a decision answers it', async () => {
    const family = await shared();
    const asked = await stage.as(family.asMother, ask(family));
    await stage.as(family.asMother, ask(family));
    await expect(following(family)).resolves.toEqual(['copy-answer-late', 'copy-answer-soon', 'copy-asked']);
    const ofMother = async () => (await stage.as(family.helper, (hat) => stage.service(CopyGiving).of(hat, [family.disclosure])))[0]!.find(({ personId }) => personId === family.mother.id);
    await expect(ofMother()).resolves.toMatchObject({ askedAt: asked.askedAt, answerBy: asked.answerBy });
    expect(Math.round((Date.parse(asked.answerBy) - Date.now()) / DAY)).toBeGreaterThanOrEqual(26);
    await give(family.helper, giving(family, family.mother, { choice: 'not-yet', why: WHY }));
    await expect(ofMother()).resolves.toMatchObject({ askedAt: null, copy: { choice: 'not-yet' } });
    await stage.as(family.asMother, ask(family));
    await expect(ofMother()).resolves.toMatchObject({ askedAt: expect.any(Date) });
  });
});

describe('the month in which a question for a copy is answered', () => {
  // AVG 12(3)
  it('is called to mind a week before its last day and the day after, and of what was answered meanwhile it is not', async () => {
    const family = await shared();
    const asked = await stage.as(family.asMother, ask(family));
    const planned = await stage.world.query<{ kind: string; asked: string; on: string }>(
      `select kind, about ->> 'askedId' as asked, (due_at at time zone 'Europe/Amsterdam')::text as on from kapstok.outbox
       where kind like 'copy-answer-%' and about ->> 'disclosureId' = $1 order by due_at`, [family.disclosure]);
    const [before, after] = [-7, 1].map((days) => new Date(Date.parse(asked.answerBy) + days * DAY).toISOString().slice(0, 10));
    expect(planned).toEqual([{ kind: 'copy-answer-soon', asked: asked.id, on: `${before} 00:00:00` }, { kind: 'copy-answer-late', asked: asked.id, on: `${after} 00:00:00` }]);
    const open = async (id: string) => (await stage.worker<{ open: boolean }>(`select kapstok.copy_question_open('${id}') as open`))[0]!.open;
    await expect(open(asked.id)).resolves.toBe(true);
    await give(family.helper, giving(family, family.father));
    await expect(open(asked.id)).resolves.toBe(true);
    await give(family.helper, giving(family, family.mother, { choice: 'not-yet', why: WHY }));
    await expect(open(asked.id)).resolves.toBe(false);
    const again = await stage.as(family.asMother, ask(family));
    await expect(Promise.all([open(asked.id), open(again.id)])).resolves.toEqual([false, true]);
  });
});

describe('what somebody says of a copy', () => {
  // R226
  it('is read by who gave it, by who receives it, and by who said it; not by the other parent or anybody else', async () => {
    const family = await shared();
    for (const one of [family.mother, family.father]) await give(family.helper, giving(family, one));
    await expect(stage.as(family.asMother, comment(family))).resolves.toMatchObject({ role: 'gezag', mine: true });
    const said = ['Zo heb ik het niet gezegd.'];
    for (const hat of [family.helper, family.receiver, family.asMother]) await expect(commentsFor(hat, family)).resolves.toEqual(said);
    const stranger = await stage.world.involved(await stage.world.dossier());
    for (const hat of [family.asFather, family.asChild, stranger]) await expect(commentsFor(hat, family)).resolves.toEqual([]);
    await expect(following(family)).resolves.toEqual(['copy-comment-received', 'copy-commented', 'copy-given', 'copy-given']);
  });

  it('goes to who works in the dossier and to who received it, once each', async () => {
    const family = await shared();
    const keys = (to: string) => stage.worker<{ keys: string[] }>(`select kapstok.notice_keys('${to}', '{"disclosureId": "${family.disclosure}"}') as keys`);
    await expect(keys('giver')).resolves.toEqual([{ keys: [`hat:${family.helper.id}`] }]);
    await expect(keys('receiver')).resolves.toEqual([{ keys: [`task:${family.ggz.id}:hulpverlening`] }]);
  });

  it('travels with what it is about: gone for the receiver with the consent, and for the parent with gezag', async () => {
    const family = await shared();
    await give(family.helper, giving(family, family.mother));
    await stage.as(family.asMother, comment(family));
    const [consent] = await stage.as(family.asMother, (hat) => stage.consents.visibleTo(hat));
    await stage.as(family.asMother, (hat) => stage.consents.withdraw(hat, { id: consent!.id }));
    await expect(commentsFor(family.receiver, family)).resolves.toEqual([]);
    await expect(commentsFor(family.helper, family)).resolves.toHaveLength(1);
    expect((await list(family.asMother, family.child)).nodes).toMatchObject([{ standing: false, readable: true }]);
    await stage.world.query(`update kapstok.gezag set valid_until = now() - interval '1 hour' where holder_id = $1`, [family.mother.id]);
    await expect(commentsFor(family.asMother, family)).resolves.toEqual([]);
  });

  it('is on a copy that was given, never changed, and refused by the second lock without one', async () => {
    const family = await shared();
    await expect(stage.refusal(family.asMother, comment(family))).resolves.toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
    const { id } = await give(family.helper, giving(family, family.mother));
    const asFather = `insert into kapstok.copy_comment (id, copy_id, disclosure_id, subject_id, person_id, as_role, words, said_at) values (gen_random_uuid(), $1, $2, $3, $4, 'gezag', 'Wat', kapstok.at())`;
    await expect(stage.raw(family.asFather, asFather, [id, family.disclosure, family.child.id, family.father.id])).rejects.toThrow(/row-level security/);
    await stage.as(family.asMother, comment(family));
    await expect(stage.world.query(`update kapstok.copy_comment set words = 'Anders'`)).rejects.toThrow();
  });
});
