import type { Rule } from '../../rule.ts';
import { front } from './front.ts';

const LEAD = /^\s*N[ơo]i\s+nh[ậa]n\s*:?\s*/iu;

/** The items of one line: several may stand on it, parted by «;». */
const items = (text: string): string[] =>
  text
    .replace(LEAD, '')
    .split(/\s*;\s*|\s+[-–+•](?=\s*(?:Lưu|Như trên|UBND|Chủ tịch|TT|CT|PCT|Các)[\s:,.;])/u)
    .map((item) => item.replace(/^\s*[-–—+•*]+\s*/, '').replace(/[\s.;,/]+$/, ''))
    .filter((item) => item.length > 1);

/** «Nơi nhận»: who gets a copy, as printed, without dashes and end marks. */
export const distribution: Rule<'header'> = {
  id: 'header.distribution',
  kind: 'header',
  about: 'Các mục «Nơi nhận» ở cuối văn bản.',
  confidence: 0.9,
  *find(v) {
    const lines = front(v).recipients;
    const first = lines[0];
    if (!first) return;
    // A converter may break an item over lines: what neither opens with a dash nor follows an ended item goes on.
    const joined: string[] = [];
    for (const { text } of lines) {
      const last = joined[joined.length - 1];
      if (last === undefined || LEAD.test(text) || LEAD.test(last) || /^\s*[-–—+•*]/.test(text) || /[;.]\s*$/.test(last)) joined.push(text);
      else joined[joined.length - 1] = `${last} ${text}`;
    }
    const value = joined.flatMap(items);
    if (value.length > 0)
      yield { kind: 'header', span: [first.span[0], lines[lines.length - 1]!.span[1]], fields: { field: 'distribution', value } };
  },
  finds: [
    [
      '@recipients «Nơi nhận:\n@recipients - Như trên;\n@recipients - Lưu: VT, VHXH.»',
      { field: 'distribution', value: ['Như trên', 'Lưu: VT, VHXH'] },
    ],
    [
      '@recipients «Nơi nhận: - Như trên; - TT. HĐND xã (để b/c); - Lưu: VT, KT (02).»',
      { value: ['Như trên', 'TT. HĐND xã (để b/c)', 'Lưu: VT, KT (02)'] },
    ],
    [
      '@recipients «Nơi nhận:\n@recipients - Các đồng chí Ủy viên Ban Chỉ đạo\n@recipients chuyển đổi số;\n@recipients - Lưu VT.»',
      { value: ['Các đồng chí Ủy viên Ban Chỉ đạo chuyển đổi số', 'Lưu VT'] },
    ],
  ],
  passes: ['Nơi nhận hồ sơ là bộ phận một cửa của xã.\nNgười dân nộp tại quầy.'],
};
