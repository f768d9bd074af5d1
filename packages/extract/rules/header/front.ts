import { fold, ornamentLength, type Span, type Zone } from '@tonghop/model';
import { BEFORE_KIND, INSTRUMENTS, UNCITED_KINDS } from '../../lexicon/instruments.ts';
import { isParagraph, type View } from '../../view.ts';

/** A line of the document's form with its place in the text and its block. */
export type Line = { text: string; span: Span; block: number };

/** The parts of a document's form (Nghị định 30/2020/NĐ-CP, Phụ lục I) as lines, whether zones were marked or not. */
export type Front = {
  letterhead: Line[];
  title: Line[];
  addressee: Line[];
  /** Body paragraphs before the first heading, at most six; the first two of the body when there are none. */
  opening: Line[];
  /** The paragraph that closes the body: «Trên đây là báo cáo …». */
  closing: Line[];
  recipients: Line[];
  signature: Line[];
};

const TYPE_NAMES = [...INSTRUMENTS.map(({ name }) => name), ...UNCITED_KINDS]
  .filter((name) => !['Văn bản', 'Luật', 'Bộ luật', 'Hiến pháp', 'Công văn'].includes(name))
  .sort((a, b) => b.length - a.length)
  .map((name) => [name, fold(name.toLocaleUpperCase('vi'))] as const);
