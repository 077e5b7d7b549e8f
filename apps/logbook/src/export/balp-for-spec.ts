import type { AuditEvent, AuditEventAgent, AuditEventEntity, Coding } from '@medplum/fhirtypes';

const DCM = 'http://dicom.nema.org/resources/ontology/DCM';
const TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';

interface Profile {
  readonly type: readonly [string, string];
  readonly subtype: readonly [string, string];
  readonly action: string;
  /** DICOM code of the role of client and server */
  readonly client: string;
  readonly server: string;
  readonly user: readonly string[];
  readonly entity: 'data' | 'query' | 'none';
  /** the server is who recorded it */
  readonly isSource?: boolean;
}

const REST = ['http://terminology.hl7.org/CodeSystem/audit-event-type', 'rest'] as const;
const did = (code: string) => ['http://hl7.org/fhir/restful-interaction', code] as const;

/** What the profiles of IHE Basic Audit Log Patterns 1.1.3 ask, taken from their published definitions. */
const PROFILES: Record<string, Profile> = {
  'IHE.BasicAudit.Read': { type: REST, subtype: did('read'), action: 'R', client: '110152', server: '110153', user: ['IRCP'], entity: 'data' },
  'IHE.BasicAudit.Query': { type: REST, subtype: did('search'), action: 'E', client: '110153', server: '110152', user: ['IRCP'], entity: 'query' },
  'IHE.BasicAudit.Create': { type: REST, subtype: did('create'), action: 'C', client: '110153', server: '110152', user: ['AUT', 'INF', 'CST'], entity: 'data' },
  'IHE.BasicAudit.Update': { type: REST, subtype: did('update'), action: 'U', client: '110153', server: '110152', user: ['AUT', 'INF', 'CST'], entity: 'data' },
  'IHE.BasicAudit.PrivacyDisclosure.Source': {
    type: [DCM, '110106'], subtype: ['http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle', 'disclose'], action: 'R', client: '110152', server: '110153', user: ['IRCP'], entity: 'none', isSource: true,
  },
};

/** What an event does not hold to of the profile that it names, and of AuditEvent itself; empty when it conforms. */
export function breachesOf(event: AuditEvent): string[] {
  const url = event.meta?.profile?.[0];
  const base = baseBreaches(event);
  if (!url) return base;
  const name = url.replace('https://profiles.ihe.net/ITI/BALP/StructureDefinition/', '');
  const withPatient = name.startsWith('IHE.BasicAudit.Patient') || name.includes('PrivacyDisclosure');
  const profile = PROFILES[name.replace('BasicAudit.Patient', 'BasicAudit.')];
  if (!profile) return [...base, `unknown profile ${name}`];
  return [...base, ...shapeBreaches(event, profile), ...agentBreaches(event, profile), ...entityBreaches(event, profile, withPatient)];
}

function baseBreaches({ type, recorded, agent, source }: AuditEvent): string[] {
  return [
    ...(type?.code ? [] : ['type']), ...(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(recorded ?? '') ? [] : ['recorded']),
    ...((agent ?? []).length > 0 && agent!.every(({ requestor }) => typeof requestor === 'boolean') ? [] : ['agent.requestor']), ...(source?.observer ? [] : ['source.observer']),
  ];
}

function shapeBreaches({ type, subtype = [], action, outcome }: AuditEvent, profile: Profile): string[] {
  const is = (coding: Coding | undefined, [system, code]: readonly [string, string]) => coding?.system === system && coding.code === code;
  return [
    ...(is(type, profile.type) ? [] : ['type of the profile']), ...(subtype.some((one) => is(one, profile.subtype)) ? [] : ['subtype']),
    ...(action === profile.action ? [] : ['action']), ...(outcome === '0' ? [] : ['outcome']),
  ];
}

function agentBreaches({ agent = [], source }: AuditEvent, profile: Profile): string[] {
  const withType = (system: string, codes: readonly string[]) => agent.filter(({ type }) => type?.coding?.some((one) => one.system === system && codes.includes(one.code ?? '')));
  const [clients, servers] = [withType(DCM, [profile.client]), withType(DCM, [profile.server])];
  const network = (one: AuditEventAgent | undefined) => Boolean(one?.who && one.network?.address);
  const users = agent.filter(({ requestor }) => requestor);
  return [
    ...(clients.length === 1 && network(clients[0]) ? [] : ['agent:client']), ...(servers.length === 1 && network(servers[0]) ? [] : ['agent:server']),
    ...(users.length <= 1 && users.every((one) => one.who && !one.network && !one.media) ? [] : ['agent:user']),
    ...(users.every((one) => withType('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', profile.user).includes(one)) ? [] : ['agent:user.type']),
    ...(profile.isSource && JSON.stringify(servers[0]?.who) !== JSON.stringify(source?.observer) ? ['val-audit-source'] : []),
  ];
}

function entityBreaches({ entity = [] }: AuditEvent, profile: Profile, withPatient: boolean): string[] {
  const ofType = (code: string) => entity.filter(({ type }) => type?.system === TYPE && type.code === code);
  const [patients, objects] = [ofType('1'), ofType('2')];
  return [
    ...(!withPatient || (patients.length === 1 && isPatient(patients[0]!)) ? [] : ['entity:patient']),
    ...(entity.length >= (withPatient ? 2 : 1) ? [] : ['entity']),
    ...(profile.entity === 'data' && !(objects.length === 1 && ['4', '3', '20'].includes(objects[0]!.role?.code ?? '') && objects[0]!.what) ? ['entity:data'] : []),
    ...(profile.entity === 'query' && !(objects.length === 1 && isQuery(objects[0]!)) ? ['entity:query'] : []),
    ...(entity.every(({ name, query }) => !(name && query)) ? [] : ['sev-1']),
  ];
}

function isPatient({ what, role }: AuditEventEntity): boolean {
  return what?.type === 'Patient' && role?.system === 'http://terminology.hl7.org/CodeSystem/object-role' && role.code === '1';
}

function isQuery({ what, role, query, detail, lifecycle }: AuditEventEntity): boolean {
  return !what && !detail && !lifecycle && role?.code === '24' && /^[A-Za-z0-9+/]+=*$/.test(query ?? '');
}
