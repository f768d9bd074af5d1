import { extract } from '@tonghop/extract';
import { identify, read } from '@tonghop/ingest';
import { describe, expect, test } from 'vitest';
import { bare, ENDS, NO_NUMBERS, NUMBERED_PARTS } from './set-lines.ts';

/**
 * The same few sentences in every usual way of numbering: whatever marks parts and items bear, however they end and however many they are,
 * each item is one entry. What a part holds is told by its title alone.
 */

const TROUBLE = [
  'Thiếu máy tính ở các thôn',
  'Kinh phí còn hạn chế',
  'Hạ tầng số chưa đồng bộ',
  'Công tác tuyên truyền chưa thường xuyên',
  'An toàn thông tin mạng còn yếu',
  'Cơ sở vật chất còn thiếu thốn',
  'Đội ngũ cán bộ chuyên trách còn mỏng, phải kiêm nhiệm nhiều việc',
  'Chuyển đổi số ở các thôn chưa được quan tâm đúng mức',
];
const REQUESTS = [
  'Đề nghị Sở Khoa học và Công nghệ cấp máy tính',
  'Kiến nghị UBND tỉnh bố trí kinh phí',
  'Sở Nội vụ sớm mở lớp tập huấn',
  'Bổ sung biên chế cho công chức phụ trách',
  'Hỗ trợ kinh phí mua máy quét',
  'Xây dựng phần mềm dùng chung cho cả tỉnh',
  'Đào tạo cán bộ chuyên trách',
  'Đề xuất cấp bổ sung 05 máy tính',
];
const WORK = [
  'Tiếp tục tuyên truyền về dịch vụ công',
  'Triển khai chữ ký số cho viên chức',
  'Xây dựng kế hoạch năm 2027',
  'Rà soát hồ sơ tồn',
  'Đào tạo tổ công nghệ số cộng đồng',
];
const TITLES = ['Kết quả', 'Khó khăn', 'Đề xuất, kiến nghị', 'Nhiệm vụ trọng tâm thời gian tới'] as const;

/** How the four parts are numbered: one number left out, too, and by capitals alone. */
const PARTS = [...NUMBERED_PARTS, ['I. ', 'III. ', 'V. ', 'VII. '], NO_NUMBERS];
/** How the `n`th item of part `part` is marked. */
const ITEMS: Record<string, (part: number, n: number) => string> = {
  '1.': (_, n) => `${n}. `,
  '1)': (_, n) => `${n}) `,
  'a)': (_, n) => `${'abc'[n - 1]}) `,
  'a.': (_, n) => `${'abc'[n - 1]}. `,
  '3.1.': (part, n) => `${part}.${n}. `,
  '3.1': (part, n) => `${part}.${n} `,
  '(1)': (_, n) => `(${n}) `,
  '-': () => '- ',
  '+': () => '+ ',
  none: () => '',
};
const COUNTS = [1, 2, 3];

const some = (from: readonly string[], count: number, at: number): string[] =>
  Array.from({ length: count }, (_, i) => from[(at * 2 + i * 3) % from.length]!);

type Layout = { parts: readonly string[]; mark: (part: number, n: number) => string; ends: readonly [string, string] };

function written({ parts, mark, ends }: Layout, lists: readonly string[][]): string {
  const titles = parts[0] === '' ? TITLES.map((title) => title.toUpperCase()) : TITLES;
  const list = (items: readonly string[], part: number) =>
    items.map((item, i) => `${mark(part, i + 1)}${item}${ends[i === items.length - 1 ? 1 : 0]}`).join('\n');
  return [
    'ỦY BAN NHÂN DÂN\nXÃ VÂN ĐÀI\n\nBÁO CÁO\nKết quả công tác quý I năm 2026\n',
    `${parts[0]}${titles[0]}\nXã đã làm tốt việc được giao trong quý.`,
    ...lists.map((items, i) => `${parts[i + 1]}${titles[i + 1]}\n${list(items, i + 2)}`),
    '\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Thắm\n',
  ].join('\n');
}

async function readBack(text: string): Promise<string[][]> {
  const findings = extract(await read(identify('x.txt', new TextEncoder().encode(text)), {}));
  const texts: string[][] = [[], [], []];
  for (const one of findings) {
    if (one.kind === 'difficulty') texts[0]!.push(bare(one.fields.text));
    if (one.kind === 'proposal') texts[1]!.push(bare(one.fields.text));
    if (one.kind === 'task') texts[2]!.push(bare(one.fields.task));
  }
  return texts;
}

describe.each(PARTS.map((parts) => ({ name: parts[1] === '' ? 'capitals' : parts[1]!.trim(), parts })))('parts «$name»', ({ parts }) => {
  // «1.» within «1.» is told by nothing.
  test.each(Object.keys(ITEMS).filter((name) => parts[0] !== `${name} `))('items «%s»: one entry each', async (name) => {
    const wrong: string[] = [];
    for (const ends of ENDS)
      for (const count of COUNTS)
        for (let at = 0; at < 4; at++) {
          const lists = [some(TROUBLE, count, at), some(REQUESTS, count, at), some(WORK, count, at)];
          const text = written({ parts, mark: ITEMS[name]!, ends }, lists);
          const found = await readBack(text);
          if (JSON.stringify(found) !== JSON.stringify(lists)) wrong.push(`${text}\n→ ${JSON.stringify(found)}`);
        }
    expect(wrong).toEqual([]);
  });
});
