import { Injectable } from '@nestjs/common';
import { CovenantRecords } from '@kapstok/covenant';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Request } from '@kapstok/policy';
import { Facts, type AboutSharing } from './facts';

/** Everything on record that a decision on sharing looks at besides who asks for what. */
export type Recorded = Pick<Request, 'subject' | 'consents' | 'covenants' | 'facts'>;

/** Who the subject is now, what was consented to, what was agreed between the parties, and the recorded facts. */
@Injectable()
export class Circumstances {
  constructor(
    private readonly subjects: SubjectService,
    private readonly consents: ConsentRecords,
    private readonly covenants: CovenantRecords,
    private readonly facts: Facts,
  ) {}

  /** Read in the transaction that decides; put into the request as it is. */
  async of(hat: ActingHat, about: AboutSharing): Promise<Recorded> {
    const { subjectId, holder, receiver } = about;
    const subject = subjectId ? await this.subjects.subjectAt(hat, subjectId) : undefined;
    return {
      ...(subject && { subject }),
      ...(subjectId && { consents: await this.consents.about(hat, subjectId) }),
      covenants: await this.covenants.between(hat, holder, receiver),
      facts: await this.facts.about(hat, about),
    };
  }
}
