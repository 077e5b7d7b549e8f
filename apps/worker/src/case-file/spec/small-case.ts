import type { z } from 'zod';
import type { caseFile } from '../schema/case-file';

type Input = z.input<typeof caseFile>;
/** A case file before it is checked, with every list in it and open to change. */
export type SmallCase = Input & Required<Pick<Input, 'gezag' | 'incapacity' | 'addresses' | 'consents' | 'disclosures'>>;

const SUBJECT = '00000000-0000-5000-8000-00000000000';
const from = { validFrom: '2025-01-01T00:00:00+01:00' };

/** A small case that fits: a child of 12 with both parents, a wijkteam with three hats, the GGZ of the mother, a school. */
export function smallCase(): SmallCase {
  return {
    fictional: true,
    note: 'Verzonnen.',
    key: 'klein',
    case: { reference: 'CASUS-KLEIN', openedAt: '2025-01-01T09:00:00+01:00' },
    ...directory(),
    persons: [
      { key: 'moeder', name: 'Moeder', birthDate: '1990-05-05', bsn: '999999163', bsnHeldBy: ['ggz'] },
      { key: 'vader', name: 'Vader', birthDate: '1989-03-03' },
      { key: 'kind', name: 'Kind', birthDate: '2013-06-01', bsn: '999999175', bsnHeldBy: ['gemeente'] },
    ],
    households: [
      { key: 'gezin', label: 'Gezin', members: [{ person: 'moeder', role: 'moeder', validFrom: '2013-06-01' }, { person: 'kind', role: 'kind', validFrom: '2013-06-01' }] },
    ],
    gezag: [{ child: 'kind', holder: 'moeder', validFrom: '2013-06-01T00:00:00+02:00' }, { child: 'kind', holder: 'vader', validFrom: '2013-06-01T00:00:00+02:00' }],
    incapacity: [],
    addresses: [{ person: 'moeder', controller: 'wijkteam', lines: 'Schuilpad 7\n9999 XX Nergens', shielded: true, validFrom: '2025-01-01' }],
    dossiers: dossiers(),
    consents: [
      {
        key: 'moeder-geeft', subject: 'moeder', by: 'moeder', answer: 'given', categories: ['veiligheid'], to: { organisation: 'wijkteam', task: 'hulpverlening' },
        purpose: 'veiligheid', givenAt: '2025-03-01T10:00:00+01:00', expiresAt: '2026-03-01T10:00:00+01:00', how: 'oral', told: 'Waarom, wat en aan wie.', recordedBy: 'behandelaar',
      },
    ],
    disclosures: [
      {
        key: 'ggz-geeft', dossier: 'ggz-moeder', by: 'behandelaar', entries: [{ entry: 'gedrag', fields: ['summary'] }], to: { organisation: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet' },
        purpose: 'veiligheid', whyNecessary: 'Voor de veiligheid.', whyNotLess: 'Alleen de kop.', at: '2025-03-02T10:00:00+01:00',
      },
    ],
  };
}

function directory(): Pick<SmallCase, 'organisations' | 'accounts' | 'hats'> {
  return {
    organisations: [
      { key: 'gemeente', name: 'Gemeente', type: 'gemeente', tasks: [{ task: 'fg', law: 'avg' }] },
      { key: 'wijkteam', name: 'Wijkteam', type: 'wijkteam', tasks: [{ task: 'toeleiding', law: 'jeugdwet', processorFor: 'gemeente' }, { task: 'hulpverlening', law: 'jeugdwet' }, { task: 'regie', law: 'jeugdwet', from: 'hulpverlening' }] },
      { key: 'ggz', name: 'GGZ', type: 'ggz', tasks: [{ task: 'hulpverlening', law: 'wgbo' }] },
      { key: 'school', name: 'School', type: 'school', tasks: [{ task: 'onderwijs' }] },
      { key: 'inwoners', name: 'Inwoners', type: 'client', tasks: [{ task: 'client' }] },
    ],
    accounts: [
      { key: 'wijkteammedewerker', subject: `${SUBJECT}1`, name: 'Wijkteammedewerker' },
      { key: 'behandelaar', subject: `${SUBJECT}2`, name: 'Behandelaar' },
      { key: 'moeder', subject: `${SUBJECT}3`, name: 'Moeder' },
      { key: 'leerkracht', subject: `${SUBJECT}4`, name: 'Leerkracht' },
    ],
    hats: [
      { key: 'toeleider', account: 'wijkteammedewerker', organisation: 'wijkteam', task: 'toeleiding', law: 'jeugdwet', processorFor: 'gemeente', ...from },
      { key: 'hulpverlener', account: 'wijkteammedewerker', organisation: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', ...from },
      { key: 'regisseur', account: 'wijkteammedewerker', organisation: 'wijkteam', task: 'regie', law: 'jeugdwet', from: 'hulpverlening', ...from },
      { key: 'behandelaar', account: 'behandelaar', organisation: 'ggz', task: 'hulpverlening', law: 'wgbo', ...from },
      { key: 'leerkracht', account: 'leerkracht', organisation: 'school', task: 'onderwijs', ...from },
      { key: 'moeder', account: 'moeder', organisation: 'inwoners', task: 'client', person: 'moeder', ...from },
    ],
  };
}

type Dossier = SmallCase['dossiers'][number];
const opened = { openedAt: '2025-02-01T09:00:00+01:00' };
const since = { validFrom: '2025-02-01T09:00:00+01:00' };

function dossiers(): Dossier[] {
  return [
    { key: 'toeleiding-kind', kind: 'toeleiding', controller: 'gemeente', task: 'toeleiding', law: 'jeugdwet', scope: 'person', subject: 'kind', ...opened, involvements: [{ hat: 'toeleider', ...since }], entries: [entry('vraag', 'hulpvraag', 'toeleider')] },
    { key: 'hulp-kind', kind: 'hulpverlening', controller: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', scope: 'person', subject: 'kind', ...opened, involvements: [{ hat: 'hulpverlener', ...since }], entries: [entry('gesprek', 'verslag', 'hulpverlener')] },
    { key: 'ggz-moeder', kind: 'hulpverlening', controller: 'ggz', task: 'hulpverlening', law: 'wgbo', scope: 'person', subject: 'moeder', ...opened, involvements: [{ hat: 'behandelaar', ...since }], entries: [entry('gedrag', 'veiligheid', 'behandelaar'), entry('stoornis', 'diagnose', 'behandelaar')] },
    { key: 'regie-gezin', kind: 'regie', controller: 'wijkteam', task: 'regie', law: 'jeugdwet', from: 'hulpverlening', scope: 'family', household: 'gezin', ...opened, involvements: [{ hat: 'regisseur', ...since }], participations: [{ organisation: 'school', task: 'onderwijs', ...since }], entries: [entry('plan', 'plan', 'regisseur'), entry('op-school', 'voortgang', 'leerkracht')] },
  ];
}

type Entry = NonNullable<Dossier['entries']>[number];

export function entry(key: string, category: Entry['category'], author: string, changes: Partial<Entry> = {}): Entry {
  return { key, category, kind: 'feit', source: 'Moeder', summary: 'Kop', body: 'Tekst.', author, writtenAt: '2025-02-10T10:00:00+01:00', ...changes };
}
