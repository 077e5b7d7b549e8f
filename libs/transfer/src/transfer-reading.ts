import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { isId, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { TRANSFER, TRANSFER_BOXES, type TransferEvent, type TransferRow } from './transfer-rows';
import { TransferNotFound } from './transfer.errors';

type Raw = Omit<TransferRow, 'events'> & { readonly events: readonly (Omit<TransferEvent, 'at'> & { at: string })[] };

/** What was offered by this hat or out of a dossier that it works in, and what it could take over. */
@Injectable()
export class TransferReading {
  /** The newest first. Throws BadInput for another box or an unknown cursor. */
  async list(hat: ActingHat, box: string, page: PageArguments): Promise<Page<TransferRow>> {
    const side = TRANSFER_BOXES.find((one) => one === box);
    if (!side) throw new BadInput('box', `one of ${TRANSFER_BOXES.join(', ')}`);
    if (page.after !== null && (await this.rows(hat, 't.id = $2', [page.after])).length === 0) throw unknownCursor();
    const rows = await this.rows(
      hat,
      `kapstok.my_transfer_side(t.id) = $2 and ($3::uuid is null or (t.offered_at, t.id) < (select p.offered_at, p.id from kapstok.transfer p where p.id = $3))
       order by t.offered_at desc, t.id desc limit $4`,
      [side === 'offered' ? 'from' : 'to', page.after, page.first + 1],
    );
    hat.log.record({ event: 'list', outcome: 'allowed', party: hat, basis: 'party', fields: ['transfers'] });
    return toPage(rows, page);
  }

  /** Throws TransferNotFound. */
  async one(hat: ActingHat, id: string): Promise<TransferRow> {
    const [row] = isId(id) ? await this.rows(hat, 't.id = $2', [id]) : [];
    if (!row) {
      hat.log.record({ event: 'transfer', outcome: 'refused', party: hat, reason: 'not-found' });
      throw new TransferNotFound();
    }
    const [dossierId] = row.dossierIds;
    hat.log.record({ event: 'transfer', outcome: 'allowed', party: hat, basis: 'party', ...(dossierId && { dossierId }), fields: ['transfer'] });
    return row;
  }

  private async rows(hat: ActingHat, where: string, values: unknown[]): Promise<TransferRow[]> {
    const rows = await hat.tx.query<Raw>(`select ${TRANSFER} where ${where}`, [hat.tx.at, ...values]);
    return rows.map((row) => ({ ...row, events: row.events.map((event) => ({ ...event, at: new Date(event.at) })) }));
  }
}
