import { randomUUID } from 'node:crypto';
import { AnsweringService, AskingService, RequestViews } from '@kapstok/request';
import type { Hat } from '@kapstok/testing';
import { parties, question, type PartyChoices } from './asking-parties';
import { Stage } from './stage';

const DAY = 24 * 60 * 60 * 1000;
const WORDS = 'Ons kind vindt de dagbesteding fijn. Vraag het ook aan haar zelf.';
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

async function asked(choices: PartyChoices = {}) {
  const family = await parties(stage.world, choices);
  const { id } = await stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family)));
  const { world } = stage;
  return { ...family, id, helper: family.helper!, asMother: await world.client(family.mother), asFather: await world.client(family.father), asChild: await world.client(family.child) };
}
const give = (client: Hat, requestId: string, words = WORDS) => stage.as(client, (hat) => stage.service(RequestViews).give(hat, { requestId, words }));
const refused = (client: Hat, requestId: string, words = WORDS) => stage.refusal(client, (hat) => stage.service(RequestViews).give(hat, { requestId, words }));
const read = async (hat: Hat, id: string) => (await stage.as(hat, (acting) => stage.service(RequestViews).ofRequests(acting, [id])))[0]!;

describe('what people think of a question about them', () => {
  // R227
  it('is read by who decides on it, before it is decided: of a parent and of a child from 12, each in their own words', async () => {
    const family = await asked({ age: 13 });
    await give(family.asMother, family.id);
    await give(family.asChild, family.id, 'Ik wil niet dat iedereen dit weet.');
    await expect(read(family.helper, family.id)).resolves.toMatchObject([
      { role: 'gezag', words: WORDS, mine: false }, { role: 'subject', words: 'Ik wil niet dat iedereen dit weet.', mine: false },
    ]);
  });

  it('is not read by who asks, by a colleague of who is asked, or by the other parent', async () => {
    const family = await asked();
    await give(family.asMother, family.id);
    for (const other of [family.asker, family.colleague, family.asFather, family.asChild]) await expect(read(other, family.id)).resolves.toEqual([]);
    await expect(stage.raw(family.asker, 'select * from kapstok.request_view')).resolves.toEqual([]);
    await expect(stage.raw(family.asFather, 'select * from kapstok.request_view')).resolves.toEqual([]);
    await expect(read(family.asMother, family.id)).resolves.toMatchObject([{ words: WORDS, mine: true }]);
  });

  it('stays as it was said, and more can be said', async () => {
    const family = await asked();
    await give(family.asMother, family.id);
    await give(family.asMother, family.id, 'En de vader denkt er net zo over.');
    await expect(read(family.helper, family.id)).resolves.toHaveLength(2);
    await expect(stage.world.query('update kapstok.request_view set words = $1', ['anders'])).rejects.toThrow();
  });

  it('cannot be said once it was decided', async () => {
    const family = await asked();
    await stage.as(family.helper, (hat) => stage.service(AnsweringService).refuse(hat, { id: family.id, version: 1, reasons: ['not-necessary'], words: 'Dit is niet nodig voor het besluit.', instead: 'Vraag het de ouders.' }));
    await expect(refused(family.asMother, family.id)).resolves.toMatchObject({ code: 'REQUEST_STATE_DOES_NOT_FIT' });
    const insert = `insert into kapstok.request_view (id, request_id, person_id, as_role, words, said_at) values ($1, $2, $3, 'gezag', 'x', kapstok.at())`;
    await expect(stage.raw(family.asMother, insert, [randomUUID(), family.id, family.mother.id])).rejects.toThrow(/row-level security/);
  });

  it('cannot be said of a question that one may not know of, which is answered as one that is not there', async () => {
    const family = await asked();
    const stranger = await stage.world.client(await stage.world.person());
    const missing = await refused(stranger, randomUUID());
    expect(missing).toMatchObject({ code: 'INFORMATION_REQUEST_NOT_FOUND' });
    for (const other of [stranger, family.asChild, family.helper]) await expect(refused(other, family.id)).resolves.toEqual(missing);
    expect((await stage.lines(stranger)).find(({ event }) => event === 'write')).toMatchObject({ event: 'write', outcome: 'refused', reason: 'not-found' });
    const silent = await asked();
    const until = new Date(Date.now() + 3 * DAY);
    await stage.world.insert('log_embargo', { id: randomUUID(), dossierId: silent.dossier.id, reason: 'Het onderzoek loopt nog.', fromAt: new Date(Date.now() - DAY), untilAt: until, recordedByHatId: silent.asker.id, recordedAt: new Date(Date.now() - 1000) });
    await expect(refused(silent.asMother, silent.id)).resolves.toEqual(missing);
  });

  it('is said in words', async () => {
    const family = await asked();
    await expect(refused(family.asMother, family.id, '  ')).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.words' } });
  });
});
