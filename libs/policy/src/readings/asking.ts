import { policy } from '../current-policy';
import { interpret } from '../interpret/interpret';
import { currentRules } from '../rules/current';
import { CONFLICT_TESTS, type Answer, type Category, type Consent, type Covenant, type DossierAtStake, type Facts, type Hat, type Purpose, type Request } from '../vocabulary';

export const AT = '2026-03-10T10:00:00Z';
export const DAY = 24 * 60 * 60 * 1000;

/** The moment so many milliseconds after AT. */
export function after(ms: number): string {
  return new Date(Date.parse(AT) + ms).toISOString();
}

// Fictional organisations; each hat is one professional of one of them.
export const TOELEIDER: Hat = { org: 'gem-eik', orgType: 'gemeente', task: 'toeleiding', law: 'jeugdwet' };
export const PROCESSOR: Hat = { org: 'wt-eik', orgType: 'wijkteam', task: 'toeleiding', law: 'jeugdwet', processorFor: 'gem-eik' };
export const WMO_TOELEIDER: Hat = { ...TOELEIDER, law: 'wmo' };
export const BEGELEIDER: Hat = { ...TOELEIDER, task: 'begeleiding', law: 'participatiewet' };
export const JEUGDHULP: Hat = { org: 'jh-linde', orgType: 'jeugdhulpaanbieder', task: 'hulpverlening', law: 'jeugdwet' };
export const GGZ: Hat = { org: 'ggz-berk', orgType: 'ggz', task: 'hulpverlening', law: 'wgbo' };
export const WMO_MAATWERK: Hat = { org: 'wmo-iep', orgType: 'wmo-aanbieder', task: 'hulpverlening', law: 'wmo', provision: 'maatwerk' };
export const WMO_ALGEMEEN: Hat = { ...WMO_MAATWERK, org: 'wt-eik', orgType: 'wijkteam', provision: 'algemeen' };
export const SCHULDHULP: Hat = { org: 'sh-hulst', orgType: 'schuldhulp', task: 'hulpverlening', law: 'wgs' };
export const REINTEGRATIE: Hat = { org: 're-es', orgType: 'reintegratie', task: 'hulpverlening', law: 'participatiewet' };
export const REGIE_HULP: Hat = { org: 'wt-eik', orgType: 'wijkteam', task: 'regie', law: 'jeugdwet', from: 'hulpverlening' };
export const REGIE_COLLEGE: Hat = { ...TOELEIDER, task: 'regie', from: 'toeleiding' };
export const VEILIG_THUIS: Hat = { org: 'vt-noord', orgType: 'veilig-thuis', task: 'veilig-thuis', law: 'wmo' };
export const RAAD: Hat = { org: 'rvdk', orgType: 'rvdk', task: 'raadsonderzoek', law: 'bw' };
export const GI: Hat = { org: 'gi-beuk', orgType: 'gi', task: 'jeugdbescherming', law: 'jeugdwet' };
export const GI_JR: Hat = { ...GI, task: 'jeugdreclassering' };
export const POLITIE: Hat = { org: 'politie', orgType: 'politie', task: 'opsporing', law: 'wpg' };
export const OM: Hat = { org: 'om', orgType: 'om', task: 'vervolging', law: 'wjsg' };
export const RECLASSERING: Hat = { org: 'recl', orgType: 'reclassering', task: 'reclassering', law: 'wjsg' };
export const SCHOOL: Hat = { org: 'sch-wilg', orgType: 'school', task: 'onderwijs' };
export const LEERPLICHT: Hat = { org: 'gem-eik', orgType: 'gemeente', task: 'leerplicht' };
export const HANDHAVING: Hat = { org: 'gem-eik', orgType: 'gemeente', task: 'handhaving' };
export const IGJ: Hat = { org: 'igj', orgType: 'igj', task: 'toezicht' };
export const VERWIJSINDEX: Hat = { org: 'vir', orgType: 'verwijsindex', task: 'verwijsindex' };
export const BUUR: Hat = { org: 'net', orgType: 'overig', task: 'informeel' };
export const FG: Hat = { org: 'gem-eik', orgType: 'gemeente', task: 'fg', law: 'avg' };

