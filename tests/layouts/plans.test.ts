import { extract } from '@tonghop/extract';
import { identify, read } from '@tonghop/ingest';
import { describe, expect, test } from 'vitest';
import { bare, cyclic, docx, ENDS, GROUPS, ITEMS, type Line, type Look, NUMBERED_PARTS, shown } from './set-lines.ts';

/**
 * A plan as a Word file in many ways of numbering and setting it: its goals are targets, the items below its fields of work are tasks of nobody's,
 * those below its units are theirs, and it holds neither difficulties nor requests.
 */

const FIELDS = ['Hạ tầng số', 'Chính quyền số', 'Kinh tế số', 'Nhân lực số', 'An toàn thông tin mạng', 'Tuyên truyền, nâng cao nhận thức'];
const WORK = [
  'Lắp đặt 10 điểm wifi công cộng tại nhà văn hóa thôn',
  'Rà soát, nâng cấp máy tính cho bộ phận một cửa',
  'Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng',
  'Hỗ trợ hộ kinh doanh đưa sản phẩm lên sàn thương mại điện tử',
  'Triển khai chữ ký số cho công chức, viên chức',
  'Xây dựng chuyên mục chuyển đổi số trên trang thông tin điện tử xã',
  'Số hóa hồ sơ lưu trữ giai đoạn 2015 - 2025',
  'Kiểm tra, đánh giá an toàn hệ thống thông tin định kỳ hằng năm',
];
const GOALS: readonly (readonly [string, number])[] = [
  ['100% văn bản điện tử được ký số', 100],
  ['Trên 80% hồ sơ được nộp trực tuyến', 80],
  ['Tối thiểu 70% người dân trưởng thành có tài khoản định danh điện tử', 70],
  ['Tỷ lệ hộ gia đình có internet cáp quang đạt 85%', 85],
];
const UNITS = ['Văn phòng HĐND và UBND xã', 'Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Công an xã', 'Các thôn'];
const TITLES: readonly (readonly string[])[] = [
  ['Mục đích, yêu cầu', 'Mục tiêu', 'Nhiệm vụ, giải pháp', 'Tổ chức thực hiện'],
  ['Quan điểm', 'Chỉ tiêu', 'Nội dung thực hiện', 'Phân công nhiệm vụ'],
  ['Căn cứ xây dựng kế hoạch', 'Mục tiêu, chỉ tiêu', 'Các nhiệm vụ trọng tâm', 'Trách nhiệm thực hiện'],
  ['Mục đích', 'Mục tiêu cụ thể', 'Nhiệm vụ chủ yếu', 'Tổ chức thực hiện'],
];
/** Bullets over bullets are another test's. */
const OVER = Object.keys(GROUPS).filter((group) => group !== '-');
const BELOW = Object.keys(ITEMS).filter((item) => item !== '2.1.1.');

/** Whether the marks tell parts, groups and items apart, so that a reader could. */
function isClear(part: string, group: string, item: string, look: Look): boolean {
  if (group === item || (part === '1. ' && (group === '1.' || item === '1.1.'))) return false;
  if (group === 'none' && look === 'plain') return false;
  if (group === '*' && (item === 'none' || item === 'a)')) return false;
  return (item !== '1.1.' || group === '1.') && (group !== '2.1.' || part === 'I. ' || part === '1. ');
}

/** A plan, and its tasks with their leads. */
function written(
  at: number,
  titles: readonly string[],
  marks: readonly string[],
  group: string,
  item: string,
  look: Look,
  ends: readonly [string, string],
) {
  const lines: Line[] = [
    { text: 'KẾ HOẠCH', look: 'bold' },
    { text: 'Chuyển đổi số xã Tân Hòa năm 2027', look: 'bold' },
  ];
  const tasks: string[] = [];
  const part = (n: number) => lines.push({ text: marks[n]! + titles[n]!, look: 'bold' });
  const fill = (n: number, names: readonly string[], from: number, led: boolean) =>
    names.forEach((name, g) => {
      lines.push({ text: GROUPS[group]!(n, g + 1) + name, look });
      cyclic(WORK, 2, from + 2 * g, 1).forEach((text, i) => {
        lines.push({ text: `${ITEMS[item]!(n, g + 1, i + 1)}${text}${ends[i]}` });
        tasks.push(`${led ? name : null}: ${text}`);
      });
    });
  part(0);
  lines.push({ text: 'Cụ thể hóa các nhiệm vụ, giải pháp của tỉnh phù hợp với điều kiện thực tế; phát huy vai trò của người đứng đầu.' });
  part(1);
  for (const [i, [text]] of GOALS.entries()) lines.push({ text: `- ${text}${ends[i === GOALS.length - 1 ? 1 : 0]}` });
  part(2);
  fill(3, cyclic(FIELDS, 2, at, 1), 2 * at, false);
  part(3);
  fill(4, cyclic(UNITS, 2, at, 1), 2 * at + 4, true);
  for (const text of [
    'Trên đây là Kế hoạch chuyển đổi số xã Tân Hòa năm 2027./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'CHỦ TỊCH',
    'Lò Văn Thắm',
  ])
    lines.push({ text });
  return { lines, tasks };
}

describe.each(NUMBERED_PARTS.map((marks) => ({ name: marks[1]!.trim(), marks })))('parts «$name»', ({ marks }) => {
  test.each(OVER)('groups «%s»: goals, and each task with its unit', async (group) => {
    const wrong: string[] = [];
    for (const [at, titles] of TITLES.entries())
      for (const look of ['bold', 'italic', 'plain'] as const)
        for (const item of BELOW.filter((one) => isClear(marks[0]!, group, one, look)))
          for (const ends of ENDS) {
            const { lines, tasks } = written(at, titles, marks, group, item, look, ends);
            const found = [...extract(await read(identify('x.docx', docx(lines)), {}))];
            const told = found.flatMap((one) => (one.kind === 'task' ? [`${one.fields.lead}: ${bare(one.fields.task)}`] : []));
            const goals = found.flatMap((one) => (one.kind === 'percentage' ? [`${one.fields.value} ${one.fields.kind}`] : []));
            const others = found.filter(({ kind }) => kind === 'difficulty' || kind === 'proposal').length;
            const right = told.join('\n') === tasks.join('\n') && goals.join() === GOALS.map(([, value]) => `${value} target`).join();
            if (!right || others > 0) wrong.push(`${shown(lines)}\n→ ${[...told, ...goals].join('\n→ ')}`);
          }
    expect(wrong).toEqual([]);
  });
});
