// What came out: a line for each file, what is wrong, and one line of JSON at the end.
const SURVIVED = ['survived', 'not covered'];

/** The listed mutants of these files by name, with the reason why no test can tell. */
export function listed(groups, files) {
  const entries = groups.flatMap(({ file, reason, mutants }) => mutants.map((name) => [`${file}: ${name}`, reason]));
  return new Map(entries.filter(([name]) => files.some((file) => name.startsWith(`${file}: `))));
}

/** Sets the results beside the list: survivors that are not in it, and names in it that did not survive. */
export function judged(results, reasons) {
  const survivors = results.filter(({ status }) => SURVIVED.includes(status));
  const names = new Set(survivors.map(({ file, name }) => `${file}: ${name}`));
  return {
    results,
    unlisted: survivors.filter(({ file, name }) => !reasons.has(`${file}: ${name}`)),
    stale: [...reasons.keys()].filter((name) => !names.has(name)),
    withoutEffect: names.size,
  };
}

function counts(results, unlisted) {
  const of = (status) => results.filter((one) => one.status === status).length;
  const survived = results.filter(({ status }) => SURVIVED.includes(status));
  const open = survived.filter((one) => unlisted.includes(one)).length;
  return { mutants: results.length, killed: of('killed'), timedOut: of('timed out'), withoutEffect: survived.length - open, survived: open };
}

const row = (name, { mutants, killed, timedOut, withoutEffect, survived }) =>
  `${name.padEnd(46)}${[mutants, killed, timedOut, withoutEffect, survived].map((one) => String(one).padStart(9)).join('')}\n`;

/** The report as it is printed. */
export function table({ results, unlisted, stale }, run) {
  const files = [...new Set(results.map(({ file }) => file))];
  const lines = [`${'file'.padEnd(46)}  mutants   killed  timeout   listed survived\n`];
  for (const file of files) lines.push(row(file.replace('libs/policy/src/', ''), counts(results.filter((one) => one.file === file), unlisted)));
  for (const { file, line, status, name } of unlisted) lines.push(`${status}, not listed: ${file}:${line}  ${name}\n`);
  for (const name of stale) lines.push(`listed, but killed or gone: ${name}\n`);
  const total = counts(results, unlisted);
  lines.push(row('together', total), `${JSON.stringify({ ...total, staleEntries: stale.length, ...run })}\n`);
  return lines.join('');
}
