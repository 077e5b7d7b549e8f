import { currentRules } from '../rules/current';
import { Verdicts } from './verdicts';
import { groundTables, SHARE_ATTRIBUTES } from './sharing';
const t = Date.now();
const tables = groundTables(new Verdicts(currentRules), '2026-01-01T00:00:00+01:00');
console.log(Date.now() - t, tables.length, tables.map((x) => [x.ground, x.rows.length]));
const V = Object.values(SHARE_ATTRIBUTES);
for (const tt of tables) { console.log('##', tt.ground); for (const r of tt.rows.slice(0,12)) console.log(r.map((v, i) => v.length === V[i]!.length ? '*' : v.map((x) => V[i]![x]).join('/')).join(' | ').slice(0,400)); }
