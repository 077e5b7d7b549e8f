import { connect } from '@kapstok/database';
import { createDatabase, type TestDatabase } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { ageAt } from './age';
import { isBsn } from './bsn';

// A generator with a seed, so that a difference can be found again.
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('the database and the library', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createDatabase();
    source = await connect(database.urls.api, [], 1);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('give one age at any moment, birthdays, midnights and leap days among them', async () => {
    const next = numbers(20260722);
    const days = ['01-01', '02-28', '02-29', '03-01', '07-15', '10-25', '12-31'];
    const births = Array.from({ length: 3000 }, () => {
      const year = 1990 + next(36);
      const day = days[next(days.length)]!;
      return day === '02-29' && year % 4 !== 0 ? `${year}-02-27` : `${year}-${day}`;
    });
    const moments = births.map((birth) => {
      const birthday = Date.UTC(2005 + next(30), Number(birth.slice(5, 7)) - 1, Number(birth.slice(8)));
      return new Date(birthday + (next(5) - 2) * 3_600_000 + next(3) - 1);
    });
    const rows: { age: number }[] = await source.query(
      'select kapstok.age_at(b::date, m) as age from unnest($1::text[], $2::timestamptz[]) with ordinality as t(b, m, i) order by i',
      [births, moments],
    );
    const differences = births.flatMap((birth, i) => (ageAt(birth, moments[i]!) === rows[i]?.age ? [] : [{ birth, at: moments[i], sql: rows[i]?.age }]));
    expect(differences).toEqual([]);
    expect(new Set(rows.map(({ age }) => age)).size).toBeGreaterThan(20);
  });

  it('give one answer to the eleven test', async () => {
    const next = numbers(11);
    const texts = Array.from({ length: 5000 }, () => String(next(1_000_000_000)).padStart(9, '0'));
    texts.push('000000000', '123456782', '12345678', '1234567820', 'abcdefghi', '');
    const rows: { passes: boolean }[] = await source.query(
      'select kapstok.eleven_test(t) as passes from unnest($1::text[]) with ordinality as x(t, i) order by i',
      [texts],
    );
    expect(texts.filter((text, i) => isBsn(text) !== rows[i]?.passes)).toEqual([]);
    expect(rows.filter(({ passes }) => passes).length).toBeGreaterThan(300);
  });
});
