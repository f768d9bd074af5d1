import { fold, isRecognised } from '@tonghop/model';
import type { Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { repairedSymbol } from '../directive/repair.ts';
import { type DocumentSymbol, symbolsIn } from '../directive/symbol.ts';
import { front, type Line } from './front.ts';
import { legible } from './legible.ts';

/** A registry's arrival stamp, which has a number of its own. */
const STAMP = /cong van den|^\s*den\b|so den|ngay den|chuyen:/;

/** «BAN CHỈ ĐẠO THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW»: the symbol of the document that the issuer is named after. */
const NAMED_AFTER =
  /(?:NGHI QUYET|KET LUAN|CHI THI|QUYET DINH|KE HOACH|DE AN|CHUONG TRINH|(?<=[A-Z] )(?:QD|NQ|KH)) SO \d|(?:THEO|THUC HIEN|TRIEN KHAI) (?:NGHI QUYET|KET LUAN|CHI THI|QUYET DINH|KE HOACH|DE AN|CHUONG TRINH|QD|NQ|KH) \d/;

const NAMED_CUT = /(?:THEO|THUC HIEN|TRIEN KHAI) (?:NGHI QUYET|KET LUAN|CHI THI|QUYET DINH|KE HOACH|DE AN|CHUONG TRINH|QD|NQ|KH)\s*$/;

/** «Số: 167/TYT», «Số: 756/VNPT SLA-KTĐT»: in the number line itself one code is enough, known or not. */
const OWN_CODE =
  /^[\s*_-]*so\s?[:.]?\s?(?<number>\d{1,5}[a-z]?)(?<cut>\s?[/-]\s?)(?<code>[A-Z][A-Z&]{1,12}\d{0,3}(?:\s[A-Z]{2,5}-[A-Z&]{2,8})?)(?![A-Za-z/])/i;

function ownCode(text: string, folded: string): DocumentSymbol | undefined {
  const found = OWN_CODE.exec(folded);
  if (!found?.groups || !/^[A-Z&]+\d*(?: [A-Z]+-[A-Z&]+)?$/.test(found.groups.code!)) return undefined;
  const end = found[0].length;
  const start = end - found.groups.number!.length - found.groups.cut!.length - found.groups.code!.length;
  const code = text.slice(end - found.groups.code!.length, end);
  const written = text.slice(start, end).replace(/\s+/g, '');
  return { start, end, number: found.groups.number!, year: null, parts: [code], written, kind: null, sure: true };
}

/** The document's own symbol (as it must have been where recognition misread it, `repaired`) and where it stands, or nothing where it is blank or lost. */
export function ownSymbol(v: View): { symbol: DocumentSymbol; line: Line; repaired: boolean } | undefined {
  const recognised = isRecognised(v.reading);
  let opened = false;
  let last = '';
  for (const line of front(v).letterhead) {
    const folded = fold(line.text);
    // «ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH | SỐ 88/QĐ-SNV»: a narrow letterhead cuts such a name.
    const cut = NAMED_CUT.test(last);
    last = folded;
    if (STAMP.test(folded.toLowerCase()) || NAMED_AFTER.test(folded) || (cut && /^\s*SO \d/i.test(folded))) continue;
    const numbered = /s[o0]\s?[:.]?\s?(?=[\dOolIS])/i.exec(folded);
    const own = ownCode(line.text, folded);
    // «Số:» over «5662/CT-CS»
    const symbol = own?.parts[0]?.includes(' ') ? own : symbolsIn(line.text, folded).find((s) => s.sure || numbered || opened);
    opened = /^\s*s[o0]\s?:\s*$/i.test(folded);
    if (symbol) {
      const right = recognised ? repairedSymbol(symbol, null, true) : undefined;
      return { symbol: right ?? symbol, line, repaired: right !== undefined };
    }
    if (own) return { symbol: own, line, repaired: false };
  }
  return undefined;
}

/** The number line of the letterhead: «Số: 88/BC-UBND», «Số 12-BC/ĐU». */
export const number: Rule<'header'> = {
  id: 'header.number',
  kind: 'header',
  about: 'Số, ký hiệu của chính văn bản, ở phần đầu trang nhất.',
  confidence: 0.95,
  *find(v) {
    const own = ownSymbol(v);
    if (!own?.symbol.written) return;
    const start = own.line.span[0];
    // The code behind it is printed; the number alone is filled in by hand.
    const filled = own.symbol.start + Math.max(1, own.line.text.slice(own.symbol.start).search(/[\s/-]/));
    if (!legible(v, [start + own.symbol.start, start + filled])) return;
    yield {
      kind: 'header',
      span: [start + own.symbol.start, start + own.symbol.end],
      fields: { field: 'symbol', value: own.symbol.written },
      ...(own.repaired && { repaired: true }),
    };
  },
  finds: [
    ['@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: «47/BC-UBND»\n@title BÁO CÁO', { field: 'symbol', value: '47/BC-UBND' }],
    [
      '@letterhead ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH\n@letterhead SỐ 88/QĐ-SNV\n@letterhead Số: «04/BB-ĐKT»\n@title BIÊN BẢN',
      { field: 'symbol', value: '04/BB-ĐKT' },
    ],
    [
      '@letterhead ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 88/QĐ-SNV\n@letterhead Số: «04/BB-ĐKT»\n@title BIÊN BẢN',
      { field: 'symbol', value: '04/BB-ĐKT' },
    ],
    ['@letterhead PHÒNG TÀI CHÍNH - KẾ HOẠCH\n@letterhead Số «12/BC-TCKH»\n@title BÁO CÁO', { value: '12/BC-TCKH' }],
    ['@letterhead ĐẢNG ỦY XÃ LẠC SƠN\n@letterhead Số «12 -BC/ĐU»\n@title BÁO CÁO', { value: '12-BC/ĐU' }],
    ['@letterhead VNPT LẠC SƠN\n@letterhead Số: «756/VNPT LS-KTĐT»\n@addressee Kính gửi: Sở Nội vụ', { value: '756/VNPTLS-KTĐT' }],
    [
      '@letterhead CÔNG TY ĐIỆN LỰC LẠC SƠN\n@letterhead Số: «3012/PCLS-KT+CNTT»\n@addressee Kính gửi: Sở Nội vụ',
      { value: '3012/PCLS-KT+CNTT' },
    ],
    ['@letterhead TRẠM Y TẾ XÃ LẠC SƠN\n@letterhead Số: «167/TYT»\n@title BÁO CÁO', { value: '167/TYT' }],
    ['@letterhead Số: «1204/SKHCN- CĐS» Độc lập - Tự do - Hạnh phúc\n@addressee Kính gửi: Sở Nội vụ', { value: '1204/SKHCN-CĐS' }],
  ],
  passes: [
    '@letterhead BAN CHỈ ĐẠO THỰC HIỆN\n@letterhead NGHỊ QUYẾT SỐ 57-NQ/TW\n@title BÁO CÁO',
    '@letterhead ĐOÀN KIỂM TRA THEO QĐ SỐ 88/QĐ-SNV\n@title BIÊN BẢN',
    '@letterhead ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH 88/QĐ-SNV\n@title BIÊN BẢN',
    '@letterhead Số: 12 tờ\n@title BÁO CÁO',
    '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số:      /BC-UBND\n@title BÁO CÁO',
    '@letterhead CÔNG VĂN ĐẾN Số 311/VT Ngày 05/3\n@title BÁO CÁO',
    '@title BÁO CÁO\nThực hiện Công văn số 45/SNV-TCCB của Sở Nội vụ',
  ],
};
