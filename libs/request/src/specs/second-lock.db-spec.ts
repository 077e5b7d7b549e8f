import { randomUUID } from 'node:crypto';
import { AskingService, OwnRequestsService, type AskInformation } from '@kapstok/request';
import type { Hat, Person } from '@kapstok/testing';
import { parties, question, type Parties, type PartyChoices } from './asking-parties';
import { Stage } from './stage';

const DAY = 24 * 60 * 60 * 1000;
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

async function asked(changes: Partial<AskInformation> = {}, choices: PartyChoices = {}): Promise<{ family: Parties; id: string }> {
  const family = await parties(stage.world, choices);
  const { id } = await stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family, changes)));
  return { family, id };
}

const event = (hat: Hat, requestId: string, kind: string, version = 2, more = '') =>
  stage.raw(hat, `insert into kapstok.request_event (id, request_id, version, kind, by_hat_id, happened_at${more && ', reasons, words, instead'})
    values ($1, $2, $3, $4, $5, kapstok.at()${more})`, [randomUUID(), requestId, version, kind, hat.id]);

describe('past the filters of the api', () => {
  it('nobody but the sides reads a request, its questions, its history or what was said', async () => {
    const { family, id } = await asked();
    for (const table of ['information_request', 'request_question', 'request_event']) {
      await expect(stage.raw(family.helper!, `select * from kapstok.${table}`)).resolves.toHaveLength(1);
      for (const hat of [family.colleague, await stage.world.hat(), await stage.world.client(family.mother)]) await expect(stage.raw(hat, `select * from kapstok.${table}`)).resolves.toEqual([]);
    }
    await expect(stage.raw(family.colleague, 'select * from kapstok.asked_about($1)', [id])).resolves.toEqual([]);
  });

  it('nobody does what is for the other side, or twice, or out of order', async () => {
    const { family, id } = await asked();
    const REFUSING = ", array['harm'], 'Waarom', 'Wat wel kan'";
    await expect(event(family.asker, id, 'taken-up')).rejects.toThrow(/row-level security/);
    await expect(event(family.helper!, id, 'withdrawn')).rejects.toThrow(/row-level security/);
    await expect(event(family.colleague, id, 'taken-up')).rejects.toThrow(/row-level security/);
    await expect(event(family.helper!, id, 'answered')).rejects.toThrow(/rests on what was disclosed/);
    await expect(event(family.asker, id, 'reminded')).rejects.toThrow(/half of the term/);
    await expect(event(family.asker, id, 'escalated')).rejects.toThrow(/cannot be escalated/);
    await expect(event(family.helper!, id, 'taken-up', 3)).rejects.toThrow(/happened to this request first/);
    await event(family.helper!, id, 'refused', 2, REFUSING);
    await expect(event(family.helper!, id, 'refused', 3, REFUSING)).rejects.toThrow(/cannot be refused/);
  });

  it('a request of others answers as one that is not there', async () => {
    const { family, id } = await asked();
    const said = (request: string, hat: Hat, sql: string) => stage.raw(hat, sql, [randomUUID(), request, hat.id]).then(() => 'allowed', (error: Error) => error.message);
    const statements = [
      ...['asked', 'taken-up', 'reminded', 'escalated'].map((kind) => `insert into kapstok.request_event (id, request_id, version, kind, by_hat_id, happened_at) values ($1, $2, 1, '${kind}', $3, kapstok.at())`),
      `insert into kapstok.request_message (id, request_id, side, words, by_hat_id, said_at) values ($1, $2, 'asker', 'Hoe staat het?', $3, kapstok.at())`,
      `insert into kapstok.request_question (request_id, place, question, category, why) select $2, 2, 'En verder?', 'voortgang', 'Nodig' where $1::uuid is not null and $3::uuid is not null`,
    ];
    for (const hat of [family.colleague, await stage.world.hat(), await stage.world.client(family.mother)]) {
      for (const sql of statements) {
        expect(await said(id, hat, sql)).toMatch(/row-level security/);
        expect(await said(id, hat, sql)).toBe(await said(randomUUID(), hat, sql));
      }
    }
  });

  it('what was asked and what happened is never changed or removed, by whatever role', async () => {
    const { id } = await asked();
    for (const statement of [
      'update kapstok.information_request set purpose = purpose where id = $1', 'delete from kapstok.information_request where id = $1',
      'update kapstok.request_event set words = null where request_id = $1', 'delete from kapstok.request_question where request_id = $1',
    ]) await expect(stage.world.query(statement, [id])).rejects.toThrow(/never changed or removed/);
  });

  it('a question goes out under the own hat, from an own dossier, about somebody of it', async () => {
    const { family, id } = await asked();
    const other = await parties(stage.world);
    const copy = (changes: string, hat: Hat) => stage.raw(hat, `insert into kapstok.information_request select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'asked_at', kapstok.at(), ${changes}))).*
      from kapstok.information_request r where r.id = $1`, [id]);
    await expect(copy(`'purpose', r.purpose`, family.asker)).resolves.toEqual([]);
    await expect(copy(`'dossier_id', '${other.dossier.id}'::uuid`, family.asker)).rejects.toThrow(/row-level security/);
    await expect(copy(`'subject_id', '${other.child.id}'::uuid`, family.asker)).rejects.toThrow(/row-level security/);
    await expect(copy(`'asker_task', 'hulpverlening'`, family.asker)).rejects.toThrow(/row-level security/);
    await expect(copy(`'asker_hat_id', '${family.helper!.id}'::uuid`, family.asker)).rejects.toThrow(/row-level security/);
  });
});

