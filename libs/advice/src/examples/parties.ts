import type { AdviceParty } from '../situation/situation.type';

/** Parties as the examples need them: kinds of organisations, none in particular. */
export const WIJKTEAM_HELP: AdviceParty = { organisationType: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet' };
export const WIJKTEAM_TOELEIDER: AdviceParty = { organisationType: 'wijkteam', task: 'toeleiding', law: 'jeugdwet' };
export const COLLEGE: AdviceParty = { organisationType: 'gemeente', task: 'toeleiding', law: 'jeugdwet' };
export const YOUTH_HELP: AdviceParty = { organisationType: 'jeugdhulpaanbieder', task: 'hulpverlening', law: 'jeugdwet' };
export const GGZ: AdviceParty = { organisationType: 'ggz', task: 'hulpverlening', law: 'wgbo' };
export const GI: AdviceParty = { organisationType: 'gi', task: 'jeugdbescherming', law: 'jeugdwet' };
export const VEILIG_THUIS: AdviceParty = { organisationType: 'veilig-thuis', task: 'veilig-thuis', law: 'wmo' };
export const SCHOOL: AdviceParty = { organisationType: 'school', task: 'onderwijs' };
export const POLICE: AdviceParty = { organisationType: 'politie', task: 'opsporing', law: 'wpg' };
