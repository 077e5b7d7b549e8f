import { Injectable } from '@nestjs/common';
import { lineOf } from '@kapstok/access-log';
import { ENTRY_CATEGORIES } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { decisionHat, type ActingHat } from '@kapstok/organisation';
import { GROUND_IDS, LAWS, PURPOSES, TASKS, type Answer } from '@kapstok/policy';
import { knownWord } from '@kapstok/graphql';
import { AskingParties } from './asking-parties';
import { RequestDecisions } from './request-decision';

/** As much of a question as the rules need. */
export interface ExplainAsking {
  readonly dossierId: string;
  readonly subjectId: string;
  readonly organisationId: string;
  readonly task: string;
  readonly law?: string | null;
  readonly purpose: string;
  readonly ground?: string | null;
  readonly categories: readonly string[];
  readonly suspectedAbuse?: boolean | null;
  readonly acuteDanger?: boolean | null;
}

/** What the rules would say of a question, before it is written: the same decision that asking takes. */
@Injectable()
export class ExplainAskingService {
  constructor(
    private readonly parties: AskingParties,
    private readonly decisions: RequestDecisions,
  ) {}

  /** Throws BadInput (field) and DossierNotFound. */
  async explain(hat: ActingHat, input: ExplainAsking): Promise<Answer> {
    if (input.categories.length === 0) throw new BadInput('input.categories', 'at least one');
    const categories = [...new Set(input.categories.map((one, i) => knownWord(`input.categories[${i}]`, one, ENTRY_CATEGORIES)))];
    const purpose = knownWord('input.purpose', input.purpose, PURPOSES);
    const ground = input.ground == null ? null : knownWord('input.ground', input.ground, GROUND_IDS);
    const task = knownWord('input.task', input.task, TASKS);
    const law = input.law == null ? null : knownWord('input.law', input.law, LAWS);
    const look = await this.parties.ownDossier(hat, 'explain', input.dossierId);
    const subjectId = await this.parties.subjectOf(look, input.subjectId);
    const holder = await this.parties.holder(hat, input.organisationId, task, law);
    const stated = { suspectedAbuse: input.suspectedAbuse ?? false, acuteDanger: input.acuteDanger ?? false };
    const on = await this.decisions.decide(hat, decisionHat(hat), holder, { subjectId, categories, purpose, ground, ...stated, meldingAt: null });
    hat.log.record({
      ...look.line(), ...lineOf(on), event: 'explain', outcome: 'allowed', subjectId, categories, reason: on.answer.reason,
    });
    return on.answer;
  }
}
