import { decided, refusedLineOf, type Decided } from '@kapstok/access-log';
import { saidInWords } from '@kapstok/graphql';
import { decisionHat, type ActingHat } from '@kapstok/organisation';
import type { Hat } from '@kapstok/policy';
import { ConsultationDenied, ConsultationTraceable } from './consultation.errors';
import { personalDataIn, wordsOf } from './personal-data';

export interface Written {
  readonly text: string;
  /** the writer states that nobody can be recognised in it */
  readonly notTraceable: boolean;
}

const LONGEST = 4000;

/**
 * The text, when it is about nobody in particular and the rules let these two confer. What may be recognised is refused by the rules
 * as `traceable`; the log keeps that it was refused and no word of it. Gives the text with the decision. Throws BadInput, ConsultationTraceable, ConsultationDenied.
 */
export async function anonymousText(hat: ActingHat, receiver: Hat, field: string, { text, notTraceable }: Written): Promise<{ said: string; on: Decided }> {
  const said = saidInWords(field, text, LONGEST);
  const names = await hat.tx.query<{ name: string }>('select n as name from kapstok.names_among($1) n', [wordsOf(said)]);
  const found = personalDataIn(said, names.map(({ name }) => name));
  const recognisable = found.length > 0 || !notTraceable;
  const on = decided({
    id: 'consultation', at: hat.tx.at.toISOString(), action: 'disclose', actor: decisionHat(hat), other: receiver, categories: ['anoniem'],
    purpose: 'consultatie', facts: { recognisable },
  });
  const { answer } = on;
  if (answer.outcome === 'allow') return { said, on };
  hat.log.record({ ...refusedLineOf(on), event: 'consult', outcome: 'refused', party: hat, categories: ['anoniem'], fields: found });
  if (answer.reason === 'traceable') throw new ConsultationTraceable(answer.reason, found, answer.explanation);
  throw new ConsultationDenied(answer.reason, answer.explanation);
}
