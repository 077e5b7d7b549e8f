import { SpanKind, SpanStatusCode, TraceFlags, type AttributeValue, type Attributes, type HrTime } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import type { ExportedLine } from './exported-line';
import type { Names } from './names';
import type { SubjectCode } from './subject-code';

export interface SpanMaking {
  readonly names: Names;
  readonly code: SubjectCode;
}

/**
 * A line as a record of Logboek Dataverwerkingen: a span of OpenTelemetry with the attributes `dpl.core.*` and those of its extension
 * for NEN 7513 (`dpl.nen7513.*`). The person is a code under the key of the controller. What was refused went as it should: only a
 * failure of Kapstok itself has the status Error.
 */
export function spanOf(line: ExportedLine, making: SpanMaking): ReadableSpan {
  const end = hrTime(line.at);
  const start = hrTime(line.decidedAt && line.decidedAt <= line.at ? line.decidedAt : line.at);
  return {
    name: line.event,
    kind: SpanKind.SERVER,
    spanContext: () => ({ traceId: line.traceId ?? line.requestId.replaceAll('-', ''), spanId: line.spanId ?? line.decisionId.replaceAll('-', '').slice(-16), traceFlags: TraceFlags.SAMPLED }),
    startTime: start,
    endTime: end,
    duration: between(start, end),
    ended: true,
    status: line.outcome === 'failed' ? { code: SpanStatusCode.ERROR, ...(line.reason !== null && { message: line.reason }) } : { code: SpanStatusCode.UNSET },
    attributes: attributesOf(line, making),
    links: [],
    events: [],
    resource: resourceOf(line, making.names),
    instrumentationScope: { name: 'kapstok-logbook' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

function hrTime(at: Date): HrTime {
  return [Math.floor(at.getTime() / 1000), (at.getTime() % 1000) * 1_000_000];
}

function between([from, fromNano]: HrTime, [to, toNano]: HrTime): HrTime {
  const nano = toNano - fromNano;
  return nano < 0 ? [to - from - 1, nano + 1_000_000_000] : [to - from, nano];
}

function resourceOf(line: ExportedLine, names: Names) {
  return resourceFromAttributes({
    'service.name': 'kapstok',
    'nen7513.AuditEnterpriseSiteID': line.controllerId,
    'nen7513.AuditSourceId': names.source,
    // an application server, in the codes of RFC 3881 that NEN 7513 takes over
    'nen7513.AuditSourceTypeCode': '4',
  });
}

function attributesOf(line: ExportedLine, { names, code }: SpanMaking): Attributes {
  const given: Record<string, unknown> = {
    'dpl.core.processing_activity_id': names.activity(line.activity ?? line.event),
    ...(line.subjectId !== null && { 'dpl.core.data_subject_id': code.of(line.subjectId), 'dpl.core.data_subject_id_type': names.system('person') }),
    ...(line.foreignOperation !== null && { 'dpl.core.foreign_operation.span_id': line.foreignOperation }),
    'dpl.nen7513.eventTypeCode': line.event,
    'dpl.nen7513.users': line.accountId === null ? [] : [userOf(line, names)],
    'dpl.nen7513.participants': line.subjectId === null ? [] : [participantOf('1', '1', names.system('person'), code.of(line.subjectId), line)],
    'dpl.nen7513.participantSegments': segmentsOf(line, names),
    'dpl.nen7513.autorisatieProtocol': known({ ruleSet: line.ruleSet, decision: line.decisionId, grounds: line.grounds }),
    'dpl.nen7513.behandelrelatieProtocol': line.basis ?? 'none',
    'dpl.nen7513.toestemmingsProfiel': known({ consents: line.consentIds, covenants: line.covenantIds }),
    'dpl.nen7513.controles': known({ outcome: line.outcome, reason: line.reason }),
  };
  // The type of the API knows no lists of objects; the protocol and its exporter do, and the extension for NEN 7513 is made of them.
  return given as Record<string, AttributeValue>;
}

function userOf(line: ExportedLine, names: Names) {
  return known({
    userID: line.accountId,
    alternateUserID: line.hatId,
    userIsRequestor: true,
    roleIDCode: [line.task, line.law].filter((word) => word !== null).join('/'),
    purposeOfUse: line.purpose,
    organisation: line.organisationId,
    networkAccessPointTypeCode: '5',
    networkAccessPointID: names.accessPoint(line.accessPoint),
  });
}

function segmentsOf(line: ExportedLine, names: Names) {
  const sensitivity = line.categories;
  return [
    ...(line.dossierId === null ? [] : [participantOf('2', '3', names.system('dossier'), line.dossierId, line, sensitivity)]),
    ...line.entryIds.map((id) => participantOf('2', '4', names.system('entry'), id, line, sensitivity)),
    ...line.listedIds.map((id) => participantOf('2', '4', names.system('listed'), id, line)),
  ];
}

function participantOf(type: string, role: string, idType: string, id: string, line: ExportedLine, categories: readonly string[] = []) {
  return known({
    participantObjectTypeCode: type,
    participantObjectTypeCodeRole: role,
    participantObjectIDTypeCode: idType,
    participantObjectID: id,
    participantObjectSensitivity: categories,
    participantObjectDetail: type === '2' ? line.fields : [],
  });
}

/** Without what is not there. */
function known(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
}
