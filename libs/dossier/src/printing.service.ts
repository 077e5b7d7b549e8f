import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { isId, LARGEST_PAGE } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { DossierService } from './dossier.service';
import { EntryNotFound } from './dossier.errors';
import { entriesById } from './entry-list';

/** What is on the page that somebody wants to print. */
export interface Print {
  readonly dossierId: string;
  /** the entries on it; none for the page of a dossier without entries */
  readonly entryIds: readonly string[];
}

/** That something goes onto paper, where no rule follows it: recorded first, and only then printed (R268). */
@Injectable()
export class PrintingService {
  constructor(private readonly dossiers: DossierService) {}

  /**
   * Records that this page is printed and gives the ids that are on it. Throws DossierNotFound, EntryNotFound for an entry that is missing, foreign, of
   * another dossier or in a category that this hat may not see, and BadInput for more than a page.
   */
  async record(hat: ActingHat, { dossierId, entryIds }: Print): Promise<Print> {
    if (entryIds.length > LARGEST_PAGE) throw new BadInput('input.entryIds', `more than ${LARGEST_PAGE}`);
    const look = await this.dossiers.openFor(hat, 'print', dossierId);
    const ids = [...new Set(entryIds)];
    const known = (await entriesById(hat, ids.filter(isId))).filter((entry) => entry.dossierId === look.id && look.may(entry.category));
    const seen = { entryIds: known.map(({ id }) => id), categories: [...new Set(known.map(({ category }) => category))], fields: ['page'] };
    if (known.length < ids.length) {
      look.recordRefused('print', 'not-found', seen);
      throw new EntryNotFound();
    }
    look.recordAllowed('print', seen);
    return { dossierId: look.id, entryIds: seen.entryIds };
  }
}
