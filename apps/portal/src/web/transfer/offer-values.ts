import type { DossierEntriesQuery, OfferTransferInput } from '../api/operations.generated';
import type { Problems } from '../form/use-form';
import { required } from '../form/checks';
import { endOfDay } from '../language/dates';
import { taskOf, type Organisation } from '../organisation/receiving-tasks';

type Dossier = DossierEntriesQuery['dossier'];

/** What Veilig Thuis tells who takes over (R158); the same list as the API's. */
export const MANDATORY_ITEMS = ['melding', 'household', 'safety-now', 'safety-of-worker', 'agreements', 'who-is-involved', 'what-was-told'] as const;

export interface Item {
  readonly entryIds: readonly string[];
  readonly notApplicable: string;
}

export interface OfferValues {
  readonly kind: string;
  readonly hatId: string;
  readonly until: string;
  readonly organisationId: string;
  readonly task: string;
  readonly why: string;
  readonly whyNotLess: string;
  readonly told: string;
  readonly toldHow: string;
  readonly notToldWhy: string;
  readonly items: Readonly<Record<string, Item>>;
  /** of a processor: the other dossiers that go along to the college */
  readonly more: readonly string[];
}

/** As many as one transfer carries; the same as the API's. */
export const MOST_DOSSIERS = 500;

/** Which ways of handing over fit this dossier and hat. */
export function kindsFor(dossier: Pick<Dossier, 'kind'>, task: string, processorFor: string | undefined): string[] {
  return [
    'colleague', 'stand-in', ...(dossier.kind === 'regie' ? ['regie'] : []), ...(processorFor ? ['college'] : []), ...(task === 'veilig-thuis' ? ['veilig-thuis'] : []),
  ];
}

export const isWithin = (kind: string): boolean => kind === 'colleague' || kind === 'stand-in';

export function emptyOffer(): OfferValues {
  return {
    kind: '', hatId: '', until: '', organisationId: '', task: '', why: '', whyNotLess: '', told: 'yes', toldHow: '', notToldWhy: '', more: [],
    items: Object.fromEntries(MANDATORY_ITEMS.map((item) => [item, { entryIds: [], notApplicable: '' }])),
  };
}

const HAT_NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function checkOffer(values: OfferValues): Problems<OfferValues> {
  const { kind, hatId, until, organisationId, task, items } = values;
  const incomplete = Object.values(items).some(({ entryIds, notApplicable }) => (entryIds.length === 0) === (notApplicable.trim() === ''));
  return {
    kind: required(kind, 'transfer.problem.kind'),
    ...(isWithin(kind) && { hatId: HAT_NUMBER.test(hatId.trim()) ? undefined : 'involve.problem.hat' }),
    ...(kind === 'stand-in' && { until: required(until, 'transfer.problem.until') }),
    ...(kind !== '' && !isWithin(kind) && { organisationId: required(organisationId, 'transfer.problem.organisation'), task: required(task, 'transfer.problem.task') }),
    ...(kind === 'college' && { more: values.more.length >= MOST_DOSSIERS ? 'transfer.problem.more' : undefined }),
    why: required(values.why, 'transfer.problem.words'),
    whyNotLess: required(values.whyNotLess, 'transfer.problem.words'),
    ...(values.told === 'yes' ? { toldHow: required(values.toldHow, 'transfer.problem.words') } : { notToldWhy: required(values.notToldWhy, 'transfer.problem.words') }),
    ...(kind === 'veilig-thuis' && { items: incomplete ? 'transfer.problem.items' : undefined }),
  };
}

export function offerInput(dossierId: string, values: OfferValues, organisations: readonly Organisation[]): OfferTransferInput {
  const { kind } = values;
  const task = taskOf(organisations.find(({ id }) => id === values.organisationId), values.task);
  const words = (text: string) => text.trim() || null;
  return {
    kind, dossierIds: kind === 'college' ? [dossierId, ...values.more] : [dossierId], why: values.why.trim(), whyNotLess: values.whyNotLess.trim(),
    toldHow: values.told === 'yes' ? words(values.toldHow) : null, notToldWhy: values.told === 'yes' ? null : words(values.notToldWhy),
    ...(isWithin(kind) ? { hatId: values.hatId.trim() } : { organisationId: values.organisationId, task: task?.task, law: task?.law, from: task?.from }),
    ...(kind === 'stand-in' && { until: endOfDay(values.until) }),
    ...(kind === 'veilig-thuis' && {
      items: MANDATORY_ITEMS.map((item) => ({ item, entryIds: [...(values.items[item]?.entryIds ?? [])], notApplicable: words(values.items[item]?.notApplicable ?? '') })),
    }),
  };
}
