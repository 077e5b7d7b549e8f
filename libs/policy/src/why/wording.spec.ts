import type { Condition } from '../rules/condition';
import { coded, worded } from './wording';

describe('a condition in words is', () => {
  it.each<[Condition, nl: string, en: string]>([
    [{ fact: 'embargo' }, 'er loopt een onderzoek', 'an inquiry is running'],
    [{ fact: 'embargo', is: true }, 'er loopt een onderzoek', 'an inquiry is running'],
    [{ fact: 'embargo', is: false }, 'niet: er loopt een onderzoek', 'not: an inquiry is running'],
    [{ not: { fact: 'embargo' } }, 'niet: er loopt een onderzoek', 'not: an inquiry is running'],
    [{ all: [{ fact: 'embargo' }, { predicate: 'oneHat' }] }, 'er loopt een onderzoek en beide kanten dragen dezelfde pet', 'an inquiry is running and both sides wear the same hat'],
    [{ any: [{ fact: 'embargo' }, { predicate: 'oneHat' }] }, 'er loopt een onderzoek of beide kanten dragen dezelfde pet', 'an inquiry is running or both sides wear the same hat'],
    [{ who: { task: ['regie', 'toezicht'], from: 'toeleiding' } }, 'wie de informatie heeft: de taak is regie of toezicht, de regie komt uit toeleiding', 'who has the information: the task is coordination (regie) or supervision, the coordination grew out of toeleiding'],
    [{ who: { notTask: ['client'], law: ['wmo'], provision: 'maatwerk' } }, 'wie de informatie heeft: de taak is niet inwoner zelf, de wet is Wmo, de hulp is op maat', 'who has the information: the task is not the resident, the law is Social Support Act (Wmo), the help is made to measure'],
    [{ who: { orgType: ['cbs'], marked: ['involved', 'standsIn'] } }, 'wie de informatie heeft: het soort organisatie is Centraal Bureau voor de Statistiek, is betrokken bij het dossier of vervangt een collega', 'who has the information: the kind of organisation is Statistics Netherlands, is involved in the file or stands in for a colleague'],
    [{ to: { frame: 'statutory' } }, 'wie haar krijgt: doet een taak die de wet oplegt', 'who gets it: has a task that the law imposes'],
    [{ to: { collegeTask: true } }, 'wie haar krijgt: doet een taak van de gemeente zelf', 'who gets it: has a task of the municipality itself'],
    [{ dossier: { kind: ['regie'], scope: 'family' } }, 'het dossier: het is een dossier van regie, het gaat over het gezin', 'the file: it is a file of coordination, it is about the household'],
    [{ dossier: { law: ['wgbo'], from: 'hulpverlening' } }, 'het dossier: de wet is geneeskundige behandeling, de regie komt uit hulpverlening', 'the file: the law is medical treatment (Wgbo), the coordination grew out of help'],
    [{ action: ['view', 'search'] }, 'de handeling is bekijken of zoeken', 'the action is viewing or searching'],
    [{ purpose: ['regie'] }, 'het doel is hulp op elkaar afstemmen (regie)', 'the purpose is coordinating help (regie)'],
    [{ purpose: [] }, 'het doel is geen', 'the purpose is none'],
    [{ category: ['plan', 'verslag'] }, 'de informatie is plan of verslag van de hulp', 'the information is plan (safety, help or recovery) or report of the help'],
    [{ ground: [] }, 'de genoemde regel is geen', 'the named rule is none'],
    [{ ground: ['inzage'] }, 'de genoemde regel is inzage in eigen gegevens', 'the named rule is access to own data'],
    [{ measure: { kinds: ['ots', 'voogdij'], by: 'to' } }, 'er loopt een maatregel: ondertoezichtstelling of voogdij', 'a measure is in force: a supervision order or guardianship'],
    [{ age: { from: 12 } }, 'leeftijd vanaf 12', 'age from 12'],
    [{ age: { under: 16 } }, 'leeftijd onder 16', 'age under 16'],
    [{ age: { from: 12, under: 16 } }, 'leeftijd vanaf 12 onder 16', 'age from 12 under 16'],
  ])('of %j', (condition, nl, en) => {
    expect([worded(condition, 'nl'), worded(condition, 'en')]).toEqual([nl, en]);
  });
});

describe('a condition in the codes of the rules is', () => {
  it.each<[Condition, string]>([
    [{ who: { task: ['regie', 'toezicht'], from: 'toeleiding' } }, 'who has the information: task regie/toezicht, from toeleiding'],
    [{ to: { collegeTask: true } }, 'who gets it: collegeTask true'],
    [{ dossier: { kind: ['regie'], scope: 'family' } }, 'the file: kind regie, scope family'],
    [{ any: [{ purpose: ['regie', 'overdracht'] }, { not: { ground: [] } }] }, 'the purpose is regie or overdracht or not: the named rule is none'],
  ])('of %j', (condition, said) => {
    expect(coded(condition)).toBe(said);
  });
});
