import { ConsentRecords, SubjectService } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { interpret, policy, currentRules, type Category, type Purpose, type Request, type Task } from '@kapstok/policy';
import { randomWorlds, type ConsentQuestion } from './random-worlds';
import { Stage } from './stage';

const WORLDS = 2500;
const SEED = 20260301;

let stage: Stage;
let questions: ConsentQuestion[];
let requests: Request[];
let decided: boolean[];
beforeAll(async () => {
  stage = await Stage.open();
  questions = await randomWorlds(stage.world, SEED, WORLDS);
  requests = [];
  for (const question of questions) requests.push(await request(question));
  decided = requests.map((one) => policy.decide(one).outcome === 'allow');
}, 120_000);
afterAll(() => stage.close());

/** What the decision function is asked when such a disclosure is looked at: through the same readers as in the api. */
async function request({ subjectId, category, organisationId, task, purpose, at }: ConsentQuestion): Promise<Request> {
  // Read as the owner of the tables: what a hat may know is not at stake here, only whether two readings agree.
  const reader = { tx: { at, query: (sql: string, parameters: unknown[]) => stage.world.query(sql, parameters) } } as unknown as ActingHat;
  const subject = await stage.service(SubjectService).subjectAt(reader, subjectId);
  return {
    id: subjectId, at: at.toISOString(), action: 'view', ground: 'toestemming', purpose: purpose as Purpose, categories: [category as Category],
    actor: { org: organisationId, orgType: 'overig', task: task as Task, ...(task === 'hulpverlening' && { law: 'wgbo' as const }), received: true },
    dossier: { kind: 'hulpverlening', controller: 'elsewhere', task: 'hulpverlening', law: 'jeugdwet', scope: 'person' },
    subject, consents: await stage.service(ConsentRecords).about(reader, subjectId),
  };
}

/** What a function of the database answers to all questions, in one statement. */
async function inTheDatabase(name: string): Promise<boolean[]> {
  const asked = questions.map((question) => ({ ...question, at: question.at.toISOString() }));
  const rows = await stage.world.query<{ counts: boolean }>(
    `select ${name}(q.subject, q.category, q.organisation, q.task, q.purpose, q.at) as counts
     from jsonb_array_elements($1::jsonb) with ordinality as asked(one, place)
     cross join lateral (select (one->>'subjectId')::uuid as subject, one->>'category' as category, (one->>'organisationId')::uuid as organisation,
       one->>'task' as task, one->>'purpose' as purpose, (one->>'at')::timestamptz as at) q order by place`,
    [JSON.stringify(asked)],
  );
  return rows.map(({ counts }) => counts);
}

const differing = (answers: readonly boolean[]) => questions.filter((_, i) => answers[i] !== decided[i]);

describe(`whether consent counts, in ${WORLDS} random worlds`, () => {
  it('is the same to the database as to the decision function', async () => {
    // R65, R66, R67, R68, R69, R70, R72, R73, R77
    expect(differing(await inTheDatabase('kapstok.consent_counts'))).toEqual([]);
  }, 60_000);

  it('is the same to the plain interpreter of the same rules', () => {
    expect(differing(requests.map((one) => interpret(currentRules, one).outcome === 'allow'))).toEqual([]);
  }, 60_000);

  it('is yes in enough of them and no in enough of them to tell something', () => {
    const yes = decided.filter(Boolean).length;
    expect(yes).toBeGreaterThan(WORLDS / 10);
    expect(WORLDS - yes).toBeGreaterThan(WORLDS / 4);
  });

  // Each is the function of the database with one thing wrong. A run that does not catch them all proves nothing.
  it.each([
    ['of two answers at one moment any may count', 'bool_and(latest.counts)', 'bool_or(latest.counts)'],
    ['an older answer revives', 'where latest.place = 1', ''],
    ['a refusal is passed over', "c.answer = 'given' and c.free", 'c.free'],
    ['it need not be free', 'c.free and', ''],
    ['it need not be informed', 'c.informed and', ''],
    ['it need not be explicit', 'and c.explicit', ''],
    ['it still counts at the moment it expires', 'p_at < c.expires_at', 'p_at <= c.expires_at'],
    ['it never expires', 'p_at < c.expires_at', 'true'],
    ['withdrawal works a moment late', 'w.withdrawn_at <= p_at', 'w.withdrawn_at < p_at'],
    ['withdrawal never works', 'w.withdrawn_at <= p_at', 'false'],
    ['an answer of later counts already', 'and c.given_at <= p_at', ''],
    ['every kind of consent lifts secrecy', "and c.kind = 'verstrekking'", ''],
    ['every category is covered', 'and p_category = any (c.categories)', ''],
    ['every task is covered', 'and c.to_task = p_task', ''],
    ['every purpose is covered', 'and c.purpose = p_purpose', ''],
    ['every organisation is covered', 'and (c.to_organisation_id is null or c.to_organisation_id = p_organisation)', ''],
    ['a child is asked at 13', 'age >= 12', 'age >= 13'],
    ['parents are asked until 15', 'or s.age < 16', 'or s.age < 15'],
    ['parents are asked at 16 as well', 'or s.age < 16', 'or s.age <= 16'],
    ['who cannot decide decides alone', 'where not incapacitated and age >= 12', 'where age >= 12'],
    ['a birthday goes by the clock of Greenwich', 'kapstok.age_at(p.birth_date, p_at)', "extract(year from age((p_at at time zone 'UTC')::date, p.birth_date))::integer"],
    ['one parent is enough', 'select distinct g.holder_id as id from gezag g', 'select min(g.holder_id::text)::uuid as id from gezag g'],
    ['gezag lasts a moment too long', 'p_at < g.valid_until', 'p_at <= g.valid_until'],
    ['gezag of later counts already', 'g.valid_from <= p_at and', ''],
    ['nobody with gezag is as good as everybody', 'and not exists (select 1 from subject s where (s.incapacitated or s.age < 16) and not exists (select 1 from holders))', ''],
  ])('a database in which %s is caught', async (_, right, wrong) => {
    const [{ definition }] = (await stage.world.query<{ definition: string }>(
      `select pg_get_functiondef('kapstok.consent_stands(uuid,text,uuid,text,text,timestamptz)'::regprocedure) as definition`,
    )) as [{ definition: string }];
    expect(definition).toContain(right);
    await stage.world.query(definition.replace('FUNCTION kapstok.consent_stands', 'FUNCTION kapstok.planted').replace(right, wrong));
    expect(differing(await inTheDatabase('kapstok.planted'))).not.toEqual([]);
  }, 60_000);
});
