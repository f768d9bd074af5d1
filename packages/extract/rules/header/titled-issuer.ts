import { quick } from '../../letters.ts';
import type { View } from '../../view.ts';
import { nameAt } from '../directive/issuer.ts';
import { communeIn } from './commune-in.ts';
import { front } from './front.ts';
import { type CommuneKind, homesOf } from './province.ts';
import { isBody, subjectOf, WHO_SPEAKS } from './subject.ts';

/** Bodies whose own plan a title names: «… tại Sở Tư pháp», «… của Trường Mầm non A», «… người lao động Bệnh viện B». */
const OWN =
  /(?:^|\s)(?=(?:Tram Y te|Truong (?:Mam|Tieu|Trung|THCS|THPT|TH|MN|Cao|Dai|Pho)|Benh vien|Trung tam|Van phong|So (?!hoa|ket)|UBND|Uy ban nhan dan|Cong an|Hoi (?:Nong|Lien|Cuu|LHPN|Khuyen)|Dang bo|Dang uy)\s)/g;
const COMMUNE = /(?<!\p{L})(?:xã|phường|đặc khu)\s\p{Lu}[^,;:()“”"]*/u;

/** Whose head is named, not the body itself. */
const HEAD_OF = /(?:Chu tich|Giam doc|Truong|Bo truong|Thu truong)\s$/;

/** A body found where no letterhead and no sentence says who writes, with its place in the text. */
type Titled = { text: string; start: number; end: number };

/** The last body named in a passage. */
function bodyIn(v: View, [start, end]: readonly [number, number]): Titled | undefined {
  const text = v.text.slice(start, end);
  const folded = v.folded.slice(start, end);
  let best: Titled | undefined;
  for (const match of folded.matchAll(OWN)) {
    const name = nameAt(text, folded, match.index + match[0].length);
    // «Bằng khen của Chủ tịch UBND tỉnh»: whom it turns to.
    if (HEAD_OF.test(folded.slice(0, match.index + match[0].length))) continue;
    if (name && name.text.split(' ').length >= 3) best = { text: name.text, start: start + name.start, end: start + name.end };
  }
  return best;
}

/** «Tên tập thể đề nghị: Tổ công nghệ số …», «Đơn vị báo cáo: Trạm Y tế xã …»: a form's field that names who fills it in. */
const FIELD =
  /^\s*(?:\d+[.)]\s*)?(?:Tên (?:tập thể|đơn vị|tổ chức|cơ quan)(?: đề nghị| báo cáo)?|(?:Đơn vị|Cơ quan|Nơi) (?:báo cáo|lập báo cáo))\s*:\s*(?!cộng h[òo][aà]?\s)(\p{Lu}[^.;:]{4,110}?)[.;]?\s*$/iu;
/** «Đơn vị: Trường THCS …»: the same without a word more, where what follows is a body's name. */
const SHORT_FIELD = /^\s*(?:Đơn vị|Cơ quan|Nơi gửi)\s*:\s*(\p{Lu}[^.;:]{4,110}?)[.;]?\s*$/u;
/** Blocks among which a form's head stands. */
const HEAD_BLOCKS = 12;

/** The body that a form's field names, in a document whose letterhead names none. */
export function formIssuer(v: View): Titled | undefined {
  for (const block of v.blocks.slice(0, HEAD_BLOCKS)) {
    const text = block.kind === 'paragraph' ? v.text.slice(...block.span) : '';
    const short = SHORT_FIELD.exec(text)?.[1];
    const name = FIELD.exec(text)?.[1] ?? (short && isBody(short) ? short : undefined);
    if (!name) continue;
    const start = block.span[0] + text.lastIndexOf(name);
    return { text: name, start, end: start + name.length };
  }
  return undefined;
}

/** «Phó Chủ tịch UBND tỉnh …»: whose word it is about. */
const OF_PERSON = quick(
  /^\s*(?:(?:Phó\s)?(?:Chủ tịch|Giám đốc|Bí thư|Trưởng|Chánh|Hiệu trưởng|Cục trưởng|Viện trưởng)|Bộ trưởng|Thủ trưởng|Đồng chí)(?!\p{L})/u,
);
/** «Sở Y tế tỉnh A» over «Trung tâm Kiểm soát bệnh tật»: the lowest body of a letterhead that is typed in small letters. */
export function plainIssuer(v: View): Titled | undefined {
  const line = front(v).letterhead.findLast(({ text }) => /\p{Ll}/u.test(text) && !OF_PERSON.test(text) && isBody(text));
  if (!line) return undefined;
  const text = line.text.trim();
  const start = line.span[0] + line.text.indexOf(text);
  return { text, start, end: start + text.length };
}

/** The issuer of a document without letterhead whose sentences name none: the body in its subject, or the commune there and a people's committee's signature. */
export function titledIssuer(v: View): Titled | undefined {
  const subject = subjectOf(v);
  for (const [n, { text, span }] of front(v).title.entries()) {
    // «UBND phường A, tỉnh B» below the subject.
    if (n > 0 && isBody(text)) {
      const name = nameAt(text, v.folded.slice(...span), 0);
      if (name) return { text: name.text, start: span[0] + name.start, end: span[0] + name.end };
    }
    const own = WHO_SPEAKS.test(text) && !/^\s*(?:Kính )?[Tt]hưa/u.test(text) ? bodyIn(v, span) : undefined;
    if (own) return own;
  }
  if (!subject) return undefined;
  const named = bodyIn(v, subject.span);
  if (named) return named;
  const [start, end] = subject.span;
  const text = v.text.slice(start, end);
  const signed = front(v).signature.some((line) => /^\s*T\/?M\.?\s*(?:UY BAN NHAN DAN|UBND)\b/.test(v.folded.slice(...line.span)));
  const place = signed ? COMMUNE.exec(text) : null;
  const commune = place && communeIn(place[0]);
  if (!place || !commune || homesOf(commune.kind as CommuneKind, commune.name).length === 0) return undefined;
  const from = start + place.index;
  return {
    text: `Ủy ban nhân dân ${commune.kind} ${commune.name}`,
    start: from,
    end: from + commune.kind.length + 1 + commune.name.length,
  };
}
