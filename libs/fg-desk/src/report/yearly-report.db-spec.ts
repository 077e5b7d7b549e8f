import { AccessLog, pdfOf } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { BadInput } from '@kapstok/errors';
import { HatService, type ActingHat } from '@kapstok/organisation';
import { dayOf } from '@kapstok/review';
import { createDatabase, createWorld, requestsWith, textOf, type Hat, type Organisation, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { DeskNotYours } from '../desk/desk.errors';
import { yearlyReport } from './yearly-report';
import { YearlyReportService } from './yearly-report.service';

/** The year that it is in the Netherlands, as the report has it. */
const YEAR = Number(dayOf(Date.now()).slice(0, 4));
const on = (day: string) => `${YEAR}-${day}`;

describe('the yearly report of the FG', () => {
  let database: TestDatabase;
  let world: World;
  let api: DataSource;
  let controller: Organisation;
  let fg: Hat;
  const service = new YearlyReportService();

  beforeAll(async () => {
    database = await createDatabase();
    world = await createWorld(database.urls.owner);
    api = await connect(database.urls.api, [], 2);
    controller = await world.organisation({ name: 'Fictief wijkteam De Kapstok' });
    fg = await world.hat({ organisation: controller, task: 'fg', law: 'avg' });
    await aYear();
  });
  afterAll(async () => {
    await api?.destroy();
    await world?.close();
    await database?.drop();
  });

  const request = requestsWith({ Transaction, AccessLog, HatService });
  const as = <Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>) => request(api, hat, work);

  /** Two scored days in January and one of another controller; three findings, one asked about, one decided as a breach. */
  const aYear = async () => {
    const dossier = await world.dossier({ controller });
    const hat = await world.involved(dossier);
    const scored = (of: Organisation, day: string, accesses: number, explained: number) =>
      world.query(`insert into desk.scored_day (controller_id, day, accesses, explained, findings, by_explanation, scoring) values ($1, $2, $3, $4, 0, '{"involved": ${explained}}', '1')`, [of.id, day, accesses, explained]);
    await scored(controller, on('01-10'), 600, 599);
    await scored(controller, on('01-11'), 400, 399);
    await scored(await world.organisation(), on('01-10'), 7, 7);
    const found = async (day: string, kind: string) => {
      const [row] = await world.query<{ id: string }>(
        `insert into desk.finding (controller_id, day, kind, account_id, hat_id, organisation_id, task, dossier_id, score, reasons, line_ids, first_at, last_at, accesses, scoring)
         values ($1, $2::date, $3, $4, $5, $6, $7, $8, 500, '[{"code":"unexplained"}]', array[gen_random_uuid()], $2::date::timestamp at time zone 'Europe/Amsterdam', $2::date::timestamp at time zone 'Europe/Amsterdam', 1, '1') returning id`,
        [controller.id, day, kind, hat.account.id, hat.id, hat.organisation.id, hat.task, dossier.id]);
      return row!.id;
    };
    // What is decided on now has been, on whatever day of the year that is.
    const [breach] = [await found(on('01-01'), 'unexplained'), await found(on('01-10'), 'odd'), await found(on('01-11'), 'odd')];
    await world.query(`select set_config('kapstok.at', clock_timestamp()::text, false)`);
    await world.query(`insert into desk.message (id, item_id, side, hat_id, words, sent_at) values (gen_random_uuid(), $1, 'fg', $2, 'Waarom keek u?', now())`, [breach, fg.id]);
    await world.query(`insert into desk.decision (finding_id, outcome, words, reviewer_hat_id, decided_at) values ($1, 'breach', 'Fictief besluit', $2, now())`, [breach, fg.id]);
    await world.query(
      `insert into desk.breach_act (id, item_id, kind, done, happened_at, words, reason, hat_id, recorded_at)
       values (gen_random_uuid(), $1, 'authority', true, now(), 'AP-1', null, $2, now()), (gen_random_uuid(), $1, 'persons', false, null, null, 'Geen hoog risico.', $2, now())`, [breach, fg.id]);
  };

  // R268, R269
  it('counts the year of the own controller and of no other', async () => {
    const { months, parts, explanations, breakGlass, breaches } = await as(fg, (hat) => service.numbers(hat, YEAR));
    expect(months).toEqual([{ month: on('01'), accesses: 1000, explained: 998, unexplained: 1, odd: 2, breakGlass: 0, asked: 1, open: 2, inOrder: 0, toDiscuss: 0, breach: 1 }]);
    expect(parts).toEqual([{ month: on('01'), organisation: controller.name, task: 'hulpverlening', items: 3, open: 2, inOrder: 0, toDiscuss: 0, breach: 1 }]);
    expect(explanations).toEqual([{ explanation: 'involved', accesses: 998 }]);
    expect(breakGlass).toEqual({ opened: 0, reviewed: 0, inTime: 0, late: 0, medianHours: null, longestHours: null });
    expect(breaches).toEqual({ breaches: 1, reported: 1, inTime: 1, notReported: 0, toReport: 0, told: 0, notTold: 1, toTell: 0 });
    const other = await world.hat({ task: 'fg', law: 'avg' });
    expect(await as(other, (hat) => service.numbers(hat, YEAR))).toMatchObject({ months: [], parts: [], explanations: [], breaches: { breaches: 0 } });
  });

  it('is for the FG alone, and the database gives nobody else a number', async () => {
    const carer = await world.hat({ organisation: controller });
    await expect(as(carer, (hat) => service.pdf(hat, YEAR, 'nl'))).rejects.toBeInstanceOf(DeskNotYours);
    expect(await as(carer, ({ tx }) => tx.query('select * from desk.year_by_month($1)', [YEAR]))).toEqual([]);
    expect(await as(carer, ({ tx }) => tx.query('select * from logbook.sealed_before(now())'))).toEqual([]);
  });

  /** The same hat at another moment. */
  const at = (hat: ActingHat, moment: string): ActingHat => ({ ...hat, tx: Object.create(hat.tx, { at: { value: new Date(moment) } }) as Transaction });

  it('knows the year that has begun in the Netherlands, while it has not elsewhere', async () => {
    await expect(as(fg, (hat) => service.numbers(at(hat, `${YEAR}-12-31T23:10:00Z`), YEAR + 1))).resolves.toMatchObject({ year: YEAR + 1, months: [] });
    await expect(as(fg, (hat) => service.numbers(at(hat, `${YEAR}-12-31T22:50:00Z`), YEAR + 1))).rejects.toBeInstanceOf(BadInput);
  });

  it('tells by organisation only what is of five items or more; the rest stands together', async () => {
    const numbers = await as(fg, (hat) => service.numbers(hat, YEAR));
    const one = (organisation: string, month: string, items: number, breach: number) => ({ month, organisation, task: 'toeleiding', items, open: items - breach, inOrder: 0, toDiscuss: 0, breach });
    const parts = [one('Fictieve school', '01', 1, 1), one('Fictief ziekenhuis', '02', 3, 0), one('Fictieve gemeente', '01', 2, 0), one('Fictieve gemeente', '03', 3, 1)].map((part) => ({ ...part, month: on(part.month) }));
    const table = yearlyReport({ numbers: { ...numbers, parts }, controller: controller.name, madeAt: new Date(), language: 'nl' }).parts[3]!.table!;
    expect(table.rows).toEqual([['Fictieve gemeente', '5', '4', '0', '0', '1'], ['andere organisaties samen', '4', '3', '0', '0', '1']]);
  });

  it.each([YEAR + 1, 1999, 2025.5])('knows no year %d', async (year) => {
    await expect(as(fg, (hat) => service.numbers(hat, year))).rejects.toBeInstanceOf(BadInput);
  });

  it('says it in words as a PDF, and that it was taken along is in the log', async () => {
    const numbers = await as(fg, (hat) => service.numbers(hat, YEAR));
    const sealed = { size: '1234', root: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=', madeAt: new Date(), witnesses: ['getuige.example.org'] };
    const text = textOf(await pdfOf(yearlyReport({ numbers: { ...numbers, sealed }, controller: controller.name, madeAt: new Date(), language: 'nl' }), { compress: false }));
    for (const words of [`Toegang tot dossiers in ${YEAR}`, controller.name, '998', '99,8%', '1 een inbreuk', '1 daarvan binnen 72 uur', 'getuige.example.org', 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=']) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
    }
    const { bytes, name } = await as(fg, (hat) => service.pdf(hat, YEAR, 'nl'));
    expect([name, bytes.subarray(0, 5).toString()]).toEqual([`jaarverslag-toegang-${YEAR}.pdf`, '%PDF-']);
    expect(await world.query(`select event, outcome, fields from logbook.access_line where hat_id = $1 order by at desc limit 1`, [fg.id])).toEqual([{ event: 'export', outcome: 'allowed', fields: ['yearlyReport'] }]);
  });
});
