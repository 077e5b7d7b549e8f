import type { ExportedLine } from './exported-line';
import { namesOf } from './names';
import { subjectCode } from './subject-code';

export const KEY = Buffer.alloc(32, 7);
export const making = { names: namesOf({ origin: 'kapstok.example/logbook' }), code: subjectCode(KEY) };

/** A line about a fictional person: somebody of hulpverlening reads a plan. */
export function exportedLine(changes: Partial<ExportedLine> = {}): ExportedLine {
  return {
    index: 4, id: '0a000000-0000-4000-8000-000000000001', at: new Date('2026-11-02T09:30:00.250Z'), decidedAt: new Date('2026-11-02T09:30:00.200Z'),
    requestId: '0a000000-0000-4000-8000-0000000000aa', event: 'read', outcome: 'allowed', accessPoint: 'graphql query dossier', accountId: '0a000000-0000-4000-8000-000000000002',
    hatId: '0a000000-0000-4000-8000-000000000003', organisationId: '0a000000-0000-4000-8000-000000000004', task: 'hulpverlening', law: 'jeugdwet',
    controllerId: '0a000000-0000-4000-8000-000000000004', dossierId: '0a000000-0000-4000-8000-000000000005', subjectId: '0a000000-0000-4000-8000-000000000006', listedIds: [],
    entryIds: ['0a000000-0000-4000-8000-000000000007'], categories: ['plan'], fields: ['summary'], purpose: 'hulpverlening', grounds: ['V1'], reason: null, ruleSet: '2026.1',
    decisionId: '0a000000-0000-4000-8000-000000000008', traceId: '0123456789abcdef0123456789abcdef', spanId: '0123456789abcdef', foreignOperation: null, activity: 'hulpverlening/jeugdwet',
    basis: 'involved', consentIds: [], covenantIds: [], receiverId: null, receiverTask: null, ...changes,
  };
}
