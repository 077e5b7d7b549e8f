import type { Answer, Outcome, Tried, Way, Why } from '../index';

const OUTCOME: Readonly<Record<Outcome, string>> = {
  allow: 'mag', weigh: 'eerst afwegen', consent: 'alleen met toestemming', deny: 'mag niet',
};

function conclusion(answer: Answer): string[] {
  const lines = [`${answer.id || '(zonder id)'}: ${OUTCOME[answer.outcome]} (${answer.reason})`, `  ${answer.explanation}`];
  if (answer.problem !== undefined) lines.push(`  Probleem: ${answer.problem}`);
  for (const { id, article } of answer.grounds) lines.push(`  Regel: ${id}${article === undefined ? '' : ` (${article})`}`);
  if (answer.duty === true) lines.push('  Plicht: wie niets geeft, legt vast waarom niets nodig is.');
  if (answer.obligations.length > 0) lines.push(`  Te doen: ${answer.obligations.join(', ')}`);
  if (answer.consentFrom.length > 0) lines.push(`  Toestemming ontbreekt van: ${answer.consentFrom.join(', ')}`);
  return lines;
}

function triedLines({ rule, article, category, fits, found }: Tried): string[] {
  const about = category === undefined ? '' : ` [${category}]`;
  const law = article === undefined ? '' : ` (${article})`;
  const missing = found.filter(({ holds }) => !holds).map(({ condition }) => `                niet zo: ${condition}`);
  return [`    ${fits ? 'past     ' : 'past niet'} ${rule}${law}${about}`, ...(fits ? [] : missing)];
}

function wayLine(way: Way): string {
  const gives = way.outcome === undefined ? '' : ` → ${OUTCOME[way.outcome]}`;
  if (way.kind === 'consent') return `    toestemming van ${way.from.join(', ')}${gives}`;
  if (way.kind === 'route') return `    ${way.text}${gives}`;
  const record = way.record.length === 0 ? '' : `, als dit zo is en is vastgelegd: ${way.record.join('; ')}`;
  return `    ${way.ground}${way.article === undefined ? '' : ` (${way.article})`}${record}${gives}`;
}

/** A why for people: the decision, what was tried and what would be possible, in Dutch. */
export function whyText({ ruleSet, answer, tried, ways }: Why): string {
  const lines = [...conclusion(answer), `  Regels: versie ${ruleSet}`];
  // A bar that does not apply tells a reader nothing; all of them are in the why itself.
  const told = tried.filter(({ fits, gives }) => fits || gives !== 'deny');
  if (told.length > 0) lines.push(`  Geprobeerd (${tried.length} regels):`, ...told.flatMap(triedLines));
  if (ways.length > 0) lines.push('  Wat wel kan:', ...ways.map(wayLine));
  return lines.join('\n');
}
