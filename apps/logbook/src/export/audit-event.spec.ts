import { ACCESS_EVENTS } from '@kapstok/access-log';
import { auditEventOf } from './audit-event';
import { breachesOf } from './balp-for-spec';
import { exportedLine, making } from './export-for-spec';

const receiver = { receiverId: '0a000000-0000-4000-8000-00000000000f', receiverTask: 'veilig-thuis' };

describe('a line as an AuditEvent', () => {
  // R268
  it.each(ACCESS_EVENTS)('conforms to the profile that it names: %s', (event) => {
    for (const outcome of ['allowed', 'refused', 'failed'] as const) {
      for (const subjectId of [null, exportedLine().subjectId]) {
        for (const dossierId of [null, exportedLine().dossierId]) {
          for (const other of [{}, receiver]) expect(breachesOf(auditEventOf(exportedLine({ event, outcome, subjectId, dossierId, ...other }), making))).toEqual([]);
        }
      }
    }
  });

  it.each([
    ['read', {}, 'IHE.BasicAudit.PatientRead'],
    ['read', { subjectId: null }, 'IHE.BasicAudit.Read'],
    ['list', {}, 'IHE.BasicAudit.PatientQuery'],
    ['search', { subjectId: null }, 'IHE.BasicAudit.Query'],
    ['write', {}, 'IHE.BasicAudit.PatientCreate'],
    ['withdraw', {}, 'IHE.BasicAudit.PatientUpdate'],
    ['disclose', receiver, 'IHE.BasicAudit.PrivacyDisclosure.Source'],
  ] as const)('of %s with %j is under %s', (event, changes, profile) => {
    expect(auditEventOf(exportedLine({ event, ...changes }), making).meta?.profile).toEqual([`https://profiles.ihe.net/ITI/BALP/StructureDefinition/${profile}`]);
  });

  it('that was refused is under no profile for what went well, and says why', () => {
    const refused = auditEventOf(exportedLine({ outcome: 'refused', reason: 'other-task' }), making);
    expect(refused).toMatchObject({ outcome: '4', outcomeDesc: 'other-task' });
    expect(refused.meta).toBeUndefined();
  });

  it('says who, under which hat, by which rules and grounds, for what, and how they came to be there', () => {
    const event = auditEventOf(exportedLine({ grounds: ['toestemming'], consentIds: ['0a000000-0000-4000-8000-00000000000c'] }), making);
    const user = event.agent?.find(({ requestor }) => requestor);
    expect(user?.role?.map(({ coding }) => coding?.[0]?.code)).toEqual([exportedLine().hatId, 'hulpverlening', 'jeugdwet', 'involved']);
    expect(user?.policy).toEqual(['https://kapstok.example/logbook/rule-set/2026.1', 'https://kapstok.example/logbook/rule-set/2026.1#toestemming']);
    expect(user?.purposeOfUse?.[0]?.coding?.map(({ code }) => code)).toEqual(['TREAT', 'hulpverlening']);
    expect(event.entity?.some(({ what }) => what?.type === 'Consent' && what.identifier?.value === '0a000000-0000-4000-8000-00000000000c')).toBe(true);
  });

  it('names the person by a code alone', () => {
    const line = exportedLine();
    const text = JSON.stringify(auditEventOf(line, making));
    expect(text).not.toContain(line.subjectId);
    expect(text).toContain(making.code.of(line.subjectId!));
  });

  it.each([
    ['a role is left out', (event: ReturnType<typeof auditEventOf>) => ({ ...event, agent: event.agent!.slice(1) }), 'agent:client'],
    ['the person is left out', (event) => ({ ...event, entity: event.entity!.slice(1) }), 'entity:patient'],
    ['it did not go well', (event) => ({ ...event, outcome: '4' as const }), 'outcome'],
    ['it is another action', (event) => ({ ...event, action: 'D' as const }), 'action'],
    ['there is no network address', (event) => ({ ...event, agent: event.agent!.map(({ network: _, ...agent }) => agent) }), 'agent:server'],
  ] as [string, (event: ReturnType<typeof auditEventOf>) => ReturnType<typeof auditEventOf>, string][])('would be found not to conform when %s', (_, change, breach) => {
    expect(breachesOf(change(auditEventOf(exportedLine(), making)))).toContain(breach);
  });
});
