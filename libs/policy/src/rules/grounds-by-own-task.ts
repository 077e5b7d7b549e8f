import type { HatPattern } from './condition';
import type { Rule } from './rule';
import { ALWAYS, DATA_PROTECTION, NOT_ASKED_BY_VEILIG_THUIS, NOT_SHIELDED, REGIE_FROM_HULP, REGIE_FROM_TOELEIDING } from './terms';

const weighed = {
  stage: 'ground', paragraph: '6', validFrom: DATA_PROTECTION, outcome: 'weigh', obligations: ['minimise', 'record-weighing', 'inform-subject-before'],
} as const;
const own = { ...weighed, narrowedByCovenant: true } as const;
const GI_TASK: HatPattern = { task: ['jeugdbescherming', 'jeugdreclassering'] };
const HULP_WITHOUT_SECRECY: readonly HatPattern[] = [
  { task: ['hulpverlening'], law: ['wmo', 'wgs', 'participatiewet'] },
  { ...REGIE_FROM_HULP, law: ['wmo', 'wgs', 'participatiewet'] },
];
/** Who may rely on conflict-van-plichten: all but who has power of its own to find out. */
export const MAY_BE_TORN: readonly HatPattern[] = [{ notTask: ['opsporing', 'vervolging', 'handhaving', 'toezicht', 'verwijsindex'] }];
export const CONFLICT_OBLIGATIONS = ['minimise', 'record-weighing', 'inform-subject-before', 'consult-colleague'] as const;
export const CONFLICT_ARTICLE = 'beroepscodes, Leenen';

