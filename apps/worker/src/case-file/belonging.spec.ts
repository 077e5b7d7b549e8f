import { problemsAfter, put } from './spec/problems-of';
import { entry, type SmallCase } from './spec/small-case';

type Wrong = [string, (file: SmallCase) => void, string[]];
const moment = (day: string) => `${day}T10:00:00+01:00`;

describe('what a case file refers to', () => {
  const unknown: Wrong[] = [
    ['account', (f) => put(f.hats[0]!, 'account', 'x'), ['hats[0].account: unknown "x"']],
    ['organisation of a hat', (f) => put(f.hats[3]!, 'organisation', 'x'), ['hats[3].organisation: unknown "x"']],
    ['college of a hat', (f) => put(f.hats[0]!, 'processorFor', 'x'), ['hats[0].processorFor: unknown "x"']],
    ['college of a task', (f) => put(f.organisations[1]!.tasks[0]!, 'processorFor', 'x'), ['organisations[1].tasks[0].processorFor: unknown "x"']],
    ['person of a client', (f) => put(f.hats[5]!, 'person', 'x'), ['hats[5].person: unknown "x"']],
    ['controller of a BSN', (f) => put(f.persons[0]!, 'bsnHeldBy', ['x']), ['persons[0].bsnHeldBy[0]: unknown "x"']],
    ['member', (f) => put(f.households[0]!.members[1]!, 'person', 'x'), ['households[0].members[1].person: unknown "x"']],
    ['child and holder of gezag', (f) => f.gezag.push({ child: 'x', holder: 'y', validFrom: moment('2025-01-01') }), ['gezag[2].child: unknown "x"', 'gezag[2].holder: unknown "y"']],
    ['incapacitated person', (f) => f.incapacity.push({ person: 'x', validFrom: moment('2025-01-01') }), ['incapacity[0].person: unknown "x"']],
    ['person and controller of an address', (f) => Object.assign(f.addresses[0]!, { person: 'x', controller: 'y' }), ['addresses[0].person: unknown "x"', 'addresses[0].controller: unknown "y"']],
    ['controller of a dossier', (f) => put(f.dossiers[0]!, 'controller', 'x'), ['dossiers[0].controller: unknown "x"']],
    ['subject', (f) => put(f.dossiers[1]!, 'subject', 'x'), ['dossiers[1].subject: unknown "x"']],
    ['household', (f) => put(f.dossiers[3]!, 'household', 'x'), ['dossiers[3].household: unknown "x"']],
    ['hat that is involved', (f) => put(f.dossiers[1]!.involvements[0]!, 'hat', 'x'), ['dossiers[1].involvements[0].hat: unknown "x"']],
    ['hat that is stood in for', (f) => put(f.dossiers[1]!.involvements[0]!, 'standsInFor', 'x'), ['dossiers[1].involvements[0].standsInFor: unknown "x"']],
    ['participant', (f) => put(f.dossiers[3]!.participations![0]!, 'organisation', 'x'), ['dossiers[3].participations[0].organisation: unknown "x"']],
    ['author', (f) => put(f.dossiers[1]!.entries![0]!, 'author', 'x'), ['dossiers[1].entries[0].author: unknown "x"']],
    ['person an entry is about', (f) => put(f.dossiers[1]!.entries![0]!, 'about', 'x'), ['dossiers[1].entries[0].about: unknown "x"']],
    ['parties of a consent', (f) => Object.assign(f.consents[0]!, { subject: 'x', by: 'y', recordedBy: 'z', to: { organisation: 'w', task: 'hulpverlening' } }),
      ['consents[0].subject: unknown "x"', 'consents[0].by: unknown "y"', 'consents[0].to.organisation: unknown "w"', 'consents[0].recordedBy: unknown "z"']],
    ['parties of a disclosure', (f) => Object.assign(f.disclosures[0]!, { dossier: 'x', by: 'y', to: { organisation: 'z', task: 'hulpverlening' } }),
      ['disclosures[0].dossier: unknown "x"', 'disclosures[0].by: unknown "y"', 'disclosures[0].to.organisation: unknown "z"']],
    ['entry that is disclosed', (f) => put(f.disclosures[0]!.entries[0]!, 'entry', 'gesprek'), ['disclosures[0].entries[0].entry: unknown "gesprek" in dossier "ggz-moeder"']],
  ];
  it.each(unknown)('is known: %s', (_, change, lines) => {
    expect(problemsAfter(change).sort()).toEqual([...lines].sort());
  });

  const doubles: [string, (file: SmallCase) => unknown[]][] = [
    ['organisations[5]', (f) => f.organisations], ['hats[6]', (f) => f.hats], ['persons[3]', (f) => f.persons], ['households[1]', (f) => f.households],
    ['dossiers[4]', (f) => f.dossiers], ['dossiers[2].entries[2]', (f) => f.dossiers[2]!.entries!], ['consents[1]', (f) => f.consents], ['disclosures[1]', (f) => f.disclosures],
  ];
  it.each(doubles)('is named once: %s', (path, list) => {
    let key = '';
    const lines = problemsAfter((file) => {
      const [first] = list(file) as { key: string; bsn?: string }[];
      key = first!.key;
      list(file).push({ ...first, bsn: undefined, bsnHeldBy: undefined });
    });
    expect(lines).toContain(`${path}.key: duplicate "${key}"`);
  });
});

