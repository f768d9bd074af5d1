import { fold } from '@tonghop/model';
import type { Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { type DocumentSymbol, symbolsIn } from '../directive/symbol.ts';
import { front, type Line } from './front.ts';

/** A registry's arrival stamp, which has a number of its own. */
const STAMP = /cong van den|^\s*den\b|so den|ngay den|chuyen:/;

/** The document's own symbol and where it stands, or nothing where it is blank or lost. */
export function ownSymbol(v: View): { symbol: DocumentSymbol; line: Line } | undefined {
  for (const line of front(v).letterhead) {
    const folded = fold(line.text);
    if (STAMP.test(folded.toLowerCase())) continue;
    const numbered = /s[o0]\s?[:.]?\s?(?=[\dOolIS])/i.exec(folded);
    const symbol = symbolsIn(line.text, folded).find((s) => s.sure || numbered);
    if (symbol) return { symbol, line };
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
    yield {
      kind: 'header',
      span: [start + own.symbol.start, start + own.symbol.end],
      fields: { field: 'symbol', value: own.symbol.written },
    };
  },
  finds: [
    ['@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: «47/BC-UBND»\n@title BÁO CÁO', { field: 'symbol', value: '47/BC-UBND' }],
    ['@letterhead ĐẢNG ỦY XÃ LẠC SƠN\n@letterhead Số «12 -BC/ĐU»\n@title BÁO CÁO', { value: '12-BC/ĐU' }],
    ['@letterhead Số: «1204/SKHCN- CĐS» Độc lập - Tự do - Hạnh phúc\n@addressee Kính gửi: Sở Nội vụ', { value: '1204/SKHCN-CĐS' }],
  ],
  passes: [
    '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số:      /BC-UBND\n@title BÁO CÁO',
    '@letterhead CÔNG VĂN ĐẾN Số 311/VT Ngày 05/3\n@title BÁO CÁO',
    '@title BÁO CÁO\nThực hiện Công văn số 45/SNV-TCCB của Sở Nội vụ',
  ],
};
