import { ConsultationService, type AskConsultation } from '@kapstok/advice';
import type { Hat, Organisation } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const service = () => stage.service(ConsultationService);
const QUESTION = 'Een kind van zes schrikt van harde stemmen. Wat zouden jullie als eerste doen?';
const DAY = 86_400_000;

async function parties() {
  const { world } = stage;
  const own = await world.organisation();
  await world.organisationTask({ organisation: own, task: 'hulpverlening', law: 'jeugdwet' });
  const reporting = await world.organisation({ type: 'veilig-thuis' });
  await world.organisationTask({ organisation: reporting, task: 'veilig-thuis', law: 'wmo' });
  const asker = await world.hat({ organisation: own });
  const adviser = await world.hat({ organisation: reporting, task: 'veilig-thuis', law: 'wmo' });
  return { own, reporting, asker, adviser, colleague: await world.hat({ organisation: own }) };
}

const question = (organisation: Organisation, task: string, more: Partial<AskConsultation> = {}): AskConsultation =>
  ({ organisationId: organisation.id, task, question: QUESTION, notTraceable: true, ...more });
const ask = (hat: Hat, input: AskConsultation) => stage.as(hat, (acting) => service().ask(acting, input));
const texts = (hat: Hat, id: string, at?: Date) => stage.as(hat, async (acting) => (await service().messages(acting, [id]))[0]!.map(({ body }) => body), at);