describe('who it is about', () => {
  const about = async (person: Person, subjectId: string | null = null, at?: Date) => {
    const client = await stage.world.client(person);
    return stage.as(client, (hat) => stage.service(OwnRequestsService).about(hat, subjectId), at);
  };

  it('sees who asked whom for what, in which state, and what was given; no words', async () => {
    // R224
    const { family, id } = await asked();
    const [seen] = await about(family.mother);
    expect(seen).toMatchObject({
      id, subjectId: family.child.id, askerOrganisationId: family.dossier.controller.id, askerTask: 'toeleiding', holderOrganisationId: family.holder.id, holderTask: 'hulpverlening',
      purpose: 'toeleiding', state: 'asked', categories: ['advies'], given: [], givenAt: null,
    });
    expect(JSON.stringify(seen)).not.toMatch(/besluit|vertelden/);
    const mother = await stage.world.client(family.mother);
    await stage.as(mother, (hat) => stage.service(OwnRequestsService).about(hat));
    expect((await stage.lines(mother))[0]).toMatchObject({ event: 'inspect', outcome: 'allowed', subject_id: family.child.id, categories: ['toegangslog'] });
  });

  it.each([
    [8, { child: 0, mother: 1, stranger: 0 }],
    [13, { child: 1, mother: 1, stranger: 0 }],
    [17, { child: 1, mother: 0, stranger: 0 }],
  ])('at %i: the child from 12, who has gezag until 16, and nobody else', async (age, { child, mother, stranger }) => {
    // R229
    const { family } = await asked({}, { age });
    expect(await about(family.child)).toHaveLength(child);
    expect(await about(family.mother)).toHaveLength(mother);
    expect(await about(await stage.world.personOfAge(40))).toHaveLength(stranger);
    expect(await about(family.father, family.mother.id)).toEqual([]);
  });

  it('is not told while the Raad or Veilig Thuis embargoes it, and is told from the end of that', async () => {
    const family = await parties(stage.world, { askerKind: 'veilig-thuis' });
    await stage.world.insert('melding', { id: randomUUID(), dossierId: family.dossier.id, meldingAt: new Date(Date.now() - DAY) });
    const until = new Date(Date.now() + 10 * DAY);
    const embargo = { reason: 'De ouder kan bewijs wegmaken.', until };
    await stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family, {
      purpose: 'veilig-thuis-onderzoek', suspectedAbuse: true, embargo, questions: [{ question: 'Welke zorgen ziet u?', category: 'veiligheid', why: 'Voor het onderzoek.' }],
    })));
    expect(await about(family.mother)).toEqual([]);
    expect(await about(family.mother, null, new Date(until.getTime() - 1))).toEqual([]);
    expect(await about(family.mother, null, until)).toHaveLength(1);
  });

  it('is not told where a child is that a parent may not find', async () => {
    const { family } = await asked();
    await stage.world.address({ person: family.child, controller: family.holder, shielded: true });
    expect(await about(family.father)).toEqual([]);
  });

  it('names no organisation to who may not find somebody of the family, and to everybody else', async () => {
    // R38
    const { family } = await asked();
    const names = async (client: Person) => (await about(client)).map(({ askerOrganisationId, holderOrganisationId, withheld }) => [askerOrganisationId, holderOrganisationId, withheld]);
    const named = [[family.dossier.controller.id, family.holder.id, false]];
    expect(await names(family.father)).toEqual(named);
    await stage.world.address({ person: family.mother, controller: family.holder, lines: 'Fictief schuiladres 9', shielded: true });
    expect(await names(family.father)).toEqual([[null, null, true]]);
    expect(await about(family.father)).toMatchObject([{ askerOrganisationType: 'gemeente', holderOrganisationType: 'wijkteam', askerTask: 'toeleiding' }]);
    expect(await names(family.mother)).toEqual(named);
    await stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family, { subjectId: family.father.id })));
    expect((await about(family.father)).find(({ subjectId }) => subjectId === family.father.id)).toMatchObject({ askerOrganisationId: null, holderOrganisationId: null, withheld: true });
  });

  it('reads nothing under another hat', async () => {
    const { family } = await asked();
    await expect(stage.as(family.asker, (hat) => stage.service(OwnRequestsService).about(hat))).resolves.toEqual([]);
    await expect(stage.raw(family.asker, 'select * from kapstok.requests_about_own()')).resolves.toEqual([]);
  });
});