export const DOSSIER: Readonly<Record<'toeleiding' | 'hulp' | 'regieHulp' | 'regieCollege', DossierAtStake>> = {
  toeleiding: { kind: 'toeleiding', controller: 'gem-eik', task: 'toeleiding', law: 'jeugdwet', scope: 'person' },
  hulp: { kind: 'hulpverlening', controller: 'jh-linde', task: 'hulpverlening', law: 'jeugdwet', scope: 'person' },
  regieHulp: { kind: 'regie', controller: 'wt-eik', task: 'regie', law: 'jeugdwet', from: 'hulpverlening', scope: 'person' },
  regieCollege: { kind: 'regie', controller: 'gem-eik', task: 'regie', law: 'jeugdwet', from: 'toeleiding', scope: 'person' },
};

export const ADULT = { age: 41 };
export const CHILD = { age: 8, gezag: ['moeder', 'vader'] };
export const YOUTH = { age: 14, gezag: ['moeder', 'vader'] };

type Extra = Partial<Omit<Request, 'id' | 'at' | 'action' | 'actor' | 'other' | 'categories'>>;

/** Asks the compiled policy, and holds the plain interpreter to the same answer. */
export function decide(request: Request): Answer {
  const answer = policy.decide(request);
  expect(interpret(currentRules, request)).toEqual(answer);
  return answer;
}

export function look(action: 'view' | 'search', actor: Hat, dossier: DossierAtStake, categories: Category[], extra: Extra = {}): Answer {
  return decide({ id: 'look', at: AT, action, actor, dossier, categories, ...extra });
}

export function view(actor: Hat, dossier: DossierAtStake, category: Category, extra: Extra = {}): Answer {
  return look('view', actor, dossier, [category], extra);
}

export function write(actor: Hat, dossier: DossierAtStake, category: Category, extra: Extra = {}): Answer {
  return decide({ id: 'write', at: AT, action: 'write', actor, dossier, categories: [category], entry: { kind: 'feit', source: 'gesprek' }, ...extra });
}

/** Holder to receiver; an adult subject unless said otherwise. */
export function share(action: 'disclose' | 'request' | 'transfer', holder: Hat, receiver: Hat, categories: Category | Category[], purpose: Purpose, extra: Extra = {}): Answer {
  const [actor, other] = action === 'request' ? [receiver, holder] : [holder, receiver];
  return decide({ id: action, at: AT, action, actor, other, categories: [categories].flat(), purpose, subject: ADULT, ...extra });
}

export function disclose(holder: Hat, receiver: Hat, categories: Category | Category[], purpose: Purpose, extra: Extra = {}): Answer {
  return share('disclose', holder, receiver, categories, purpose, extra);
}

export function ask(holder: Hat, receiver: Hat, categories: Category | Category[], purpose: Purpose, extra: Extra = {}): Answer {
  return share('request', holder, receiver, categories, purpose, extra);
}

export function inspect(person: string, subject: Request['subject'], categories: Category | Category[] = 'verslag', extra: Extra = {}): Answer {
  const actor: Hat = { org: 'client', orgType: 'client', task: 'client', person };
  return decide({ id: 'inspect', at: AT, action: 'inspect', actor, dossier: DOSSIER.hulp, categories: [categories].flat(), subject, ...extra });
}

export function statistics(actor: Hat, purpose: Purpose, facts: Facts = {}, other?: Hat): Answer {
  return decide({ id: 'statistics', at: AT, action: 'statistics', actor, purpose, facts, other });
}

/** A consent by the subject that counts for this receiver, unless changed. */
export function consent(to: Hat, categories: Category | Category[], purpose: Purpose, changed: Partial<Consent> = {}): Consent {
  return { by: 'subject', answer: 'given', categories: [categories].flat(), to: { org: to.org, task: to.task }, purpose, givenAt: after(-DAY), ...changed };
}

/** A covenant in force between the two, unless changed. */
export function covenant(one: Hat, two: Hat, purpose: Purpose, categories: Category[], changed: Partial<Covenant> = {}): Covenant {
  const parties = [one, two].map(({ org, task }) => ({ org, task }));
  return { id: 'convenant', parties, purposes: [purpose], categories, from: after(-DAY), signedByAll: true, ...changed };
}

/** All six tests met and a colleague consulted, unless changed. */
export function conflict(changed: Partial<NonNullable<Facts['conflict']>> = {}): NonNullable<Facts['conflict']> {
  return { ...(Object.fromEntries(CONFLICT_TESTS.map((test) => [test, true])) as NonNullable<Facts['conflict']>), ...changed };
}

export function grounds(answer: Answer): string[] {
  return answer.grounds.map(({ id }) => id);
}
