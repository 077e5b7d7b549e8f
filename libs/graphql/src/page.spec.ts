import { pageArguments, toPage } from './page';

const ID = '7d444840-9dc0-41d1-b245-5ffdce74fad2';

describe('a page of a list', () => {
  it('holds 50 rows when nothing is said', () => {
    expect(pageArguments(undefined, undefined)).toEqual({ first: 50, after: null });
  });

  it.each([0, -1, 101, 1.5, Number.NaN])('refuses a size of %p and names the field', (first) => {
    expect(() => pageArguments(first, null)).toThrow('first: a number from 1 to 100');
  });

  it.each(['', 'x', `${ID}x`, "' or 1=1 --"])('answers the cursor %p as it answers one of another list', (after) => {
    expect(() => pageArguments(10, after)).toThrow('after: not a cursor of this list');
  });

  it('cuts the one row more that was asked for, and says that there is more', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(toPage(rows, { first: 2, after: null })).toEqual({ nodes: [{ id: 'a' }, { id: 'b' }], hasNextPage: true, endCursor: 'b' });
    expect(toPage(rows, { first: 3, after: null })).toMatchObject({ hasNextPage: false, endCursor: 'c' });
    expect(toPage([], { first: 3, after: null })).toEqual({ nodes: [], hasNextPage: false, endCursor: null });
  });
});
