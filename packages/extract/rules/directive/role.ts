import { type DirectiveRole, fold, type ParagraphBlock } from '@tonghop/model';
import { LETTERS } from '../../lexicon/instruments.ts';
import { isParagraph, sectionAt, type View } from '../../view.ts';
import { documentType, purposeOf } from '../header/document-type.ts';
import { front } from '../header/front.ts';
import { subjectOf } from '../header/subject.ts';
import { bodyAt } from './issuer.ts';
import type { Mention } from './mention.ts';
import { codeIsOwn, isOwn, isOwnOrgan, ownOf } from './own.ts';

/** What a dispatch that asks for a report says of itself, folded. */
const ASKS = /bao cao|tong ket|so ket|danh gia|ra soat|cung cap|thong ke|so lieu|tong hop/;
const ANSWERS =
  /(?:thuc hien|tiep nhan|can cu|theo|phuc dap|tra loi|nhan duoc|tiep theo|tiep thu|dap ung|thuc hien theo)\b|(?:^|[^a-z])(?:co|gui|ban hanh|da co|nhan)\s*$/;
const ISSUING =
  /(?:ban hanh|xay dung|tham muu|phat hanh|ky ban hanh|cu the hoa (?:bang|thanh)|cu the hoa (?:cac )?noi dung (?:bang|thanh)|da ky|(?<=giam doc|hieu truong|chu tich|benh vien|trung tam|nha truong) ky(?=\s*(?:$|\d|cac |quyet dinh |ke hoach ))|da ra|da co)(?:,? (?:va )?(?:trien khai(?: thuc hien)?|ban hanh|to chuc thuc hien))?(?![a-z])/g;

