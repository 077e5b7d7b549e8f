import { AT, DOSSIER, FG, TOELEIDER } from '../readings/asking';
import { currentRules } from '../rules/current';
import { ACTIONS, CATEGORIES, TASKS, type Request } from '../vocabulary';
import { compile } from './compile';
import { DENY } from './compiled-rule';
import { Periods } from './periods';
import { inCategory, lookOf, placeOf } from './quick-look';
import { STANDINGS, standingOf } from './standing';

const LOOKS = [0, 1, 2];
/** A place and an outcome of three bits are kept in one number of 32 bits. */
const MOST_PLACES = 2 ** 29;

describe('the place of a look', () => {
  it('is of a view, a search or a write', () => {
    expect(ACTIONS.map((action) => [action, lookOf(action)])).toEqual([
      ['view', 0], ['search', 1], ['write', 2], ['disclose', -1], ['request', -1], ['transfer', -1], ['inspect', -1], ['statistics', -1],
    ]);
  });

  it('is another for every look, task, category and standing, and small enough to be kept', () => {
    const places = LOOKS.flatMap((look) =>
      TASKS.flatMap((task) => CATEGORIES.flatMap((category) => [0, 1, STANDINGS - 1].map((standing) => inCategory(placeOf(look, task, standing), category)))),
    );
    expect(new Set(places).size).toBe(LOOKS.length * TASKS.length * CATEGORIES.length * 3);
    expect(Math.min(...places)).toBe(0);
    expect(Math.max(...places)).toBeLessThan(MOST_PLACES);
  });
});

describe('the quick outcome', () => {
  it('of the very first place is asked, and not what stands there before anything was kept', () => {
    const actor = { ...TOELEIDER, org: 'elders', law: 'wmo' as const };
    const request: Request = { id: 'first', at: AT, action: 'view', actor, dossier: DOSSIER.hulp, categories: ['contact'] };
    expect(inCategory(placeOf(0, actor.task, standingOf(actor, request)), 'contact')).toBe(0);
    for (let i = 0; i < 2; i++) expect(compile(currentRules).check(request)).toBe('deny');
  });

  it('is the strictest of the categories, in any order', () => {
    const fg = { ...FG, org: DOSSIER.hulp.controller };
    for (const categories of [['verslag', 'toegangslog'], ['toegangslog', 'verslag'], ['verslag', 'verslag', 'toegangslog']] as const) {
      expect(compile(currentRules).check({ id: 'strictest', at: AT, action: 'view', actor: fg, dossier: DOSSIER.hulp, categories: [...categories] })).toBe('weigh');
    }
  });

  it('of a look at nothing is a refusal', () => {
    const { quickLook } = new Periods(currentRules).at(AT);
    expect(quickLook.outcome({ id: 'nothing', at: AT, action: 'view', actor: FG, dossier: DOSSIER.hulp }, 0)).toBe(DENY);
  });
});
