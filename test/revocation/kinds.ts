import type { History } from './history';
import type { Stage } from './stage';
import { covenantExpires, covenantStopped } from './worlds/covenant-histories';
import { handedOver, hatEnds, involvementEnded, openingEnds, originalEnded, participationEnded } from './worlds/dossier-histories';
import { emergencyClosed, emergencyOver } from './worlds/emergency-histories';
import { consentExpires, consentRefused, consentWithdrawn, disclosureEnds, gezagEnds, measureEnds, treatmentEnds } from './worlds/given-histories';
import { recalled, recalledAtSource, setApart } from './worlds/received-histories';

/** What can end, and how often it does in a thousand histories. */
export const KINDS: readonly { readonly name: string; readonly share: number; readonly set: (stage: Stage) => Promise<History> }[] = [
  { name: 'a consent is withdrawn', share: 150, set: consentWithdrawn },
  { name: 'a consent is followed by a refusal', share: 60, set: consentRefused },
  { name: 'a consent expires', share: 50, set: consentExpires },
  { name: 'a disclosure reaches its end', share: 60, set: disclosureEnds },
  { name: 'gezag ends', share: 90, set: gezagEnds },
  { name: 'a measure ends', share: 90, set: measureEnds },
  { name: 'who treats along does so no more', share: 40, set: treatmentEnds },
  { name: 'a disclosure is recalled', share: 50, set: recalled },
  { name: 'a disclosure is set apart by who received it', share: 40, set: setApart },
  { name: 'what was given onward is recalled at its source', share: 40, set: recalledAtSource },
  { name: 'a covenant is suspended or ended', share: 80, set: covenantStopped },
  { name: 'a covenant expires', share: 30, set: covenantExpires },
  { name: 'an involvement is ended', share: 110, set: involvementEnded },
  { name: 'a dossier is handed over', share: 40, set: handedOver },
  { name: 'whom somebody stands in for is ended', share: 70, set: originalEnded },
  { name: 'a participation is ended', share: 80, set: participationEnded },
  { name: 'an involvement or participation reaches its end', share: 50, set: openingEnds },
  { name: 'a hat ends', share: 70, set: hatEnds },
  { name: 'break-glass is closed', share: 50, set: emergencyClosed },
  { name: 'the time of break-glass is over', share: 30, set: emergencyOver },
];
