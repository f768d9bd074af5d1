import { isSent } from '../lexicon/proposal.ts';
import { isParagraph, type View } from '../view.ts';

/** Where the last section of a part ends: at the closing formula, at recipients and signature, or where an annex begins. */
const CLOSING =
  /^(?:tren day\b|noi nhan\b|(?:chung )?toi (?:xin )?cam doan\b|(?:buoi lam viec|cuoc hop|hoi nghi|bien ban)(?: nay)? (?:ket thuc|be mac|duoc lap|lap thanh|lap xong|da duoc doc)\b|(?:(?:xin|chan thanh|tran trong|cuoi cung,?|chung toi) ){1,4}cam on\b.{0,150}$)/;

/** «… cam đoan các số liệu trên là đúng» behind whoever says so. */
const ASSURING = /^.{0,60}\bcam (?:doan|ket) (?:cac |nhung |toan bo )?(?:so lieu|noi dung|thong tin)\b.{0,80}(?:dung|chinh xac|trung thuc)/;
/** «… thông báo để các đơn vị biết, thực hiện./.», «… trân trọng báo cáo./.»: what closes a paper and its end mark. */
const SIGNED_OFF =
  /^(?:.{0,120}\bthong bao (?:de |den |toi ).{0,80}\bbiet\b.{0,60}\.\/\.\s*$|.{0,160}\b(?:kinh|tran trong|xin) (?:bao cao|gui|trinh|phuc dap)\b.{0,200}\.\/\.\s*$)/;

/** Whether a line (folded) closes the text. Long openings are tried only where the words are that they lead to. */
export const closes = (lower: string): boolean =>
  CLOSING.test(lower) ||
  (lower.includes('./.') && SIGNED_OFF.test(lower)) ||
  (lower.includes('cam ') && ASSURING.test(lower)) ||
  isSent(lower);

/** Offsets at which every open section ends: closing formulas, the first line of the form's back part, and annexes. */
export function limits(v: View): number[] {
  const found: number[] = [];
  let annex = 0;
  for (const block of v.blocks) {
    if (block.annex !== annex) found.push(block.span[0]);
    else if (block.zone === 'recipients' || block.zone === 'signature') found.push(block.span[0]);
    else if (isParagraph(block) && !block.label && closes(v.lower.slice(...block.span))) found.push(block.span[0]);
    annex = block.annex;
  }
  return found;
}
