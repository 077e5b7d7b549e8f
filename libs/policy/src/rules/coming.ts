import type { Rule } from './rule';

/**
 * The Wet aanpak meervoudige problematiek sociaal domein is announced and not in force. The record stands ready with a
 * date far ahead, and does nothing before it. Its text and date are set when the law is.
 */
export const COMING: readonly Rule[] = [
  {
    id: 'samenwerking-wams', stage: 'ground', paragraph: '6', article: 'Wams', validFrom: '2099-01-01T00:00:00+01:00',
    who: [{ collegeTask: true }], to: [{ collegeTask: true }], purposes: ['toeleiding', 'regie'],
    conditions: { all: [{ predicate: 'anotherLaw' }, { not: { fact: 'shielded' } }] },
    outcome: 'weigh', ground: 'samenwerking-wams', narrowedByCovenant: true, obligations: ['minimise', 'record-weighing', 'inform-subject-before'],
    explanation: {
      nl: 'Bij meerdere problemen tegelijk mag de gemeente dit afwegen over wetten heen (Wams). Leg uw afweging vast en vertel het de bewoner eerst.',
      en: 'With several problems at once the municipality may weigh this across laws (Wams). Record your weighing and tell the resident first.',
    },
  },
];
