import { Injectable } from '@nestjs/common';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import type { VersionRow } from './covenant-rows';
import { covenantText } from './covenant-text';

type Rendered = Pick<VersionRow, 'terms' | 'validUntil' | 'number'> & { readonly validFrom: Date };

/** The text that says what a version agrees: rendered when it is offered, and again by each who signs, so that both are one. */
@Injectable()
export class CovenantRendering {
  constructor(private readonly organisations: OrganisationService) {}

  /** The parties by the names that the directory has now. */
  async textOf({ tx }: ActingHat, { terms, validFrom, validUntil, number }: Rendered): Promise<string> {
    const known = await this.organisations.byIds(tx, terms.parties.map(({ organisationId }) => organisationId));
    const names = new Map(known.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
    return covenantText(terms, { from: validFrom, until: validUntil }, number, names);
  }
}
