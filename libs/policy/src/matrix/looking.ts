import { foldBoxes, inOrder, type Box } from '../diff/boxes';
import { CATEGORIES, SCOPES, type Action, type Request } from '../vocabulary';
import { DOSSIER_SHAPES, dossierOf, type DossierShape } from './dossiers';
import { HAT_KINDS, hatOf, type HatKind } from './hats';
import { CIRCUMSTANCES, LOOKING, OWN, STANDINGS, type Circumstance, type Standing } from './standings';
import type { CategoryVerdict, Verdicts } from './verdicts';

const LAWS_TOGETHER = ['same law', 'another law'] as const;
// Folded first along what matters least often; last along how the hat stands.
const FOLDING = [5, 3, 2, 4, 1, 0];

/** The attributes of a row and the values of each, by place. */
export const LOOK_ATTRIBUTES = {
  standing: STANDINGS.map(({ label }) => label),
  dossier: DOSSIER_SHAPES.map(({ label, law }) => `${label} ${law}`),
  law: LAWS_TOGETHER,
  scope: SCOPES,
  action: LOOKING,
  circumstance: CIRCUMSTANCES.map(({ label }) => label),
} as const;

export interface LookRow {
  box: Box;
  /** one for each category: the rule, with `~` when it must be weighed and `–` when it stays closed */
  cells: readonly string[];
}

export interface LookTable {
  /** the tasks that see and write the same */
  tasks: string[];
  rows: readonly LookRow[];
}

interface Look {
  shape: DossierShape;
  standing: Standing;
  circumstance: Circumstance;
  action: Action;
  scope: (typeof SCOPES)[number];
}

function requestOf(hat: HatKind, { shape, standing, circumstance, action, scope }: Look, at: string): Request {
  const base: Request = {
    id: 'access-matrix', at, action, categories: [...CATEGORIES],
    actor: { ...hatOf(hat, OWN), ...standing.hat, ...circumstance.hat },
    dossier: dossierOf(shape, scope, OWN),
    ...(action === 'write' && { entry: { kind: 'feit', source: 'access matrix' } }),
    ...standing.request,
  };
  return { ...base, ...circumstance.request(base) };
}

function cellOf({ outcome, rules }: CategoryVerdict): string {
  const ids = rules.map(({ id, ground }) => ground ?? id).join(' ');
  if (outcome === 'allow') return ids;
  return outcome === 'weigh' ? `${ids}~` : `–${ids}`;
}

function* everyLook(): Generator<Look> {
  for (const standing of STANDINGS)
    for (const shape of DOSSIER_SHAPES)
      for (const scope of SCOPES) for (const action of LOOKING) for (const circumstance of CIRCUMSTANCES) yield { shape, standing, circumstance, action, scope };
}

/**
 * The cells of the hats of one task whose law is that of the dossier (or is not). A rule that told their laws apart in another way
 * would give two answers for one row: that is an error, so that no row ever says less than the rules.
 */
function cellsOf(verdicts: Verdicts, at: string, hats: readonly HatKind[], look: Look): string | undefined {
  const found = new Set(hats.map((hat) => verdicts.of(requestOf(hat, look, at), CATEGORIES).map(cellOf).join('|')));
  if (found.size > 1) throw new Error(`${hats[0]?.task ?? 'hat'}: a rule tells its laws apart in another way than by the law of the dossier`);
  return [...found][0];
}

function placesOf({ standing, shape, scope, action, circumstance }: Look, laws: number[]): Box {
  return [
    [STANDINGS.indexOf(standing)], [DOSSIER_SHAPES.indexOf(shape)], laws, [SCOPES.indexOf(scope)], [LOOKING.indexOf(action)],
    [CIRCUMSTANCES.indexOf(circumstance)],
  ];
}

function rowsOf(verdicts: Verdicts, at: string, hats: readonly HatKind[]): LookRow[] {
  const byCells = new Map<string, Box[]>();
  const add = (cells: string, box: Box) => byCells.set(cells, [...(byCells.get(cells) ?? []), box]);
  for (const look of everyLook()) {
    const same = cellsOf(verdicts, at, hats.filter(({ law }) => law === look.shape.law), look);
    const other = cellsOf(verdicts, at, hats.filter(({ law }) => law !== look.shape.law), look);
    // A law that no hat of the task has beside this dossier says nothing, so it never splits a row.
    if (same === undefined || other === undefined || same === other) add(same ?? other ?? '', placesOf(look, [0, 1]));
    else [same, other].forEach((cells, i) => add(cells, placesOf(look, [i])));
  }
  return [...byCells]
    .flatMap(([cells, boxes]) => foldBoxes(boxes, FOLDING).map((box) => ({ box, cells: cells.split('|') })))
    .sort((one, two) => inOrder(one.box, two.box));
}

/** One table for each task; tasks that see and write the same have one together. */
export function lookTables(verdicts: Verdicts, at: string): LookTable[] {
  const tables = new Map<string, LookTable>();
  for (const [task, hats] of hatsByTask()) {
    const rows = rowsOf(verdicts, at, hats);
    const key = JSON.stringify(rows);
    const table = tables.get(key) ?? { tasks: [], rows };
    table.tasks.push(task);
    tables.set(key, table);
  }
  return [...tables.values()];
}

// Provision and measure are of disclosing, looking does not know them: one hat stands for each law.
function hatsByTask(): Map<string, HatKind[]> {
  const tasks = new Map<string, HatKind[]>();
  for (const kind of HAT_KINDS) {
    const name = kind.from === undefined ? kind.task : `${kind.task} from ${kind.from}`;
    const known = tasks.get(name) ?? [];
    if (!known.some(({ law }) => law === kind.law)) known.push(kind);
    tasks.set(name, known);
  }
  return tasks;
}
