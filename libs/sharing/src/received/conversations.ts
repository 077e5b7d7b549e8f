import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isId, saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { ReceivedService } from '../disclosure/received.service';
import { DisclosureNotFound } from '../sharing.errors';
import { aboutGiven } from './about-given';

/** What one side said to the other about a disclosure. */
export interface MessageRow {
  readonly id: string;
  readonly disclosureId: string;
  readonly side: 'receiver' | 'holder';
  readonly words: string;
  readonly saidAt: Date;
}

const MESSAGE = `m.id, m.disclosure_id as "disclosureId", m.side, m.words, m.said_at as "saidAt" from kapstok.disclosure_message m`;

/** A question of who received it, and the answer of who gave it. */
@Injectable()
export class Conversations {
  constructor(private readonly received: ReceivedService) {}

  /** Of each disclosure the oldest first, as far as the hat is on a side of it. */
  async of(hat: ActingHat, disclosureIds: readonly string[]): Promise<MessageRow[][]> {
    const rows = await hat.tx.query<MessageRow>(`select ${MESSAGE} where m.disclosure_id = any ($1::uuid[]) order by m.said_at, m.id`, [disclosureIds]);
    return disclosureIds.map((id) => rows.filter(({ disclosureId }) => disclosureId === id));
  }

  /** By who receives it and can see it now. Throws DisclosureNotFound and BadInput. */
  async ask(hat: ActingHat, disclosureId: string, words: string): Promise<MessageRow> {
    const said = saidInWords('input.words', words, 1000);
    const disclosure = await this.received.one(hat, disclosureId);
    if (!disclosure) throw notFound(hat, disclosureId);
    const message = await this.say(hat, { disclosureId: disclosure.id, side: 'receiver', words: said });
    await toFollow(hat, { kind: 'disclosure-question', about: aboutGiven(disclosure) });
    return message;
  }

  /** By who gave it. Throws DisclosureNotFound and BadInput. */
  async answer(hat: ActingHat, disclosureId: string, words: string): Promise<MessageRow> {
    const said = saidInWords('input.words', words, 1000);
    const [own] = isId(disclosureId) ? await hat.tx.query<{ holds: boolean }>('select kapstok.holds_disclosure($1) as holds', [disclosureId]) : [];
    if (!own?.holds) throw notFound(hat, disclosureId);
    const message = await this.say(hat, { disclosureId, side: 'holder', words: said });
    await toFollow(hat, { kind: 'disclosure-answer', about: { disclosureId } });
    return message;
  }

  private async say(hat: ActingHat, { disclosureId, side, words }: Pick<MessageRow, 'disclosureId' | 'side' | 'words'>): Promise<MessageRow> {
    const id = randomUUID();
    await hat.tx.query(
      `insert into kapstok.disclosure_message (id, disclosure_id, side, words, by_hat_id, said_at) values ($1, $2, $3, $4, $5, kapstok.at())`,
      [id, disclosureId, side, words, hat.id],
    );
    hat.log.record({ event: 'write', outcome: 'allowed', party: hat, basis: 'party', listedIds: [disclosureId], fields: ['message'], ruleSet: policy.version });
    return { id, disclosureId, side, words, saidAt: hat.tx.at };
  }

  /** One message, for a request that is sent again. Throws DisclosureNotFound. */
  async one(hat: ActingHat, id: string): Promise<MessageRow> {
    const [row] = await hat.tx.query<MessageRow>(`select ${MESSAGE} where m.id = $1`, [id]);
    if (!row) throw new DisclosureNotFound();
    return row;
  }
}

function notFound(hat: ActingHat, id: string): DisclosureNotFound {
  hat.log.record({ event: 'write', outcome: 'refused', party: hat, ...(isId(id) && { listedIds: [id] }), fields: ['message'], reason: 'not-found', ruleSet: policy.version });
  return new DisclosureNotFound();
}
