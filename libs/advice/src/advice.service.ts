import { Injectable } from '@nestjs/common';
import { lineOf } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type Answer, type Request, type Subject, type Way } from '@kapstok/policy';
import type { Advice, AdviceAsk, AdviceWay } from './advice.type';
import { OBLIGATION_WORDS, WHO_CONSENTS } from './obligation-words';
import { Situations } from './situation/situations';
import type { MayIShareInput } from './situation/situation.type';

/** Answers 'May I share this?'. Nothing is stored but a line that advice was asked; what was asked holds no text and nobody's name. */
@Injectable()
export class AdviceService {
  constructor(private readonly situations: Situations) {}

  /** Throws BadInput naming the field, and DossierNotFound. */
  async mayIShare(hat: ActingHat, input: MayIShareInput): Promise<Advice> {
    const request = await this.situations.request(hat, input);
    const { advice, answer } = advised(request);
    hat.log.record({
      ...lineOf({ request, answer }), event: 'advice', outcome: 'allowed', party: hat, ...(input.dossierId != null && isId(input.dossierId) && { dossierId: input.dossierId }),
      categories: request.categories, reason: advice.reason,
    });
    return advice;
  }
}

/** What the rules say on a request, in both languages. Pure. */
export function adviceOn(request: Request): Advice {
  return advised(request).advice;
}

function advised(request: Request): { advice: Advice; answer: Answer } {
  const [dutch, english] = [policy.why(request, 'nl'), policy.why(request, 'en')];
  const { answer, ruleSet } = dutch;
  if (answer.problem) throw new BadInput('input', answer.problem);
  const { outcome, grounds, duty, reason, explanation, obligations } = answer;
  const advice = {
    outcome, reason, ruleSet,
    grounds: grounds.map(({ id, article }) => ({ id, article: article ?? null })),
    duty: duty ?? false,
    explanation: { nl: explanation, en: policy.explain(request, 'en') },
    toRecord: obligations.map((id) => ({ id, words: OBLIGATION_WORDS[id] })),
    askWhom: askedOf(answer, request.subject),
    ways: dutch.ways.map((way, i) => wayType(way, english.ways[i]!)),
  };
  return { advice, answer };
}

function askedOf({ consentFrom }: Answer, subject: Subject | undefined): AdviceAsk[] {
  const others = consentFrom.filter((id) => id !== 'subject').length;
  const role = subject?.incapacitated ? 'representative' : 'gezag';
  return [
    ...(consentFrom.includes('subject') ? [{ role: 'subject', count: 1, words: WHO_CONSENTS.subject }] : []),
    ...(others > 0 ? [{ role, count: others, words: WHO_CONSENTS[role] }] : []),
  ];
}

// The ways are found by the same rules in the same order, whatever the language.
function wayType(dutch: Way, english: Way): AdviceWay {
  const [nl, en] = [recordOf(dutch), recordOf(english)];
  return {
    kind: dutch.kind,
    ground: dutch.kind === 'ground' ? dutch.ground : null,
    article: dutch.kind === 'ground' ? (dutch.article ?? null) : null,
    route: dutch.kind === 'route' ? dutch.route : null,
    outcome: dutch.outcome ?? null,
    words: { nl: dutch.text, en: english.text },
    record: nl.map((words, i) => ({ nl: words, en: en[i] ?? words })),
  };
}

const recordOf = (way: Way): readonly string[] => (way.kind === 'ground' ? way.record : []);
