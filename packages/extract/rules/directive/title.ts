import { AGENCY_START } from '../../lexicon/agencies.ts';
import { plainLetters, plainNameEnd } from './plain-name.ts';

const ABOUT = /^\s*,?\s*(?:(?:ve viec|ve|v\/v)[:\s]\s?)|^\s+viec\s/i;
/** «Công văn số … của Tỉnh ủy | “về việc …”»: the quotation holds the words that lead to the title. */
const ABOUT_QUOTED = /^\s*,?\s?"(?:ve viec|ve|v\/v)[:\s]\s?(?=[^"]{6,})/i;
/** Verbs that open a title without «về», folded lower case. */
const OPENS =
  /^\s*(?:trien khai|thuc hien|phe duyet|ban hanh|quy dinh|quan ly,|huong dan|thanh lap|to chuc|tang cuong|day manh|phat dong|kien toan|sua doi|bo sung|giao|tiep tuc|tuyen truyen|xay dung|bao cao|phat trien|nang cao|hanh dong|chuyen doi|ung dung|phoi hop|tong ket|so ket|cong bo|phan cong|cong nhan|cho phep|ket luan|thong bao|dieu chinh|chap thuan|trien khai,|bai bo|thi hanh|(?<=\s)"[^",.;:\s][^"]{7,})/;
/** Behind a quotation's end, what goes on in the sentence and not in the title. */
const QUOTED_WHOLE = /^, (?!giai doan|tam nhin|dinh huong|nam \d|khoa |lan thu|nhiem ky|den nam|trong do|gan voi|dot )[a-z]/;
/** «Kế hoạch số 41/… ngày 31/3/2026 | Kế hoạch truyền thông về …»: the kind said once more, as the title's first word (folded, capitals kept). */
const KIND_AGAIN =
  /^,?\s(?:Ke hoach|Quyet dinh|Chuong trinh|De an|Quy che|Quy dinh|Phuong an|Bao cao|Chi thi|Huong dan)\s(?!(?:so|nay|tren|ngay|cua|do|da|va)\s)[a-z]/;
const LONGEST = 420;

/** «, tỉnh A đã ban hành …», «, đơn vị báo cáo …»: the sentence's own subject in small letters (folded, capitals kept). */
const OWN_CLAUSE =
  /^(?:(?:tinh|xa|phuong|huyen|thanh pho|dac khu) (?:[A-Z]\S*\s){1,5}|(?:so|phong|don vi|dia phuong|xa|phuong|tinh|nha truong|truong|co quan|dac khu|huyen|thi xa|benh vien|trung tam|cong ty|dang uy|chi bo|hoi|tram) )(?:da|bao cao|ban hanh|tiep tuc|xay dung|to chuc|xin|kinh|tien hanh|keu goi|huy dong|trien khai|van dong|thuc hien|chu dong|phoi hop|thanh lap|kien toan|chi dao|phan cong|quan triet|thong bao|yeu cau|ra soat|cat cu|hoan thanh|trinh|gui|mo (?:\d|cac|lop)|cu (?:\d|can bo)|cho (?:hoc sinh|sinh vien|nguoi))\b/;
/** «… và Công văn số 12/…»: another document of the same list, where the title holds none itself. */
const ANOTHER =
  /^ va (?:Nghi quyet|Nghi dinh|Quyet dinh|Ke hoach|Chi thi|Cong van|Ket luan|Thong (?:bao|tu|tri)|Chuong trinh|Huong dan|Cong dien|Van ban|To trinh)(?: [a-z]+){0,3} so\s/;

const KINDS_IN_CAPITALS =
  '(?:NGHI QUYET|NGHI DINH|QUYET DINH|KE HOACH|CHI THI|CONG VAN|KET LUAN|THONG (?:BAO|TU|TRI)|CHUONG TRINH|HUONG DAN|CONG DIEN|VAN BAN|TO TRINH)';
/** The same where all is in capitals, and where another document stands behind a comma. */
const ANOTHER_IN_CAPITALS = new RegExp(`^ VA ${KINDS_IN_CAPITALS}(?: [A-Z]+){0,3} SO\\s`);
const NEXT_IN_CAPITALS = new RegExp(`^(?:NHU SAU|TRONG DO|NGAY \\d|${KINDS_IN_CAPITALS} SO\\s)`);

/** Whether behind a comma at `at` of a text in capitals the sentence's own body stands, or another document. */
function endsInCapitals(text: string, folded: string, at: number): boolean {
  const next = at + (/^ */.exec(folded.slice(at, at + 4))?.[0].length ?? 0);
  if (plainLetters(text, folded, next) !== 'capitals') return false;
  return NEXT_IN_CAPITALS.test(folded.slice(next, next + 40)) || plainNameEnd(text, folded, next, 'capitals') !== undefined;
}

/** «… và ý kiến của Sở A tại Tờ trình số …», «… thì Chủ tịch có thẩm quyền …», «… cho thấy», «…, theo đó»: what the sentence goes on to say. */
const GOES_ON =
  /^(?: va (?:theo )?(?:y kien|de nghi|bao cao tham dinh|van ban tham dinh)(?: [a-z]+){0,2} cua [A-Z]| va (?:Cong van|Van ban|To trinh|Bao cao)(?: [a-z]+){0,3} so \d| va (?:nhieu|cac|mot so) van ban (?:chi dao|huong dan|khac|lien quan|trien khai)| va giao (?:So|UBND|Uy ban|Ban|Phong) | (?:van |hien )?con (?:chong cheo|bat cap|vuong|han che|nhieu (?:bat cap|vuong|kho)|mot so|cham|chua|thieu|kho khan)| thi [A-Z]| thi (?:cac|nguoi|chu tich|don vi|co quan) | cho thay(?:[ :,]|$)|, (?:theo do|trong do)(?: |,)|, (?:co hieu luc|thay the|bao cao tham dinh) )/;
/** «… trên địa bàn tỉnh | UBND xã A báo cáo kết quả như sau»: the report's own sentence, where nothing ends the line before it. */
const REPORTS =
  /^ (?:UBND|Uy ban nhan dan|Dang uy|Dang bo|HDND|Hoi dong nhan dan|So|Phong|Truong|Trung tam|Benh vien|Tram Y te|Hoi|Cong an) (?:[^,;:.]{2,60} )?(?:xin |kinh |tong hop )?bao cao (?:[^;:.]{2,200} )?nhu sau/;
const ASIDE =
  /^\(\s*(?:(?:Nghi quyet|Nghi dinh|Quyet dinh|Ke hoach|Chi thi|Cong van|Ket luan|Thong (?:bao|tu)|Chuong trinh|Huong dan|Luat) so \d|thay the|co hieu luc|het hieu luc|sau day|goi tat|kem theo|gui kem|co danh sach|viet tat|sua doi|da het hieu luc)/i;

/** Where the text at hand stops being the title: a sentence's end, «;», an unmatched bracket, or a comma before the clause's own subject. */
function endOf(text: string, folded: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length && i - start < LONGEST; i++) {
    const c = folded[i]!;
    // «“Kế hoạch số … về …” vừa được …»: a quotation that began before the citation.
    if (!quoted && (text[i] === '”' || text[i] === '»')) return i;
    if (c === '"') quoted = text[i] === '“' ? true : text[i] === '”' ? false : !quoted;
    // «… năm 2025 (thay thế Công văn số …)», «(sau đây gọi tắt là …)»: what is said of the document.
    else if (c === '(' && i > start && ASIDE.test(folded.slice(i, i + 32))) return i;
    else if (c === '(') depth++;
    else if (c === ')' && --depth < 0) return i;
    else if (depth > 0) continue;
    else if (c === ';' || text[i] === '…') return i;
    else if (c === ' ' && /[A-Z]/.test(folded[i + 1] ?? '') && REPORTS.test(folded.slice(i, i + 280))) return i;
    else if ((c === ' ' || c === ',') && !quoted && GOES_ON.test(folded.slice(i, i + 70))) return i;
    else if (c === '.' && !/[\dA-Za-z]/.test(folded[i + 1] ?? ' ') && !/(?:TP|Tp|\b[A-Z])$/.test(folded.slice(start, i))) return i;
    else if (c === ':' && !quoted) return i;
    // «… do Sở A tổ chức»: what goes on is the sentence's.
    else if (c === ' ' && !quoted && folded.startsWith(' do ', i) && AGENCY_START.test(folded.slice(i + 4, i + 30))) return i;
    else if (c === ' ' && !quoted && ANOTHER.test(folded.slice(i, i + 60)) && !/ so \d/.test(folded.slice(start, i))) return i;
    else if (c === ' ' && !quoted && ANOTHER_IN_CAPITALS.test(folded.slice(i, i + 60))) return i;
    // «… về “đổi mới công tác dư luận”, công tác … đã đạt nhiều kết quả»: what a closed quotation does not go on.
    else if (c === ',' && text[i - 1] === '”' && QUOTED_WHOLE.test(folded.slice(i, i + 24))) return i;
    else if (c === ',' && !quoted) {
      if (endsInCapitals(text, folded, i + 1)) return i;
      if (OWN_CLAUSE.test(folded.slice(i + 1, i + 90).trimStart())) return i;
      const rest = folded.slice(i + 1, i + 40).trimStart();
      if (AGENCY_START.test(rest) && !/^(?:To chuc|Phong chong)/.test(rest)) return i;
      if (
        /^(?:nhu sau|cu the nhu sau|trong do|ngay \d|Nghi |Quyet dinh|Ke hoach|Chi thi|Cong van|Ket luan|Thong |De an|Huong dan|[A-Z][a-z]+ (?:bao cao|da ))/.test(
          rest,
        )
      )
        return i;
    }
  }
  return Math.min(text.length, start + LONGEST);
}

/** What a citation says the document is about, after its issuer or date: «về việc …», «V/v …», or a verb. Its span, «về» left out. */
export function titleAfter(text: string, folded: string, from: number): { start: number; end: number } | undefined {
  const lower = folded.slice(from, from + 60).toLowerCase();
  const quoted = ABOUT_QUOTED.exec(lower);
  const about = quoted ?? ABOUT.exec(lower);
  if (!about && !OPENS.test(lower) && !KIND_AGAIN.test(folded.slice(from, from + 40))) return undefined;
  const start = from + (about ? about[0].length : /^\s*/.exec(lower)![0].length);
  let end = endOf(text, folded, start);
  if (quoted) {
    const closed = folded.indexOf('"', start);
    if (closed >= 0 && closed < start + LONGEST) end = closed;
  }
  while (end > start && /[\s,.:;/-]/.test(folded[end - 1]!)) end--;
  // «Nghị định số … quy định: “…”»: a verb alone names nothing.
  return end - start > 5 &&
    !/^(?:quy dinh|huong dan|ban hanh|phe duyet|bao cao|thong bao|ket luan|thuc hien|trien khai)$/i.test(folded.slice(start, end))
    ? { start, end }
    : undefined;
}
