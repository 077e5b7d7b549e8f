import { Injectable } from '@nestjs/common';
import { heldNow, holderKeys } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { isAbout } from '../consent-parties';
import type { SeenAnswer } from '../consent-list';
import { ConsentService } from '../consent.service';
import { GivenService, type ConsentConsequence } from '../disclosure/given.service';

/** What withdrawing a consent does, before it is done and after (R81 to R83). */
export interface WithdrawalConsequences {
  readonly consent: SeenAnswer;
  /** who received what on it and loses it, or lost it; null for an answer of somebody else */
  readonly received: readonly ConsentConsequence[] | null;
  /** in the order in which they are told */
  readonly follows: readonly Consequence[];
  /** in Dutch, B1: each of `follows` in a sentence or two */
  readonly explanations: readonly string[];
}

export const CONSEQUENCES = ['at-once', 'used-stays', 'track-ends', 'treatment-ends', 'processing-ends', 'no-longer-voluntary', 'safety-goes-on'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

const WORDS: Readonly<Record<Consequence, string>> = {
  'at-once': 'Intrekken werkt meteen. Er wordt niets nieuws meer gedeeld, en de ander ziet het in Kapstok niet meer.',
  'used-stays': 'Wat de ander al heeft gebruikt in het eigen dossier, blijft daar staan.',
  'track-ends': 'Het vrijwillige traject stopt. Wie meedeed op grond van deze instemming, is niet meer betrokken.',
  'treatment-ends': 'De behandeling waarvoor dit geldt, stopt. De behandelaar bespreekt wat dat betekent.',
  'processing-ends': 'De gegevens worden hiervoor niet meer gebruikt.',
  'no-longer-voluntary': 'Er zijn zorgen over de veiligheid. Toestemming is dan geen grond meer: het traject stopt, of het gaat over naar een organisatie met een eigen wettelijke taak, zoals Veilig Thuis of de Raad.',
  'safety-goes-on': 'Zijn er zorgen over de veiligheid? Dan kan een organisatie met een wettelijke taak, zoals Veilig Thuis, toch iets moeten doen. Dat hoort u dan.',
};

@Injectable()
export class WithdrawalPreview {
  constructor(
    private readonly consents: ConsentService,
    private readonly given: GivenService,
  ) {}

  /** Changes nothing. Throws ConsentNotFound. */
  async of(hat: ActingHat, consentId: string): Promise<WithdrawalConsequences> {
    const consent = await this.consents.one(hat, consentId);
    const received = await this.given.onConsent(hat, consent);
    const follows = await this.following(hat, consent);
    return { consent, received, follows, explanations: follows.map((one) => WORDS[one]) };
  }

  private async following(hat: ActingHat, { kind, subjectId }: SeenAnswer): Promise<Consequence[]> {
    if (kind === 'verstrekking') return ['at-once', 'used-stays'];
    if (kind === 'verwerking') return ['processing-ends', 'used-stays'];
    if (kind === 'behandeling') return ['treatment-ends'];
    // A client is told what can follow and not what is in a dossier: a concern may be one about who withdraws.
    if (hat.task === 'client') return ['track-ends', 'safety-goes-on'];
    return (await this.concerns(hat, subjectId)) ? ['track-ends', 'no-longer-voluntary'] : ['track-ends'];
  }

  /** In the dossiers that the hat works in something is written about safety. */
  private async concerns(hat: ActingHat, subjectId: string): Promise<boolean> {
    const [found] = await hat.tx.query(
      `select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id join kapstok.entry e on e.dossier_id = d.id
       where ${heldNow('$2', '$3')} and g.rule = 'V1' and ${isAbout('$1')} and e.category in ('veiligheid', 'signaal')
         and (e.about_id is null or e.about_id = $1) limit 1`,
      [subjectId, holderKeys(hat), hat.tx.at],
    );
    return found !== undefined;
  }
}
