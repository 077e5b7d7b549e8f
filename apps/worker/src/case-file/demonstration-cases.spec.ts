import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOSSIER_KINDS } from '@kapstok/policy';
import { checkCovenantFile } from '../covenant-file/read-covenant-file';
import { covers } from './period';
import { parseCaseFile } from './read-case-file';
import type { CaseFile } from './schema/case-file';
import { ENTRY_CATEGORIES } from './schema/dossier';

const root = join(__dirname, '..', '..', '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const caseOf = (name: string) => parseCaseFile(name, read(`test/cases/${name}`)).content;
const accounts = JSON.parse(read('infra/demo/accounts.json')) as { username: string; sub: string; name: string }[];

const first = caseOf('wijkteam-ggz.json');
const second = caseOf('tweede-huishouden.json');
const both = [first, second];
const covenant = checkCovenantFile('school-en-leerplicht.json', JSON.parse(read('test/covenants/school-en-leerplicht.json'))).covenant;
const REFERENCE = '2026-11-22T09:00:00+01:00';

const entriesOf = ({ dossiers }: CaseFile) => dossiers.flatMap((dossier) => dossier.entries.map((entry) => ({ dossier, entry })));

describe('the two demonstration cases', () => {
  it('say that they are fictional', () => {
    expect(both.map(({ fictional, note }) => [fictional, note.startsWith('Alles in dit bestand is verzonnen')])).toEqual([[true, true], [true, true]]);
  });

  it.each(['organisations', 'accounts', 'hats'] as const)('have the same %s where they share them', (list) => {
    const shared = first[list].filter(({ key }) => (second[list] as readonly { key: string }[]).some((one) => one.key === key));
    expect(shared.length).toBeGreaterThan(3);
    for (const item of shared) expect((second[list] as readonly { key: string }[]).find(({ key }) => key === item.key)).toEqual(item);
  });

  it('use the subjects and names of the demonstration accounts, each of them at least once', () => {
    const known = [...both, covenant].flatMap((file) => file.accounts);
    for (const { username, sub, name } of accounts) {
      const used = known.filter(({ key }) => key === username);
      expect(used.length).toBeGreaterThan(0);
      expect(used).toEqual(used.map(() => ({ key: username, subject: sub, name })));
    }
  });

  it('give no subject of a demonstration account to another account', () => {
    const others = both.flatMap((file) => file.accounts).filter(({ key }) => !accounts.some(({ username }) => username === key));
    expect(others.filter(({ subject }) => accounts.some(({ sub }) => sub === subject))).toEqual([]);
  });

  it('tell each thing in words of its own', () => {
    const bodies = both.flatMap(entriesOf).map(({ entry }) => entry.body);
    expect(new Set(bodies).size).toBe(bodies.length);
    for (const body of bodies) expect(body.split(/[.!?](?:\s|$)/).filter(Boolean).length).toBeGreaterThanOrEqual(3);
  });

  it('name nobody but by role', () => {
    const names = both.flatMap(({ persons }) => persons.map(({ name }) => name));
    expect([...new Set(names)].sort()).toEqual(['Grootmoeder', 'Jongste kind', 'Middelste kind', 'Moeder', 'Oudste kind', 'Vader']);
  });
});

describe('the case of the wijkteam and the GGZ', () => {
  it('has dossiers of every kind and entries of every category', () => {
    expect(new Set(first.dossiers.map(({ kind }) => kind))).toEqual(new Set(DOSSIER_KINDS));
    expect(new Set(entriesOf(first).map(({ entry }) => entry.category))).toEqual(new Set(ENTRY_CATEGORIES));
  });

  it('has regie from both tasks, help for one person and for the family, and a college that keeps four laws apart', () => {
    expect(new Set(first.dossiers.flatMap(({ from }) => from ?? []))).toEqual(new Set(['toeleiding', 'hulpverlening']));
    expect(new Set(first.dossiers.filter(({ key }) => key.startsWith('wijkteam')).map(({ scope }) => scope))).toEqual(new Set(['person', 'family']));
    expect(new Set(first.dossiers.filter(({ kind }) => kind === 'toeleiding').map(({ law }) => law))).toEqual(new Set(['jeugdwet', 'wmo', 'wgs', 'participatiewet']));
  });

  it('shows five years in which many organisations work at once, some no more, some for a colleague', () => {
    const involvements = first.dossiers.flatMap((dossier) => dossier.involvements.map((one) => ({ ...one, controller: dossier.controller })));
    const years = new Set(involvements.map(({ validFrom }) => validFrom.slice(0, 4)));
    expect([...years].sort()).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
    expect(new Set(involvements.filter((one) => covers(one, REFERENCE)).map(({ controller }) => controller)).size).toBeGreaterThanOrEqual(8);
    expect(involvements.some(({ validUntil }) => validUntil !== undefined && validUntil < '2024')).toBe(true);
    expect(involvements.filter(({ standsInFor }) => standsInFor !== undefined).length).toBeGreaterThanOrEqual(3);
  });

  it('has consent that was given, refused, withdrawn and that expired, by both parents too', () => {
    const { consents } = first;
    expect(consents.some(({ answer }) => answer === 'refused')).toBe(true);
    expect(consents.some(({ withdrawn }) => withdrawn !== undefined)).toBe(true);
    expect(consents.some(({ expiresAt }) => expiresAt !== undefined && expiresAt < REFERENCE)).toBe(true);
    const school = consents.filter(({ subject, to }) => subject === 'oudste-kind' && to.organisation === 'school');
    expect(school.map(({ by }) => by).sort()).toEqual(['moeder', 'vader']);
  });

  it('lets the GGZ tell what the mother does and not what she has', () => {
    const ggz = first.dossiers.find(({ key }) => key === 'ggz-moeder')!;
    const given = first.disclosures.filter(({ dossier }) => dossier === 'ggz-moeder').flatMap(({ entries }) => entries.map(({ entry }) => entry));
    const told = ggz.entries.filter(({ key }) => given.includes(key));
    expect(new Set(told.map(({ category }) => category))).toEqual(new Set(['veiligheid', 'voortgang', 'afspraak']));
    expect(told.some(({ body }) => /onvoorspelbaar/.test(body) && /impulsief/.test(body))).toBe(true);
    const kept = ggz.entries.filter(({ category }) => ['diagnose', 'behandelplan', 'medisch', 'verslag'].includes(category));
    expect(kept.length).toBeGreaterThanOrEqual(4);
    expect(told.some(({ summary, body }) => /stressstoornis|depressie/i.test(summary + body))).toBe(false);
  });
});

describe('the case of the second household', () => {
  const shielded = second.addresses.filter((address) => address.shielded);

  it('keeps mother and children at an address that is protected wherever it is known', () => {
    expect(new Set(shielded.map(({ person }) => person))).toEqual(new Set(['moeder', 'oudste-kind', 'middelste-kind', 'jongste-kind']));
    expect(new Set(shielded.map(({ lines }) => lines)).size).toBe(1);
  });

  it('has the address in shielded entries alone, none of them in a dossier about the father', () => {
    const [street] = shielded[0]!.lines.split('\n');
    const telling = entriesOf(second).filter(({ entry }) => [entry, ...entry.corrections].some(({ summary, body }) => (summary + body).includes(street!)));
    expect(telling.length).toBeGreaterThanOrEqual(4);
    expect(telling.filter(({ entry }) => !entry.shielded)).toEqual([]);
    expect(telling.filter(({ dossier }) => dossier.scope === 'family' || dossier.subject === 'vader')).toEqual([]);
    expect(JSON.stringify({ ...second, addresses: [], dossiers: [] })).not.toContain(street);
  });

  it('asks the father only for answers that do not tell where they are', () => {
    const near = ['gemeente-tweede', 'wijkteam-tweede', 'opvang', 'jeugdhulpaanbieder-tweede', 'school-tweede', 'huisarts-tweede'];
    const answers = second.consents.filter(({ by }) => by === 'vader');
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ to, told }) => near.includes(to.organisation ?? '') || /Elzenmeer|Baken|Luwte|Noorderlicht/.test(told))).toEqual([]);
  });

  it('has children who decide together with their parents, alone, and not yet', () => {
    const ages = second.persons.filter(({ key }) => key.endsWith('kind')).map(({ birthDate }) => new Date(REFERENCE).getFullYear() - Number(birthDate.slice(0, 4)));
    expect(ages).toEqual([16, 13, 6]);
    expect(second.consents.filter(({ subject, by }) => subject === by).map(({ subject }) => subject)).toEqual(expect.arrayContaining(['oudste-kind', 'middelste-kind']));
  });
});