/** «kiện toàn Ban Chỉ đạo theo Quyết định số …», «kiện toàn Ban Chỉ đạo (Quyết định số …»: the decision by which it was done. */
const SET_UP = /\b(?:kien toan|thanh lap)\b(?=[^.;:]{3,100}(?: (?:theo|tai|bang) |\()$)/;

/** «(Theo đề nghị tại | Công văn số …)» below the title: what the report answers. */
const UNDER_TITLE =
  /^\s*\((?:bao cao |thong tin |so lieu )?(?:theo|thuc hien|phuc dap|tra loi|can cu|phuc vu|dap ung)(?: (?:de nghi|yeu cau|noi dung|tinh than|de cuong|huong dan|chi dao))*(?: (?:cua|tai|kem)(?: theo)?)?\s*$/;
const zoneOf = (v: View, at: number) => {
  const block = v.blocks[at];
  return block && isParagraph(block) ? block.zone : undefined;
};

/** The mention lies in the title of another that is not its neighbour in a list. */
function isNested(m: Mention, all: readonly Mention[]): boolean {
  let titled = titledOf.get(all);
  if (!titled) {
    titled = all.filter(({ title }) => title !== null);
    titledOf.set(all, titled);
  }
  return titled.some((other) => other !== m && other.title!.start <= m.start && m.start < other.title!.end) && !isListed(m);
}
/** The mentions that have a title, of those that lie in one list. */
const titledOf = new WeakMap<readonly Mention[], Mention[]>();

/** The mention stands at the head of a list item: after «;», «,», «:», «và», a bullet or the verb itself. */
function isListed(m: Mention): boolean {
  const before = m.segment.lower.slice(Math.max(0, m.start - 40), m.start).trimEnd();
  return (before === '' && m.start <= 40) || /[;,:+(–-]$|(?:^|[^a-z])va(?: cac)?$/.test(before);
}

/** What comes in, and for what: «nhận được | Công văn số … về việc lấy ý kiến …». */
const RECEIVED = /\bnhan duoc (?:ho so kem theo |de nghi tai )?$/;
const OPINION =
  /^\s*(?:viec )?(?:de nghi )?(?:lay|xin|cho|gop|tham gia|tham dinh|cung cap|phoi hop)(?: (?:y kien|gop y|tham dinh|thong tin|so lieu))*\b|^\s*(?:viec )?(?:de nghi|kien nghi|xin)\s/;

const BY_DEMAND = /\bbao cao\b.*\btheo (?:yeu cau|de nghi|chi dao) (?:tai|cua|trong|neu tai)\s(?:cac )?$/;

/** The writer's own letter («Sở đã ban hành Công văn số …») asked it for nothing. */
const isOwnLetter = (v: View, m: Mention): boolean =>
  codeIsOwn(ownOf(v), m.symbol) === 'sure' && (m.issuer === null || isOwn(ownOf(v), m.issuer.text));

/** How strongly the opening says that the mention asked for this report: 0 not at all, 1 a letter answered, 2 one about reporting. */
const request = (v: View, m: Mention, all: readonly Mention[]): number =>
  isNested(m, all) || isOwnLetter(v, m) || isReport(m) ? 0 : askedFor(v, m);

/** «Công văn số 01/BC-HHNM»: what its code calls a report asks for none. */
const isReport = (m: Mention): boolean => m.symbol?.kind?.startsWith('Báo cáo') ?? false;

/** «Thực hiện Kế hoạch số … về giám sát …, UBND xã báo cáo như sau» of a report on that: the plan by which it was asked. */
const supervised = (v: View, title: string, m: Pick<Mention, 'segment' | 'end'>): boolean =>
  /^\s*(?:viec )?(?:thuc hien |to chuc )?(?:giam sat|khao sat|kiem tra|thanh tra)\b/.test(title) &&
  /\bbao cao\b[^;]*\b(?:nhu sau|sau day)\s*:?\s*$/.test(m.segment.lower.slice(m.end)) &&
  /\b(?:giam sat|khao sat|kiem tra|thanh tra)\b/.test(fold(subjectOf(v)?.text ?? '').toLowerCase());

/** The same of any citation: its kind, its place in a segment, and its title's. */
export function askedFor(v: View, m: Pick<Mention, 'segment' | 'kind' | 'start' | 'end' | 'title'>): number {
  const before = m.segment.lower.slice(0, m.start);
  if (m.kind && LETTERS.has(m.kind) && UNDER_TITLE.test(before) && zoneOf(v, m.segment.block) !== 'body')
    return purposeOf(v) === 'report' ? 2 : 0;
  if (!m.kind || !front(v).opening.some((line) => line.block === m.segment.block)) return 0;
  // «Phúc đáp Công văn số …, xã đề xuất 02 nhiệm vụ»: what is answered asked for it, whatever the answer is called.
  if (LETTERS.has(m.kind) && /(?:phuc dap|tra loi)\s(?:noi dung\s)?$/.test(before)) return 2;
  // «… báo cáo nhanh tình hình … theo yêu cầu tại Công văn số …»
  if (LETTERS.has(m.kind) && purposeOf(v) === 'report' && BY_DEMAND.test(before)) return 2;
  // «Sở Tư pháp nhận được Công văn số … về việc lấy ý kiến …»: a letter of opinion answers it.
  if (LETTERS.has(m.kind) && m.title && RECEIVED.test(before) && OPINION.test(m.segment.lower.slice(m.title.start, m.title.end)))
    return documentType(v)?.name === 'Công văn' ? 2 : 0;
  if (purposeOf(v) !== 'report') return 0;
  if (!ANSWERS.test(before.slice(-400))) return 0;
  const title = m.title ? m.segment.lower.slice(m.title.start, m.title.end) : '';
  const asks = ASKS.test(title);
  if (!LETTERS.has(m.kind)) return (asks && /^\s*(?:viec )?bao cao/.test(title)) || supervised(v, title, m) ? 1 : 0;
  const clause = m.segment.lower.slice(m.end);
  // «Căn cứ Thông báo số …»: a notice of conclusions on which much else rests; one that is carried out asked for the account.
  const rests = m.kind.startsWith('Thông báo') && !/\b(?:thuc hien|theo|phuc dap|tra loi|tiep thu|dap ung)\b/.test(before);
  return asks ? 2 : !rests && /bao cao|nhu sau/.test(clause) ? 1 : 0;
}

/** A list of what others issued. */
const OTHERS = /cap tren|trung uong|cua tinh|cua thanh pho|bo, nganh|cac bo|cua cap/;

/** The text that leads a list: the last paragraph above a bullet that ends with a colon, or the paragraph or heading above a table. */
function leadIn(v: View, m: Mention): { text: string; folded: string } | undefined {
  const block = v.blocks[m.segment.block];
  const isItem = (b: ParagraphBlock) => b.label !== undefined || /^\s*[-+•*–]/.test(v.text.slice(b.span[0], b.span[0] + 3));
  const read = (b: ParagraphBlock) => ({ text: v.text.slice(...b.span), folded: v.folded.slice(...b.span) });
  const above = v.blocks[m.segment.block - 1];
  if (m.segment.row !== null) return above && isParagraph(above) && !OTHERS.test(v.lower.slice(...above.span)) ? read(above) : undefined;
  if (!block || !isParagraph(block) || !isItem(block)) return undefined;
  for (let i = m.segment.block - 1; i >= 0 && m.segment.block - i < 40; i--) {
    const lead = v.blocks[i]!;
    if (!isParagraph(lead)) return undefined;
    if (/:\s*$/.test(v.text.slice(...lead.span))) return read(lead);
    if (lead.heading || !isItem(lead)) return undefined;
  }
  return undefined;
}

/** Letters of the longest sentence that is looked back over. */
const LONGEST_SENTENCE = 3000;

/** The sentence up to `end`: the last full stop before it starts it. */
const sentenceStart = (folded: string, end: number): number => {
  const from = Math.max(0, end - LONGEST_SENTENCE);
  const told = folded.slice(from, end + 2);
  const cut = Math.max(told.lastIndexOf('. ', end - from), told.lastIndexOf('\n', end - from));
  return cut < 0 ? from : from + cut + 1;
};

/** Who is said to issue in a passage: «own», another body's name, or nothing said. */
function issuing(text: string, folded: string): { subject: string | null } | undefined {
  const lower = folded.toLowerCase();
  let last: RegExpExecArray | null = null;
  ISSUING.lastIndex = 0;
  for (let m = ISSUING.exec(lower); m; m = ISSUING.exec(lower)) last = m;
  last ??= SET_UP.exec(lower);
  if (!last) return undefined;
  let subject: string | null = null;
  // «Ban Chỉ đạo tham mưu Đảng ủy ban hành …; ban hành Quy chế …»: right behind the semicolon the sentence's own subject acts again.
  const clause = text.lastIndexOf(';', last.index);
  const again = clause >= 0 && /^\s*(?:(?:va|da|dong thoi|tiep tuc|kip thoi|chu dong)\s)*$/.test(lower.slice(clause + 1, last.index));
  let first: string | null = null;
  let within = 0;
  for (const m of text.slice(0, last.index).matchAll(/(?<![\p{L}\p{N}/-])\p{Lu}/gu)) {
    // «Ban Thường vụ Đảng ủy»: one body, and not the second's name within the first's.
    if (m.index < within) continue;
    const name = bodyAt(text, folded, m.index);
    if (!name || name.end > last.index) continue;
    within = name.end;
    const ahead = folded.slice(0, name.start).toLowerCase();
    if (/(?:^|\s)(?:cua|voi|cho|boi|theo|tu|ve)\s$/.test(ahead)) continue;
    // «UBND xã đã tham mưu Đảng ủy và ban hành …»: who was advised is not who issued.
    if (/\s(?:tham muu|bao cao|trinh|xin y kien)\s$/.test(ahead) && /^\s*(?:,|va)\s/.test(lower.slice(name.end))) continue;
    if (/^\s*(?:,|da|chu dong|kip thoi|tich cuc|cung|se|dang|ban|xay|tha|kie|va|$)/.test(lower.slice(name.end, last.index + 3))) {
      first ??= name.text;
      if (!again || name.start > clause) subject = name.text;
    }
  }
  return { subject: subject ?? first };
}

/** Boards and working groups that a unit's head leads: what their codes name is the unit's when it says that it issued it. */
const BOARDS = /^(?:BCD(?!TW)|TCT|TGV|TCD|TDA|TCN|BQL|HD(?!ND))/;
/** What may stand between «ban hành» and what was issued. */
const ISSUED_NEXT =
  /^(?:,? (?:va|,)? ?(?:to chuc|trien khai)(?: thuc hien)?)*(?: cac| mot so| nhung| \d{1,2})*(?: van ban)?(?: sau| gom)?[\s:,]*$/;

/** Whether a document with a board's code is what the writer says it issued: it stands right behind the verb, or heads an item of the list. */
function ofOwnBoard(m: Mention): boolean {
  if (!BOARDS.test(fold(m.symbol.parts[m.symbol.kind ? 1 : 0] ?? '').toUpperCase())) return false;
  const before = m.segment.lower.slice(sentenceStart(m.segment.folded, m.start), m.start);
  const verb = [...before.matchAll(ISSUING)].at(-1);
  return verb ? ISSUED_NEXT.test(before.slice(verb.index + verb[0].length)) : isListed(m) && before.length < 40;
}

/** «trong quý ban hành 07 văn bản, tiêu biểu là Kế hoạch số …; Công văn số …»: an item of such a list. */
const inIssuedList = (m: Mention): boolean =>
  isListed(m) &&
  /\bban hanh (?:[^.]{0,220}[ ,](?=\d|nhieu|cac|mot so))?(?:\d{1,3} |nhieu |cac |mot so )(?:loai )?(?:van ban|cong van)\b[^.]*[;:,]\s*$/.test(
    m.segment.lower.slice(Math.max(0, m.start - 400), m.start),
  );

/** «2. Văn bản do xã ban hành»: what stands under such a heading is the writer's own. */
const OWN_LIST =
  /\bvan ban\b[^.;:]{0,40}\b(?:do|cua) (?:xa|phuong|dac khu|don vi|co quan|dia phuong|so|truong|ubnd|uy ban|dang uy)\b[^.;:]{0,40}$|\b(?:xa|phuong|dac khu|don vi|dia phuong|so|truong|ubnd xa|ubnd phuong) (?:da )?ban hanh\b/;

function inOwnList(v: View, m: Mention): boolean {
  for (let section = sectionAt(v, m.segment.span[0]); section; section = section.parent) {
    const title = v.lower.slice(...section.titleSpan);
    if (OWN_LIST.test(title)) return !OTHERS.test(title);
  }
  return false;
}

/** «UBND xã gửi kèm theo Báo cáo số …»: what a letter sends along is its writer's. */
const SENDS = /(?:^|[^a-z])gui kem(?: theo)?(?: (?:van ban|cong van) nay)?\s*:?\s*$/;

/** «Kế hoạch số 55/KH-UBND của UBND tỉnh (thay thế bởi | Kế hoạch 180/KH-UBND …)»: what took the place of another's. */
const REPLACES = /\((?:duoc |da duoc |nay )?(?:thay the|sua doi|bo sung|thay)(?:,? bo sung)?(?: boi| bang| tai)?\s*$/;

/** Whether a mention took the place, or gave up its own, of one that the writer did not issue: in brackets behind it. */
function replacesOthers(v: View, m: Mention, all: readonly Mention[]): boolean {
  if (!REPLACES.test(m.segment.lower.slice(0, m.start))) return false;
  const other = all.findLast((one) => one.segment === m.segment && one.end <= m.start);
  return other !== undefined && issued(v, other, all) === undefined;
}

/** A sentence that opens with the verb and so names nobody who issued (folded). */
const ISSUES_FIRST = /^[^a-z]*(?:(?:da|kip thoi|chu dong|tiep tuc) )*(?:xay dung(?:,? (?:va )?ban hanh)?|ban hanh)\s/;

/** Whether the writer issued the mention, with the name that says so where it is not in the citation itself. */
function issued(v: View, m: Mention, all: readonly Mention[]): { subject: string | null } | undefined {
  const own = ownOf(v);
  const code = codeIsOwn(own, m.symbol);
  const isWriter = (body: string) => isOwn(own, body) || (code !== 'no' && isOwnOrgan(own, body));
  if (m.issuer) return isWriter(m.issuer.text) ? { subject: null } : undefined;
  if (code === 'sure') return { subject: null };
  if (code === 'maybe' && m.kind === 'Báo cáo' && SENDS.test(m.segment.lower.slice(0, m.start))) return { subject: null };
  // «Ban hành Kế hoạch số 19/KH-UBND …» of a writer that nothing names: who acts without a name is the writer.
  if (own.name === null && /^(?:UBND|ĐU)$/.test(m.symbol.parts[m.symbol.kind ? 1 : 0] ?? '') && !isNested(m, all)) {
    const before = m.segment.lower.slice(sentenceStart(m.segment.folded, m.start), m.start);
    if (ISSUES_FIRST.test(before) && ISSUED_NEXT.test(before.replace(ISSUES_FIRST, ''))) return { subject: null };
  }
  if (isNested(m, all) || (code === 'no' && !ofOwnBoard(m)) || replacesOthers(v, m, all)) return undefined;
  // A letter's second code names a unit of the province's office, but in a list of what the writer issued.
  const ofProvince = /^uy ban nhan dan (?:tinh|thanh pho)\b/.test(own.name ?? '');
  if (
    !ofProvince &&
    !inIssuedList(m) &&
    !m.symbol.kind &&
    m.symbol.parts.length > 1 &&
    /^(?:VX|NC|KGVX|TH|KT|NL|XD|CN|KSTT)\d*$/.test(m.symbol.parts[1]!)
  )
    return undefined;
  const start = sentenceStart(m.segment.folded, m.start);
  const sentence = issuing(m.segment.text.slice(start, m.start), m.segment.folded.slice(start, m.start));
  // «- Ban hành Quy chế số …» under «UBND xã đã ban hành:»: the line that leads the list says who.
  const lead = sentence?.subject ? undefined : leadIn(v, m);
  const led = lead && issuing(lead.text, lead.folded);
  const said = sentence && led ? led : (sentence ?? led);
  if (!said && code === 'maybe' && inOwnList(v, m)) return { subject: null };
  if (!said || (code === 'no' && said.subject === null)) return undefined;
  return said.subject === null || isWriter(said.subject) ? said : undefined;
}

/** What a mention is to the document: asked for it, issued by its writer, or cited otherwise. */
export function roleOf(v: View, m: Mention, all: readonly Mention[]): { role: DirectiveRole; issuer: string | null; strength: number } {
  const strength = request(v, m, all);
  if (strength > 0) return { role: 'request', issuer: null, strength };
  const own = issued(v, m, all);
  if (own) return { role: 'issued', issuer: own.subject, strength: 0 };
  return { role: 'cited', issuer: null, strength: 0 };
}