describe('conferring without naming anybody', () => {
  // R256, R146: also for who works alone, at Veilig Thuis.
  it('goes to Veilig Thuis and back, and to a task of the own organisation', async () => {
    const { own, reporting, asker, adviser, colleague } = await parties();
    const { id } = await ask(asker, question(reporting, 'veilig-thuis'));
    await stage.as(adviser, (acting) => service().write(acting, { id, text: 'Breng eerst de signalen in kaart.', notTraceable: true }));
    expect(await texts(asker, id)).toEqual([QUESTION, 'Breng eerst de signalen in kaart.']);
    expect(await texts(adviser, id)).toHaveLength(2);
    const inside = await ask(asker, question(own, 'hulpverlening'));
    expect(await texts(colleague, inside.id)).toEqual([QUESTION]);
  });

  it('is put to no other organisation, not past the service either', async () => {
    const { asker } = await parties();
    const school = await stage.world.organisation({ type: 'school' });
    await stage.world.organisationTask({ organisation: school, task: 'onderwijs' });
    expect(await stage.refusal(asker, (acting) => service().ask(acting, question(school, 'onderwijs')))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.organisationId' } });
    const past = stage.raw(asker, `insert into kapstok.consultation (id, asker_hat_id, asker_organisation_id, asker_task, to_organisation_id, to_task, rule_set, asked_at, last_at)
      values (gen_random_uuid(), $1, $2, 'hulpverlening', $3, 'onderwijs', 'spec', kapstok.at(), kapstok.at())`, [asker.id, asker.organisation.id, school.id]);
    await expect(past).rejects.toThrow('row-level security');
  });

  it('is read by those two alone', async () => {
    const { reporting, asker, colleague } = await parties();
    const { id } = await ask(asker, question(reporting, 'veilig-thuis'));
    const other = await stage.world.hat({ organisation: reporting, task: 'fg', law: 'avg' });
    for (const hat of [colleague, other, await stage.world.hat()]) {
      expect(await stage.refusal(hat, (acting) => service().one(acting, id))).toMatchObject({ code: 'CONSULTATION_NOT_FOUND' });
      expect(await stage.raw(hat, 'select id from kapstok.consultation union all select id from kapstok.consultation_message')).toEqual([]);
    }
  });

  it('keeps that it took place and no word of it in the log', async () => {
    const { reporting, asker } = await parties();
    await ask(asker, question(reporting, 'veilig-thuis'));
    const [line] = await stage.world.query<{ line: string }>(`select to_jsonb(l)::text as line from logbook.access_line l where hat_id = $1 and event = 'consult'`, [asker.id]);
    expect(line!.line).toContain('anoniem-overleg');
    expect(line!.line).not.toContain('stemmen');
  });

  it('is not for an FG or an administrator, who confer about no case', async () => {
    const { own, reporting } = await parties();
    const officer = await stage.world.hat({ organisation: own, task: 'fg', law: 'avg' });
    expect(await stage.refusal(officer, (acting) => service().ask(acting, question(reporting, 'veilig-thuis')))).toMatchObject({ code: 'CONSULTATION_DENIED', details: { reason: 'no-content-role' } });
  });
});

describe('a text in which somebody can be recognised', () => {
  // R257: told without a name and still recognisable counts as identified.
  it('is refused with what was found, and nothing of it is kept', async () => {
    const { reporting, asker } = await parties();
    const input = question(reporting, 'veilig-thuis', { question: 'Het kind met nummer 111222333, geboren op 4 maart 2019.' });
    const refused = await stage.refusal(asker, (acting) => service().ask(acting, input));
    expect(refused).toMatchObject({ code: 'CONSULTATION_TRACEABLE', details: { reason: 'traceable', found: ['bsn', 'date'] } });
    expect(JSON.stringify(refused)).not.toContain('111222333');
    expect(await stage.world.query('select 1 from kapstok.consultation_message m join kapstok.consultation c on c.id = m.consultation_id where c.asker_hat_id = $1', [asker.id])).toEqual([]);
    const lines = await stage.world.query(`select outcome, reason, fields from logbook.access_line where hat_id = $1 and event = 'consult'`, [asker.id]);
    expect(lines).toEqual([{ outcome: 'refused', reason: 'traceable', fields: ['bsn', 'date'] }]);
  });

  it('names the field of a text that cannot be kept at all', async () => {
    const { reporting, asker } = await parties();
    for (const text of [' ', 'x'.repeat(4001), 'Een kind\0van zes']) {
      expect(await stage.refusal(asker, (acting) => service().ask(acting, question(reporting, 'veilig-thuis', { question: text })))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.question' } });
    }
  });

  it('is refused with the name of somebody in a case of its writer, which others may write as a word', async () => {
    const { own, reporting, asker, colleague } = await parties();
    const { world } = stage;
    const [child, aCase] = [await world.person({ name: 'Roos Fictieberg' }), await world.case()];
    const household = await world.household({ case: aCase, members: [{ person: child, role: 'kind' }] });
    const dossier = await world.dossier({ case: aCase, household, controller: own });
    await world.involvement({ hat: asker, dossier });
    const input = question(reporting, 'veilig-thuis', { question: 'Roos wil niet naar huis. Wat nu?' });
    expect(await stage.refusal(asker, (acting) => service().ask(acting, input))).toMatchObject({ code: 'CONSULTATION_TRACEABLE', details: { found: ['name'] } });
    await expect(ask(colleague, input)).resolves.toMatchObject({ over: false });
  });

  it('is refused when its writer does not say that nobody can be recognised, in a question and in an answer', async () => {
    const { reporting, asker, adviser } = await parties();
    expect(await stage.refusal(asker, (acting) => service().ask(acting, question(reporting, 'veilig-thuis', { notTraceable: false })))).toMatchObject({ code: 'CONSULTATION_TRACEABLE', details: { found: [] } });
    const { id } = await ask(asker, question(reporting, 'veilig-thuis'));
    expect(await stage.refusal(adviser, (acting) => service().write(acting, { id, text: 'Bel 06-12345678.', notTraceable: true }))).toMatchObject({ code: 'CONSULTATION_TRACEABLE', details: { found: ['phone'] } });
  });
});

describe('what was written', () => {
  it('cannot be read once who asked closes it, and is then removed by the worker; that it took place remains', async () => {
    const { reporting, asker, adviser } = await parties();
    const { id } = await ask(asker, question(reporting, 'veilig-thuis'));
    expect(await stage.refusal(adviser, (acting) => service().close(acting, id))).toMatchObject({ code: 'CONSULTATION_NOT_FOUND' });
    await stage.as(asker, (acting) => service().close(acting, id));
    expect([await texts(asker, id), await texts(adviser, id)]).toEqual([[], []]);
    expect(await stage.raw(adviser, 'select 1 from kapstok.consultation_message')).toEqual([]);
    expect(await stage.refusal(adviser, (acting) => service().write(acting, { id, text: 'Te laat.', notTraceable: true }))).toMatchObject({ code: 'CONSULTATION_CLOSED' });
    await stage.worker('select kapstok.remove_consultation_texts()');
    expect(await stage.world.query('select 1 from kapstok.consultation_message where consultation_id = $1', [id])).toEqual([]);
    expect(await stage.as(asker, (acting) => service().one(acting, id))).toMatchObject({ id, over: true, toTask: 'veilig-thuis' });
  });

  // R256
  it('is not added to by who writes while it is being closed, and so left behind', async () => {
    const { reporting, asker, adviser } = await parties();
    const { id } = await ask(asker, question(reporting, 'veilig-thuis'));
    const late = () => stage.refusal(adviser, (acting) => service().write(acting, { id, text: 'Net te laat.', notTraceable: true }));
    const [, refused] = await stage.atOnce(asker, (acting) => service().close(acting, id), late);
    expect(refused).toMatchObject({ code: 'CONSULTATION_CLOSED' });
    expect(await stage.world.query('select body from kapstok.consultation_message where consultation_id = $1', [id])).toEqual([{ body: QUESTION }]);
  });

  // R257: recognisable to who reads it counts as identified, and they can stop it.
  it('cannot be read once who was asked recognises somebody and stops it, which who asked is told', async () => {
    const { reporting, asker, adviser } = await parties();
    const { id } = await ask(asker, question(reporting, 'veilig-thuis'));
    const stranger = await stage.world.hat();
    for (const hat of [asker, stranger]) expect(await stage.refusal(hat, (acting) => service().stop(acting, id))).toMatchObject({ code: 'CONSULTATION_NOT_FOUND' });
    expect(await stage.as(adviser, (acting) => service().stop(acting, id))).toMatchObject({ over: true, recognisedAt: expect.any(Date) });
    expect([await texts(asker, id), await texts(adviser, id)]).toEqual([[], []]);
    expect(await stage.refusal(adviser, (acting) => service().stop(acting, id))).toMatchObject({ code: 'CONSULTATION_CLOSED' });
    expect(await stage.world.query(`select about from kapstok.outbox where by_hat_id = $1 and kind = 'consultation-stopped'`, [adviser.id])).toEqual([{ about: { consultationId: id, hatId: asker.id } }]);
    await stage.worker('select kapstok.remove_consultation_texts()');
    expect(await stage.world.query('select 1 from kapstok.consultation_message where consultation_id = $1', [id])).toEqual([]);
  });

  it('is closed by who asked and stopped by who was asked, not past the service either', async () => {
    const { reporting, asker, adviser } = await parties();
    const { id } = await ask(asker, question(reporting, 'veilig-thuis'));
    const close = (hat: Hat, more = '') => stage.raw(hat, `update kapstok.consultation set closed_at = kapstok.at()${more} where id = $1 returning id`, [id]);
    await expect(close(adviser)).rejects.toThrow('row-level security');
    await expect(close(asker, ', recognised_at = kapstok.at()')).rejects.toThrow('row-level security');
    expect(await close(adviser, ', recognised_at = kapstok.at()')).toEqual([{ id }]);
  });

  it('cannot be read thirty days after the last word, by the clock', async () => {
    const { reporting, asker } = await parties();
    const { id, askedAt } = await ask(asker, question(reporting, 'veilig-thuis'));
    const at = (milliseconds: number) => new Date(askedAt.getTime() + milliseconds);
    expect(await texts(asker, id, at(30 * DAY - 1))).toEqual([QUESTION]);
    expect(await texts(asker, id, at(30 * DAY))).toEqual([]);
  });

  it('is removed by nobody but the worker, and not before its time', async () => {
    const { reporting, asker } = await parties();
    const { id } = await ask(asker, question(reporting, 'veilig-thuis'));
    await expect(stage.raw(asker, 'select kapstok.remove_consultation_texts()')).rejects.toThrow('permission denied');
    await stage.worker('select kapstok.remove_consultation_texts()');
    expect(await texts(asker, id)).toEqual([QUESTION]);
  });
});
