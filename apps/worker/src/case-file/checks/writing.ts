import { policy, type Request } from '@kapstok/policy';
import { consentsAbout, dossierForDecision, factsAreSound, hatForDecision, subjectAt } from '../decision-facts';
import type { Path } from '../problem';
import type { Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import type { Entry } from './entries';
import { stoodAt } from './involvement';

/**
 * What this dossier may never hold (rules W1 to W8), asked of the policy itself as of the moment of writing. The message is
 * the policy's own explanation.
 */
export function checkWriting(review: Review, path: Path, dossier: DraftItem<'dossiers'>, entry: Entry): void {
  const versions = [entry, ...(entry.corrections ?? []).filter((one) => one !== undefined)];
  versions.forEach((version, i) => {
    const request = writing(review, dossier, { ...entry, ...version, shielded: version.shielded, roleDisclosed: entry.roleDisclosed });
    if (!request) return;
    const { outcome, problem } = policy.decide(request);
    if (outcome === 'allow') return;
    const place = i === 0 ? path : [...path, 'corrections', i - 1];
    const field = version.shielded && policy.decide(without(request)).outcome === 'allow' ? 'shielded' : 'category';
    review.problem([...place, field], `not in this dossier: ${problem ?? policy.explain(request, 'en')}`);
  });
}

/** The request, or undefined while what it rests on is not sound or the author has no part in the dossier; that was told already. */
function writing(review: Review, dossier: DraftItem<'dossiers'>, entry: Entry): Request | undefined {
  const { author, writtenAt: at, category, kind, source, approved, shielded, roleDisclosed } = entry;
  const stake = dossierForDecision(dossier);
  if (!author || !at || !category || !kind || !source || !stake) return undefined;
  const stood = stoodAt(review, dossier, author, at);
  if (stood === undefined || stood === 'not') return undefined;
  // Consent can open a regiedossier (W3); the other bars hold whatever was consented to.
  if (stake.kind === 'regie' && dossier.subject && !factsAreSound(review, dossier.subject)) return undefined;
  const actor = hatForDecision(review, author, { involved: stood === 'V1', participant: stood === 'V5' });
  if (!actor) return undefined;
  const subject = dossier.subject && subjectAt(review, dossier.subject, at);
  return {
    id: 'entry', at, action: 'write', actor, dossier: stake, categories: [category],
    entry: { kind, source, ...(approved !== undefined && { approved }) },
    ...(subject && { subject, consents: consentsAbout(review, dossier.subject as string) }),
    facts: { ...(shielded && { shielded }), ...(roleDisclosed === false && { roleDisclosed }) },
  };
}

function without(request: Request): Request {
  const { shielded: _, ...facts } = request.facts ?? {};
  return { ...request, facts };
}
