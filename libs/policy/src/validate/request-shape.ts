import { instant } from '../moment';
import {
  ACTIONS, CATEGORIES, CONFLICT_TESTS, CONSENT_ANSWERS, CONSENT_KINDS, DOSSIER_KINDS, ENTRY_KINDS, FACT_FLAGS, GROUND_IDS,
  LAWS, MEASURE_KINDS, ORG_TYPES, ORIGINS, PROVISIONS, PURPOSES, REGISTRATIONS, SCOPES, TASKS, TASKS_WITH_LAW,
  type DossierAtStake, type Hat,
} from '../vocabulary';
import { both, flag, listOf, oneOf, shape, shown, text, whole, type Check } from './shape';

const moment: Check = both(text, (value: string, path) =>
  Number.isNaN(instant(value)) ? `${path}: expected an ISO 8601 moment with offset or Z, got ${shown(value)}` : undefined,
);

const task = oneOf(TASKS);
const categories = listOf(oneOf(CATEGORIES));

/** Law and origin are asked of a hat and of a dossier by the same rule (decision §1). */
function lawAndOrigin(value: Hat | DossierAtStake, path: string): string | undefined {
  if (TASKS_WITH_LAW.includes(value.task) && value.law === undefined) return `${path}.law: required for task ${value.task}`;
  if (value.task === 'regie' && value.from === undefined) return `${path}.from: required for task regie`;
  return undefined;
}

const hat = both(
  shape(
    { org: text, orgType: oneOf(ORG_TYPES), task },
    {
      law: oneOf(LAWS), from: oneOf(ORIGINS), provision: oneOf(PROVISIONS), processorFor: text, registration: oneOf(REGISTRATIONS),
      involved: flag, standsIn: flag, participant: flag, received: flag, person: text,
    },
  ),
  (value: Hat, path) =>
    lawAndOrigin(value, path) ??
    (value.task === 'client' && value.person === undefined ? `${path}.person: required for task client` : undefined),
);

const dossier = both(
  shape({ kind: oneOf(DOSSIER_KINDS), controller: text, task, scope: oneOf(SCOPES) }, { law: oneOf(LAWS), from: oneOf(ORIGINS) }),
  lawAndOrigin,
);

// 'subject' is the word for the person itself: as the id of a parent it would let a child consent for its parents.
const personWithGezag: Check = both(text, (value: string, path) =>
  value === 'subject' ? `${path}: "subject" cannot be the id of a parent, guardian or representative` : undefined,
);

const consent = shape(
  {
    by: text, answer: oneOf(CONSENT_ANSWERS), categories, to: shape({ task }, { org: text }), purpose: oneOf(PURPOSES), givenAt: moment,
  },
  { kind: oneOf(CONSENT_KINDS), expiresAt: moment, withdrawnAt: moment, free: flag, informed: flag, explicit: flag },
);

const covenant = shape(
  {
    id: text, parties: listOf(shape({ org: text, task })), purposes: listOf(oneOf(PURPOSES)), categories, from: moment, signedByAll: flag,
  },
  { until: moment, suspended: flag },
);

const facts = shape(
  {},
  {
    ...Object.fromEntries(FACT_FLAGS.map((name) => [name, flag])),
    measure: shape({ kind: oneOf(MEASURE_KINDS), by: text }),
    veiligThuis: shape({ meldingAt: moment }, { inquiryStartedAt: moment }),
    meldcode: listOf(whole(1, 5)),
    conflict: shape(Object.fromEntries(CONFLICT_TESTS.map((name) => [name, flag]))),
    cellCount: whole(0, Number.MAX_SAFE_INTEGER),
  },
);

/** The shape of a request as a whole; what an action requires beyond it is in required.ts. */
export const requestShape: Check = shape(
  { id: text, at: moment, action: oneOf(ACTIONS), actor: hat },
  {
    other: hat,
    dossier,
    categories: listOf(oneOf(CATEGORIES)),
    entry: shape({ kind: oneOf(ENTRY_KINDS), source: text }, { approved: flag }),
    purpose: oneOf(PURPOSES),
    subject: shape({ age: whole(0, 150) }, { incapacitated: flag, gezag: listOf(personWithGezag) }),
    consents: listOf(consent),
    covenants: listOf(covenant),
    ground: oneOf(GROUND_IDS),
    facts,
  },
);
