import { matterOf } from '../compile/decision';
import { Periods } from '../compile/periods';
import type { Situation } from '../compile/situation';
import { AT, DOSSIER, GI, JEUGDHULP } from '../readings/asking';
import type { Condition } from '../rules/condition';
import { currentRules } from '../rules/current';
import type { Facts, Request } from '../vocabulary';
import { recordingsFor } from './recording';

const PERIODS = new Periods(currentRules);
const sharing = (changed: Partial<Request> = {}): Situation =>
  matterOf(PERIODS, { id: 'r', at: AT, action: 'disclose', actor: JEUGDHULP, other: GI, purpose: 'uitvoering-maatregel', ...changed }).situation;
const words = (condition: Condition, situation = sharing(), language: 'nl' | 'en' = 'nl') => recordingsFor(condition, situation, language)?.map((one) => one.words);
const recorded = (condition: Condition, situation: Situation, facts: Facts = {}) => recordingsFor(condition, situation, 'nl')?.reduce((all, one) => one.apply(all), facts);

const ASKED: Condition = { fact: 'asked' };
const NECESSARY: Condition = { fact: 'necessary' };
const OTS: Condition = { measure: { kinds: ['ots', 'voogdij'], by: 'to' } };
const NEVER: Condition = { any: [] };

describe('what would have to be recorded', () => {
  it('is nothing where the condition holds', () => {
    expect(words(ASKED, sharing({ facts: { asked: true } }))).toEqual([]);
    expect(words({ not: ASKED })).toEqual([]);
    expect(words({ any: [ASKED, { not: ASKED }] })).toEqual([]);
    expect(words(OTS, sharing({ facts: { measure: { kind: 'voogdij', by: GI.org } } }))).toEqual([]);
  });

  it('is a fact, in words, beside what is recorded', () => {
    expect(words(ASKED)).toEqual(['de ontvanger heeft erom gevraagd']);
    expect(words({ fact: 'asked', is: true }, sharing(), 'en')).toEqual(['the receiver asked for it']);
    expect(recorded(ASKED, sharing(), { embargo: true })).toEqual({ embargo: true, asked: true });
  });

  it('is never that something is not so, nor a secret of another', () => {
    expect(words({ fact: 'asked', is: false })).toBeUndefined();
    expect(words({ not: ASKED }, sharing({ facts: { asked: true } }))).toBeUndefined();
    expect(words({ fact: 'harmForeseen' }, sharing({ action: 'request' }))).toBeUndefined();
    expect(words({ fact: 'harmForeseen' })).toEqual(['de professional verwacht schade door het delen']);
  });

  it('is the first kind of measure, at the organisation that the condition means', () => {
    expect(words(OTS)).toEqual(['er loopt een maatregel (ots) bij deze organisatie']);
    expect(words(OTS, sharing(), 'en')).toEqual(['a measure (ots) is in force at this organisation']);
    expect(recorded(OTS, sharing(), { asked: true })).toEqual({ asked: true, measure: { kind: 'ots', by: GI.org } });
    expect(recorded({ measure: { kinds: ['toezicht'], by: 'who' } }, sharing())).toEqual({ measure: { kind: 'toezicht', by: JEUGDHULP.org } });
  });

  it('is no measure where there is no such organisation and no such kind', () => {
    const looking = matterOf(PERIODS, { id: 'r', at: AT, action: 'view', actor: JEUGDHULP, dossier: DOSSIER.hulp, categories: ['plan'] }).situation;
    expect(words(OTS, looking)).toBeUndefined();
    expect(words({ measure: { kinds: [], by: 'to' } })).toBeUndefined();
  });

  it('is a new report for the term of Veilig Thuis, made now', () => {
    expect(words({ predicate: 'withinTerm' })).toEqual(['er is een nieuwe melding bij Veilig Thuis']);
    expect(words({ predicate: 'withinTerm' }, sharing(), 'en')).toEqual(['there is a new report at Veilig Thuis']);
    expect(recorded({ predicate: 'withinTerm' }, sharing(), { asked: true })).toEqual({ asked: true, veiligThuis: { meldingAt: AT } });
  });

  it('is each of the questions of a conflict of duties, all with yes', () => {
    expect(words({ predicate: 'conflictTestsMet' })).toEqual([
      'alles is gedaan om toestemming te krijgen', 'zonder delen volgt ernstige schade', 'zwijgen geeft gewetensnood', 'er is geen andere weg',
      'delen voorkomt de schade vrijwel zeker', 'er wordt zo weinig mogelijk gedeeld', 'een collega heeft meegedacht',
    ]);
    expect(words({ predicate: 'conflictTestsMet' }, sharing(), 'en')).toContain('a colleague was consulted');
    const conflict = { consentSought: true, seriousHarm: true, conscience: true, noOtherWay: true, effective: true, proportionate: true, colleagueConsulted: true };
    expect(recorded({ predicate: 'conflictTestsMet' }, sharing(), { asked: true })).toEqual({ asked: true, conflict });
  });

  it('is everything that is missing of what must hold together, or nothing can be done', () => {
    expect(words({ all: [ASKED, { not: ASKED }, NECESSARY] })).toEqual(['de ontvanger heeft erom gevraagd', 'de ontvanger heeft dit nodig']);
    expect(words({ all: [ASKED, { predicate: 'oneHat' }] })).toBeUndefined();
    expect(words({ all: [ASKED, NEVER] })).toBeUndefined();
  });

  it('is the least of what is enough', () => {
    expect(words({ any: [{ all: [ASKED, NECESSARY] }, { purpose: ['regie'] }, { fact: 'embargo' }] })).toEqual(['er loopt een onderzoek']);
    expect(words({ any: [{ fact: 'embargo' }, { all: [ASKED, NECESSARY] }] })).toEqual(['er loopt een onderzoek']);
    expect(words({ any: [{ purpose: ['regie'] }, { who: { task: ['regie'] } }] })).toBeUndefined();
  });

  it('is worked out for the condition at hand, also when another was asked before', () => {
    const situation = sharing({ facts: { asked: true } });
    expect([words(ASKED, situation), words(NECESSARY, situation), words(ASKED, situation)]).toEqual([[], ['de ontvanger heeft dit nodig'], []]);
  });
});
