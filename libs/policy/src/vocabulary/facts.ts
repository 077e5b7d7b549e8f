/** Facts that are simply so or not so. Absent means not so, unless a rule says otherwise. */
export const FACT_FLAGS = [
  'suspectedAbuse', 'acuteDanger', 'calamity', 'asked', 'ownVictim', 'necessary', 'sameTreatment',
  'helpsStopViolence', 'designatedReporter', 'listedRisk', 'othersData', 'goodCareObjection', 'embargo', 'shielded',
  'ownProvision', 'demanded', 'recognisable', 'roleDisclosed', 'harmForeseen', 'receiverKnowsSubject',
] as const;
export type FactFlag = (typeof FACT_FLAGS)[number];

export const MEASURE_KINDS = ['ots', 'voogdij', 'jeugdreclassering', 'toezicht'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** The six tests of conflict-van-plichten and the colleague who was consulted. */
export const CONFLICT_TESTS = [
  'consentSought', 'seriousHarm', 'conscience', 'noOtherWay', 'effective', 'proportionate', 'colleagueConsulted',
] as const;
export type ConflictTest = (typeof CONFLICT_TESTS)[number];

export type Facts = Partial<Record<FactFlag, boolean>> & {
  /** in force; by: the organisation that carries it out */
  measure?: { kind: MeasureKind; by: string };
  veiligThuis?: { meldingAt: string; inquiryStartedAt?: string };
  /** the steps of the meldcode that were taken, 1 to 5 */
  meldcode?: number[];
  conflict?: Record<ConflictTest, boolean>;
  /** statistics: persons behind the smallest number */
  cellCount?: number;
};
