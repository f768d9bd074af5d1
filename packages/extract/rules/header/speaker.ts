import { quick } from '../../letters.ts';
import type { View } from '../../view.ts';
import { nameAt } from '../directive/issuer.ts';
import { front, type Line } from './front.ts';

/** A body named in a sentence, with its span in the document. */
type Named = { text: string; start: number; end: number };

const SAYS =
  /^\s*(?:(?:xin|kinh|tran trong|da|tong hop|tien hanh|nghiem tuc|tu|chu dong|khan truong|kip thoi)\s){0,3}(?:bao cao|tong hop|danh gia|tien hanh|thuc hien|kinh (?:gui|de nghi|bao cao|trinh)|de nghi|ban hanh|xay dung|lap (?:ke hoach|bao cao)|len ke hoach|phat dong|gui|xin y kien|ra soat|trien khai|tran trong|to chuc|trinh|yeu cau|huong dan|thong bao|cung cap|co y kien(?! chi dao)|co bao cao|phuc dap|tra loi|trao doi|thong tin)/;

/** Bodies that issue what others carry out: «Thủ tướng Chính phủ đã ban hành …» does not say who writes. */
const CENTRAL = quick(
  /^(?:Chính phủ|Thủ tướng(?: Chính phủ)?|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Trung ương(?: Đảng)?|Tổng Bí thư|Chủ tịch nước)(?!\p{L})/iu,
);

/** The subject of the sentence that opens or closes the document: «…, UBND xã … báo cáo như sau». */
export function speaker(v: View, lines: readonly Line[]): Named | undefined {
  for (const line of lines) {
    const folded = v.folded.slice(...line.span);
    let best: Named | undefined;
    for (const m of line.text.matchAll(/(?:[Tt]hay mặt\s+|^|[,;]\s*|\.\s+|nay\s+)(?=\p{Lu})/gu)) {
      const at = m.index + m[0].length;
      const name = nameAt(line.text, folded, at);
      const tier = name && SHORT_AND_TIER.exec(line.text.slice(name.end));
      if (name && tier && SAYS.test(folded.slice(name.end + tier[0].length, name.end + tier[0].length + 60).toLowerCase()))
        best = { text: `${name.text}${tier[1] ?? ''}`, start: line.span[0] + name.start, end: line.span[0] + name.end + tier[0].length };
      // «Thay mặt UBND phường A, tôi xin báo cáo …»
      if (name && /hay mặt\s+$/.test(m[0]) && /^,?\s/.test(line.text.slice(name.end)))
        return { text: name.text, start: line.span[0] + name.start, end: line.span[0] + name.end };
      if (
        name &&
        !CENTRAL.test(name.text) &&
        SAYS.test(folded.slice(name.end, name.end + 60).toLowerCase()) &&
        name.text.split(' ').length >= 2
      )
        best = { text: name.text, start: line.span[0] + name.start, end: line.span[0] + name.end };
    }
    if (best) return inFull(v, lines, best);
  }
  return undefined;
}

/** «Ban Chỉ đạo cải cách hành chính | (CCHC) thành phố | tổng hợp, báo cáo»: a short form within the name. */
const SHORT_AND_TIER =
  /^ \(\p{Lu}[\p{Lu}&-]{1,9}\)( (?:xã|phường|đặc khu|tỉnh|thành phố)(?: \p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})?)?(?=[\s,])/u;

/** A house that the sentence names by its kind alone: «Văn phòng báo cáo …» */
const KIND_ALONE = /^(?:Văn phòng|Trung tâm|Chi cục|Bệnh viện|Công ty|Học viện|Ban Quản lý|Bảo tàng|Thư viện)$/u;

/** Its name where the lines give it in full: «Văn phòng Đoàn ĐBQH và HĐND tỉnh nhận được Công văn …». */
function inFull(v: View, lines: readonly Line[], { text: kind, ...at }: Named): Named {
  if (!KIND_ALONE.test(kind)) return { text: kind, ...at };
  for (const { text, span } of [...lines, ...front(v).closing])
    for (const m of text.matchAll(new RegExp(`(?:^|[,;.]\\s+)(?=${kind}\\s\\p{Lu})`, 'gu'))) {
      const name = nameAt(text, v.folded.slice(...span), m.index + m[0].length);
      if (name && name.text.length > kind.length) return { text: name.text, start: span[0] + name.start, end: span[0] + name.end };
    }
  return { text: kind, ...at };
}

/** «Hướng dẫn số 12-HD/BTGTW ngày 03/4/2025 | của Ban Tuyên giáo Trung ương»: who issued what is cited, and does not speak here. */
const CITED = /\d\s?[-/]\s?[A-Z][A-Za-z\d&/-]*(?:,?\s+ngay\s(?:[\d/.-]+|\d{1,2} thang \d{1,2} nam \d{4}))?,?\s*$/;

/** «Bằng khen | của Chủ tịch UBND tỉnh». */
const PRAISED_BY = /(?:giay|bang) khen\s$/i;

/** «Trên đây là báo cáo … của UBND xã …»: the body named after «của» in the closing sentence. */
export function closer(v: View, lines: readonly Line[]): Named | undefined {
  for (const line of lines) {
    const folded = v.folded.slice(...line.span);
    // «(UBND phường A)» under a talk's title.
    for (const m of folded.matchAll(/(?:cua|tai) (?=[A-Z])|^\s*\((?=[A-Z])/g)) {
      const name = nameAt(line.text, folded, m.index + m[0].length);
      if (PRAISED_BY.test(folded.slice(Math.max(0, m.index - 12), m.index))) continue;
      // «… Nghị quyết của Trung ương Đảng, …»: who closes a text by name is no body of the whole country, but in its own «Trên đây …».
      if (name && CENTRAL.test(name.text) && !/^\s*tren day/i.test(folded)) continue;
      if (CITED.test(folded.slice(Math.max(0, m.index - 80), m.index))) continue;
      if (name && /^\s*(?:[,.;)]|$|\.\/|tai )/.test(folded.slice(name.end, name.end + 5)) && name.text.split(' ').length >= 3)
        return { text: name.text, start: line.span[0] + name.start, end: line.span[0] + name.end };
    }
  }
  return undefined;
}
