import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { AccessLog } from '@kapstok/access-log';
import { checkedTerms } from '@kapstok/covenant';
import { Transaction } from '@kapstok/database';
import { BadInput, DomainError } from '@kapstok/errors';
import { actingHat, HatEntity, OrganisationEntity, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import type { DataSource } from 'typeorm';
import { Problem } from '../case-file/problem';
import type { ReadCaseFile } from '../case-file/read-case-file';
import { covenantIdOf, stepsOf, termsOf, type CovenantServices, type CovenantStep } from '../covenant-file/enter-covenant';
import type { ReadCovenantFile } from '../covenant-file/read-covenant-file';
import type { CaseFile } from '../case-file/schema/case-file';
import { enterDossiers } from './dossiers';
import { enterAccounts, enterHats } from './hats';
import { historyOf, type ContentServices, type Happened } from './history';
import { enterCase, enterHouseholds } from './household';
import { CaseIds, sharedIds } from './ids';
import { CaseFileConflict, CaseFileRefused, CaseImportedOtherwise } from './import.errors';
import { enterOrganisations } from './organisations';
import { insertRow } from './row';

const ACCESS_POINT = 'worker case:import';
// Two imports at once would both find a case absent: the second waits for the first.
const ONE_AT_A_TIME = 0x6b61707374;

export interface Imported {
  readonly file: string;
  readonly outcome: 'imported' | 'already imported';
  readonly counts: Readonly<Partial<Record<'dossiers' | 'entries' | 'consents' | 'disclosures' | 'mandates' | 'signatures', number>>>;
}

/** Loads case files as the worker: the frame of a case as the system, its content through the services of the API. */
export class CaseImporter {
  constructor(
    private readonly source: DataSource,
    private readonly services: ContentServices & CovenantServices,
  ) {}

  /**
   * All files or none, in one transaction, covenants after the cases that bring their organisations. A case that is there with the same content is passed by. Throws CaseImportedOtherwise,
   * CaseFileConflict, CaseFileRefused, or LogUnavailable when the log cannot be written.
   */
  async import(files: readonly ReadCaseFile[], covenants: readonly ReadCovenantFile[] = []): Promise<Imported[]> {
    const run = new ImportRun(this.services);
    const tx = await Transaction.begin(this.source, { subject: '', mode: 'write' });
    try {
      await tx.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      const done: Imported[] = [];
      for (const file of files) done.push(await run.one(tx, file));
      for (const file of covenants) done.push(await run.covenant(tx, file));
      await tx.commit();
      return done;
    } catch (error) {
      await tx.rollback();
      await this.recordFailure(run, error);
      throw error;
    }
  }

  // That it was tried is worth knowing too; nothing else of the failed import is left.
  private async recordFailure({ requestId, caseId }: ImportRun, error: unknown): Promise<void> {
    const tx = await Transaction.begin(this.source, { subject: '', mode: 'write' });
    try {
      const log = new AccessLog(requestId, ACCESS_POINT);
      const reason = error instanceof DomainError ? error.code : 'failed';
      log.record({ event: 'import', outcome: error instanceof DomainError ? 'refused' : 'failed', reason, ...(caseId && { caseId }) });
      await log.write(tx);
      await tx.commit();
    } catch {
      // The error of the import is what is told; a database that is gone cannot keep a line about it.
      await tx.rollback();
    }
  }
}

/** One run of the importer: its lines in the log carry one request id. */
class ImportRun {
  readonly requestId = randomUUID();
  caseId?: string;

  constructor(private readonly services: ContentServices & CovenantServices) {}

  async one(tx: Transaction, { name, content, hash }: ReadCaseFile): Promise<Imported> {
    const ids = new CaseIds(content.key);
    this.caseId = ids.case;
    const [before] = await tx.query<{ content_hash: string }>('select content_hash from kapstok.case_import where case_id = $1', [ids.case]);
    if (before && before.content_hash !== hash) throw new CaseImportedOtherwise(name, content.key);
    if (before) return { file: name, outcome: 'already imported', counts: countsOf(content) };
    await enterFrame(tx, name, content, ids);
    for (const happened of historyOf(content, ids)) await this.enter(tx, name, happened);
    await tx.actAs('', null);
    await insertRow(tx, 'case_import', { case_id: ids.case, content_hash: hash });
    await this.recordDossiers(tx, content, ids);
    return { file: name, outcome: 'imported', counts: countsOf(content) };
  }

  async covenant(tx: Transaction, { name, covenant: file }: ReadCovenantFile): Promise<Imported> {
    const counts = { mandates: file.mandates.length, signatures: file.covenant.signatures.length };
    const [before] = await tx.query<{ terms: unknown }>('select terms from kapstok.covenant_version where covenant_id = $1 and number = 1', [covenantIdOf(file)]);
    if (before && !isDeepStrictEqual(before.terms, checkedTerms(termsOf(file)))) throw new CaseImportedOtherwise(name, file.key);
    if (before) return { file: name, outcome: 'already imported', counts };
    const problems = [...(await enterAccounts(tx, file.accounts)), ...(await enterHats(tx, file.hats, new CaseIds(file.key)))];
    if (problems.length > 0) throw new CaseFileConflict(name, problems);
    for (const step of stepsOf(file)) await this.enter(tx, name, step);
    await tx.actAs('', null);
    return { file: name, outcome: 'imported', counts };
  }

  /** Under the hat that did it, at the moment it was done: the decision is the one of that moment. */
  private async enter(tx: Transaction, file: string, { at, hat: key, path, enter }: Happened | CovenantStep): Promise<void> {
    const then = await tx.movedTo(at);
    const hat = await this.wear(then, key);
    try {
      await enter(hat, this.services);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new CaseFileRefused(file, problemOf(path, error), error);
    }
    await hat.log.write(then);
  }

  private async wear(tx: Transaction, key: string): Promise<ActingHat> {
    const hat = await tx.manager.findOneByOrFail(HatEntity, { id: sharedIds.hat(key) });
    const organisation = await tx.manager.findOneByOrFail(OrganisationEntity, { id: hat.organisationId });
    await tx.actAs(hat.accountId, hat.id);
    return actingHat(hat, organisation, tx, new AccessLog(this.requestId, ACCESS_POINT));
  }

  /** So that the FG of each controller reads which dossiers came in this way. */
  private async recordDossiers(tx: Transaction, { dossiers }: CaseFile, ids: CaseIds): Promise<void> {
    const now = await tx.movedTo(tx.at);
    const log = new AccessLog(this.requestId, ACCESS_POINT);
    for (const { key, entries } of dossiers) {
      log.record({
        event: 'import', outcome: 'allowed', basis: 'import', caseId: ids.case, dossierId: ids.dossier(key), entryIds: entries.map((entry) => ids.entry(key, entry.key)),
        categories: [...new Set(entries.map(({ category }) => category))], ruleSet: policy.version,
      });
    }
    await log.write(now);
  }
}

async function enterFrame(tx: Transaction, file: string, content: CaseFile, ids: CaseIds): Promise<void> {
  const fits = (problems: readonly Problem[]) => {
    if (problems.length > 0) throw new CaseFileConflict(file, problems);
  };
  const organisations = await enterOrganisations(tx, content.organisations);
  fits([...organisations, ...(await enterAccounts(tx, content.accounts))]);
  fits(await enterCase(tx, content, ids));
  fits(await enterHats(tx, content.hats, ids));
  await enterHouseholds(tx, content, ids);
  await enterDossiers(tx, content, ids);
}

function countsOf({ dossiers, consents, disclosures }: CaseFile): Imported['counts'] {
  return {
    dossiers: dossiers.length,
    entries: dossiers.reduce((sum, { entries }) => sum + entries.length, 0),
    consents: consents.length,
    disclosures: disclosures.length,
  };
}

// A service names the field of its own input; the rest of the path is ours.
function problemOf(path: Problem['path'], error: DomainError): Problem {
  if (!(error instanceof BadInput)) return new Problem(path, typeof error.details.explanation === 'string' ? error.details.explanation : error.message);
  const field = String(error.details.field).replace(/^input\.?/, '').replace(/Id$/, '');
  return new Problem(field === '' ? path : [...path, field], String(error.details.problem));
}
