import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kapstok/database';
import { loader } from './loader';
import { OrganisationService } from './organisation.service';
import type { Organisation } from './organisation.type';
import type { RequestScope } from './request-scope';

/** Organisations by id, batched within a request. */
@Injectable()
export class OrganisationLoaders {
  constructor(private readonly directory: OrganisationService) {}

  async required(tx: Transaction, loaders: RequestScope['loaders'], id: string): Promise<Organisation> {
    const organisation = await this.optional(tx, loaders, id);
    if (!organisation) throw new Error(`organisation ${id} is referred to and is not in the directory`);
    return organisation;
  }

  async optional(tx: Transaction, loaders: RequestScope['loaders'], id: string | null): Promise<Organisation | null> {
    if (id === null) return null;
    return (await loader(loaders, 'organisation', (ids) => this.directory.byIds(tx, ids)).load(id)) ?? null;
  }
}