describe('organisations and hats', () => {
  const wrong: Wrong[] = [
    ['a subject that two accounts share', (f) => put(f.accounts[1]!, 'subject', f.accounts[0]!.subject), ['accounts[1].subject: the same as accounts[0].subject']],
    // R47
    ['toeleiding by who is no gemeente and works for none', (f) => delete f.organisations[1]!.tasks[0]!.processorFor, ['organisations[1].tasks[0].processorFor: missing; toeleiding is always done for a gemeente']],
    ['toeleiding for who is no gemeente', (f) => put(f.organisations[1]!.tasks[0]!, 'processorFor', 'ggz'), ['organisations[1].tasks[0].processorFor: "ggz" is not a gemeente']],
    ['hulpverlening as a processor', (f) => put(f.organisations[1]!.tasks[1]!, 'processorFor', 'gemeente'), ['organisations[1].tasks[1].processorFor: not for hulpverlening']],
    ['a law that is not of the task', (f) => put(f.organisations[2]!.tasks[0]!, 'law', 'bw'), ['organisations[2].tasks[0].law: "bw" is no law of hulpverlening']],
    ['a task without its law', (f) => delete f.organisations[2]!.tasks[0]!.law, ['organisations[2].tasks[0].law: missing; hulpverlening has one']],
    // R174
    ['regie that comes from nowhere', (f) => delete f.organisations[1]!.tasks[2]!.from, ['organisations[1].tasks[2].from: missing; regie comes from toeleiding or hulpverlening']],
    ['regie from toeleiding by who is no gemeente', (f) => put(f.organisations[1]!.tasks[2]!, 'from', 'toeleiding'), ['organisations[1].tasks[2].from: regie from toeleiding belongs to a gemeente']],
    ['a provision outside the wmo', (f) => put(f.organisations[2]!.tasks[0]!, 'provision', 'maatwerk'), ['organisations[2].tasks[0].provision: only for hulpverlening under the wmo']],
    ['a task twice', (f) => f.organisations[2]!.tasks.push({ task: 'hulpverlening', law: 'wgbo' }), ['organisations[2].tasks[1].task: duplicate "hulpverlening"']],
    ['a hat for what the organisation does not do', (f) => put(f.hats[4]!, 'task', 'leerplicht'), ['hats[4].task: "school" does not do leerplicht']],
    ['a hat for another college', (f) => delete f.hats[0]!.processorFor, ['hats[0].processorFor: "wijkteam" does not do toeleiding under the jeugdwet in its own name']],
    ['a client who is nobody', (f) => delete f.hats[5]!.person, ['hats[5].person: missing; a client is a person of the case']],
    ['a professional who is a person of the case', (f) => put(f.hats[4]!, 'person', 'moeder'), ['hats[4].person: not for onderwijs']],
    ['a hat that ends before it begins', (f) => put(f.hats[4]!, 'validUntil', moment('2024-12-31')), ['hats[4].validUntil: not after validFrom']],
  ];
  it.each(wrong)('tell %s', (_, change, lines) => {
    expect(problemsAfter(change)).toEqual(lines);
  });
});

