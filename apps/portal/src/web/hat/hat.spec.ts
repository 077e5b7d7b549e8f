import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TASKS } from '@kapstok/policy';
import { hatColour } from './hat-colour';
import { groupsOf, homeOf, menuOf, menuText } from './hat-menu-items';
import { checkSwitch, speaksWithResidents } from './hat-switch';

const styles = readFileSync(join(__dirname, '../style/hats.css'), 'utf8');

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function colourOf(prefix: string, name: string): string | undefined {
  return new RegExp(`\\.kapstok-${prefix}--${name} \\{ --kapstok-hat: (#[0-9a-f]{6})`).exec(styles)?.[1];
}

describe('the bar that says which hat is on', () => {
  it.each(TASKS)('has a colour for %s that white words stand out on', (task) => {
    const colour = colourOf('hat', hatColour(task).colour);
    expect(colour).toBeDefined();
    expect(1.05 / (luminance(colour!) + 0.05)).toBeGreaterThanOrEqual(7);
    expect(colourOf('hat-edge', hatColour(task).colour)).toBe(colour);
  });

  // Toeleider and hulpverlener are the two that one person most often wears.
  it('tells toeleiding, hulpverlening and regie apart by colour and by sign', () => {
    const looks = ['toeleiding', 'hulpverlening', 'regie'].map(hatColour);
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(3);
    expect(new Set(looks.map(({ sign }) => sign)).size).toBe(3);
  });
});

describe('the menu of a hat', () => {
  it('gives the log to a data protection officer, and to nobody else', () => {
    expect(TASKS.filter((task) => menuOf(task).includes('accessLog'))).toEqual(['fg']);
  });

  // V9: no content for who administers or makes policy.
  it.each(['fg', 'convenantbeheer', 'beheer', 'beleid'])('gives no case and no received information to %s', (task) => {
    expect(menuOf(task)).not.toContain('cases');
    expect(menuOf(task)).not.toContain('received');
    expect(menuOf(task)).not.toContain('consents');
  });

  it('gives a resident the own consents and messages, what was asked and shared about them, who looked, who works for them and what was agreed, and nothing else', () => {
    expect(menuOf('client')).toEqual(['consents', 'notices', 'requests', 'shared', 'ownLog', 'informing', 'covenants']);
    expect(menuText('consents', 'client')).toBe('menu.myConsents');
  });

  it('is read in groups when it is long, with every item in one of them, in the order of the menu', () => {
    for (const task of TASKS) expect(groupsOf(menuOf(task)).flatMap(({ items }) => items).sort()).toEqual([...menuOf(task)].sort());
    expect(groupsOf(menuOf('hulpverlening')).map(({ group, items }) => [group, items.length])).toEqual([['work', 3], ['sharing', 4], ['conferring', 3], ['danger', 1]]);
    expect(groupsOf(menuOf('client'))).toEqual([{ group: null, items: menuOf('client') }]);
    expect(groupsOf(menuOf('toString'))).toEqual([]);
  });

  it('is empty for a task that nobody knows, also one that every object has', () => {
    expect(menuOf('toString')).toEqual([]);
    expect(homeOf('constructor')).toBe('/pet');
  });
});

describe('putting on a hat', () => {
  // R3, R4: the resident knows in which capacity is spoken.
  it('needs an answer to whether the resident knows it', () => {
    expect(checkSwitch({ informed: '', toldHow: '' }).informed).toBe('switch.problem.informed');
  });

  it('is refused while a resident who is spoken to does not know it', () => {
    expect(checkSwitch({ informed: 'no', toldHow: '' }).informed).toBe('switch.problem.tellFirst');
  });

  it('needs how it was told, when it was told', () => {
    expect(checkSwitch({ informed: 'yes', toldHow: ' ' }).toldHow).toBe('switch.problem.toldHow');
    expect(Object.values(checkSwitch({ informed: 'yes', toldHow: 'aan het begin' })).filter(Boolean)).toEqual([]);
    expect(Object.values(checkSwitch({ informed: 'alone', toldHow: '' })).filter(Boolean)).toEqual([]);
  });

  it('asks nothing of who does not speak with residents, and of a resident', () => {
    expect(TASKS.filter((task) => !speaksWithResidents(task))).toEqual(['beleid', 'fg', 'convenantbeheer', 'beheer', 'client']);
  });
});
