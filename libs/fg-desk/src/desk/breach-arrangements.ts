import { Injectable } from '@nestjs/common';
import type { ActingHat } from '@kapstok/organisation';

/** What a covenant between the parties that a breach touches says about who reports it. */
export interface BreachArrangement {
  /** of the version that was in force at the moment of the look */
  readonly id: string;
  readonly covenantId: string;
  readonly name: string;
  /** own, or joint (AVG 26) */
  readonly controllers: string;
  /** who reports a breach, in the words that all parties signed */
  readonly whoReports: string;
  /** the other parties that it touches: who looked, who was given something out of the dossier, who gave what was taken over into it */
  readonly organisationIds: readonly string[];
}

/** Breaches are handled according to what the parties arranged (R271). */
@Injectable()
export class BreachArrangements {
  /** For the FG of the controller; none when no covenant was in force between the parties. Of a review that was read with its breach. */
  of({ tx }: ActingHat, reviewId: string): Promise<BreachArrangement[]> {
    return tx.query<BreachArrangement>(
      `select version_id as id, covenant_id as "covenantId", name, controllers, breaches as "whoReports", organisation_ids as "organisationIds" from desk.breach_arrangements($1)`,
      [reviewId],
    );
  }
}
