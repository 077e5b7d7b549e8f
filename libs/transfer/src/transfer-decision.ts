import { Injectable } from '@nestjs/common';
import { decided, type Decided } from '@kapstok/access-log';
import { CovenantRecords } from '@kapstok/covenant';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Category, DossierAtStake, Hat, Request } from '@kapstok/policy';
import { Facts } from '@kapstok/sharing';
import { TransferDenied } from './transfer.errors';

/** One dossier that would be handed over. */
export interface AtStake {
  readonly dossier: DossierAtStake;
  readonly subjectId: string | null;
  readonly categories: readonly Category[];
}

/** What regie hands over (V5); the rest stays where it is. */
const OF_REGIE: readonly Category[] = ['contact', 'betrokkenheid', 'gezin', 'afspraak', 'plan', 'voortgang'];

/** Puts a transfer to the decision function, when it is offered and again when it is accepted. */
@Injectable()
export class TransferDecisions {
  constructor(
    private readonly subjects: SubjectService,
    private readonly consents: ConsentRecords,
    private readonly covenants: CovenantRecords,
    private readonly facts: Facts,
  ) {}

  /** Gives the strictest answer that lets it happen. Throws TransferDenied on the first dossier that may not be handed over. */
  async decide(hat: ActingHat, holder: Hat, receiver: Hat, dossiers: readonly AtStake[]): Promise<Decided> {
    let strictest: Decided | undefined;
    for (const one of dossiers) {
      const on = decided(await this.request(hat, holder, receiver, one));
      const { answer } = on;
      if (answer.outcome === 'deny' || answer.outcome === 'consent') throw new TransferDenied(on);
      if (!strictest || answer.outcome === 'weigh') strictest = on;
    }
    return strictest!;
  }

  private async request(hat: ActingHat, holder: Hat, receiver: Hat, { dossier, subjectId, categories }: AtStake): Promise<Request> {
    const handedOver = dossier.kind === 'regie' ? categories.filter((category) => OF_REGIE.includes(category)) : categories;
    return {
      id: 'transfer', at: hat.tx.at.toISOString(), action: 'transfer', actor: holder, other: receiver, dossier,
      categories: handedOver.length > 0 ? [...handedOver] : ['betrokkenheid'], purpose: 'overdracht',
      ...(subjectId && { subject: await this.subjects.subjectAt(hat, subjectId), consents: await this.consents.about(hat, subjectId) }),
      covenants: await this.covenants.between(hat, holder, receiver),
      facts: await this.facts.about(hat, { subjectId, holder, receiver }),
    };
  }
}
