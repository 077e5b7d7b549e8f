import type { Policy } from '../policy';
import type { Answer, Facts, Request, Subject } from '../vocabulary';
import { HAT_KINDS, hatOf } from './hats';
import { table } from './markdown';

const CONTROLLER = 'controller';
const PARENT = 'parent';

interface Asker {
  label: string;
  person: string;
  subject: Subject;
  consent?: true;
}

const ASKERS: readonly Asker[] = [
  { label: 'the person, under 12', person: 'subject', subject: { age: 11, gezag: [PARENT] } },
  { label: 'the person, 12 to 15', person: 'subject', subject: { age: 12, gezag: [PARENT] } },
  { label: 'the person, 16 and over', person: 'subject', subject: { age: 16, gezag: [PARENT] } },
  { label: 'who has gezag over a child under 16', person: PARENT, subject: { age: 15, gezag: [PARENT] } },
  { label: 'who has gezag, the child is 16 or over', person: PARENT, subject: { age: 16, gezag: [PARENT] } },
  { label: 'who has gezag, the child is 16 or over and consents', person: PARENT, subject: { age: 16, gezag: [PARENT] }, consent: true },
  { label: 'the representative of somebody incapacitated', person: PARENT, subject: { age: 40, incapacitated: true, gezag: [PARENT] } },
  { label: 'somebody else', person: 'stranger', subject: { age: 12, gezag: [PARENT] } },
];

const CASES: readonly { label: string; facts: Facts }[] = [
  { label: 'plain', facts: {} },
  { label: 'data of others', facts: { othersData: true } },
  { label: 'protected address', facts: { shielded: true } },
  { label: 'embargo', facts: { embargo: true } },
  { label: 'good care objects', facts: { goodCareObjection: true } },
];

function said({ outcome, grounds, obligations, reason }: Answer): string {
  if (outcome !== 'allow' && outcome !== 'weigh') return `–${reason}`;
  const duties = obligations.length === 0 ? '' : ` (${obligations.join(', ')})`;
  return `${outcome} ${grounds.map(({ id }) => id).join(' ')}${duties}`;
}

function inspection({ person, subject, consent }: Asker, facts: Facts, at: string): Request {
  return {
    id: 'access-matrix', at, action: 'inspect', categories: ['contact'], subject, facts,
    actor: { org: 'client', orgType: 'client', task: 'client', person },
    dossier: { kind: 'hulpverlening', controller: CONTROLLER, task: 'hulpverlening', law: 'jeugdwet', scope: 'person' },
    ...(consent && {
      consents: [{ by: 'subject', answer: 'given', categories: ['contact'], to: { task: 'client' }, purpose: 'inzage', givenAt: at }],
    }),
  };
}

export function inspectSection(policy: Policy, at: string): string {
  return table(
    ['who asks', ...CASES.map(({ label }) => label)],
    ASKERS.map((asker) => [asker.label, ...CASES.map(({ facts }) => said(policy.decide(inspection(asker, facts, at))))]),
  );
}

const COUNTS: readonly { label: string; request: Pick<Request, 'purpose' | 'facts'> & { cbs?: true } }[] = [
  { label: 'beleid, 10 or more', request: { purpose: 'beleid', facts: { cellCount: 10 } } },
  { label: 'beleid, fewer than 10', request: { purpose: 'beleid', facts: { cellCount: 9 } } },
  { label: 'onderzoek, 10 or more', request: { purpose: 'onderzoek', facts: { cellCount: 10 } } },
  { label: 'beleid, to CBS', request: { purpose: 'beleid', cbs: true } },
  { label: 'vroegsignalering', request: { purpose: 'vroegsignalering', facts: { cellCount: 10 } } },
  { label: 'another purpose', request: { purpose: 'hulpverlening', facts: { cellCount: 10 } } },
];

export function statisticsSection(policy: Policy, at: string): string {
  const rows = new Map<string, string[]>();
  for (const task of new Set(HAT_KINDS.map((kind) => kind.task))) {
    const kind = HAT_KINDS.find((one) => one.task === task) ?? HAT_KINDS[0];
    if (kind === undefined) continue;
    const cells = COUNTS.map(({ request: { cbs, ...request } }) => {
      const other = cbs && { other: { org: 'cbs', orgType: 'cbs', task: 'beleid' } as const };
      return said(policy.decide({ id: 'access-matrix', at, action: 'statistics', actor: hatOf(kind, CONTROLLER), ...other, ...request }));
    });
    rows.set(cells.join('|'), [...(rows.get(cells.join('|')) ?? []), task]);
  }
  return table(['task', ...COUNTS.map(({ label }) => label)], [...rows].map(([cells, tasks]) => [tasks.join(', '), ...cells.split('|')]));
}