describe('people over time', () => {
  const wrong: Wrong[] = [
    ['a case that closes before it opens', (f) => put(f.case, 'closedAt', moment('2024-01-01')), ['case.closedAt: not after openedAt']],
    ['a BSN that nobody holds', (f) => delete f.persons[0]!.bsnHeldBy, ['persons[0].bsnHeldBy: missing; a BSN belongs to the controllers that hold it']],
    ['a holder of no BSN', (f) => put(f.persons[1]!, 'bsnHeldBy', ['ggz']), ['persons[1].bsn: missing']],
    ['a BSN of two people', (f) => Object.assign(f.persons[1]!, { bsn: f.persons[0]!.bsn, bsnHeldBy: ['ggz'] }), ['persons[1].bsn: the same as persons[0].bsn']],
    ['a member before the birth', (f) => put(f.households[0]!.members[1]!, 'validFrom', '2013-05-31'), ['households[0].members[1].validFrom: before the birth of "kind"']],
    ['a member twice at once', (f) => f.households[0]!.members.push({ person: 'kind', role: 'kind', validFrom: '2020-01-01' }), ['households[0].members[2].validFrom: overlaps with households[0].members[1]']],
    ['a member who leaves before coming', (f) => put(f.households[0]!.members[0]!, 'validUntil', '2013-06-01'), ['households[0].members[0].validUntil: not after validFrom']],
    ['gezag over oneself', (f) => put(f.gezag[0]!, 'holder', 'kind'), ['gezag[0].holder: nobody has gezag over the own person']],
    ['gezag twice at once', (f) => put(f.gezag[1]!, 'holder', 'moeder'), ['gezag[1].validFrom: overlaps with gezag[0]']],
    ['gezag before the birth', (f) => put(f.gezag[0]!, 'validFrom', '2013-05-31T10:00:00+02:00'), ['gezag[0].validFrom: before the birth of "kind"']],
    ['an address twice at once', (f) => f.addresses.push({ ...f.addresses[0]!, validFrom: '2025-06-01' }), ['addresses[1].validFrom: overlaps with addresses[0]']],
    ['an address that one controller shields and another does not', (f) => f.addresses.push({ ...f.addresses[0]!, controller: 'ggz', shielded: false }), ['addresses[1].shielded: another controller shields this address']],
    ['a protected address in the words of a consent', (f) => put(f.consents[0]!, 'told', 'Zij woont op SCHUILPAD  7.'), ['consents[0].told: holds a shielded address']],
    ['a protected address in an entry that is not shielded', (f) => put(f.dossiers[1]!.entries![0]!, 'body', 'Opgehaald bij Schuilpad 7.'), ['dossiers[1].entries[0].body: holds a shielded address, and the entry is not shielded']],
  ];
  it.each(wrong)('tell %s', (_, change, lines) => {
    expect(problemsAfter(change)).toEqual(lines);
  });

  it('may follow each other without a gap', () => {
    const lines = problemsAfter((file) => {
      put(file.households[0]!.members[0]!, 'validUntil', '2020-01-01');
      file.households[0]!.members.push({ person: 'moeder', role: 'moeder', validFrom: '2020-01-01' });
      file.addresses.push({ ...file.addresses[0]!, validFrom: '2024-01-01', validUntil: '2025-01-01' });
    });
    expect(lines).toEqual([]);
  });

  it('may hold a protected address in a shielded entry of the own dossier of a person', () => {
    expect(problemsAfter((file) => Object.assign(file.dossiers[1]!.entries![0]!, { body: 'Opgehaald bij Schuilpad 7.', shielded: true }))).toEqual([]);
  });
});

