/** The grounds of decision §6, in its order. Answers list grounds in this order. */
export const GROUND_IDS = [
  'acuut-gevaar', 'meldplicht-calamiteit', 'medebehandelaar', 'toestemming', 'inlichtingen-inspectie',
  'informatieplicht-ots', 'verstrekking-college-jeugdwet', 'bekostiging-jeugdwet', 'verstrekking-college-wmo',
  'verstrekking-college-participatiewet', 'verstrekking-college-wgs', 'veilig-thuis-inwinnen',
  'meldrecht-veilig-thuis', 'meldrecht-rvdk', 'meldrecht-verwijsindex', 'toezicht-awb',
  'proces-verbaal-leerplicht', 'aangifte-eigen-zaak', 'veilig-thuis-overdracht', 'veilig-thuis-bevraging',
  'statutair-onderling', 'eigen-taak-statutair', 'eigen-taak-college', 'verenigbaarheid', 'eigen-taak-hulp',
  'conflict-van-plichten', 'V1', 'inzage', 'anoniem-overleg', 'beleidsinformatie', 'levering-cbs', 'overdracht-regie',
] as const;
/** A ground that may be named in a request. V1 stands in the table of §6, so it may be named too. */
export type GroundId = (typeof GROUND_IDS)[number];

export const VIEW_RULE_IDS = ['V1', 'V4', 'V5', 'V6', 'V7'] as const;
export type ViewRuleId = (typeof VIEW_RULE_IDS)[number];

/** Grounds of a law that is not in force yet: rules may carry them, a request cannot name them. */
export const COMING_GROUND_IDS = ['samenwerking-wams'] as const;
export type ComingGroundId = (typeof COMING_GROUND_IDS)[number];

export type AnyGroundId = GroundId | ViewRuleId | ComingGroundId;

/** Answers list their grounds in this order. */
export const GROUND_ORDER: readonly AnyGroundId[] = [...GROUND_IDS, ...COMING_GROUND_IDS, ...VIEW_RULE_IDS.slice(1)];
