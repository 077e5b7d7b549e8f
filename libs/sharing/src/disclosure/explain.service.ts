import { Injectable } from '@nestjs/common';
import { lineOf, decided, type Decided } from '@kapstok/access-log';
import { DossierLooks, dossierAtStake, type DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, knownWords } from '@kapstok/graphql';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import { decisionHat, OrganisationService, ownPurpose, type ActingHat } from '@kapstok/organisation';
import {
  CATEGORIES, GROUND_IDS, LAWS, PURPOSES, TASKS,
  type Answer, type Category, type DossierAtStake, type GroundId, type Hat, type Purpose, type Request,
} from '@kapstok/policy';
import { Circumstances } from '../facts/circumstances';
import { checkedStated, type StatedInput } from '../facts/stated-facts';

/** A question: may I do this, and if not, what then? */
export interface Explain {
  readonly action: string;
  readonly dossierId?: string | null;
  readonly categories: readonly string[];
  readonly purpose?: string | null;
  /** disclose: who would receive; request: who would be asked */
  readonly organisationId?: string | null;
  readonly task?: string | null;
  readonly law?: string | null;
  readonly ground?: string | null;
  /** disclose: what only the professional can say */
  readonly stated?: StatedInput | null;
}

const EXPLAINED = ['view', 'search', 'write', 'disclose', 'request'] as const;
type Explained = (typeof EXPLAINED)[number];

/**
 * Where nothing is found: a dossier of nobody. A question about a dossier that the hat may not see is put about this one, so that the
 * answer for a foreign dossier and for a made-up id comes from the same request and is the same to the byte (V8).
 */
const NOWHERE: DossierAtStake = { kind: 'hulpverlening', controller: 'nobody', task: 'hulpverlening', law: 'jeugdwet', scope: 'person' };

/** Answers what may be done, on what ground, and what is possible instead; from the decision function and nothing else. */
@Injectable()
export class ExplainService {
  constructor(
    private readonly dossiers: DossierLooks,
    private readonly organisations: OrganisationService,
    private readonly subjects: SubjectService,
    private readonly consents: ConsentRecords,
    private readonly circumstances: Circumstances,
  ) {}

  /** Throws BadInput with the path of the first value that does not fit. */
  async explain(hat: ActingHat, input: Explain): Promise<Answer> {
    const action = knownWord('input.action', input.action, EXPLAINED);
    const asked = {
      categories: knownWords('input.categories', input.categories, CATEGORIES),
      ...(input.purpose != null && { purpose: knownWord('input.purpose', input.purpose, PURPOSES) }),
      ...(input.ground != null && { ground: knownWord('input.ground', input.ground, GROUND_IDS) }),
    };
    const look = await this.held(hat, action, input.dossierId);
    const hidden = input.dossierId != null && !look;
    const request = isSharing(action) ? await this.sharing(hat, { action, look, hidden, asked, input }) : await this.looking(hat, { action, look, asked, input });
    const on = decided(request);
    this.record(hat, input, asked, on, hidden);
    return on.answer;
  }

  // What may be given out of a dossier is asked by who works in it; others get the answer for what they do not have.
  private async held(hat: ActingHat, action: Explained, id: string | null | undefined): Promise<DossierLook | undefined> {
    const look = id == null ? undefined : await this.dossiers.one(hat, id);
    return action === 'disclose' && !look?.heldAs ? undefined : look;
  }

  private async looking(hat: ActingHat, { action, look, asked, input }: Question): Promise<Request> {
    if (input.dossierId == null) throw new BadInput('input.dossierId', 'say which dossier');
    const purpose = asked.purpose ?? ownPurpose(hat);
    return {
      ...start(hat, look), ...asked, action, ...(purpose && { purpose }),
      dossier: look ? dossierAtStake(look.dossier) : NOWHERE,
      // A dossier that is open in acute danger is open for this reason too.
      ...(action === 'view' && look?.facts && { facts: look.facts }),
      ...(action === 'write' && { entry: { kind: 'feit', source: 'explain' }, ...(await this.about(hat, look)) }),
    };
  }

  private async sharing(hat: ActingHat, { action, look, hidden, asked, input }: Question & { hidden: boolean }): Promise<Request> {
    const other = await this.other(hat, input);
    if (asked.purpose === undefined) throw new BadInput('input.purpose', 'say what it is for');
    const request = { ...start(hat, look), ...asked, other };
    // A request is not about the asker's dossier; a dossier that is not there is answered as one that is looked for.
    if (action === 'request' && hidden) return { ...start(hat, undefined), ...asked, action: 'view', dossier: NOWHERE };
    const subjectId = look?.dossier.subjectId ?? null;
    const { actor } = request;
    // What of another organisation is on record about somebody whom the hat does not work for is nobody's to learn here.
    if (action === 'request') return { ...request, action, ...(await this.circumstances.of(hat, { subjectId, holder: other, receiver: actor })) };
    const dossier = look ? dossierAtStake(look.dossier) : hidden ? NOWHERE : undefined;
    const stated = checkedStated('input.stated', input.stated);
    const recorded = await this.circumstances.of(hat, { subjectId, holder: actor, receiver: other, ...(look && { dossierId: look.id }), stated });
    return { ...request, action, ...(dossier && { dossier }), ...recorded };
  }

  private async other(hat: ActingHat, { organisationId, task, law }: Explain): Promise<Hat> {
    if (organisationId == null) throw new BadInput('input.organisationId', 'say which organisation');
    if (task == null) throw new BadInput('input.task', 'say in which task');
    const known = knownWord('input.task', task, TASKS);
    const underLaw = law == null ? null : knownWord('input.law', law, LAWS);
    const other = isId(organisationId) ? await this.organisations.asReceiver(hat.tx, organisationId, known, underLaw) : undefined;
    if (!other) throw new BadInput('input.organisationId', `not one organisation of the directory with task ${known}; name the law when there are more`);
    return other;
  }

  private async about(hat: ActingHat, look: DossierLook | undefined): Promise<Pick<Request, 'subject' | 'consents'>> {
    const id = look?.dossier.subjectId;
    if (!id) return {};
    return { subject: await this.subjects.subjectAt(hat, id), consents: await this.consents.about(hat, id) };
  }

  private record(hat: ActingHat, { dossierId }: Explain, { categories, purpose }: Asked, on: Decided, hidden: boolean): void {
    hat.log.record({
      ...lineOf(on), event: 'explain', outcome: hidden ? 'refused' : 'allowed', party: hat, ...(dossierId != null && isId(dossierId) && { dossierId }),
      categories, purpose: purpose ?? ownPurpose(hat), reason: on.answer.reason,
    });
  }
}

interface Asked {
  readonly categories: Category[];
  readonly purpose?: Purpose;
  readonly ground?: GroundId;
}

interface Question {
  readonly action: Explained;
  readonly look: DossierLook | undefined;
  readonly asked: Asked;
  readonly input: Explain;
}

function isSharing(action: Explained): boolean {
  return action === 'disclose' || action === 'request';
}

function start(hat: ActingHat, look: DossierLook | undefined): Pick<Request, 'id' | 'at' | 'actor'> {
  return { id: 'explain', at: hat.tx.at.toISOString(), actor: decisionHat(hat, look?.standing) };
}
