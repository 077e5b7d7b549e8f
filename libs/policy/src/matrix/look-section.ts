import { CATEGORIES } from '../vocabulary';
import { DOSSIER_LABELS } from './dossiers';
import { LOOK_ATTRIBUTES, type LookRow, type LookTable } from './looking';
import { table } from './markdown';
import { CATEGORY_HEADS, named } from './names';
import { STANDINGS } from './standings';

const HEADS = ['how the hat stands', 'dossier', 'scope', 'does', 'when', ...CATEGORIES.map((category) => CATEGORY_HEADS[category] ?? category)];
const LAWS = ['of the same law', 'of another law'];

function lawWords(places: readonly number[]): string {
  return places.length === LAWS.length ? '' : ` ${places.map((place) => LAWS[place]).join(', ')}`;
}

// The first circumstance is that there is none: whatever it is together with the others, it is the plain case.
function whenWords(places: readonly number[]): string {
  const words = LOOK_ATTRIBUTES.circumstance;
  if (places.length === words.length) return 'always';
  if (!places.includes(0)) return places.map((place) => words[place]).join(', ');
  const but = words.filter((_, i) => !places.includes(i));
  return `unless ${but.join(', ')}`;
}

function line({ box, cells }: LookRow): string[] {
  const [standing = [], dossier = [], law = [], scope = [], action = [], circumstance = []] = box;
  return [
    standing.map((place) => STANDINGS[place]?.label).join(' · '),
    `${named(dossier, LOOK_ATTRIBUTES.dossier, DOSSIER_LABELS)}${lawWords(law)}`,
    named(scope, LOOK_ATTRIBUTES.scope), named(action, LOOK_ATTRIBUTES.action), whenWords(circumstance), ...cells,
  ];
}

export function lookSection(tables: readonly LookTable[]): string {
  return tables.map(({ tasks, rows }) => `### ${tasks.join(', ')}\n\n${table(HEADS, rows.map(line))}`).join('\n\n');
}

/** Marks in the cells, for the legend. */
export const CELL_MARKS = [
  ['`V1`', 'allowed, by this rule'],
  ['`V7~`', 'only after weighing, by this rule'],
  ['`–W1`', 'refused, by this rule'],
  ['`–`', 'refused, because no rule opens it'],
] as const;