const BEFORE = new RegExp(`^(?:${BEFORE_KIND.map((words) => fold(words.toLocaleUpperCase('vi'))).join('|')})\\s+`);
/** «NGHỊ QUYẾT SỐ 57-NQ/TW» in a letterhead: another document, in the issuer's name. */
const NUMBERED = /^\s+(?:SO\s+\d|\d+\s?[-/]\s?[A-Z])/;
const CLOSES = /^\s*(?:tren day|tren co so|noi dung tren|vay,? )/;
const LETTERHEAD =
  /^\s*(?:cong hoa xa hoi chu nghia viet nam|doc lap\s*-\s*tu do\s*-\s*hanh phuc|dang cong san viet nam|[a-z][a-z .'-]{1,40}, ngay\s?[\d.\x7f\s]*thang[\d.\x7f\s]*nam\s?[\d.\x7f]*)\s*$/;
const made = new WeakMap<View, Front>();

/**
 * The name of a kind of document that opens a line in capitals («BÁO CÁO», «KẾ HOẠCH …», «TÓM TẮT BÁO CÁO»), as in {@link INSTRUMENTS}, and
 * how many letters it takes with what stands before it. Told on the fold: typists and recognition miss tones («KẺ HOẠCH», «QUYÉT ĐỊNH»).
 */
export function typeNameAt(text: string): { name: string; length: number } | undefined {
  if (!/^\p{Lu}{2}/u.test(text)) return undefined;
  const folded = fold(text.slice(0, 60));
  for (const from of [0, BEFORE.exec(folded)?.[0].length ?? 0].reverse())
    for (const [name, capitals] of TYPE_NAMES) {
      const length = from + capitals.length;
      if (folded.startsWith(capitals, from) && !/^[\p{L}\p{N}]/u.test(text.slice(length)) && !NUMBERED.test(folded.slice(length)))
        return { name, length };
    }
  return undefined;
}

/** «Báo cáo kết quả chuyển đổi số năm 2025»: a document's first line, which names its kind in small letters. */
const SPOKEN_KIND = /^(?:Báo cáo|Kế hoạch|Tờ trình)(?=\s\p{Ll})/u;
const CONCLUSION = 'Thông báo kết luận';
/** The kind that a title's line names; its first line may name it in small letters. */
export const kindAt = (text: string, first: boolean): { name: string; length: number } | undefined => {
  const spoken = first ? SPOKEN_KIND.exec(text)?.[0] : undefined;
  if (spoken) return { name: spoken, length: spoken.length };
  const named = typeNameAt(text);
  // «THÔNG BÁO KẾT LUẬN …»: a notice by its form, and what it is about.
  return named?.name === CONCLUSION ? { name: 'Thông báo', length: named.length - ' kết luận'.length } : named;
};

type FormLine = Line & { zone: Zone; heading: boolean };

/** Lines of the document itself (annexes left out) with the zones that structure gave. */
function paragraphs(v: View): FormLine[] {
  const found: FormLine[] = [];
  v.blocks.forEach((block, index) => {
    if (!isParagraph(block) || block.annex > 0) return;
    const printed = v.text.slice(...block.span);
    const lead = block.zone === 'body' || block.zone === 'title' ? ornamentLength(printed) : 0;
    const [text, span] = [printed.slice(lead), [block.span[0] + lead, block.span[1]] as const];
    found.push({ text, span, block: index, zone: block.zone, heading: block.heading !== undefined });
  });
  return found;
}

/** Gives zones by the words alone where none were marked: short lines before the type name, «Kính gửi», «Nơi nhận». */
function guess(lines: FormLine[]): void {
  if (lines.some((line) => line.zone !== 'body' && line.zone !== 'footnote')) return;
  const head = lines.slice(0, 20);
  const to = head.findIndex((line) => /^\s*K[íi]nh g[ửu]i/i.test(line.text));
  let title = head.findIndex((line) => typeNameAt(line.text) !== undefined);
  if (title < 0) title = head.findIndex((line) => /^\s*V\s?\/\s?v/i.test(line.text));
  const first = title >= 0 ? title : to;
  const numbered = head.slice(0, Math.max(0, first)).some((line) => /^\s*Số\s*:?|Độc lập|CỘNG (?:HÒA|SẢN)/.test(line.text));
  if (first > 0 && (numbered || head.slice(0, first).every((line) => line.text.length < 90)))
    for (const line of head.slice(0, first)) line.zone = 'letterhead';
  if (title >= 0)
    for (let i = title; i < Math.min(head.length, title + 4) && i !== to; i++) {
      const line = head[i]!;
      if (i > title && (line.heading || line.text.length > 300 || /^(?:Thực hiện|Căn cứ|Tiếp|Theo)\s/.test(line.text))) break;
      line.zone = 'title';
    }
  if (to >= 0) for (let i = to; i < head.length && (i === to || /^\s*[-–+•]/.test(head[i]!.text)); i++) head[i]!.zone = 'addressee';
  const end = lines.findIndex((line) => /^\s*N[ơo]i nh[ậa]n\s*(?::|$)/i.test(line.text));
  for (let i = end; end >= 0 && i < lines.length; i++) {
    const line = lines[i]!;
    line.zone = i === end || /^\s*[-–+•]/.test(line.text) || /^\s*Lưu/.test(line.text) ? 'recipients' : 'signature';
  }
}

/** Mends zones that columns read in the wrong order or lines run together have spoilt. */
function mend(v: View, lines: FormLine[]): void {
  const lower = (line: Line) => v.lower.slice(...line.span);
  for (const line of lines.slice(0, 20)) {
    if ((line.zone === 'addressee' || line.zone === 'title') && LETTERHEAD.test(lower(line))) line.zone = 'letterhead';
    if (line.zone === 'letterhead' && /^\s*V\s?\/\s?v\s/i.test(line.text)) line.zone = 'title';
  }
  // A «V/v» line goes on in lines of small letters.
  for (let i = 1; i < Math.min(lines.length, 20); i++) {
    const line = lines[i]!;
    const above = lines[i - 1]!;
    const small = /\p{Ll}{2}/u.test(line.text) && !LETTERHEAD.test(lower(line)) && !/^\s*Số|ngày.*(?:tháng|\/)/u.test(line.text);
    // «… quý I năm» over «2026»
    const year = /^\s*20\d\d\s*$/.test(line.text) && /(?<!\p{L})(?:năm|\/|-|–)\s*$/u.test(above.text);
    if (line.zone === 'letterhead' && above.zone === 'title' && !typeNameAt(above.text) && (small || year)) line.zone = 'title';
  }
  // A subject that opens like a sentence («Thực hiện …») but ends without a mark, right under the kind's name.
  const title = lines.findLast((line) => line.zone === 'title');
  const next = title && lines[lines.indexOf(title) + 1];
  const subject = next?.zone === 'body' && !next.heading && next.text.length < 250 && !/[.;:,]\s*$/.test(next.text);
  const kind = title && typeNameAt(title.text);
  if (next && subject && kind && kind.length >= title.text.trim().length) next.zone = 'title';
  // «Kính gửi: Sở A Thực hiện Công văn số …»: the addressee run together with the first sentence.
  const glued = lines.findIndex((line) => line.zone === 'addressee' && line.text.length > 120);
  const at =
    glued < 0 ? -1 : lines[glued]!.text.search(/(?<=\S\s)(?:Thực hiện|Căn cứ|Theo|Tiếp nhận|Phúc đáp|Trả lời)\s[^.]*(?:số|về việc)\s/u);
  if (at > 0) {
    const line = lines[glued]!;
    const [start, end] = line.span;
    lines.splice(
      glued,
      1,
      { ...line, text: line.text.slice(0, at), span: [start, start + at] },
      { ...line, text: line.text.slice(at), span: [start + at, end], zone: 'body' },
    );
  }
}

/** The parts of a document's form; made once a view. */
export function front(v: View): Front {
  const known = made.get(v);
  if (known) return known;
  const lines = paragraphs(v);
  guess(lines);
  mend(v, lines);
  const zones = Map.groupBy(lines, (line) => line.zone);
  const zone = (name: Zone): Line[] => zones.get(name) ?? [];
  const body = zones.get('body') ?? [];
  const firstHeading = body.findIndex((line) => line.heading);
  const opening = body.slice(0, firstHeading > 0 ? Math.min(6, firstHeading) : 2);
  const closing = body.findLast((line) => CLOSES.test(v.lower.slice(...line.span))) ?? body.at(-1);
  const parts: Front = {
    letterhead: zone('letterhead'),
    title: zone('title'),
    addressee: zone('addressee'),
    opening,
    closing: closing ? [closing] : [],
    recipients: zone('recipients'),
    signature: zone('signature'),
  };
  made.set(v, parts);
  return parts;
}
