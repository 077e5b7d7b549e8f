import type { Law, OrgType, Origin, Task } from '@kapstok/policy';
import type { Text } from '../text';
export { roleWords as taskPersonLabels } from '@kapstok/review';


/** The task itself, as work. */
export const taskLabels: Record<Task, Text> = {
  toeleiding: { nl: 'toeleiding', en: 'access to help (toeleiding)' },
  hulpverlening: { nl: 'hulpverlening', en: 'help (hulpverlening)' },
  regie: { nl: 'regie', en: 'coordination (regie)' },
  begeleiding: { nl: 'begeleiding naar werk', en: 'job coaching' },
  'veilig-thuis': { nl: 'Veilig Thuis', en: 'Veilig Thuis' },
  raadsonderzoek: { nl: 'onderzoek door de Raad voor de Kinderbescherming', en: 'investigation by the RvdK' },
  jeugdbescherming: { nl: 'jeugdbescherming', en: 'child protection' },
  jeugdreclassering: { nl: 'jeugdreclassering', en: 'youth probation' },
  opsporing: { nl: 'opsporing', en: 'police investigation' },
  vervolging: { nl: 'vervolging', en: 'prosecution' },
  reclassering: { nl: 'reclassering', en: 'probation' },
  onderwijs: { nl: 'onderwijs', en: 'education' },
  kinderopvang: { nl: 'kinderopvang', en: 'childcare' },
  leerplicht: { nl: 'leerplicht', en: 'school attendance' },
  toezicht: { nl: 'toezicht', en: 'supervision' },
  handhaving: { nl: 'handhaving', en: 'enforcement' },
  beleid: { nl: 'beleid', en: 'policy' },
  fg: { nl: 'gegevensbescherming', en: 'data protection' },
  convenantbeheer: { nl: 'beheer van convenanten', en: 'covenant administration' },
  beheer: { nl: 'beheer', en: 'administration' },
  verwijsindex: { nl: 'verwijsindex', en: 'referral index' },
  informeel: { nl: 'hulp uit het netwerk', en: 'help from the network' },
  client: { nl: 'inwoner zelf', en: 'the resident' },
};

export const lawLabels: Record<Law, Text> = {
  jeugdwet: { nl: 'Jeugdwet', en: 'Youth Act (Jeugdwet)' },
  wmo: { nl: 'Wmo', en: 'Social Support Act (Wmo)' },
  participatiewet: { nl: 'Participatiewet', en: 'Participation Act' },
  wgs: { nl: 'schuldhulpverlening', en: 'Debt Help Act (Wgs)' },
  wgbo: { nl: 'geneeskundige behandeling', en: 'medical treatment (Wgbo)' },
  bw: { nl: 'Burgerlijk Wetboek', en: 'Civil Code' },
  wpg: { nl: 'Wet politiegegevens', en: 'Police Data Act' },
  wjsg: { nl: 'Wet justitiële gegevens', en: 'Judicial Data Act' },
  avg: { nl: 'privacywet AVG', en: 'privacy law GDPR' },
};

export const originLabels: Record<Origin, Text> = {
  toeleiding: { nl: 'vanuit toeleiding', en: 'from toeleiding' },
  hulpverlening: { nl: 'vanuit hulpverlening', en: 'from hulpverlening' },
};

export const organisationTypeLabels: Record<OrgType, Text> = {
  gemeente: { nl: 'gemeente', en: 'municipality' },
  wijkteam: { nl: 'wijkteam', en: 'neighbourhood team' },
  jeugdhulpaanbieder: { nl: 'aanbieder van jeugdhulp', en: 'youth care provider' },
  welzijn: { nl: 'welzijnswerk', en: 'welfare work' },
  'wmo-aanbieder': { nl: 'aanbieder van Wmo-hulp', en: 'social support provider' },
  schuldhulp: { nl: 'schuldhulp', en: 'debt help' },
  reintegratie: { nl: 're-integratiebedrijf', en: 'reintegration provider' },
  ggz: { nl: 'geestelijke gezondheidszorg', en: 'mental health care' },
  huisarts: { nl: 'huisartsenpraktijk', en: 'general practice' },
  jgz: { nl: 'jeugdgezondheidszorg', en: 'youth health care' },
  ziekenhuis: { nl: 'ziekenhuis', en: 'hospital' },
  school: { nl: 'school', en: 'school (onderwijs)' },
  kinderopvang: { nl: 'kinderopvang', en: 'childcare' },
  'veilig-thuis': { nl: 'Veilig Thuis', en: 'Veilig Thuis' },
  rvdk: { nl: 'Raad voor de Kinderbescherming', en: 'Child Protection Board (RvdK)' },
  gi: { nl: 'gecertificeerde instelling', en: 'certified institution (GI)' },
  politie: { nl: 'politie', en: 'police' },
  om: { nl: 'Openbaar Ministerie', en: 'public prosecution service' },
  reclassering: { nl: 'reclassering', en: 'probation service' },
  igj: { nl: 'inspectie', en: 'inspectorate' },
  verwijsindex: { nl: 'verwijsindex', en: 'referral index' },
  cbs: { nl: 'Centraal Bureau voor de Statistiek', en: 'Statistics Netherlands' },
  ministerie: { nl: 'ministerie', en: 'ministry' },
  onderzoek: { nl: 'onderzoek', en: 'research' },
  client: { nl: 'inwoner', en: 'resident' },
  overig: { nl: 'overig', en: 'other' },
};
