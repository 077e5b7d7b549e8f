import { problemsAfter, put } from './spec/problems-of';
import type { SmallCase } from './spec/small-case';

type Wrong = [string, (file: SmallCase) => void, string[]];
type Consent = SmallCase['consents'][number];
const moment = (day: string) => `${day}T10:00:00+01:00`;

/** An answer about the child, to the school, written down by the wijkteam. */
function aboutChild(changes: Partial<Consent>): Consent {
  return {
    key: 'kind-geeft', subject: 'kind', by: 'moeder', answer: 'given', categories: ['voortgang'], to: { organisation: 'school', task: 'onderwijs' }, purpose: 'onderwijs',
    givenAt: moment('2025-03-01'), how: 'oral', told: 'Wat de school hoort.', recordedBy: 'hulpverlener', ...changes,
  };
}

describe('a consent in a case file', () => {
  const child = (changes: Partial<Consent>) => (file: SmallCase) => void file.consents.push(aboutChild(changes));
  const wrong: Wrong[] = [
    // R70
    ['of a parent without gezag', (f) => { put(f.gezag, 1, { ...f.gezag[1]!, validUntil: moment('2025-01-01') }); child({ by: 'vader' })(f); }, ['consents[1].by: "vader" had no gezag over "kind" on 2025-03-01']],
    ['of somebody else than the adult it is about', (f) => put(f.consents[0]!, 'by', 'vader'), ['consents[0].by: "moeder" was 34 on 2025-03-01 and decides alone']],
    // R67
    ['of a parent for a child of 16', (f) => { put(f.persons[2]!, 'birthDate', '2009-03-01'); child({})(f); }, ['consents[1].by: "kind" was 16 on 2025-03-01 and decides alone']],
    // R65
    ['of a child under 12', child({ by: 'kind', givenAt: '2025-05-31T23:00:00+02:00' }), ['consents[1].by: "kind" was under 12 on 2025-05-31: those with gezag decide']],
    ['to who does not have the task', (f) => put(f.consents[0]!, 'to', { organisation: 'school', task: 'hulpverlening' }), ['consents[0].to.task: "school" does not do hulpverlening']],
    ['that expired before it was given', child({ expiresAt: moment('2025-02-01') }), ['consents[1].expiresAt: not after givenAt']],
    ['that was withdrawn before it was given', child({ withdrawn: { at: moment('2025-02-20'), how: 'oral', recordedBy: 'hulpverlener' } }), ['consents[1].withdrawn.at: not after givenAt']],
    ['that was refused and then withdrawn', child({ answer: 'refused', withdrawn: { at: moment('2025-03-20'), how: 'oral', recordedBy: 'hulpverlener' } }), ['consents[1].withdrawn: a refusal is not withdrawn; a later answer is a consent of its own']],
    ['written down by who is not involved', child({ recordedBy: 'behandelaar' }), ['consents[1].recordedBy: "behandelaar" is not involved in a dossier about "kind" at that time']],
    ['written down by the client of another', child({ by: 'vader', recordedBy: 'moeder', how: 'portal' }), ['consents[1].recordedBy: "moeder" is not the hat of "vader"']],
    ['written down in the portal by a professional', child({ how: 'portal' }), ['consents[1].how: portal is for who answers there; say oral or written']],
    ['told by a client to itself', child({ recordedBy: 'moeder' }), ['consents[1].how: a client answers in the portal or in writing']],
    ['whose withdrawal was written down by who is not involved', child({ withdrawn: { at: moment('2025-04-01'), how: 'oral', recordedBy: 'leerkracht' } }), ['consents[1].withdrawn.recordedBy: "leerkracht" is not involved in a dossier about "kind" at that time']],
  ];
  it.each(wrong)('%s is told', (_, change, lines) => {
    expect(problemsAfter(change)).toEqual(lines);
  });

  it('of a child counts from its twelfth birthday by the calendar of the Netherlands', () => {
    // R66
    const day = { by: 'kind', givenAt: '2025-05-31T22:30:00Z' };
    expect(problemsAfter(child(day))).toEqual([]);
  });

  it('may be answered by the representative of who is incapacitated, and by the person too', () => {
    // R68
    const lines = problemsAfter((file) => {
      put(file.persons[2]!, 'birthDate', '2005-01-01');
      file.incapacity.push({ person: 'kind', validFrom: moment('2025-01-01') });
      file.consents.push(aboutChild({}), aboutChild({ key: 'zelf', by: 'kind' }));
    });
    expect(lines).toEqual([]);
  });
});

