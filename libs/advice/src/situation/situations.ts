import { Injectable } from '@nestjs/common';
import { dossierAtStake, DossierLooks, DossierNotFound, type DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord } from '@kapstok/graphql';
import { decisionHat, OrganisationService, ownPurpose, type ActingHat } from '@kapstok/organisation';
import { LAWS, policy, TASKS, type Hat, type Request } from '@kapstok/policy';
import { Circumstances, STATED_FLAGS, type StatedFacts, type StatedFlag } from '@kapstok/sharing';
import { askedIn, conflictIn, consentsIn, factsIn, flagsIn, partyIn, subjectIn, type Asked } from './made-up';
import type { MayIShareInput } from './situation.type';

/** Turns a situation into the question that the rules answer: made up, or about a dossier of one's own as it is recorded. */
@Injectable()
export class Situations {
  constructor(
    private readonly looks: DossierLooks,
    private readonly organisations: OrganisationService,
    private readonly circumstances: Circumstances,
  ) {}

  /** Throws BadInput naming the field; DossierNotFound for a dossier that the hat is not involved in, with the same bytes as a missing one. */
  async request(hat: ActingHat, input: MayIShareInput): Promise<Request> {
    const asked = askedIn(input);
    const start = { id: 'advice', at: hat.tx.at.toISOString(), ...asked };
    if (input.dossierId != null) return this.ofDossier(hat, input, asked, start);
    const holder = partyIn('input.holder', input.holder, 'holder');
    const receiver = await this.receiver(hat, input, input.sameOrganisation === true ? 'holder' : 'receiver');
    const subject = subjectIn(input);
    return {
      ...start, ...sides(asked, holder, receiver), ...(subject && { subject }),
      consents: consentsIn(input, asked, receiver, hat.tx.at), facts: factsIn(input, holder, receiver, hat.tx.at),
    };
  }

  private async ofDossier(hat: ActingHat, input: MayIShareInput, asked: Asked, start: Pick<Request, 'id' | 'at'> & Asked): Promise<Request> {
    if (asked.action !== 'disclose') throw new BadInput('input.action', 'disclose, for a dossier of your own');
    const madeUp = (['holder', 'age', 'gezag', 'consents', 'measure', 'meldingWeek', 'incapacitated'] as const).find((field) => input[field] != null);
    if (madeUp) throw new BadInput(`input.${madeUp}`, 'comes from the dossier that you name');
    const look = await this.own(hat, input.dossierId!);
    const holder = decisionHat(hat, look.standing);
    const receiver = await this.receiver(hat, input, input.sameOrganisation === true ? hat.organisation.id : 'receiver');
    const recorded = await this.circumstances.of(hat, {
      subjectId: look.dossier.subjectId, dossierId: look.id, holder, receiver, stated: statedIn(input), asked: input.facts?.includes('asked'),
      entries: [{ shielded: input.facts?.includes('shielded') === true }],
    });
    return { ...start, ...sides(asked, holder, receiver), dossier: dossierAtStake(look.dossier), ...recorded };
  }

  private async own(hat: ActingHat, id: string): Promise<DossierLook> {
    const look = await this.looks.one(hat, id);
    if (look?.own) return look;
    hat.log.record({
      event: 'advice', outcome: 'refused', party: hat, ...(isId(id) && { dossierId: id }), purpose: ownPurpose(hat), reason: 'not-found', ruleSet: policy.version,
    });
    throw new DossierNotFound();
  }

  private async receiver(hat: ActingHat, { organisationId, receiver }: MayIShareInput, org: string): Promise<Hat> {
    if (organisationId == null) return partyIn('input.receiver', receiver, org);
    if (!receiver) throw new BadInput('input.receiver', 'say which task of the organisation');
    const task = knownWord('input.receiver.task', receiver.task, TASKS);
    const law = receiver.law == null ? null : knownWord('input.receiver.law', receiver.law, LAWS);
    const known = isId(organisationId) ? await this.organisations.asReceiver(hat.tx, organisationId, task, law) : undefined;
    if (!known) throw new BadInput('input.organisationId', `not one organisation of the directory with task ${task}; name the law when there are more`);
    return known;
  }
}

// Only what a professional can state; what is recorded comes from the records. That an address is protected may be said besides.
function statedIn(input: MayIShareInput): StatedFacts {
  const flags = flagsIn(input);
  const recorded = Object.keys(flags).find((flag) => flag !== 'shielded' && flag !== 'asked' && !STATED_FLAGS.includes(flag as StatedFlag));
  if (recorded) throw new BadInput('input.facts', `${recorded} comes from the dossier that you name`);
  const conflict = conflictIn(input);
  const stated = Object.fromEntries(Object.entries(flags).filter(([flag]) => STATED_FLAGS.includes(flag as StatedFlag))) as StatedFacts;
  return { ...stated, ...(conflict && { conflict }) };
}

// A request is made by who would receive; a disclosure by who holds.
function sides({ action }: Asked, holder: Hat, receiver: Hat): Pick<Request, 'actor' | 'other'> {
  return action === 'request' ? { actor: receiver, other: holder } : { actor: holder, other: receiver };
}
