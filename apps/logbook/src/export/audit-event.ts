import type { AuditEvent, AuditEventAgent, AuditEventEntity, Coding } from '@medplum/fhirtypes';
import type { ExportedLine } from './exported-line';
import { kindOf, type Kind } from './event-kinds';
import type { Names } from './names';
import type { SubjectCode } from './subject-code';

const DCM = 'http://dicom.nema.org/resources/ontology/DCM';
const ENTITY_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const OBJECT_ROLE = 'http://terminology.hl7.org/CodeSystem/object-role';
const PARTICIPATION = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';
const BALP = 'https://profiles.ihe.net/ITI/BALP';

export interface AuditEventMaking {
  readonly names: Names;
  readonly code: SubjectCode;
}

/** Of FHIR R4: 0 went well, 4 was refused, 8 failed on the side of Kapstok. */
const OUTCOMES = { allowed: '0', refused: '4', failed: '8' } as const;

/**
 * A line as a FHIR R4 AuditEvent, under the profile of IHE Basic Audit Log Patterns (1.1) that describes it: reading, asking, making,
 * changing, disclosing, with a person or without. What was refused or failed has no such profile and is under none.
 * The person is a code under the key of the controller; nothing of content is in it.
 */
export function auditEventOf(line: ExportedLine, making: AuditEventMaking): AuditEvent {
  const kind = kindOf(line);
  const { names } = making;
  return {
    resourceType: 'AuditEvent',
    id: line.id,
    ...(kind.profile && { meta: { profile: [`${BALP}/StructureDefinition/${kind.profile}`] } }),
    type: kind.type,
    subtype: [...kind.subtype, { system: names.system('event'), code: line.event }],
    action: kind.action,
    recorded: line.at.toISOString(),
    outcome: OUTCOMES[line.outcome],
    ...(line.reason !== null && { outcomeDesc: line.reason }),
    ...(line.purpose !== null && { purposeOfEvent: [purposeOf(line, names)] }),
    agent: agentsOf(line, kind, names),
    source: {
      site: line.controllerId,
      observer: { type: 'Device', identifier: { system: names.system('log'), value: names.source } },
      type: [{ system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4', display: 'Application Server' }],
    },
    entity: entitiesOf(line, kind, making),
  };
}

// Treating and breaking the glass have a word of their own in HL7; every purpose has the word of Kapstok beside it.
function purposeOf({ purpose, grounds }: ExportedLine, names: Names) {
  const known = grounds.includes('acuut-gevaar') ? 'BTG' : purpose === 'hulpverlening' ? 'TREAT' : undefined;
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';
  return { coding: [...(known ? [{ system, code: known }] : []), { system: names.system('purpose'), code: purpose! }] };
}

function agentsOf(line: ExportedLine, kind: Kind, names: Names): AuditEventAgent[] {
  const server = { type: 'Device', identifier: { system: names.system('log'), value: names.source } } as const;
  const [from, to] = [role('110153', 'Source Role ID'), role('110152', 'Destination Role ID')];
  const portal: AuditEventAgent = {
    type: kind.flow === 'out' ? to : from,
    who: kind.receiver && line.receiverId !== null ? { type: 'Organization', identifier: { system: names.system('organisation'), value: line.receiverId } } : { display: line.accessPoint },
    ...(kind.receiver && line.receiverTask !== null && { role: [{ coding: [{ system: names.system('task'), code: line.receiverTask }] }] }),
    requestor: false,
    network: { address: names.accessPoint(line.accessPoint), type: '5' },
  };
  const own: AuditEventAgent = { type: kind.flow === 'out' ? from : to, who: server, requestor: false, network: { address: names.source, type: '5' } };
  return [portal, own, ...userOf(line, kind, names)];
}

function userOf(line: ExportedLine, kind: Kind, names: Names): AuditEventAgent[] {
  if (line.accountId === null) return [];
  const words: [string, string | null][] = [['hat', line.hatId], ['task', line.task], ['law', line.law], ['basis', line.basis]];
  const hat = words.flatMap(([system, code]) => (code === null ? [] : [{ coding: [{ system: names.system(system), code }] }]));
  const user: AuditEventAgent = {
    type: { coding: [{ system: PARTICIPATION, code: kind.flow === 'out' || kind.query ? 'IRCP' : 'AUT' }] },
    ...(hat.length > 0 && { role: hat }),
    who: { identifier: { system: names.system('account'), value: line.accountId } },
    requestor: true,
    // By which rules, and on which grounds of those.
    ...(line.ruleSet !== null && { policy: [names.ruleSet(line.ruleSet), ...line.grounds.map((ground) => `${names.ruleSet(line.ruleSet!)}#${ground}`)] }),
    ...(line.purpose !== null && { purposeOfUse: [purposeOf(line, names)] }),
  };
  if (line.organisationId === null) return [user];
  const organisation: AuditEventAgent = {
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleClass', code: 'PROV' }] },
    who: { type: 'Organization', identifier: { system: names.system('organisation'), value: line.organisationId } },
    requestor: false,
  };
  return [user, organisation];
}

function role(code: string, display: string) {
  return { coding: [{ system: DCM, code, display }] };
}

function entitiesOf(line: ExportedLine, kind: Kind, { names, code }: AuditEventMaking): AuditEventEntity[] {
  return [
    ...(line.subjectId === null ? [] : [{
      what: { type: 'Patient', identifier: { system: names.system('person'), value: code.of(line.subjectId) } },
      type: typed(ENTITY_TYPE, '1', 'Person'),
      role: typed(OBJECT_ROLE, '1', 'Patient'),
    } satisfies AuditEventEntity]),
    kind.query ? queryOf(line) : dataOf(line, names),
    {
      what: { identifier: { system: names.system('request'), value: line.requestId } },
      type: { system: `${BALP}/CodeSystem/BasicAuditEntityType`, code: 'XrequestId' },
    },
    ...references('Consent', 'consent', line.consentIds, names),
    ...references('Contract', 'covenant', line.covenantIds, names),
  ];
}

function typed(system: string, code: string, display: string): Coding {
  return { system, code, display };
}

// What was asked, without what it was asked with: that may name somebody.
function queryOf(line: ExportedLine): AuditEventEntity {
  const description = [line.accessPoint, ...line.fields].join(' ');
  return { type: typed(ENTITY_TYPE, '2', 'System Object'), role: typed(OBJECT_ROLE, '24', 'Query'), description, query: Buffer.from(description, 'utf8').toString('base64') };
}

function dataOf(line: ExportedLine, names: Names): AuditEventEntity {
  const [kind, value] = line.dossierId !== null ? ['dossier', line.dossierId] : line.entryIds[0] !== undefined ? ['entry', line.entryIds[0]] : ['decision', line.decisionId];
  const lists: [string, readonly string[]][] = [['category', line.categories], ['field', line.fields], ['entry', line.entryIds], ['listed', line.listedIds], ['ground', line.grounds]];
  const detail = [['decision', [line.decisionId]] as const, ...lists].flatMap(([type, values]) => values.map((valueString) => ({ type, valueString })));
  return {
    what: { identifier: { system: names.system(kind!), value: value! } },
    type: typed(ENTITY_TYPE, '2', 'System Object'),
    role: typed(OBJECT_ROLE, '4', 'Domain Resource'),
    detail,
  };
}

function references(type: 'Consent' | 'Contract', kind: string, ids: readonly string[], names: Names): AuditEventEntity[] {
  return ids.map((value) => ({ what: { type, identifier: { system: names.system(kind), value } }, type: { system: 'http://hl7.org/fhir/resource-types', code: type } }));
}
