import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CaseFileInvalid, CaseFileUnreadable } from './case-file.errors';
import { checkConsents } from './checks/consents';
import { checkDisclosures } from './checks/disclosures';
import { checkDossiers } from './checks/dossiers';
import { checkEntries } from './checks/entries';
import { checkHats } from './checks/hats';
import { checkAddresses, checkGezag, checkHouseholds, checkIncapacity, checkPersons } from './checks/household';
import { checkInvolvement, checkParticipation } from './checks/involvement';
import { checkAccounts, checkOrganisations } from './checks/organisations';
import { checkShieldedAddresses } from './checks/shielded-addresses';
import { Problems, type Problem } from './problem';
import { Review } from './review';
import type { CaseFile } from './schema/case-file';
import { checkShape } from './shape';
import { instant } from './period';

export interface ReadCaseFile {
  /** as it was named on the command line */
  readonly name: string;
  readonly content: CaseFile;
  /** of the content alone: another order of keys or other white space is the same content */
  readonly hash: string;
}

/**
 * Reads and checks one case file.
 * @throws CaseFileUnreadable when there is no file or no JSON in it.
 * @throws CaseFileInvalid with every problem at once.
 */
export async function readCaseFile(name: string): Promise<ReadCaseFile> {
  return parseCaseFile(name, await textOf(name));
}

/** What stands in a file, before anything is checked. Throws CaseFileUnreadable. */
export async function readJson(name: string): Promise<unknown> {
  return json(name, await textOf(name));
}

export function parseCaseFile(name: string, text: string): ReadCaseFile {
  const input = json(name, text);
  const { problems, file } = reviewCaseFile(input);
  if (!file) throw new CaseFileInvalid(name, problems);
  return { name, content: file, hash: createHash('sha256').update(canonical(input)).digest('hex') };
}

/** Every problem of a parsed file, in the order of the checks; `file` is there only when there is none. */
export function reviewCaseFile(input: unknown): { problems: readonly Problem[]; file?: CaseFile } {
  const problems = new Problems();
  const { draft, file } = checkShape(input, problems);
  const review = new Review(draft, problems);
  checkCase(review);
  for (const check of CHECKS) check(review);
  return problems.all.length === 0 ? { problems: [], file } : { problems: problems.all };
}

// In this order: what comes later rests on what came before.
const CHECKS = [
  checkOrganisations, checkAccounts, checkHats, checkPersons, checkHouseholds, checkGezag, checkIncapacity, checkAddresses,
  checkDossiers, checkInvolvement, checkParticipation, checkConsents, checkEntries, checkDisclosures, checkShieldedAddresses,
];

function checkCase(review: Review): void {
  const { openedAt, closedAt } = review.file.case ?? {};
  if (openedAt && closedAt && instant(closedAt) <= instant(openedAt)) review.problem(['case', 'closedAt'], 'not after openedAt');
}

async function textOf(name: string): Promise<string> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CaseFileUnreadable(name, code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? 'unknown reason'})`);
  }
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new CaseFileUnreadable(name, `is not JSON${placeOf(error as Error, text)}`);
  }
}

// What JSON.parse says quotes the file, and a file may hold a BSN: only the place is told.
function placeOf({ message }: Error, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (message.includes('end of JSON')) return '; it ends too early';
  return position === undefined ? '' : `; see line ${text.slice(0, Number(position)).split('\n').length}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}