describe('dossiers', () => {
  const wrong: Wrong[] = [
    ['of a controller that does not do the task', (f) => put(f.dossiers[1]!, 'controller', 'ggz'), ['dossiers[1].controller: "ggz" is not the controller of hulpverlening under the jeugdwet']],
    // R47
    ['of toeleiding, kept by the processor itself', (f) => put(f.dossiers[0]!, 'controller', 'wijkteam'), ['dossiers[0].controller: "wijkteam" is not the controller of toeleiding under the jeugdwet']],
    ['of another kind than the task', (f) => put(f.dossiers[2]!, 'kind', 'raad'), ['dossiers[2].kind: "raad" is not the dossier of hulpverlening; expected "hulpverlening"']],
    ['of a task that keeps none', (f) => Object.assign(f.dossiers[2]!, { task: 'onderwijs', law: undefined, controller: 'school' }), ['dossiers[2].task: onderwijs keeps no dossier']],
    ['of a person, without one', (f) => delete f.dossiers[1]!.subject, ['dossiers[1].subject: missing; the scope is person']],
    ['of a family, with a subject', (f) => put(f.dossiers[3]!, 'subject', 'moeder'), ['dossiers[3].subject: not with the scope family']],
    ['that close before they open', (f) => put(f.dossiers[0]!, 'closedAt', moment('2025-01-31')), ['dossiers[0].closedAt: not after openedAt']],
    ['in which nobody works', (f) => put(f.dossiers[0]!, 'involvements', []), ['dossiers[0].involvements: at least one is needed']],
    ['with a hat of another task', (f) => put(f.dossiers[1]!.involvements[0]!, 'hat', 'toeleider'), ['dossiers[1].involvements[0].hat: "toeleider" has another organisation, task or law than the dossier']],
    ['with somebody before they were opened', (f) => put(f.dossiers[0]!.involvements[0]!, 'validFrom', moment('2025-01-31')), ['dossiers[0].involvements[0].validFrom: before the dossier was opened']],
    ['with a hat that has ended', (f) => put(f.hats[0]!, 'validUntil', moment('2025-06-01')), ['dossiers[0].involvements[0].validUntil: after the end of hat "toeleider"']],
    ['with a hat twice at once', (f) => f.dossiers[1]!.involvements.push({ ...f.dossiers[1]!.involvements[0]! }), ['dossiers[1].involvements[1].validFrom: overlaps with dossiers[1].involvements[0]']],
    ['with a stand-in for who is not there', (f) => f.dossiers[1]!.involvements.push({ hat: 'hulpverlener', standsInFor: 'behandelaar', validFrom: moment('2025-03-01') }), ['dossiers[1].involvements[1].standsInFor: "behandelaar" is not involved in this dossier at that time', 'dossiers[1].involvements[1].validFrom: overlaps with dossiers[1].involvements[0]']],
    ['of help, with participants', (f) => put(f.dossiers[1]!, 'participations', [{ organisation: 'school', task: 'onderwijs', validFrom: moment('2025-03-01') }]), ['dossiers[1].participations: only a regiedossier has participants']],
    ['with a participant for what it does not do', (f) => put(f.dossiers[3]!.participations![0]!, 'task', 'leerplicht'), ['dossiers[3].participations[0].task: "school" does not do leerplicht']],
  ];
  it.each(wrong)('%s are told', (_, change, lines) => {
    expect(problemsAfter(change)).toEqual(lines);
  });
});

