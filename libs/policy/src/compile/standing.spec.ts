import type { Condition } from '../rules/condition';
import { AT, DOSSIER, JEUGDHULP, REGIE_HULP, SCHOOL } from '../readings/asking';
import type { Hat, Request } from '../vocabulary';
import { standingOf, toldBy } from './standing';

type Told = boolean | undefined;

/** What the standing of the hat to the dossier tells of the question. */
function told(question: Condition, actor: Hat, rest: Partial<Request>): Told {
  return toldBy(standingOf(actor, { id: 'standing', at: AT, action: 'view', actor, ...rest }), question);
}

const REGIE = { dossier: DOSSIER.regieHulp };
const HELP = { dossier: DOSSIER.hulp };

describe('the standing of a hat tells', () => {
  it.each<[Condition, onRegie: Told, onHelp: Told]>([
    [{ dossier: {} }, undefined, undefined],
    [{ dossier: { kind: ['regie'] } }, true, false],
    [{ dossier: { kind: ['regie', 'raad'] } }, true, undefined],
    [{ dossier: { kind: ['raad'] } }, false, undefined],
    [{ dossier: { kind: ['regie'], from: 'toeleiding' } }, undefined, false],
    [{ dossier: { kind: ['regie', 'raad'], from: 'toeleiding' } }, undefined, undefined],
  ])('of %j on a dossier of regie %s and on another %s', (question, onRegie, onHelp) => {
    expect(told(question, REGIE_HULP, REGIE)).toBe(onRegie);
    expect(told(question, REGIE_HULP, HELP)).toBe(onHelp);
  });

  it.each<[Condition, without: Told, withIt: Told]>([
    [{ ground: [] }, true, false],
    [{ ground: ['V1'] }, false, undefined],
    [{ purpose: [] }, true, false],
    [{ purpose: ['regie'] }, false, undefined],
  ])('of %j %s where nothing was named and %s where something was', (question, without, withIt) => {
    expect(told(question, REGIE_HULP, REGIE)).toBe(without);
    expect(told(question, REGIE_HULP, { ...REGIE, ground: 'inzage', purpose: 'regie' })).toBe(withIt);
  });

  it.each<[Condition, Hat, Partial<Request>, Told]>([
    [{ predicate: 'own' }, JEUGDHULP, HELP, true],
    [{ predicate: 'own' }, JEUGDHULP, REGIE, false],
    [{ predicate: 'sameTaskAndLaw' }, JEUGDHULP, HELP, true],
    [{ predicate: 'sameTaskAndLaw' }, JEUGDHULP, REGIE, false],
    [{ predicate: 'sameLawAsDossier' }, JEUGDHULP, REGIE, true],
    [{ predicate: 'sameLawAsDossier' }, SCHOOL, REGIE, false],
    [{ predicate: 'dossierGiven' }, JEUGDHULP, HELP, undefined],
    [{ fact: 'asked' }, JEUGDHULP, HELP, undefined],
    [{ who: { marked: ['involved', 'received'] } }, { ...JEUGDHULP, received: true }, HELP, true],
    [{ who: { marked: ['involved', 'received'] } }, { ...JEUGDHULP, participant: true }, HELP, false],
    [{ who: { marked: ['involved'], law: ['jeugdwet'] } }, { ...JEUGDHULP, involved: true }, HELP, undefined],
    [{ who: { law: ['jeugdwet'] } }, JEUGDHULP, HELP, undefined],
    [{ who: {} }, JEUGDHULP, HELP, undefined],
  ])('%j', (question, hat, rest, expected) => expect(told(question, hat, rest)).toBe(expected));
});
