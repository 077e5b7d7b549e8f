import type { Condition } from '../rules/condition';
import { worded } from './wording';

describe('a condition in words is', () => {
  it.each<[Condition, nl: string, en: string]>([
    [{ fact: 'embargo' }, 'er loopt een onderzoek', 'an inquiry is running'],
    [{ fact: 'embargo', is: true }, 'er loopt een onderzoek', 'an inquiry is running'],
    [{ fact: 'embargo', is: false }, 'niet: er loopt een onderzoek', 'not: an inquiry is running'],
    [{ not: { fact: 'embargo' } }, 'niet: er loopt een onderzoek', 'not: an inquiry is running'],
    [{ all: [{ fact: 'embargo' }, { predicate: 'oneHat' }] }, 'er loopt een onderzoek en beide kanten dragen dezelfde pet', 'an inquiry is running and both sides wear the same hat'],
    [{ any: [{ fact: 'embargo' }, { predicate: 'oneHat' }] }, 'er loopt een onderzoek of beide kanten dragen dezelfde pet', 'an inquiry is running or both sides wear the same hat'],
    [{ who: { task: ['regie', 'toezicht'], from: 'toeleiding' } }, 'wie de informatie heeft: task regie/toezicht, from toeleiding', 'who has the information: task regie/toezicht, from toeleiding'],
    [{ to: { frame: 'statutory' } }, 'wie haar krijgt: frame statutory', 'who gets it: frame statutory'],
    [{ dossier: { kind: ['regie'], scope: 'family' } }, 'het dossier: kind regie, scope family', 'the file: kind regie, scope family'],
    [{ action: ['view', 'search'] }, 'de handeling is view of search', 'the action is view or search'],
    [{ purpose: ['regie'] }, 'het doel is regie', 'the purpose is regie'],
    [{ purpose: [] }, 'het doel is geen', 'the purpose is none'],
    [{ category: ['plan', 'verslag'] }, 'de informatie is plan of verslag', 'the information is plan or verslag'],
    [{ ground: [] }, 'de genoemde regel is geen', 'the named rule is none'],
    [{ ground: ['inzage'] }, 'de genoemde regel is inzage', 'the named rule is inzage'],
    [{ measure: { kinds: ['ots', 'voogdij'], by: 'to' } }, 'er loopt een maatregel: ots of voogdij', 'a measure is in force: ots or voogdij'],
    [{ age: { from: 12 } }, 'leeftijd vanaf 12', 'age from 12'],
    [{ age: { under: 16 } }, 'leeftijd onder 16', 'age under 16'],
    [{ age: { from: 12, under: 16 } }, 'leeftijd vanaf 12 onder 16', 'age from 12 under 16'],
  ])('of %j', (condition, nl, en) => {
    expect([worded(condition, 'nl'), worded(condition, 'en')]).toEqual([nl, en]);
  });
});