describe('entries', () => {
  const later = (changes: object) => (f: SmallCase) => put(f.dossiers[1]!.entries![0]!, 'corrections', [{ ...entry('x', 'verslag', 'hulpverlener'), key: undefined, category: undefined, reason: 'Verkeerd gehoord.', writtenAt: moment('2025-02-11'), ...changes }]);
  const wrong: Wrong[] = [
    ['by who is not involved', (f) => put(f.dossiers[1]!.entries![0]!, 'author', 'behandelaar'), ['dossiers[1].entries[0].author: "behandelaar" is not involved in this dossier at that time']],
    ['by the same person under the other hat', (f) => put(f.dossiers[1]!.entries![0]!, 'author', 'toeleider'), ['dossiers[1].entries[0].author: "toeleider" is not involved in this dossier at that time']],
    ['by who is not involved any more', (f) => put(f.dossiers[1]!.involvements[0]!, 'validUntil', moment('2025-02-05')), ['dossiers[1].entries[0].author: "hulpverlener" is not involved in this dossier at that time']],
    ['before the dossier was opened', (f) => put(f.dossiers[1]!.entries![0]!, 'writtenAt', moment('2025-01-31')), ['dossiers[1].entries[0].writtenAt: while the dossier was not open']],
    ['about what was still to come', (f) => put(f.dossiers[1]!.entries![0]!, 'occurredOn', '2025-02-11'), ['dossiers[1].entries[0].occurredOn: after writtenAt']],
    ['about somebody who is not of the household', (f) => put(f.dossiers[1]!.entries![0]!, 'about', 'vader'), ['dossiers[1].entries[0].about: "vader" is in no household of the case']],
    ['corrected before they were written', later({ writtenAt: moment('2025-02-10') }), ['dossiers[1].entries[0].corrections[0].writtenAt: not after the version before it']],
    ['corrected by who is not involved', later({ author: 'behandelaar' }), ['dossiers[1].entries[0].corrections[0].author: "behandelaar" is not involved in this dossier at that time']],
  ];
  it.each(wrong)('%s are told', (_, change, lines) => {
    const withoutKeys = (lines: string[]) => lines.filter((line) => !line.endsWith('unknown key'));
    expect(withoutKeys(problemsAfter(change))).toEqual(lines);
  });

  const barred: [string, number, Parameters<typeof entry>, string, string][] = [
    // R32
    ['treatment data in a toeleidingsdossier', 0, ['nieuw', 'diagnose', 'toeleider'], 'category', 'W1'],
    // R7
    ['what was told while the role was not known', 0, ['nieuw', 'hulpvraag', 'toeleider', { roleDisclosed: false }], 'category', 'W6'],
    ['medical data in a regiedossier without consent for exactly that', 3, ['nieuw', 'medisch', 'regisseur'], 'category', 'W3'],
    ['a protected place in a regiedossier', 3, ['nieuw', 'afspraak', 'regisseur', { shielded: true }], 'shielded', 'W8'],
    ['what a participant may not write', 3, ['nieuw', 'financieel', 'leerkracht'], 'category', ''],
  ];
  it.each(barred)('cannot hold %s, and say by which rule', (_, dossier, [key, category, author, changes], field, rule) => {
    const lines = problemsAfter((file) => file.dossiers[dossier]!.entries!.push(entry(key, category, author, changes)));
    const at = dossier === 3 ? 2 : 1;
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^dossiers\\[${dossier}\\]\\.entries\\[${at}\\]\\.${field}: not in this dossier: .*${rule && `rule ${rule}`}`))]);
  });

  it('cannot hold medical data of one member in the part of the family', () => {
    // R29
    const lines = problemsAfter((file) => {
      Object.assign(file.dossiers[1]!, { scope: 'family', household: 'gezin' });
      delete file.dossiers[1]!.subject;
      file.dossiers[1]!.entries!.push(entry('nieuw', 'medisch', 'hulpverlener'));
    });
    expect(lines).toEqual([expect.stringMatching(/^dossiers\[1\]\.entries\[1\]\.category: not in this dossier: .*rule W4/)]);
  });
});
