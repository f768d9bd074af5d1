import { escaped, paragraphProperties, type RunProperties, runProperties } from './as-xml.ts';
import { PART, partOf, type WordFile } from './file.ts';
import { type Stretch, stretchAt, stretchesOf } from './formatting.ts';
import { bodyXml, type Placed } from './table-xml.ts';
import { type Piece, piecesOf, textOf } from './text.ts';

const CELL = '\u0007';
const PAGE = '\u000c';
/** Signs of the text and what they are in a run ([MS-DOC] 2.4.1; 2.8.25 for fields). */
const SIGNS: Record<string, string> = {
  '\t': '<w:tab/>',
  '\u000b': '<w:br/>',
  [PAGE]: '<w:br w:type="page"/>',
  '\u0013': '<w:fldChar w:fldCharType="begin"/>',
  '\u0014': '<w:fldChar w:fldCharType="separate"/>',
  '\u0015': '<w:fldChar w:fldCharType="end"/>',
  '\u001e': '<w:noBreakHyphen/>',
  '\u001f': '<w:softHyphen/>',
};
const SIGN = new RegExp(`([${Object.keys(SIGNS).join('')}])`);

/** The document itself, without notes and headers, as `w:body` holds it. */
export function documentXml(file: WordFile, fonts: readonly string[]): string {
  const pieces = piecesOf(file);
  const text = textOf(file, pieces);
  const paragraphs = stretchesOf(file, PART.paragraphs, true);
  const runs = new Runs(pieces, text, stretchesOf(file, PART.runs, false), fonts);
  const sections = sectionEnds(file);
  const found: Placed[] = [];
  for (let from = 0; from < text.length; ) {
    let end = from;
    while (end < text.length && text[end] !== '\r' && text[end] !== CELL && !(text[end] === PAGE && sections.has(end))) end++;
    const last = Math.min(end, text.length - 1);
    const stretch = stretchAt(paragraphs, runs.byteOf(last));
    const changes = Buffer.concat([stretch?.changes ?? Buffer.alloc(0), runs.pieceOf(last)?.changes ?? Buffer.alloc(0)]);
    const { xml, depth, endsRow, endsInnerCell } = paragraphProperties(changes);
    const mark = runs.at(last).deleted && text[last] === '\r' ? '<w:rPr><w:del/></w:rPr>' : '';
    found.push({
      xml: `<w:p><w:pPr><w:pStyle w:val="s${stretch?.style ?? 0}"/>${xml}${mark}</w:pPr>${runs.xml(from, end)}</w:p>`,
      depth,
      endsCell: depth > 1 ? endsInnerCell : text[last] === CELL,
      endsRow,
      changes,
    });
    from = end + 1;
  }
  return bodyXml(found);
}

/** Where sections end: their last characters ([MS-DOC] 2.8.26 PlcfSed). */
function sectionEnds(file: WordFile): Set<number> {
  const part = partOf(file, PART.sections);
  const count = Math.floor((part.length - 4) / 16);
  return new Set(Array.from({ length: Math.max(0, count) }, (_, n) => part.readUInt32LE(4 * (n + 1)) - 1));
}

/** Runs of the text by their formatting. */
class Runs {
  readonly #pieces: readonly Piece[];
  readonly #text: string;
  readonly #stretches: readonly Stretch[];
  readonly #fonts: readonly string[];
  readonly #known = new Map<Buffer, RunProperties>();

  constructor(pieces: readonly Piece[], text: string, stretches: readonly Stretch[], fonts: readonly string[]) {
    this.#pieces = pieces;
    this.#text = text;
    this.#stretches = stretches;
    this.#fonts = fonts;
  }

  pieceOf(letter: number): Piece | undefined {
    return this.#pieces.find(({ from, to }) => letter >= from && letter < to);
  }

  byteOf(letter: number): number {
    const piece = this.pieceOf(letter);
    return piece ? piece.at + (letter - piece.from) * piece.width : -1;
  }

  at(letter: number): RunProperties {
    const changes = stretchAt(this.#stretches, this.byteOf(letter))?.changes ?? Buffer.alloc(0);
    const known = this.#known.get(changes) ?? runProperties(changes, this.#fonts);
    this.#known.set(changes, known);
    return known;
  }

  /** The runs of a part of the text. */
  xml(from: number, to: number): string {
    let xml = '';
    for (let at = from; at < to; ) {
      const piece = this.pieceOf(at);
      const byte = this.byteOf(at);
      const stretch = stretchAt(this.#stretches, byte);
      const left = stretch && piece ? Math.max(1, Math.ceil((stretch.to - byte) / piece.width)) : to - at;
      const end = Math.min(to, at + left, piece?.to ?? to);
      xml += this.#run(this.at(at), this.#text.slice(at, end));
      at = Math.max(end, at + 1);
    }
    return xml;
  }

  #run({ xml, deleted, inserted, symbol }: RunProperties, text: string): string {
    const tag = deleted ? 'w:delText' : 'w:t';
    const parts = text
      .split(SIGN)
      .map((part) => SIGNS[part] ?? (escaped(part) && `<${tag} xml:space="preserve">${escaped(part)}</${tag}>`));
    const run = `<w:r><w:rPr>${xml}</w:rPr>${symbol ?? parts.join('')}</w:r>`;
    return deleted ? `<w:del>${run}</w:del>` : inserted ? `<w:ins>${run}</w:ins>` : run;
  }
}