/** Grounds that rest on the holder's own task and choice. All but the last are marked ◊: a covenant narrows them. */
export const GROUNDS_BY_OWN_TASK: readonly Rule[] = [
  {
    ...own, id: 'statutair-onderling', article: 'AVG 6(1)e', who: [{ frame: 'statutory' }], to: [{ frame: 'statutory' }],
    conditions: { all: [{ any: [{ predicate: 'purposeIsReceiversOwn' }, { purpose: ['veiligheid'] }] }, NOT_ASKED_BY_VEILIG_THUIS] },
    ground: 'statutair-onderling',
    explanation: {
      nl: 'Beide organisaties hebben een eigen taak in de wet en mogen dit afwegen (AVG artikel 6 lid 1 onder e). Leg uw afweging vast en vertel het de bewoner eerst.',
      en: 'Both organisations have a task of their own in law and may weigh this (GDPR article 6(1)(e)). Record your weighing and tell the resident first.',
    },
  },
  {
    ...own, id: 'eigen-taak-statutair', article: 'AVG 6(1)e', who: [{ frame: 'statutory' }],
    conditions: {
      all: [
        {
          any: [
            { purpose: ['veiligheid', 'overdracht', 'onderwijs', 'consultatie'] },
            { all: [{ purpose: ['uitvoering-maatregel'] }, { who: GI_TASK }] },
            { all: [{ purpose: ['raadsonderzoek'] }, { who: { task: ['raadsonderzoek'] } }] },
          ],
        },
        { not: { all: [{ fact: 'shielded' }, { to: { frame: 'voluntary' } }] } },
        NOT_ASKED_BY_VEILIG_THUIS,
      ],
    },
    ground: 'eigen-taak-statutair',
    explanation: {
      nl: 'Uw organisatie mag delen wat zij voor haar eigen taak in de wet moet delen (AVG artikel 6 lid 1 onder e). Leg uw afweging vast en vertel het de bewoner eerst.',
      en: 'Your organisation may share what its own task in law requires it to share (GDPR article 6(1)(e)). Record your weighing and tell the resident first.',
    },
  },
  {
    ...own, id: 'eigen-taak-college', article: 'AVG 6(1)e', who: [{ collegeTask: true }],
    conditions: {
      all: [
        {
          any: [
            {
              all: [
                { who: { task: ['toeleiding', 'begeleiding'] } },
                {
                  any: [
                    { purpose: ['toeleiding', 'hulpverlening', 'regie', 'overdracht', 'verzoek-tot-onderzoek'] },
                    { all: [{ purpose: ['fraudebestrijding'] }, { fact: 'ownProvision' }] },
                  ],
                },
              ],
            },
            { all: [{ who: REGIE_FROM_TOELEIDING }, { purpose: ['regie', 'toeleiding'] }] },
          ],
        },
        { not: { all: [{ to: { collegeTask: true } }, { predicate: 'anotherLaw' }] } },
        NOT_SHIELDED, NOT_ASKED_BY_VEILIG_THUIS,
      ],
    },
    ground: 'eigen-taak-college',
    explanation: {
      nl: 'De gemeente mag delen wat nodig is voor haar eigen taak in deze wet (AVG artikel 6 lid 1 onder e). Leg uw afweging vast en vertel het de bewoner eerst.',
      en: 'The municipality may share what is needed for its own task in this law (GDPR article 6(1)(e)). Record your weighing and tell the resident first.',
    },
  },
  {
    ...own, id: 'verenigbaarheid', article: 'AVG 6(4)', who: [{ collegeTask: true }],
    purposes: ['andere-gemeentetaak', 'toeleiding', 'leerplicht', 'fraudebestrijding'],
    conditions: {
      all: [
        { predicate: 'collegeAndProcessor' },
        { any: [{ predicate: 'anotherLaw' }, { to: { task: ['handhaving', 'leerplicht'] } }] },
        NOT_SHIELDED,
      ],
    },
    ground: 'verenigbaarheid', obligations: ['minimise', 'record-weighing', 'inform-subject-before', 'record-test'],
    explanation: {
      nl: 'Gebruik voor een andere taak van de gemeente kan alleen als de doelen bij elkaar passen (AVG artikel 6 lid 4). Leg die toets vast en vertel het de bewoner eerst.',
      en: 'Use for another task of the municipality is possible only if the purposes fit together (GDPR article 6(4)). Record that test and tell the resident first.',
    },
  },
  {
    ...own, id: 'eigen-taak-hulp', article: 'AVG 6(1)e', who: HULP_WITHOUT_SECRECY,
    purposes: ['hulpverlening', 'regie', 'toeleiding', 'veiligheid', 'overdracht'],
    categories: [
      'contact', 'betrokkenheid', 'gezin', 'hulpvraag', 'advies', 'beschikking', 'voortgang', 'verslag', 'strafrechtelijk', 'financieel',
      'veiligheid', 'plan', 'afspraak', 'signaal', 'fraudesignaal',
    ],
    conditions: { all: [NOT_SHIELDED, NOT_ASKED_BY_VEILIG_THUIS] }, ground: 'eigen-taak-hulp',
    explanation: {
      nl: 'U mag delen wat uw eigen hulp nodig maakt, maar vraag liever toestemming (AVG artikel 6 lid 1 onder e). Leg uw afweging vast en vertel het de bewoner eerst.',
      en: 'You may share what your own help makes necessary, but rather ask for consent (GDPR article 6(1)(e)). Record your weighing and tell the resident first.',
    },
  },
  {
    ...weighed, id: 'conflict-van-plichten', article: CONFLICT_ARTICLE, validFrom: ALWAYS, who: MAY_BE_TORN,
    conditions: { all: [{ predicate: 'conflictTestsMet' }, { not: { predicate: 'anotherGroundFits' } }] },
    ground: 'conflict-van-plichten', obligations: CONFLICT_OBLIGATIONS,
    explanation: {
      nl: 'U mag uw geheim doorbreken als er geen andere weg is en ernstige schade dreigt (beroepscode). Leg de zes vragen vast en overleg met een collega.',
      en: 'You may break your secrecy if there is no other way and serious harm threatens (professional code). Record the six questions and consult a colleague.',
    },
  },
];
