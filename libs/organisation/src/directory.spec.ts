import { dutiesOf, frameOf, isActive, keepsDossier, type CarriedOut } from './directory';
import { secrecyOf } from './secrecy';

const AT = new Date('2026-03-10T10:00:00Z');
const task = (carried: Partial<CarriedOut>): CarriedOut => ({ task: 'hulpverlening', law: 'jeugdwet', from: null, provision: null, orgType: 'jeugdhulpaanbieder', ...carried });
const grounds = (carried: CarriedOut, side: string) => dutiesOf(carried, AT).filter((one) => one.side === side).map(({ ground }) => ground);

// R19: tasks, position and status: which task, under which secrecy, with a dossier or not.
describe('the directory', () => {
  it('tells the same organisation’s help and toeleiding apart by their secrecy', () => {
    expect(secrecyOf({ task: 'hulpverlening', law: 'jeugdwet', from: null })).toEqual({ kind: 'jeugdwet', article: 'Jw 7.3.11', statutory: true });
    expect(secrecyOf({ task: 'toeleiding', law: 'jeugdwet', from: null })).toEqual({ kind: 'professional-code', article: null, statutory: false });
    expect(secrecyOf({ task: 'hulpverlening', law: 'wmo', from: null }).statutory).toBe(false);
    expect(secrecyOf({ task: 'regie', law: 'wgbo', from: 'hulpverlening' }).kind).toBe('wgbo');
    expect(secrecyOf({ task: 'regie', law: 'wgbo', from: 'toeleiding' }).kind).toBe('professional-code');
  });

  it.each([['hulpverlening', 'voluntary'], ['veilig-thuis', 'statutory'], ['jeugdbescherming', 'statutory-with-measure'], ['fg', 'none']] as const)('says in which frame %s works', (one, frame) => {
    expect(frameOf(one)).toBe(frame);
  });

  it('says which tasks keep a dossier', () => {
    expect((['hulpverlening', 'onderwijs', 'fg'] as const).map(keepsDossier)).toEqual([true, false, false]);
  });

  it('names the duties and rights in law of a task, from the rules', () => {
    expect(dutiesOf(task({}), AT)).toContainEqual({ ground: 'verstrekking-college-jeugdwet', article: 'Jw 7.4.0', side: 'provides', duty: 'always' });
    expect(dutiesOf(task({}), AT)).toContainEqual({ ground: 'informatieplicht-ots', article: 'Jw 7.3.11(4)', side: 'provides', duty: 'if-asked' });
    expect(grounds(task({ task: 'jeugdbescherming', orgType: 'gi' }), 'receives')).toContain('informatieplicht-ots');
    expect(grounds(task({ task: 'toeleiding', orgType: 'wijkteam' }), 'receives')).toContain('verstrekking-college-jeugdwet');
    expect(grounds(task({ task: 'toeleiding', law: 'wmo', orgType: 'gemeente' }), 'receives')).not.toContain('verstrekking-college-jeugdwet');
    expect(grounds(task({ law: 'wgbo', orgType: 'ggz' }), 'provides')).not.toContain('verstrekking-college-jeugdwet');
  });

  it('names no duty before its law is in force', () => {
    expect(dutiesOf(task({}), new Date('2014-06-01T00:00:00Z')).map(({ ground }) => ground)).not.toContain('verstrekking-college-jeugdwet');
  });

  it('says whether a task is carried out today', () => {
    const period = { activeFrom: '2026-01-01', activeUntil: '2026-07-01' };
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((date) => isActive(period, date))).toEqual([false, true, true, false]);
    expect(isActive({ activeFrom: null, activeUntil: null }, '1999-01-01')).toBe(true);
  });
});
