/** What information may be wanted for. Which task may receive for which purpose is data: see rules/receiving.ts. */
export const PURPOSES = [
  'toeleiding', 'hulpverlening', 'regie', 'veiligheid', 'veilig-thuis-onderzoek', 'raadsonderzoek',
  'verzoek-tot-onderzoek', 'uitvoering-maatregel', 'overdracht', 'opsporing', 'vervolging', 'reclassering',
  'fraudebestrijding', 'andere-gemeentetaak', 'leerplicht', 'onderwijs', 'vroegsignalering', 'beleid', 'onderzoek',
  'kwaliteitstoezicht', 'bekostiging', 'consultatie', 'inzage', 'controle', 'verwijsindex',
] as const;
export type Purpose = (typeof PURPOSES)[number];
