import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { logged, oneAtATime } from './covenant-lines';
import { CovenantReading } from './covenant-reading';
import { CovenantRendering } from './covenant-rendering';
import { boundBy, offerOf, partiesOf, type CovenantRow, type VersionRow } from './covenant-rows';
import { CovenantNotOpen, CovenantTextDiffers, CovenantTextNotItsTerms, MandateRequired } from './covenant.errors';

/** What each party's mandated person does with an offer: sign exactly this text, or say why not. */
@Injectable()
export class CovenantSigning {
  constructor(
    private readonly reading: CovenantReading,
    private readonly rendering: CovenantRendering,
  ) {}

  /**
   * Signs for the own organisation. `textHash` is the hash of the text that was read: another text is not signed by mistake. The last
   * signature brings the covenant into force at its start, by the clock. Throws CovenantNotFound, MandateRequired, CovenantNotOpen,
   * CovenantTextDiffers, and CovenantTextNotItsTerms when the text does not say what the terms say: what binds in a decision is the terms,
   * so nobody signs a text beside them.
   */
  sign(hat: ActingHat, id: string, textHash: string): Promise<CovenantRow> {
    return logged(hat, 'sign', id, async () => {
      const { version, mandate } = await this.offered(hat, id);
      if (textHash !== version.textHash) throw new CovenantTextDiffers();
      if (!version.validFrom || (await this.rendering.textOf(hat, { ...version, validFrom: version.validFrom })) !== version.text) throw new CovenantTextNotItsTerms();
      await hat.tx.query(
        `insert into kapstok.covenant_signature (version_id, organisation_id, text_hash, hat_id, mandate_id, signed_at)
         values ($1, $2, $3, $4, $5, kapstok.at())`,
        [version.id, hat.organisation.id, textHash, hat.id, mandate],
      );
      const row = await this.reading.toChange(hat, id);
      await this.follow(hat, row, row.versions.find((one) => one.id === version.id)!);
      return row;
    });
  }

  /** Says why the own organisation does not sign. This text cannot be signed any more; a next version can. */
  refuse(hat: ActingHat, id: string, reason: string): Promise<CovenantRow> {
    return logged(hat, 'refuse', id, async () => {
      const { version } = await this.offered(hat, id);
      await hat.tx.query(
        `insert into kapstok.covenant_event (id, covenant_id, version_id, organisation_id, hat_id, kind, reason, made_at, takes_effect_at)
         values ($1, $2, $3, $4, $5, 'refused', $6, kapstok.at(), kapstok.at())`,
        [randomUUID(), id, version.id, hat.organisation.id, hat.id, saidInWords('input.reason', reason)],
      );
      await toFollow(hat, { kind: 'covenant-refused', about: { covenantId: id, versionId: version.id, organisationIds: partiesOf(version) } });
      return this.reading.toChange(hat, id);
    });
  }

  private async offered(hat: ActingHat, id: string): Promise<{ version: VersionRow; mandate: string }> {
    await oneAtATime(hat, id);
    const row = await this.reading.toChange(hat, id);
    const mandate = await this.reading.mandateOf(hat);
    if (mandate === undefined) throw new MandateRequired();
    const version = offerOf(row) ?? row.versions[0]!;
    if (!(await this.reading.actions(hat, row)).includes('sign')) throw new CovenantNotOpen(version.status);
    return { version, mandate };
  }

  // The parties hear of each signature; of the start at the moment of the start, and so does who was party to what it takes the place of.
  private async follow(hat: ActingHat, row: CovenantRow, version: VersionRow): Promise<void> {
    const about = { covenantId: row.id, versionId: version.id, organisationIds: partiesOf(version) };
    await toFollow(hat, { kind: 'covenant-signed', about });
    if (!version.startsAt) return;
    const replaced = row.supersedesId ? boundBy(await this.reading.toChange(hat, row.supersedesId)) : [];
    await toFollow(hat, { kind: 'covenant-in-force', about: { ...about, organisationIds: [...new Set([...about.organisationIds, ...boundBy(row), ...replaced])] }, dueAt: version.startsAt });
  }
}
