import { pdfOf } from './report-pdf';

const REPORT = {
  title: 'Wie keek in mijn dossier', language: 'nl', lines: ['Een fictief verslag.'],
  parts: [{ heading: 'Wat er is gedaan', table: { columns: ['Dag', 'Organisatie'], rows: Array.from({ length: 80 }, (_, n) => [`${n + 1} november`, 'Fictief wijkteam Łódź']) } }],
} as const;

describe('a report on the log as a PDF', () => {
  // R228
  it('has a language, a title, and headings and a table that a screen reader finds', async () => {
    const raw = (await pdfOf(REPORT, { compress: false })).toString('latin1');
    expect(raw.slice(0, 8)).toBe('%PDF-1.7');
    for (const mark of ['/Lang (nl)', '/DisplayDocTitle true', '/Marked true', '/S /H1', '/S /H2', '/S /Table', '/S /TH', '/S /TD']) expect(raw).toContain(mark);
  });

  it('says all of it, over as many pages as that takes', async () => {
    const text = textOf(await pdfOf(REPORT, { compress: false }));
    for (const word of ['Wie keek in mijn dossier', '1 november', '80 november', 'bladzijde 1 van', 'Fictief wijkteam ']) expect(text).toContain(word);
    expect(text).toMatch(/bladzijde 2 van \d/);
  });

  it('writes a letter that the font has not without its accent, and never nothing at all', async () => {
    expect(textOf(await pdfOf(REPORT, { compress: false }))).toContain('?ódz');
  });
});

// What stands between the brackets of the text operators.
function textOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  return [...raw.matchAll(/\[([^\]]*)\] TJ/g)].map(([, pieces]) => [...pieces!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join('')).join('\n');
}
