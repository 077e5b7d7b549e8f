import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import { exportedLine, making } from './export-for-spec';
import { spanOf } from './span';

interface Sent {
  resourceSpans: { resource: { attributes: KeyValue[] }; scopeSpans: { spans: { traceId: string; spanId: string; name: string; startTimeUnixNano: string; endTimeUnixNano: string; status: { code: number; message?: string }; attributes: KeyValue[] }[] }[] }[];
}
interface KeyValue {
  key: string;
  value: { stringValue?: string; boolValue?: boolean; intValue?: number; arrayValue?: { values: KeyValue['value'][] }; kvlistValue?: { values: KeyValue[] } };
}

function sent(line = exportedLine()) {
  const body = JSON.parse(Buffer.from(JsonTraceSerializer.serializeRequest([spanOf(line, making)])!).toString('utf8')) as Sent;
  const [{ resource, scopeSpans }] = body.resourceSpans as [Sent['resourceSpans'][number]];
  const span = scopeSpans[0]!.spans[0]!;
  return { span, resource: read(resource.attributes), attributes: read(span.attributes) };
}

function read(values: KeyValue[]): Record<string, unknown> {
  return Object.fromEntries(values.map(({ key, value }) => [key, plain(value)]));
}

function plain(value: KeyValue['value']): unknown {
  if (value.kvlistValue) return read(value.kvlistValue.values);
  if (value.arrayValue) return value.arrayValue.values.map(plain);
  return value.stringValue ?? value.boolValue ?? value.intValue;
}

describe('a line as a record of Logboek Dataverwerkingen', () => {
  // R268
  it('has the fields that the standard asks of every record', () => {
    const { span, attributes } = sent();
    expect(span).toMatchObject({ traceId: '0123456789abcdef0123456789abcdef', spanId: '0123456789abcdef', name: 'read', startTimeUnixNano: '1793611800200000000', endTimeUnixNano: '1793611800250000000', status: { code: 0 } });
    expect(attributes).toMatchObject({
      'dpl.core.processing_activity_id': 'https://kapstok.example/logbook/processing-activity/hulpverlening/jeugdwet',
      'dpl.core.data_subject_id': making.code.of(exportedLine().subjectId!),
      'dpl.core.data_subject_id_type': 'https://kapstok.example/logbook/id/person',
    });
    expect(attributes).not.toHaveProperty('dpl.core.foreign_operation.span_id');
  });

  it('names the operation elsewhere that it was part of', () => {
    expect(sent(exportedLine({ foreignOperation: 'fedcba9876543210' })).attributes).toMatchObject({ 'dpl.core.foreign_operation.span_id': 'fedcba9876543210' });
  });

  it('has the fields of NEN 7513 as the extension for it names them', () => {
    const line = exportedLine({ consentIds: ['0a000000-0000-4000-8000-00000000000c'] });
    const { attributes, resource } = sent(line);
    expect(attributes['dpl.nen7513.users']).toEqual([expect.objectContaining({ userID: line.accountId, alternateUserID: line.hatId, userIsRequestor: true, roleIDCode: 'hulpverlening/jeugdwet', purposeOfUse: 'hulpverlening' })]);
    expect(attributes['dpl.nen7513.participantSegments']).toEqual([
      expect.objectContaining({ participantObjectID: line.dossierId, participantObjectSensitivity: ['plan'], participantObjectDetail: ['summary'] }), expect.objectContaining({ participantObjectID: line.entryIds[0] }),
    ]);
    expect(attributes).toMatchObject({ 'dpl.nen7513.behandelrelatieProtocol': 'involved', 'dpl.nen7513.autorisatieProtocol': { ruleSet: '2026.1', grounds: ['V1'] }, 'dpl.nen7513.toestemmingsProfiel': { consents: line.consentIds } });
    expect(resource).toMatchObject({ 'nen7513.AuditEnterpriseSiteID': line.controllerId, 'nen7513.AuditSourceTypeCode': '4' });
  });

  it.each([
    ['refused', 0],
    ['failed', 2],
  ] as const)('that %s has status %i: only a failure of Kapstok is an error', (outcome, code) => {
    expect(sent(exportedLine({ outcome, reason: 'x' })).span.status.code).toBe(code);
  });

  it('never holds the id of the person', () => {
    expect(JSON.stringify(sent())).not.toContain(exportedLine().subjectId);
  });
});
