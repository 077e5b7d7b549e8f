/** What an entry is about. Every category of a request is judged by itself (decision §2). */
export const CATEGORIES = [
  'contact', 'betrokkenheid', 'gezin', 'hulpvraag', 'advies', 'beschikking', 'voortgang', 'verslag', 'behandelplan',
  'diagnose', 'medisch', 'strafrechtelijk', 'financieel', 'veiligheid', 'plan', 'afspraak', 'signaal',
  'fraudesignaal', 'anoniem', 'toegangslog',
] as const;
export type Category = (typeof CATEGORIES)[number];
