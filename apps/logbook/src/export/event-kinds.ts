import type { AuditEvent, Coding } from '@medplum/fhirtypes';
import { ACCESS_EVENTS, type AccessEvent } from '@kapstok/access-log';
import type { ExportedLine } from './exported-line';

/** What an event is in the words of FHIR and DICOM. */
export interface Kind {
  /** of IHE Basic Audit Log Patterns; absent where none describes it */
  readonly profile?: string;
  readonly type: Coding;
  readonly subtype: readonly Coding[];
  readonly action: NonNullable<AuditEvent['action']>;
  /** whether data went out, or came in */
  readonly flow: 'out' | 'in';
  readonly query?: boolean;
  readonly receiver?: boolean;
}

const REST = { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest', display: 'Restful Operation' };
const dicom = (code: string, display: string) => ({ system: 'http://dicom.nema.org/resources/ontology/DCM', code, display });
const interaction = (code: string) => ({ system: 'http://hl7.org/fhir/restful-interaction', code, display: code });

const ALERT = dicom('110113', 'Security Alert');
const SHAPES = {
  read: { profile: 'Read', type: REST, subtype: [interaction('read')], action: 'R', flow: 'out' },
  query: { profile: 'Query', type: REST, subtype: [interaction('search')], action: 'E', flow: 'in', query: true },
  create: { profile: 'Create', type: REST, subtype: [interaction('create')], action: 'C', flow: 'in' },
  update: { profile: 'Update', type: REST, subtype: [interaction('update')], action: 'U', flow: 'in' },
  disclosure: {
    profile: 'PrivacyDisclosure.Source', type: dicom('110106', 'Export'), action: 'R', flow: 'out', receiver: true,
    subtype: [{ system: 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle', code: 'disclose', display: 'Disclose Record Lifecycle Event' }],
  },
  export: { type: dicom('110106', 'Export'), subtype: [], action: 'R', flow: 'out' },
  import: { type: dicom('110107', 'Import'), subtype: [], action: 'C', flow: 'in' },
  log: { type: dicom('110101', 'Audit Log Used'), subtype: [], action: 'R', flow: 'out' },
  override: { type: ALERT, subtype: [dicom('110127', 'Emergency Override Started')], action: 'E', flow: 'in' },
  restricted: { type: ALERT, subtype: [dicom('110132', 'Use of Restricted Function')], action: 'E', flow: 'in' },
  attributes: { type: ALERT, subtype: [dicom('110137', 'User Security Attributes Changed')], action: 'U', flow: 'in' },
} as const satisfies Record<string, Kind>;
type Shape = keyof typeof SHAPES;

/** Every event of the log, so that a new one is told here what it is. */
const EVENTS: Readonly<Record<AccessEvent, Shape>> = {
  'read': 'read', 'received': 'read', 'inspect': 'read', 'notice': 'read',
  'list': 'query', 'count': 'query', 'search': 'query', 'explain': 'query', 'advice': 'query',
  'write': 'create', 'consent': 'create', 'request': 'create', 'weigh': 'create', 'take-over': 'create', 'measure': 'create', 'consult': 'create', 'covenant': 'create',
  'withdraw': 'update', 'answer': 'update', 'quarantine': 'update', 'review': 'update',
  'disclose': 'disclosure', 'transfer': 'disclosure',
  'export': 'export', 'print': 'export', 'import': 'import', 'log-read': 'log', 'verify': 'log',
  'emergency': 'override', 'database': 'restricted', 'involve': 'attributes', 'hat-switch': 'attributes', 'administer': 'attributes',
};

/** What this line is. The profiles of IHE are for what went well; a disclosure needs a receiver and a person. */
export function kindOf(line: Pick<ExportedLine, 'event' | 'outcome' | 'subjectId' | 'receiverId'>): Kind {
  const event = ACCESS_EVENTS.find((known) => known === line.event);
  const shape = event ? EVENTS[event] : 'restricted';
  const about = line.subjectId !== null;
  const fits = shape !== 'disclosure' || (about && line.receiverId !== null);
  const { profile, ...kind }: Kind = SHAPES[fits ? shape : 'export'];
  if (!profile || line.outcome !== 'allowed') return kind;
  return { ...kind, profile: `IHE.BasicAudit.${about && shape !== 'disclosure' ? `Patient${profile}` : profile}` };
}
