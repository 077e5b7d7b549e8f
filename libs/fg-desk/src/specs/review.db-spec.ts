import { randomUUID } from 'node:crypto';
import { DossierService, ENTRY_CATEGORIES, EntryReading, EntryService } from '@kapstok/dossier';
import { EmergencyReviewService, EmergencyService } from '@kapstok/emergency';
import { ReviewConversationService, ReviewDecisionService, ReviewQueueService } from '@kapstok/fg-desk';
import type { ActingHat } from '@kapstok/organisation';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const HOUR = 3_600_000;
const PAGE = { first: 100, after: null };
const conversation = () => stage.service(ReviewConversationService);
const decisions = () => stage.service(ReviewDecisionService);
const one = (hat: Hat, id: string) => stage.as(hat, (acting) => stage.service(ReviewQueueService).one(acting, id));

/** A dossier with an entry of every category, a finding about a colleague who is not involved, and two FGs of the controller. */
async function found() {
  const { world } = stage;
  const dossier = await world.dossier({ subject: await world.personOfAge(6, 'Fictief kind') });
  const involved = await world.involved(dossier);
  for (const category of ENTRY_CATEGORIES) await world.entry({ dossier, author: involved, category, summary: category });
  const colleague = await world.hat({ organisation: dossier.controller });
  const officers = await Promise.all([0, 1].map(() => world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' })));
  const id = await stage.finding({ hat: colleague, dossier });
  return { dossier, involved, colleague, officer: officers[0]!, second: officers[1]!, id };
}
type Found = Awaited<ReturnType<typeof found>>;

const ask = (hat: Hat, id: string, version = 0, words = 'Waarom keek u hier?') => (acting = hat) =>
  stage.as(acting, (worn) => conversation().ask(worn, { id, version, words }));
const answer = (hat: Hat, id: string, words = 'Ik zocht een collega op.') => stage.as(hat, (acting) => conversation().answer(acting, { id, words }));
const decide = (hat: Hat, id: string, more: object = {}) => stage.as(hat, (acting) => decisions().decide(acting, { id, version: 0, outcome: 'in-order', words: 'Verklaard.', ...more }));
const open = (hat: Hat, id: string, reason = 'Nagaan of het kind in beeld was bij de opening.') => stage.as(hat, (acting) => decisions().openContent(acting, { id, reason }));
const code = (work: Promise<unknown>) => work.then(() => 'none', (error: { code?: string }) => error.code ?? 'other');

const read = async (acting: ActingHat, dossierId: string) => {
  const look = await stage.service(DossierService).open(acting, dossierId);
  const { nodes } = await stage.service(EntryReading).page(look, PAGE, null, ['summary', 'body']);
  return nodes.map(({ category }) => category).sort();
};

describe('the name of the professional', () => {
  // R268, R269: the log is of persons; the FG speaks with those of the own organisation.
  it('is told in one review of somebody who worked for the own organisation, in no list, and not of others', async () => {
    const { officer, colleague, dossier, id } = await found();
    const [{ name } = { name: '' }] = await stage.world.query<{ name: string }>('select display_name as name from kapstok.account where id = $1', [colleague.account.id]);
    expect(name).not.toBe('');
    expect(await one(officer, id)).toMatchObject({ professional: name });
    const listed = await stage.as(officer, (acting) => stage.service(ReviewQueueService).page(acting, PAGE, null));
    expect(listed.nodes.map(({ professional }) => professional)).toEqual([null]);
    const processor = await stage.world.hat({ task: 'toeleiding', processorFor: dossier.controller });
    expect((await one(officer, await stage.finding({ hat: processor, dossier }))).professional).not.toBeNull();
    expect(await one(officer, await stage.finding({ hat: await stage.world.hat(), dossier }))).toMatchObject({ professional: null });
  });

  it('is told to nobody but the FG of that controller, and never of the own account', async () => {
    const { officer, second, colleague, dossier, id } = await found();
    const strangers = [colleague, await stage.world.hat({ task: 'fg', law: 'avg' }), await stage.world.hat({ organisation: dossier.controller, task: 'beheer', law: 'avg' })];
    for (const hat of strangers) expect(await stage.raw(hat, 'select desk.professional_of($1) as name', [id])).toEqual([{ name: null }]);
    const own = await stage.finding({ hat: officer, controller: dossier.controller });
    expect(await stage.raw(officer, 'select desk.professional_of($1) as name', [own])).toEqual([{ name: null }]);
    expect(await stage.raw(second, 'select desk.professional_of($1) is null as silent', [own])).toEqual([{ silent: false }]);
    expect(await stage.raw(officer, 'select 1 from kapstok.account where id = $1', [colleague.account.id])).toEqual([]);
  });
});

describe('the conversation', () => {
  it('goes from the FG to the hat of the access and back, and shows in the state', async () => {
    const { officer, colleague, id } = await found();
    expect(await ask(officer, id)()).toMatchObject({ state: 'asked', version: 1 });
    const [question] = await stage.as(colleague, (acting) => conversation().questions(acting));
    expect(question).toMatchObject({ id, accesses: 3, answeredAt: null, closedAt: null });
    await answer(colleague, id);
    expect(await one(officer, id)).toMatchObject({ state: 'answered', version: 2 });
    const seen = await stage.as(colleague, (acting) => conversation().messages(acting, id));
    expect(seen.map(({ side }) => side)).toEqual(['fg', 'asked']);
    const told = await stage.world.query(`select kind, about from kapstok.outbox where kind like 'review-%' and by_hat_id = any ($1::uuid[]) order by made_at`, [[officer.id, colleague.id]]);
    expect(told).toMatchObject([{ kind: 'review-asked', about: { hatId: colleague.id } }, { kind: 'review-answered', about: { controllerId: officer.organisation.id } }]);
  });

  it('tells who is asked when they looked, and not which dossier as long as they may not know it', async () => {
    const { officer, colleague, dossier, id } = await found();
    await ask(officer, id)();
    const asked = () => stage.as(colleague, (acting) => conversation().question(acting, id));
    expect(Object.keys(await asked()).sort()).toEqual(['accesses', 'answeredAt', 'askedAt', 'closedAt', 'dossierId', 'firstAt', 'id', 'lastAt']);
    expect((await asked()).dossierId).toBeNull();
    await stage.world.involvement({ dossier, hat: colleague });
    expect((await asked()).dossierId).toBe(dossier.id);
  });

  it('is between these two: not of another hat of the same person, a colleague, or the FG of another organisation', async () => {
    const { officer, second, colleague, id } = await found();
    await ask(officer, id)();
    const otherHat = await stage.world.hat({ account: colleague.account });
    const stranger = await stage.world.hat({ task: 'fg', law: 'avg' });
    for (const hat of [otherHat, stranger, await stage.world.hat({ organisation: colleague.organisation })]) {
      expect(await stage.raw(hat, 'select 1 from desk.message')).toEqual([]);
      expect(await code(stage.as(hat, (acting) => conversation().question(acting, id)))).toBe('REVIEW_QUESTION_NOT_FOUND');
      await expect(stage.insert(hat, 'desk.message', { id: randomUUID(), item_id: id, side: 'asked', hat_id: hat.id, words: 'Ook ik', sent_at: 'now' })).rejects.toThrow('row-level security');
      // Nor does it say whether there is such a review.
      for (const item of [id, randomUUID()]) {
        await expect(stage.insert(hat, 'desk.message', { id: randomUUID(), item_id: item, side: 'fg', hat_id: hat.id, words: 'Vraag', sent_at: 'now' })).rejects.toThrow('row-level security');
        await expect(stage.insert(hat, 'desk.opening', { id: randomUUID(), item_id: item, hat_id: hat.id, reason: 'Zien', opened_at: 'now', ends_at: 'now' })).rejects.toThrow('row-level security');
      }
    }
    expect(await stage.raw(second, 'select words from desk.message')).toEqual([{ words: 'Waarom keek u hier?' }]);
    await expect(stage.insert(colleague, 'desk.message', { id: randomUUID(), item_id: id, side: 'fg', hat_id: colleague.id, words: 'Vraag', sent_at: 'now' })).rejects.toThrow('row-level security');
  });

  it('does not ask who only tried a dossier of another organisation: the question would say that it is there', async () => {
    const { officer, dossier } = await found();
    const foreigner = await stage.world.hat();
    const tried = await stage.finding({ hat: foreigner, dossier });
    expect(await one(officer, tried)).toMatchObject({ mayAsk: false });
    expect(await code(ask(officer, tried)())).toBe('REVIEW_MAY_NOT_ASK');
    await expect(stage.insert(officer, 'desk.message', { id: randomUUID(), item_id: tried, side: 'fg', hat_id: officer.id, words: 'Vraag', sent_at: 'now' })).rejects.toThrow('cannot be asked');
  });

  it('loses nothing when two FGs write: who read an older version is told', async () => {
    const { officer, second, id } = await found();
    await ask(officer, id)();
    expect(await code(ask(second, id, 0)())).toBe('REVIEW_CHANGED');
    expect(await code(decide(second, id, { version: 0 }))).toBe('REVIEW_CHANGED');
    const both = await Promise.all([officer, second].map((hat) => code(ask(hat, id, 1)())));
    expect(both.sort()).toEqual(['REVIEW_CHANGED', 'none']);
  });

  it('is never changed, and not answered before it was asked', async () => {
    const { officer, colleague, id } = await found();
    expect(await code(answer(colleague, id))).toBe('REVIEW_QUESTION_NOT_FOUND');
    await ask(officer, id)();
    await expect(stage.world.query(`update desk.message set words = 'Anders' where item_id = $1`, [id])).rejects.toThrow('never changed or removed');
    await expect(stage.world.query('delete from desk.message where item_id = $1', [id])).rejects.toThrow('never changed or removed');
  });
});

describe('the decision', () => {
  // R269
  it('is made once, in words, and closes the conversation', async () => {
    const { officer, second, colleague, id } = await found();
    await ask(officer, id)();
    expect(await decide(officer, id, { version: 1, outcome: 'to-discuss' })).toMatchObject({ state: 'decided', outcome: 'to-discuss', breachKnownAt: null });
    expect(await code(decide(second, id, { version: 1 }))).toBe('REVIEW_DECIDED');
    expect(await code(ask(officer, id, 1)())).toBe('REVIEW_DECIDED');
    expect(await code(answer(colleague, id))).toBe('REVIEW_DECIDED');
    expect((await stage.as(colleague, (acting) => conversation().question(acting, id))).closedAt).toBeInstanceOf(Date);
    await expect(stage.world.query(`update desk.decision set outcome = 'in-order' where finding_id = $1`, [id])).rejects.toThrow('never changed or removed');
  });

  it('of a breach can say since when the controller knows of a data breach, and only of a breach', async () => {
    const { officer, id } = await found();
    const knownAt = new Date(Date.now() - HOUR);
    expect(await code(decide(officer, id, { breachKnownAt: knownAt }))).toBe('BAD_INPUT');
    expect(await code(decide(officer, id, { outcome: 'breach', breachKnownAt: new Date(Date.now() + HOUR) }))).toBe('BAD_INPUT');
    expect(await decide(officer, id, { outcome: 'breach', breachKnownAt: knownAt })).toMatchObject({ outcome: 'breach', breachKnownAt: knownAt });
  });

  it('is not of the own account, not of a colleague, in the database as in the product', async () => {
    const { officer, colleague, id } = await found();
    const own = await stage.world.hat({ account: colleague.account, organisation: colleague.organisation, task: 'fg', law: 'avg' });
    expect(await code(decide(own, id))).toBe('REVIEW_NOT_FOUND');
    expect(await code(decide(colleague, id))).toBe('DESK_NOT_YOURS');
    const past = (hat: Hat) => stage.insert(hat, 'desk.decision', { finding_id: id, outcome: 'in-order', words: 'Goed', reviewer_hat_id: hat.id, decided_at: 'now' });
    for (const hat of [own, colleague, await stage.world.hat({ task: 'fg', law: 'avg' })]) await expect(past(hat)).rejects.toThrow('row-level security');
    await expect(past(officer)).resolves.toEqual([]);
  });

  it('on a break-glass is the one of the break-glass, and no other', async () => {
    const { officer, colleague, dossier } = await found();
    const row = await stage.as(colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: dossier.id, reason: 'Buren melden geschreeuw.' }));
    expect(await stage.refusal(officer, (acting) => decisions().decide(acting, { id: row.id, version: 0, outcome: 'in-order', words: 'Goed' })))
      .toMatchObject({ code: 'REVIEW_OF_EMERGENCY', details: { emergencyId: row.id } });
  });
});

