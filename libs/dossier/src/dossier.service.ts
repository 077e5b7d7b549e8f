import { Injectable } from '@nestjs/common';
import { lineOf, type AccessLine } from '@kapstok/access-log';
import { isId, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Category } from '@kapstok/policy';
import { checkedFilter, countStatement, pageStatement, positionStatement, type CheckedFilter, type DossierFilter, type Position } from './dossier-list';
import { anything, opensAnything, type DossierLook } from './dossier-look';
import { DossierLooks, toLook, type DossierRow } from './dossier-looks';
import { DossierNotFound } from './dossier.errors';

/** Knowing that a dossier is there is knowing that somebody is involved. */
const KNOWN: Category[] = ['betrokkenheid'];

/** Dossiers as a hat may see them. There is no other way to read one. */
@Injectable()
export class DossierService {
  constructor(private readonly looks: DossierLooks) {}

  /**
   * A page of the dossiers that the hat may see, the newest first; none when no rule opens one. `fields` are what is served of
   * each, for the log. Throws BadInput for an unknown cursor or kind.
   */
  async visibleTo(hat: ActingHat, page: PageArguments, filter: DossierFilter = {}, fields: readonly string[] = []): Promise<Page<DossierLook>> {
    const checked = checkedFilter(filter);
    const after = await this.position(hat, page);
    const rows = checked && opensAnything(hat) ? await this.rows(hat, checked, page, after) : [];
    const listed = toPage(rows, page);
    // The grants gave these; the rules have the last word, as they have on one dossier.
    const nodes = listed.nodes.filter((look) => look.opens);
    recordListed(hat, nodes, fields);
    return { ...listed, nodes };
  }

  /** How many dossiers the hat may see, by the same filter as the list. */
  async count(hat: ActingHat, filter: DossierFilter = {}): Promise<number> {
    hat.log.record({ ...lineOf(anything(hat)), event: 'count', outcome: 'allowed', party: hat, categories: KNOWN, purpose: ownPurpose(hat), grounds: [] });
    const checked = checkedFilter(filter);
    if (!checked || !opensAnything(hat)) return 0;
    const { sql, parameters } = countStatement(hat, checked);
    return (await hat.tx.query<{ count: number }>(sql, parameters))[0]?.count ?? 0;
  }

  /** One dossier. Throws DossierNotFound, with the same bytes for missing, foreign and malformed; the log keeps the attempt. */
  async open(hat: ActingHat, id: string, fields: readonly string[] = []): Promise<DossierLook> {
    const look = await this.looks.asked(hat, id);
    if (!look?.opens) {
      refuse(hat, 'read', id, look);
      throw new DossierNotFound();
    }
    // In acute danger the dossier opens without what else it tells: who is involved stays closed.
    look.recordAllowed('read', { categories: look.may('betrokkenheid') ? KNOWN : [], fields });
    return look;
  }

  /** One dossier to write in or give from: as `open`, but the caller records what it does with it. */
  async openFor(hat: ActingHat, event: 'write' | 'disclose' | 'involve' | 'print', id: string): Promise<DossierLook> {
    const look = await this.looks.asked(hat, id);
    if (look?.opens) return look;
    refuse(hat, event, id, look);
    throw new DossierNotFound();
  }

  private async rows(hat: ActingHat, filter: CheckedFilter, page: PageArguments, after?: Position): Promise<DossierLook[]> {
    const { sql, parameters } = pageStatement(hat, filter, page, after);
    return (await hat.tx.query<DossierRow>(sql, parameters)).map((row) => toLook(hat, row));
  }

  private async position(hat: ActingHat, { after }: PageArguments): Promise<Position | undefined> {
    if (after === null) return undefined;
    const { sql, parameters } = positionStatement(hat, after);
    const [position] = opensAnything(hat) ? await hat.tx.query<Position>(sql, parameters) : [];
    if (!position) throw unknownCursor();
    return position;
  }
}

// A refused look reaches the controller's FG through the id; a text that is no id stands nowhere.
function refuse(hat: ActingHat, event: 'read' | 'write' | 'disclose' | 'involve' | 'print', id: string, look: DossierLook | undefined): void {
  const line: Partial<AccessLine> = look?.line() ?? { ruleSet: policy.version, ...(isId(id) && { dossierId: id }) };
  hat.log.record({ ...line, event, outcome: 'refused', party: hat, purpose: ownPurpose(hat), reason: look?.reason ?? 'not-found' });
}

/** One line a controller, so that each FG reads of its own dossiers. A list without dossiers is a look as well. */
export function recordListed(hat: ActingHat, looks: readonly DossierLook[], fields: readonly string[]): void {
  const controllers = looks.length > 0 ? [...new Set(looks.map(({ dossier }) => dossier.controllerId))] : [null];
  for (const controller of controllers) {
    const own = looks.filter(({ dossier }) => dossier.controllerId === controller);
    // The decision on the first: what one hat may see of dossiers is asked of the rules in the same way for each.
    const { dossierId: _, ...line } = own[0]?.line(KNOWN) ?? { ...lineOf(anything(hat)), dossierId: undefined };
    hat.log.record({
      ...line, event: 'list', outcome: 'allowed', party: hat, listedIds: own.map(({ id }) => id), categories: KNOWN, fields,
      purpose: ownPurpose(hat), grounds: [...new Set(own.flatMap(({ ground }) => (ground ? [ground.id] : [])))],
    });
  }
}
