import { Injectable } from '@nestjs/common';
import { decided, type Decided } from '@kapstok/access-log';
import { ConsentRecords, SubjectService } from '@kapstok/household';
import { type Category, type Consent, type EntryAtStake, type Facts, type Subject } from '@kapstok/policy';
import { ENTRY_CATEGORIES, type DossierLook } from './dossier-look';

/** Everything besides the entry that the rules on writing look at: who the subject is now and what was consented to (W3). */
interface SubjectFacts {
  readonly subject?: Subject;
  readonly consents?: Consent[];
}

/** May this hat write this in this dossier (V1, V5, W1 to W8)? Only the rule set answers. */
@Injectable()
export class WriteDecision {
  constructor(
    private readonly subjects: SubjectService,
    private readonly consents: ConsentRecords,
  ) {}

  async on(look: DossierLook, category: Category, entry: EntryAtStake, facts: Facts): Promise<Decided> {
    return decide(look, category, entry, await this.about(look), facts);
  }

  /** The categories that may be written now, as an ordinary fact by who told in which role they act. */
  async categories(look: DossierLook): Promise<Category[]> {
    const about = await this.about(look);
    return ENTRY_CATEGORIES.filter((category) => decide(look, category, { kind: 'feit', source: '-' }, about, {}).answer.outcome === 'allow');
  }

  private async about({ hat, dossier: { subjectId } }: DossierLook): Promise<SubjectFacts> {
    if (subjectId === null) return {};
    const subject = await this.subjects.subjectAt(hat, subjectId);
    return { ...(subject && { subject }), consents: await this.consents.about(hat, subjectId) };
  }
}

function decide(look: DossierLook, category: Category, entry: EntryAtStake, about: SubjectFacts, facts: Facts): Decided {
  return decided({ id: look.id, action: 'write', ...look.context, categories: [category], entry, ...about, facts });
}
