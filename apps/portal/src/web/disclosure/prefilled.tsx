import { RequestByIdDocument, WeighingDocument, type DossierEntriesQuery, type OrganisationsQuery, type RequestByIdQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { receivingTasks, taskValue } from '../organisation/receiving-tasks';
import type { PagePlace } from '../page/pager';
import { Loaded } from '../page/states';
import { DiscloseForm } from './disclose-form';
import type { Done } from './disclose-done';
import { emptyDisclosure, valuesOfDraft, type DisclosureValues, type From } from './disclosure-values';
import type { Whence } from './whence';

interface Props {
  readonly dossier: DossierEntriesQuery['dossier'];
  readonly organisations: OrganisationsQuery['organisations'];
  readonly place: PagePlace;
  readonly requestId: string | null;
  readonly draftId: string | null;
  readonly onDone: (done: Done) => void;
}

/** The form with what is known already: from the question that it answers, or from a draft. */
export function Prefilled({ requestId, draftId, dossier, place, ...rest }: Props) {
  const { entries: { nodes, pageInfo }, subject } = dossier;
  const form = { ...rest, whence: { entries: { nodes, pages: { place, pageInfo } }, dossier, subjectName: subject?.name ?? null }, from: { dossierId: dossier.id } };
  if (draftId) return <FromDraft {...form} id={draftId} />;
  if (requestId) return <FromRequest {...form} id={requestId} />;
  return <DiscloseForm {...rest} whence={form.whence} from={{ dossierId: dossier.id, requestId: null }} initial={emptyDisclosure} draft={null} />;
}

interface Rest extends Pick<Props, 'organisations' | 'onDone'> {
  readonly id: string;
  readonly from: Omit<From, 'requestId'>;
  readonly whence: Whence;
}

/** The form as the draft `id` left it. */
export function FromDraft({ id, from, ...form }: Rest) {
  const read = useRead(WeighingDocument, { id });
  return (
    <Loaded read={read}>
      {({ weighing }) => (
        <DiscloseForm
          {...form} from={{ ...from, requestId: weighing.requestId }} draft={weighing}
          initial={valuesOfDraft(weighing, taskOfReceiver(form.organisations, weighing.receiver.id, weighing.receiverTask, weighing.receiverLaw))}
        />
      )}
    </Loaded>
  );
}

function FromRequest({ id, from, ...form }: Rest) {
  const read = useRead(RequestByIdDocument, { id });
  return (
    <Loaded read={read}>
      {({ informationRequest }) => (
        <DiscloseForm {...form} from={{ ...from, requestId: id }} initial={valuesOfRequest(form.organisations, informationRequest)} draft={null} />
      )}
    </Loaded>
  );
}

// Who asks, what for and why it is needed stand in the question; they are the holder's to change. What goes on is the holder's own to say.
function valuesOfRequest(organisations: Props['organisations'], request: RequestByIdQuery['informationRequest']): DisclosureValues {
  return {
    ...emptyDisclosure,
    organisationId: request.asker.id,
    task: taskOfReceiver(organisations, request.asker.id, request.askerTask, request.askerLaw),
    purpose: request.purpose,
    categories: [...new Set(request.questions.map(({ category }) => category))],
    whyNecessary: request.questions.map(({ why }) => why).join('\n'),
  };
}

function taskOfReceiver(organisations: Props['organisations'], organisationId: string, task: string, law: string | null): string {
  const organisation = organisations.find(({ id }) => id === organisationId);
  const found = organisation && receivingTasks(organisation).find((one) => one.task === task && (law === null || one.law === law));
  return found ? taskValue(found) : '';
}
