import { Injectable } from '@nestjs/common';
import { lineOf } from '@kapstok/access-log';
import { anything, DossierLooks, opensAnything, recordListed, type DossierLook } from '@kapstok/dossier';
import { isId, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import { HouseholdService, type HouseholdEntity } from '@kapstok/household';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import type { CaseEntity } from './case.entity';
import { CaseNotFound } from './case.errors';
import { casesById, casesOf, countCases, placeOf } from './case-list';

/** A case with the dossiers in it that the hat may look into: at least one, or the case is not there. */
export interface SeenCase extends CaseEntity {
  readonly looks: readonly DossierLook[];
}

/** Cases as a hat may see them: those in which it has a dossier. Being in a case opens no other dossier in it. */
@Injectable()
export class CaseService {
  constructor(
    private readonly looks: DossierLooks,
    private readonly householdService: HouseholdService,
  ) {}

  /** A page, the case opened last first. Throws BadInput for an unknown cursor. */
  async visibleTo(hat: ActingHat, page: PageArguments, fields: readonly string[] = []): Promise<Page<SeenCase>> {
    const after = page.after === null || !opensAnything(hat) ? undefined : await placeOf(hat, page.after);
    if (page.after !== null && !after) throw unknownCursor();
    const listed = toPage(opensAnything(hat) ? await casesOf(hat, page, after) : [], page);
    const nodes = await this.seen(hat, listed.nodes);
    recordListed(hat, nodes.flatMap(({ looks }) => looks), fields);
    return { ...listed, nodes };
  }

  async count(hat: ActingHat): Promise<number> {
    hat.log.record({ ...lineOf(anything(hat)), event: 'count', outcome: 'allowed', party: hat, categories: ['betrokkenheid'], purpose: ownPurpose(hat), grounds: [] });
    return opensAnything(hat) ? countCases(hat) : 0;
  }

  /** One case. Throws CaseNotFound, with the same bytes for missing, foreign and malformed; the log keeps the attempt. */
  async open(hat: ActingHat, id: string, fields: readonly string[] = []): Promise<SeenCase> {
    const [seen] = isId(id) ? await this.seen(hat, await casesById(hat, [id])) : [];
    const [look] = seen?.looks ?? [];
    if (!seen || !look) {
      hat.log.record({
        event: 'read', outcome: 'refused', party: hat, ...(isId(id) && { caseId: id }), purpose: ownPurpose(hat), reason: 'not-found', ruleSet: policy.version,
      });
      throw new CaseNotFound();
    }
    look.recordAllowed('read', { caseId: seen.id, categories: ['betrokkenheid'], fields });
    return seen;
  }

  /** In the order of `ids`, for fields that refer to a case; one that the hat may not see is `undefined`. */
  async byIds(hat: ActingHat, ids: readonly string[]): Promise<(SeenCase | undefined)[]> {
    const seen = await this.seen(hat, await casesById(hat, ids));
    return ids.map((id) => seen.find((one) => one.id === id));
  }

  /** The households of each of `caseIds`, for who may see category gezin in one of its dossiers. A read of its own in the log. */
  async householdsOf(hat: ActingHat, caseIds: readonly string[], fields: readonly string[]): Promise<HouseholdEntity[][]> {
    const looks = await this.looks.ofCases(hat, caseIds);
    const open = caseIds.filter((_, i) => recordGezin(looks[i] ?? [], fields));
    const households = await this.householdService.ofCases(hat, open);
    return caseIds.map((id) => households[open.indexOf(id)] ?? []);
  }

  private async seen(hat: ActingHat, rows: readonly CaseEntity[]): Promise<SeenCase[]> {
    const looks = await this.looks.ofCases(hat, rows.map(({ id }) => id));
    return rows.map((row, i) => ({ ...row, looks: looks[i] ?? [] })).filter((one) => one.looks.length > 0);
  }
}

function recordGezin(looks: readonly DossierLook[], fields: readonly string[]): boolean {
  const open = looks.find((look) => look.may('gezin'));
  if (open) open.recordAllowed('read', { categories: ['gezin'], fields });
  else looks[0]?.recordRefused('read', 'category-barred', { categories: ['gezin'], fields });
  return open !== undefined;
}