describe('content', () => {
  const entries = (hat: Hat, dossierId: string) => stage.as(hat, (acting) => read(acting, dossierId));
  const second = (hat: Hat, at?: Date) => stage.raw(hat, 'select 1 from kapstok.entry e join kapstok.entry_version v on v.entry_id = e.id', [], at);
  const lookedAt = ({ officer, dossier }: Found, at: Date) => code(stage.as(officer, (acting) => read(acting, dossier.id), at));

  // R269
  it('is closed to the FG until it is opened for one review, with why; then it is that one dossier', async () => {
    const all = await found();
    expect(await code(entries(all.officer, all.dossier.id))).toBe('DOSSIER_NOT_FOUND');
    expect(await second(all.officer)).toEqual([]);
    expect(await code(open(all.officer, all.id, 'Zomaar'))).toBe('BAD_INPUT');
    await open(all.officer, all.id);
    expect(await entries(all.officer, all.dossier.id)).toEqual([...ENTRY_CATEGORIES].sort());
    expect(await second(all.officer)).toHaveLength(ENTRY_CATEGORIES.length);
    const other = await stage.world.dossier({ controller: all.dossier.controller });
    expect(await code(entries(all.officer, other.id))).toBe('DOSSIER_NOT_FOUND');
    expect(await code(entries(all.second, all.dossier.id))).toBe('DOSSIER_NOT_FOUND');
    expect(await code(open(all.officer, all.id))).toBe('REVIEW_CONTENT_OPEN');
  });

  it('is read in either lock alone, and listed by neither', async () => {
    const all = await found();
    await open(all.officer, all.id);
    expect(await stage.as(all.officer, (acting) => read(acting, all.dossier.id), undefined, 'owner')).toEqual([...ENTRY_CATEGORIES].sort());
    expect((await stage.as(all.officer, (acting) => stage.service(DossierService).visibleTo(acting, PAGE))).nodes).toEqual([]);
    expect(await stage.raw(all.officer, 'select 1 from kapstok.household_member union all select 1 from kapstok.address union all select 1 from kapstok.person_bsn union all select 1 from kapstok."case"')).toEqual([]);
  });

  it('is read and not written', async () => {
    const all = await found();
    await open(all.officer, all.id);
    const input = { dossierId: all.dossier.id, category: 'plan', kind: 'feit', source: 'Zelf', summary: 'Iets', body: 'Iets' };
    expect(await code(stage.as(all.officer, (acting) => stage.service(EntryService).write(acting, input)))).toBe('WRITE_DENIED');
  });

  it('closes with the decision, in that same moment, in both locks', async () => {
    const all = await found();
    await open(all.officer, all.id);
    const { decidedAt } = await decide(all.second, all.id);
    for (const at of [decidedAt!, new Date(decidedAt!.getTime() + 1)]) {
      expect(await lookedAt(all, at)).toBe('DOSSIER_NOT_FOUND');
      expect(await second(all.officer, at)).toEqual([]);
      expect(await code(stage.as(all.officer, (acting) => read(acting, all.dossier.id), at, 'owner'))).toBe('DOSSIER_NOT_FOUND');
    }
    expect(await code(open(all.officer, all.id))).toBe('REVIEW_DECIDED');
    await expect(stage.insert(all.officer, 'desk.opening', { id: randomUUID(), item_id: all.id, hat_id: all.officer.id, reason: 'Toch nog kijken', rule_set: 'x', opened_at: 'now', ends_at: new Date(Date.now() + HOUR) }))
      .rejects.toThrow('decided');
  });

  it('closes after a day by the clock', async () => {
    const all = await found();
    await open(all.officer, all.id);
    const [opening] = await stage.as(all.officer, (acting) => decisions().openings(acting, all.id));
    expect(opening!.endsAt.getTime() - opening!.openedAt.getTime()).toBe(24 * HOUR);
    expect(await lookedAt(all, new Date(opening!.endsAt.getTime() - 1))).toBe('none');
    expect(await lookedAt(all, opening!.endsAt)).toBe('DOSSIER_NOT_FOUND');
    expect(await second(all.officer, opening!.endsAt)).toEqual([]);
  });

  it('of what was opened in acute danger closes with the review of that', async () => {
    const all = await found();
    const row = await stage.as(all.colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: all.dossier.id, reason: 'Buren melden geschreeuw.' }));
    await open(all.officer, row.id);
    expect(await entries(all.officer, all.dossier.id)).toEqual([...ENTRY_CATEGORIES].sort());
    await stage.as(all.officer, (acting) => stage.service(EmergencyReviewService).review(acting, { id: row.id, finding: 'in-order', words: 'Het gevaar was echt.' }));
    expect(await code(entries(all.officer, all.dossier.id))).toBe('DOSSIER_NOT_FOUND');
  });

  // R268
  it('leaves the weighing in every line of the log about it', async () => {
    const all = await found();
    await open(all.officer, all.id);
    await entries(all.officer, all.dossier.id);
    const [opening] = await stage.as(all.officer, (acting) => decisions().openings(acting, all.id));
    const lines = await stage.world.query<{ event: string; grounds: string[]; weighing: string }>(
      `select distinct event, grounds, decision -> 'request' ->> 'id' as weighing from logbook.access_line
       where hat_id = $1 and dossier_id = $2 and (event = 'read' or fields = '{openings}') and outcome = 'allowed' order by event`, [all.officer.id, all.dossier.id]);
    expect(lines).toEqual(['read', 'review'].map((event) => ({ event, grounds: ['V7'], weighing: opening!.id })));
  });

  it('is not opened of what is about no one dossier, by no other hat, and not past the service', async () => {
    const all = await found();
    const nowhere = await stage.finding({ hat: all.colleague, kind: 'odd' });
    expect(await code(open(all.officer, nowhere))).toBe('REVIEW_WITHOUT_DOSSIER');
    expect(await code(open(all.colleague, all.id))).toBe('DESK_NOT_YOURS');
    const past = (hat: Hat, endsAt = new Date(Date.now() + HOUR)) => stage.insert(hat, 'desk.opening', { id: randomUUID(), item_id: all.id, hat_id: hat.id, reason: 'Nieuwsgierig geworden', rule_set: 'x', opened_at: 'now', ends_at: endsAt });
    const own = await stage.world.hat({ account: all.colleague.account, organisation: all.colleague.organisation, task: 'fg', law: 'avg' });
    for (const hat of [all.colleague, own, await stage.world.hat({ task: 'fg', law: 'avg' })]) await expect(past(hat)).rejects.toThrow('row-level security');
    await expect(past(all.officer, new Date(Date.now() + 25 * HOUR))).rejects.toThrow('check constraint');
  });
});
