import { bodyAt, codeFits, type Name, starts } from './issuer.ts';

/** What stands between a body and the document in which it says something: «Sở Y tế tại | Công văn …», «Sở Y tế (| Công văn …», «Sở Nội vụ trình bày | Báo cáo …». */
const SAYS =
  /\s(?:(?:tai|theo|trong|qua)(?:\s(?:cac|noi dung))?\s|\(\s?|(?:da\s)?(?:trinh bay|bao cao|thong qua|neu)(?:\s(?:du thao|noi dung))?\s)$/;
const LONGEST = 120;

/** The body named right before a citation, where the symbol's code is made of its name: «Sở Dân tộc và Tôn giáo tại | Công văn số 611/SDTTG-CS». */
export function issuerByCode(text: string, folded: string, until: number, floor: number, code: string): Name | undefined {
  const from = Math.max(floor, until - LONGEST);
  const says = SAYS.exec(folded.slice(from, until));
  if (!says || code === '') return undefined;
  const edge = from + says.index;
  for (const start of starts(text, from, edge)) {
    const name = bodyAt(text, folded, start);
    if (name?.end === edge && codeFits(code, name.text)) return name;
  }
  return undefined;
}
