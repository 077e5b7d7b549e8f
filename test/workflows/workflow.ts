import type { Dice } from '../policy-database/dice';
import type { PatientClient } from './client';
import type { Family, Ground } from './ground';

/** What somebody was told had happened: the ids that were answered. Absent: not done, or refused. */
export interface Told {
  readonly held: string;
  readonly asking: string;
  requestId?: string;
  request?: 'asked' | 'answered' | 'refused';
  weighingId?: string;
  disclosed?: boolean;
  transferId?: string;
  transfer?: 'accepted' | 'refused';
  readonly refusals: string[];
}

const ASK = 'mutation ($input: AskInformationInput!) { askInformation(input: $input) { id version } }';
const TAKE_UP = 'mutation ($input: OnRequestInput!) { takeUpRequest(input: $input) { id version } }';
const WEIGH = 'mutation ($input: SaveWeighingInput!) { saveWeighing(input: $input) { id version } }';
const USE = 'mutation ($id: ID!, $version: Int!) { useWeighing(id: $id, version: $version) { id version } }';
const ANSWER = 'mutation ($input: AnswerRequestInput!) { answerRequest(input: $input) { id version } }';
const REFUSE = 'mutation ($input: RefuseRequestInput!) { refuseRequest(input: $input) { id version } }';
const OFFER = 'mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { id version } }';
const ACCEPT = 'mutation ($input: OnTransferInput!) { acceptTransfer(input: $input) { id version } }';
const DECLINE = 'mutation ($input: RefuseTransferInput!) { refuseTransfer(input: $input) { id version } }';

type Row = { readonly id: string; readonly version: number };

/** One workflow, its turns by chance: a question, taken up or not, weighed and given or refused, and the dossier handed over or not. */
export async function workflow(ground: Ground, client: PatientClient, family: Family, dice: Dice): Promise<Told> {
  const told: Told = { held: family.held.id, asking: family.asking.id, refusals: [] };
  const { asker, helper, colleague, callers } = ground.cast;
  const run = async (hat: typeof asker, mutation: string, variables: Record<string, unknown>): Promise<Row | undefined> => {
    const done = await client.change<Record<string, Row>>(callers.get(hat)!, mutation, variables);
    if ('data' in done) return Object.values(done.data)[0];
    told.refusals.push(`${/\{ (\w+)\(/.exec(mutation)![1]}: ${done.refused}`);
    return undefined;
  };

  let request = await run(asker, ASK, { input: question(ground, family) });
  if (!request) return told;
  told.requestId = request.id;
  told.request = 'asked';
  if (dice.below(2) === 0) request = (await run(helper, TAKE_UP, { input: { id: request.id, version: request.version } })) ?? request;
  if (dice.below(4) === 0) {
    if (await run(helper, REFUSE, { input: { id: request.id, version: request.version, reasons: ['not-necessary'], words: 'De raad weet dit al.', instead: 'Vraag het de ouders.' } })) told.request = 'refused';
  } else {
    await give(run, told, request, ground, family, dice);
  }
  if (dice.below(3) === 0) return told;
  const offer = await run(helper, OFFER, { input: { kind: 'colleague', dossierIds: [family.held.id], hatId: colleague.id, why: 'Verlof.', whyNotLess: 'Het werk gaat door.', toldHow: 'In een gesprek.' } });
  if (!offer) return told;
  told.transferId = offer.id;
  const accepts = dice.below(3) > 0;
  const answered = accepts
    ? await run(colleague, ACCEPT, { input: { id: offer.id, version: offer.version } })
    : await run(colleague, DECLINE, { input: { id: offer.id, version: offer.version, reason: 'Geen tijd.' } });
  if (answered) told.transfer = accepts ? 'accepted' : 'refused';
  return told;
}

type Run = (hat: Ground['cast']['asker'], mutation: string, variables: Record<string, unknown>) => Promise<Row | undefined>;

async function give(run: Run, told: Told, request: Row, { cast: { helper, asker } }: Ground, family: Family, dice: Dice): Promise<void> {
  const input = {
    dossierId: family.held.id, requestId: request.id, entries: [{ entryId: family.entry.id, fields: ['summary'] }], organisationId: asker.organisation.id, task: 'raadsonderzoek',
    purpose: 'raadsonderzoek', ground: 'meldrecht-rvdk', outcome: 'all',
    words: { whyNecessary: 'Voor het onderzoek.', whyNotLess: 'Alleen dit.', informing: { told: 'before', on: '2026-01-05', how: 'Thuis.' } },
  };
  let weighing = await run(helper, WEIGH, { input });
  if (!weighing) return;
  told.weighingId = weighing.id;
  if (dice.below(3) === 0) weighing = (await run(helper, WEIGH, { input: { ...input, id: weighing.id, version: weighing.version } })) ?? weighing;
  if (!(await run(helper, USE, { id: weighing.id, version: weighing.version }))) return;
  told.disclosed = true;
  if (await run(helper, ANSWER, { input: { id: request.id, version: request.version, how: 'full' } })) told.request = 'answered';
}

function question({ cast }: Ground, { asking, child }: Family): Record<string, unknown> {
  return {
    dossierId: asking.id, subjectId: child.id, organisationId: cast.helper.organisation.id, task: 'hulpverlening', purpose: 'raadsonderzoek',
    ownRole: 'Ik onderzoek of het kind veilig is.', otherRole: 'U helpt het kind.', questions: [{ question: 'Hoe gaat het op school?', category: 'voortgang', why: 'Voor het onderzoek.' }],
    consentOf: [], household: 'asked', householdWords: 'De ouders vertelden wat zij wisten.', useMade: 'Het komt in het rapport.',
  };
}
