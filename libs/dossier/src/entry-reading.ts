import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { CATEGORIES, type Category } from '@kapstok/policy';
import type { DossierLook } from './dossier-look';
import { DossierLooks } from './dossier-looks';
import { entrySight } from './entry-decision';
import { countEntries, currentEntries, entriesById, placeOf, versionsById, type EntryRow } from './entry-list';

const NOTHING = { nodes: [], hasNextPage: false, endCursor: null };

/** An entry with how the hat stands to its dossier. */
export interface SeenEntry {
  readonly entry: EntryRow;
  readonly look: DossierLook;
}

/** Reading entries: current versions in the categories that the rules open, each record and field decided on, each page logged. */
@Injectable()
export class EntryReading {
  constructor(private readonly looks: DossierLooks) {}

  /** A page of one dossier, the newest first, of one category when given. `fields`: what is served of each, for decision and log. */
  async page(look: DossierLook, page: PageArguments, category: string | null, fields: readonly string[]): Promise<Page<EntryRow>> {
    const categories = openCategories(look, category);
    const list = { dossierId: look.id, categories };
    const after = page.after === null ? undefined : await placeOf(look.hat, list, page.after);
    if (page.after !== null && !after) throw unknownCursor();
    if (categories.length === 0) {
      look.recordRefused('read', 'category-barred', { categories: category ? [category] : [], fields });
      return NOTHING;
    }
    const listed = toPage(await currentEntries(look.hat, list, page, after), page);
    const nodes = listed.nodes.filter(entrySight(look, fields));
    recordRead(look, nodes, fields);
    return { ...listed, nodes };
  }

  /** How many there are by the same filter as the page. */
  async count(look: DossierLook, category: string | null): Promise<number> {
    const categories = openCategories(look, category);
    look.recordAllowed('count', { categories });
    return countEntries(look.hat, { dossierId: look.id, categories });
  }

  /** Current versions by id, in order; `undefined` for one that is missing or that the hat may not see. Logs what it gives. */
  async byIds(hat: ActingHat, ids: readonly string[], fields: readonly string[]): Promise<(SeenEntry | undefined)[]> {
    const seen = await this.seen(hat, await entriesById(hat, ids), fields);
    return ids.map((id) => seen.find(({ entry }) => entry.id === id));
  }

  /** All versions of each entry, the first wording first; none for one that the hat may not see. */
  async versionsOf(hat: ActingHat, ids: readonly string[], fields: readonly string[]): Promise<EntryRow[][]> {
    const seen = await this.seen(hat, await versionsById(hat, ids), ['versions', ...fields]);
    return ids.map((id) => seen.filter(({ entry }) => entry.id === id).map(({ entry }) => entry));
  }

  private async seen(hat: ActingHat, rows: EntryRow[], fields: readonly string[]): Promise<SeenEntry[]> {
    const looks = await this.looks.byIds(hat, [...new Set(rows.map(({ dossierId }) => dossierId))]);
    return looks.flatMap((look) => {
      if (!look) return [];
      const entries = rows.filter(({ dossierId, category }) => dossierId === look.id && look.may(category)).filter(entrySight(look, fields));
      recordRead(look, entries, fields);
      return entries.map((entry) => ({ entry, look }));
    });
  }
}

function openCategories(look: DossierLook, category: string | null): readonly Category[] {
  if (category === null) return look.categories;
  if (!CATEGORIES.includes(category as Category)) throw new BadInput('category', `unknown "${category.slice(0, 40)}"`);
  return look.categories.filter((open) => open === category);
}

// A page without entries is a look as well: it tells that there are none.
function recordRead(look: DossierLook, entries: readonly EntryRow[], fields: readonly string[]): void {
  look.recordAllowed('read', {
    entryIds: [...new Set(entries.map(({ id }) => id))],
    categories: [...new Set(entries.map(({ category }) => category))],
    fields,
  });
}
