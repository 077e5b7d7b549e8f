import { randomUUID } from 'node:crypto';
import { AnsweringService, AskingService, OwnRequestsService } from '@kapstok/request';
import type { Hat } from '@kapstok/testing';
import { parties, question, type Parties } from './asking-parties';
import { Stage } from './stage';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const WHY = 'Het onderzoek loopt en de ouders mogen het nog niet weten.';
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** Veilig Thuis asks about a child, without an embargo on the question itself. */
async function asked(): Promise<Parties & { readonly id: string; readonly asMother: Hat }> {
  const family = await parties(stage.world, { askerKind: 'veilig-thuis' });
  await stage.world.insert('melding', { id: randomUUID(), dossierId: family.dossier.id, meldingAt: inDays(-1) });
  const { id } = await stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family, {
    purpose: 'veilig-thuis-onderzoek', suspectedAbuse: true, questions: [{ question: 'Welke zorgen ziet u?', category: 'veiligheid', why: 'Voor het onderzoek.' }],
  })));
  return { ...family, id, asMother: await stage.world.client(family.mother) };
}

const about = (client: Hat, at?: Date) => stage.as(client, (hat) => stage.service(OwnRequestsService).about(hat), at);
const states = async (client: Hat, at?: Date) => (await about(client, at)).map(({ state }) => state);
const now = async () => (await stage.world.query<{ at: Date }>('select clock_timestamp() as at'))[0]!.at;
const silence = async ({ dossier, asker }: Parties, from: Date, until: Date) =>
  stage.world.insert('log_embargo', { id: randomUUID(), dossierId: dossier.id, reason: WHY, fromAt: from, untilAt: until, recordedByHatId: asker.id, recordedAt: await now() });

describe('while the log of an inquiry is under embargo, who it is about', () => {
  // R220, R224
  it('is not told of a question of that inquiry since, and is told from the end', async () => {
    const family = await asked();
    await expect(states(family.asMother)).resolves.toEqual(['asked']);
    const until = inDays(3);
    await silence(family, inDays(-1), until);
    await expect(about(family.asMother)).resolves.toEqual([]);
    await expect(stage.raw(family.asMother, 'select 1 from kapstok.requests_about_own()')).resolves.toEqual([]);
    await expect(states(family.asMother, until)).resolves.toEqual(['asked']);
  });

  it('sees a question from before as it stood then: that it was taken up since would tell of the inquiry', async () => {
    const family = await asked();
    const until = inDays(3);
    await silence(family, await now(), until);
    await stage.as(family.helper!, (hat) => stage.service(AnsweringService).takeUp(hat, { id: family.id, version: 1 }));
    await expect(states(family.asMother)).resolves.toEqual(['asked']);
    await expect(states(family.asMother, until)).resolves.toEqual(['taken-up']);
  });

  it('is not told of a question by another dossier to who inquires', async () => {
    const family = await asked();
    const id = randomUUID();
    const swapped = { id, dossier_id: family.held!.id, asker_hat_id: family.helper!.id, asker_organisation_id: family.holder.id, asker_task: 'hulpverlening', asker_law: 'jeugdwet',
      holder_organisation_id: family.dossier.controller.id, holder_task: 'veilig-thuis', holder_law: 'wmo', melding_at: null };
    await stage.world.query('insert into kapstok.information_request select (jsonb_populate_record(r, $2)).* from kapstok.information_request r where r.id = $1', [family.id, JSON.stringify(swapped)]);
    await stage.world.query(`insert into kapstok.request_question values ($1, 1, 'Welke zorgen zijn er?', 'veiligheid', 'Voor de hulp.')`, [id]);
    await stage.world.query(`insert into kapstok.request_event (id, request_id, version, kind, by_hat_id, happened_at) select gen_random_uuid(), r.id, 1, 'asked', r.asker_hat_id, r.asked_at from kapstok.information_request r where r.id = $1`, [id]);
    const seen = async (at?: Date) => (await stage.raw<{ id: string }>(family.asMother, 'select id from kapstok.requests_about_own()', [], at)).map((row) => row.id).includes(id);
    await expect(seen()).resolves.toBe(true);
    const until = inDays(3);
    await silence(family, inDays(-1), until);
    await expect(seen()).resolves.toBe(false);
    await expect(seen(until)).resolves.toBe(true);
  });
});

describe('what good care keeps from somebody in the log', () => {
  // R224, R230
  it.each(['dossier', 'held'] as const)('is kept as well where questions about a person are listed: weighed in the %s', async (where) => {
    const family = await asked();
    const asFather = await stage.world.client(family.father);
    const weigh = async (outcome: 'show' | 'withhold') => stage.world.insert('log_weighing', {
      id: randomUUID(), dossierId: family[where]!.id, subjectId: family.child.id, personId: family.mother.id, outcome, words: 'Het kind loopt gevaar als zij dit ziet.', ruleSet: 'spec',
      recordedByHatId: where === 'held' ? family.helper!.id : family.asker.id, recordedAt: await now(),
    });
    await weigh('withhold');
    await expect(states(family.asMother)).resolves.toEqual([]);
    await expect(stage.raw(family.asMother, 'select 1 from kapstok.requests_about_own()')).resolves.toEqual([]);
    await expect(stage.raw(family.asMother, 'select 1 from kapstok.questions_about_own()')).rejects.toThrow(/permission denied/);
    await expect(states(asFather)).resolves.toEqual(['asked']);
    await weigh('show');
    await expect(states(family.asMother)).resolves.toEqual(['asked']);
  });
});
