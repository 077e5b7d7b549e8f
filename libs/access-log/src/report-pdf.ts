/** A table with one header row; every row has as many cells as there are columns. */
export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** share of the width of each column; all alike without it */
  readonly widths?: readonly number[];
}

export interface ReportPart {
  readonly heading: string;
  readonly lines?: readonly string[];
  readonly table?: ReportTable;
}

/** What the log tells, to read on paper: a title, some lines, parts with a heading. */
export interface Report {
  readonly title: string;
  readonly language: 'nl' | 'en';
  readonly lines: readonly string[];
  readonly parts: readonly ReportPart[];
}

const MARGIN = 48;
const [TITLE, HEADING, TEXT, CELL] = [20, 14, 10.5, 9];

/**
 * The report as a tagged PDF: with a language, a title, headings and tables that a screen reader can follow. The fonts are the standard
 * ones of PDF; what these have no letter for loses its accent, and is a question mark where that does not help. `compress: false` keeps the text
 * to be searched.
 */
export async function pdfOf({ title, language, lines, parts }: Report, { compress = true } = {}): Promise<Buffer> {
  // Only who makes a report pays for the fonts.
  const { default: PDFDocument } = await import('pdfkit');
  const file = new PDFDocument({
    size: 'A4', margin: MARGIN, compress, pdfVersion: '1.7', lang: language, tagged: true, displayTitle: true, bufferPages: true,
    info: { Title: inLatin(title), Creator: 'Kapstok', Producer: 'Kapstok' },
  });
  const done = whole(file);
  const root = file.struct('Document');
  file.addStructure(root);
  const say = (kind: 'H1' | 'H2' | 'P', font: string, size: number, text: string) => {
    root.add(file.struct(kind, {}, () => { file.font(font).fontSize(size).text(inLatin(text), { lineGap: 2 }); }));
    file.moveDown(0.4);
  };
  say('H1', 'Helvetica-Bold', TITLE, title);
  for (const line of lines) say('P', 'Helvetica', TEXT, line);
  for (const part of parts) {
    // A heading does not stand alone at the foot of a page.
    if (file.y > file.page.height - MARGIN - 90) file.addPage();
    file.moveDown(0.6);
    say('H2', 'Helvetica-Bold', HEADING, part.heading);
    for (const line of part.lines ?? []) say('P', 'Helvetica', TEXT, line);
    if (part.table) tableIn(file, root, part.table);
  }
  root.end();
  numberPages(file, language);
  file.end();
  return done;
}

function whole(file: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    file.on('data', (piece: Buffer) => pieces.push(piece));
    file.on('end', () => resolve(Buffer.concat(pieces)));
    file.on('error', reject);
  });
}

function tableIn(file: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { columns, rows, widths }: ReportTable): void {
  const width = file.page.width - 2 * MARGIN;
  const shares = widths ?? columns.map(() => 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const options = {
    structParent: root, columnStyles: shares.map((share) => (width * share) / all), defaultStyle: { border: { bottom: 0.5 }, borderColor: '#8c8c8c', padding: 4 },
    data: [
      columns.map((text) => ({ text: inLatin(text), type: 'TH' as const, font: { src: 'Helvetica-Bold', size: CELL } })),
      ...rows.map((row) => row.map((text) => ({ text: inLatin(text), font: { src: 'Helvetica', size: CELL } }))),
    ],
  };
  file.x = MARGIN;
  file.font('Helvetica').fontSize(CELL).table(options as never);
  file.x = MARGIN;
  file.moveDown(0.6);
}

// The number of a page says nothing to who listens, so it is no part of the text.
function numberPages(file: PDFKit.PDFDocument, language: 'nl' | 'en'): void {
  const { start, count } = file.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    file.switchToPage(page);
    file.markContent('Artifact', { type: 'Pagination' } as never);
    // Below the margin: with the margin in place a line there would begin a next page.
    const { margins } = file.page;
    const { bottom } = margins;
    margins.bottom = 0;
    const text = language === 'nl' ? `Kapstok, bladzijde ${page + 1} van ${count}` : `Kapstok, page ${page + 1} of ${count}`;
    file.font('Helvetica').fontSize(8).text(text, MARGIN, file.page.height - 32, { lineBreak: false });
    margins.bottom = bottom;
    file.endMarkedContent();
  }
}

// What the standard fonts can write besides Latin-1.
const ALSO = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

function inLatin(text: string): string {
  return [...text].map((letter) => (isWritten(letter) ? letter : plain(letter))).join('');
}

function plain(letter: string): string {
  const [base] = letter.normalize('NFD');
  return base !== undefined && isWritten(base) ? base : '?';
}

function isWritten(letter: string): boolean {
  const code = letter.codePointAt(0)!;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || ALSO.includes(letter);
}
