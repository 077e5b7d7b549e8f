import type { Text } from '../text';

export const transferKindLabels = {
  colleague: { nl: 'Overdracht aan een collega', en: 'Transfer to a colleague' },
  'stand-in': { nl: 'Tijdelijke vervanging', en: 'Stand-in for a time' },
  regie: { nl: 'Overdracht van de regie', en: 'Transfer of the regie' },
  college: { nl: 'Overdracht aan de gemeente', en: 'Transfer to the municipality' },
  'veilig-thuis': { nl: 'Overdracht door Veilig Thuis', en: 'Transfer by Veilig Thuis' },
} as const satisfies Record<string, Text>;

export const transferStateLabels = {
  offered: { nl: 'aangeboden', en: 'offered' },
  accepted: { nl: 'aanvaard', en: 'accepted' },
  refused: { nl: 'geweigerd', en: 'refused' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  completed: { nl: 'afgerond', en: 'completed' },
  expired: { nl: 'termijn voorbij', en: 'term over' },
} as const satisfies Record<string, Text>;

export const transferEventLabels = {
  accepted: { nl: 'aanvaard', en: 'accepted' },
  refused: { nl: 'geweigerd', en: 'refused' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  completed: { nl: 'alles is gegeven', en: 'everything was given' },
  told: { nl: 'achteraf verteld', en: 'told afterwards' },
} as const satisfies Record<string, Text>;

export const transferItemLabels = {
  melding: { nl: 'De melding en wat daarmee is gedaan', en: 'The report and what was done with it' },
  household: { nl: 'Het gezin en wie gezag heeft', en: 'The family and who has gezag' },
  'safety-now': { nl: 'Hoe veilig het nu is', en: 'How safe it is now' },
  'safety-of-worker': { nl: 'Wat u moet weten voor uw eigen veiligheid', en: 'What you must know for your own safety' },
  agreements: { nl: 'De afspraken die er zijn', en: 'The agreements that were made' },
  'who-is-involved': { nl: 'Wie er nog meer bij betrokken is', en: 'Who else is involved' },
  'what-was-told': { nl: 'Wat het gezin weet van deze overdracht', en: 'What the family knows of this transfer' },
} as const satisfies Record<string, Text>;
