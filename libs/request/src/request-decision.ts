import { Injectable } from '@nestjs/common';
import { decided, type Decided } from '@kapstok/access-log';
import { CovenantRecords } from '@kapstok/covenant';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import { decisionHat, OrganisationService, type ActingHat } from '@kapstok/organisation';
import type { Answer, Category, Consent, Facts as DecisionFacts, GroundId, Hat, Purpose, Subject } from '@kapstok/policy';
import { Facts } from '@kapstok/sharing';
import { categoriesOf, type RequestRow } from './request-rows';

/** What a question is, as the decision needs it. */
export interface ToDecide {
  readonly subjectId: string;
  readonly categories: readonly Category[];
  readonly purpose: Purpose;
  readonly ground: GroundId | null;
  readonly suspectedAbuse: boolean;
  readonly acuteDanger: boolean;
  /** the report it was asked on, when somebody else than Veilig Thuis looks */
  readonly meldingAt: Date | null;
}

/** A decision with what it was taken on. */
export interface DecidedRequest extends Decided {
  readonly facts: DecisionFacts;
  readonly subject: Subject | undefined;
  readonly consents: readonly Consent[];
}

/** What the rules say of a question; from the decision function and nothing else. */
@Injectable()
export class RequestDecisions {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly subjects: SubjectService,
    private readonly consents: ConsentRecords,
    private readonly covenants: CovenantRecords,
    private readonly facts: Facts,
  ) {}

  /**
   * The decision on asking `holder`, as far as `hat` knows what it rests on. Nothing of the holder's dossiers is part of it, so that the
   * answer does not depend on whether there is one.
   */
  async decide(hat: ActingHat, asker: Hat, holder: Hat, asked: ToDecide): Promise<DecidedRequest> {
    const { subjectId, categories, purpose, ground, suspectedAbuse, acuteDanger, meldingAt } = asked;
    const subject = await this.subjects.subjectAt(hat, subjectId);
    const consents = await this.consents.about(hat, subjectId);
    const found = await this.facts.about(hat, { subjectId, holder, receiver: asker, stated: { suspectedAbuse, acuteDanger } });
    const facts = found.veiligThuis || !meldingAt ? found : { ...found, veiligThuis: { meldingAt: meldingAt.toISOString() } };
    const on = decided({
      id: subjectId, at: hat.tx.at.toISOString(), action: 'request', actor: asker, other: holder, categories: [...categories], purpose,
      ...(ground && { ground }), ...(subject && { subject }), consents, covenants: await this.covenants.between(hat, holder, asker), facts,
    });
    return { ...on, facts, subject, consents };
  }

  /**
   * What the rules say now of a request that was asked. Who may not know the person it is about cannot know on what a decision rests:
   * that hat reads what the rules said when it was asked.
   */
  async now(hat: ActingHat, request: RequestRow): Promise<Pick<Answer, 'outcome' | 'grounds' | 'obligations' | 'consentFrom' | 'explanation'> & { duty: boolean; on?: Decided }> {
    const [asker, holder] = [await this.asker(hat, request), await this.organisations.asParty(hat.tx, request.holderOrganisationId, request.holderTask, request.holderLaw)];
    const now = asker && holder && (await this.decide(hat, asker, holder, { ...request, categories: categoriesOf(request) }));
    if (now?.subject) return { ...now.answer, duty: now.answer.duty ?? false, on: now };
    const grounds = request.grounds.map((id) => ({ id: id as GroundId }));
    return { outcome: request.outcome, duty: request.duty, grounds, obligations: [], consentFrom: [], explanation: request.explanation };
  }

  // The hat that asked, as it was: a hat never changes but for its end.
  private async asker({ tx }: ActingHat, { askerHatId }: RequestRow): Promise<Hat | undefined> {
    const [row] = await tx.query<Parameters<typeof decisionHat>[0]>(
      `select json_build_object('id', o.id, 'name', o.name, 'type', o.type) as organisation, h.task, h.law, h.from_task as "from", h.provision,
         h.processor_for as "processorFor"
       from kapstok.hat h join kapstok.organisation o on o.id = h.organisation_id where h.id = $1`,
      [askerHatId],
    );
    return row && decisionHat(row);
  }
}