describe('a disclosure in a case file', () => {
  const wrong: Wrong[] = [
    ['by who is not involved', (f) => put(f.disclosures[0]!, 'by', 'hulpverlener'), ['disclosures[0].by: "hulpverlener" is not involved in this dossier at that time']],
    ['of a version that was not written yet', (f) => put(f.disclosures[0]!, 'at', '2025-02-10T09:00:00+01:00'), ['disclosures[0].entries[0].entry: written after it was disclosed']],
    ['that ends before it begins', (f) => put(f.disclosures[0]!, 'endsAt', moment('2025-03-01')), ['disclosures[0].endsAt: not after at']],
    ['of an entry twice', (f) => f.disclosures[0]!.entries.push({ entry: 'gedrag', fields: ['body'] }), ['disclosures[0].entries[1].entry: duplicate "gedrag"']],
    ['of a field twice', (f) => put(f.disclosures[0]!.entries[0]!, 'fields', ['body', 'body']), ['disclosures[0].entries[0].fields: the same field twice']],
    ['to who does not do the task under that law', (f) => put(f.disclosures[0]!.to, 'law', 'wmo'), ['disclosures[0].to.task: "wijkteam" does not do hulpverlening under the wmo']],
  ];
  it.each(wrong)('%s is told', (_, change, lines) => {
    expect(problemsAfter(change)).toEqual(lines);
  });

  const refused: [string, (file: SmallCase) => void][] = [
    // R77
    ['of a category that was not consented to', (f) => put(f.disclosures[0]!.entries[0]!, 'entry', 'stoornis')],
    ['for another purpose', (f) => put(f.disclosures[0]!, 'purpose', 'hulpverlening')],
    ['before the consent was given', (f) => put(f.disclosures[0]!, 'at', moment('2025-02-20'))],
    ['after the consent expired', (f) => put(f.disclosures[0]!, 'at', '2026-03-01T10:00:00+01:00')],
    // R81
    ['after the consent was withdrawn', (f) => put(f.consents[0]!, 'withdrawn', { at: moment('2025-03-02'), how: 'oral', recordedBy: 'behandelaar' })],
    ['on a refusal', (f) => put(f.consents[0]!, 'answer', 'refused')],
    // R73
    ['on another kind of consent', (f) => put(f.consents[0]!, 'kind', 'behandeling')],
    ['of a shielded entry', (f) => put(f.dossiers[2]!.entries![0]!, 'shielded', true)],
  ];
  it.each(refused)('%s does not rest on consent, and says what is possible', (_, change) => {
    expect(problemsAfter(change)).toEqual([expect.stringMatching(/^disclosures\[0\]\.entries\[0\]\.entry: not disclosed on consent: .+/)]);
  });

  it('about a child of 12 rests on the child and both parents', () => {
    // R66, R69
    const sharing = (by: string[]) => (file: SmallCase) => {
      by.forEach((person) => file.consents.push(aboutChild({ key: `kind-${person}`, by: person, categories: ['verslag'], givenAt: moment('2025-06-10') })));
      file.disclosures.push({ ...file.disclosures[0]!, key: 'aan-school', dossier: 'hulp-kind', by: 'hulpverlener', entries: [{ entry: 'gesprek', fields: ['summary'] }], to: { organisation: 'school', task: 'onderwijs' }, purpose: 'onderwijs', at: moment('2025-06-11') });
    };
    expect(problemsAfter(sharing(['kind', 'moeder', 'vader']))).toEqual([]);
    for (const two of [['kind', 'moeder'], ['kind', 'vader'], ['moeder', 'vader']]) {
      expect(problemsAfter(sharing(two))).toEqual([expect.stringContaining('disclosures[1].entries[0].entry: not disclosed on consent')]);
    }
  });
});

describe('problems that rest on each other', () => {
  it('are told once: what rests on a wrong part is judged when that part is mended', () => {
    expect(problemsAfter((file) => put(file.organisations[2]!, 'type', 'kliniek'))).toEqual(['organisations[2].type: unknown "kliniek"']);
    expect(problemsAfter((file) => put(file.persons, 0, null))).toEqual(['persons[0]: expected an object, not null']);
    expect(problemsAfter((file) => put(file.dossiers[2]!, 'task', 'hulp'))).toEqual(['dossiers[2].task: unknown "hulp"']);
    expect(problemsAfter((file) => put(file.gezag, 0, 'moeder'))).toEqual(['gezag[0]: expected an object, not a text']);
  });

  it('do not hide problems elsewhere', () => {
    const lines = problemsAfter((file) => {
      put(file.gezag[0]!, 'holder', 'x');
      put(file.dossiers[0]!.entries![0]!, 'category', 'verslag');
      put(file.disclosures[0]!.entries[0]!, 'entry', 'stoornis');
    });
    expect(lines).toEqual([
      'gezag[0].holder: unknown "x"',
      expect.stringMatching(/^dossiers\[0\]\.entries\[0\]\.category: not in this dossier: .*W1/),
      expect.stringMatching(/^disclosures\[0\]\.entries\[0\]\.entry: not disclosed on consent/),
    ]);
  });
});
