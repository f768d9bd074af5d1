import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { PDFDocument } from 'pdf-lib';
import { manuscript, type Piece } from './manuscript.ts';

/** A PDF of 50 pages or more; its name tells its pages, and who made it where that is not the usual program. */
export type LongFile = { name: string; path: string; pages: number };

/** The files that are measured: PDFs by their pages, `madeBy` the program it says, and those of 50 pages and more by other makers too. */
export type LongFiles = { docx: { path: string; pages: number }; pdf: Map<number, string>; long: LongFile[]; madeBy: string };

const SIZES = [7, 50, 100, 200];
/** Parts of the manuscript that fill a little more than 200 pages. */
const PARTS = 45;

function block(piece: Piece): Paragraph | Table {
  const text = (value: string, bold = false) => new TextRun({ text: value, bold, font: 'Times New Roman', size: 28 });
  if (piece.kind === 'table') {
    const cell = (value: string, bold = false) => new TableCell({ children: [new Paragraph({ children: [text(value, bold)] })] });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, children: piece.head.map((value) => cell(value, true)) }),
        ...piece.rows.map((row) => new TableRow({ children: row.map((value) => cell(value)) })),
      ],
    });
  }
  return new Paragraph({ children: [text(piece.text, piece.kind === 'heading')], spacing: { before: 80, after: 80 } });
}

async function makeDocx(path: string): Promise<void> {
  const document = new Document({ sections: [{ children: manuscript(PARTS).map(block) }] });
  writeFileSync(path, await Packer.toBuffer(document));
}

/** Prints the DOCX by LibreOffice; false where there is none. */
function print(docx: string, folder: string): boolean {
  for (const program of ['soffice', 'libreoffice'])
    try {
      execFileSync(
        program,
        [`-env:UserInstallation=file://${join(folder, 'office')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx],
        {
          stdio: 'ignore',
        },
      );
      return true;
    } catch {}
  return false;
}

/** The pages of the project's fixtures one after the other, over and over: what is measured where nothing prints the DOCX. */
async function fixturePages(fixtures: string, pages: number): Promise<Uint8Array> {
  const all = await PDFDocument.create();
  const files = readdirSync(fixtures)
    .map((name) => join(fixtures, name, 'source.pdf'))
    .filter((path) => existsSync(path));
  const sources = await Promise.all(files.map((path) => PDFDocument.load(readFileSync(path))));
  for (let n = 0; all.getPageCount() < pages; n++) {
    const source = sources[n % sources.length]!;
    const copied = await all.copyPages(source, source.getPageIndices().slice(0, pages - all.getPageCount()));
    for (const page of copied) all.addPage(page);
  }
  return all.save();
}

/** Writes a PDF anew by Ghostscript; false where there is none. */
function distil(pdf: string, to: string): boolean {
  try {
    execFileSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${to}`, pdf], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function firstPages(pdf: Uint8Array, pages: number): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf);
  const part = await PDFDocument.create();
  for (const page of await part.copyPages(source, source.getPageIndices().slice(0, pages))) part.addPage(page);
  return part.save();
}

/** Makes the files in `folder`, or finds them there from an earlier run. */
export async function longFiles(folder: string, fixtures: string): Promise<LongFiles> {
  mkdirSync(folder, { recursive: true });
  const docx = join(folder, 'long.docx');
  const note = join(folder, 'made-by.txt');
  const at = (pages: number) => join(folder, `${pages}.pdf`);
  if (!existsSync(note)) {
    await makeDocx(docx);
    const printed = print(docx, folder);
    const whole = printed ? readFileSync(join(folder, 'long.pdf')) : await fixturePages(fixtures, SIZES.at(-1)!);
    for (const pages of SIZES) writeFileSync(at(pages), await firstPages(whole, pages));
    const others = [{ name: '100 pages of fixtures/, joined by pdf-lib', path: join(folder, 'fixtures.pdf'), pages: 100 }];
    writeFileSync(others[0]!.path, await fixturePages(fixtures, 100));
    const distilled = join(folder, 'distilled.pdf');
    if (distil(at(50), distilled)) others.push({ name: '50 pages, by Ghostscript', path: distilled, pages: 50 });
    const pages = printed ? (await PDFDocument.load(whole)).getPageCount() : PARTS * 4.5;
    const madeBy = printed ? 'LibreOffice' : 'the pages of fixtures/';
    writeFileSync(note, JSON.stringify({ madeBy, others, docxPages: Math.round(pages) }));
  }
  const { madeBy, others, docxPages } = JSON.parse(readFileSync(note, 'utf8')) as { madeBy: string; others: LongFile[]; docxPages: number };
  const own = SIZES.filter((pages) => pages >= 50).map((pages): LongFile => ({ name: `${pages} pages`, path: at(pages), pages }));
  return {
    docx: { path: docx, pages: docxPages },
    pdf: new Map(SIZES.map((pages) => [pages, at(pages)])),
    long: [...own, ...others],
    madeBy,
  };
}
