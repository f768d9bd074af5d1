import { extract } from '@tonghop/extract';
import { identify, read } from '@tonghop/ingest';
import { describe, expect, test } from 'vitest';
import { bare, cyclic, docx, ENDS, GROUPS, ITEMS, type Line, type Look, NO_NUMBERS, NUMBERED_PARTS, shown } from './set-lines.ts';

/**
 * Parts with groups below them («1. Khó khăn», «2. Nguyên nhân»; «Đối với UBND tỉnh»; units with their work) as Word files: however parts, groups
 * and items are numbered and set, each item is one entry with its group's kind, addressee or unit.
 */

const TROUBLE = [
  'Thiếu máy tính ở các thôn',
  'Kinh phí còn hạn chế',
  'Hạ tầng số chưa đồng bộ',
  'Một số hộ chưa có điện thoại thông minh',
  'Cán bộ chuyên trách còn mỏng, phải kiêm nhiệm nhiều việc',
];
const CAUSES = [
  'Địa bàn rộng, dân cư phân tán',
  'Trình độ công nghệ thông tin của người dân không đồng đều',
  'Ngân sách cấp về chậm',
  'Một số cán bộ ngại thay đổi',
];
const REQUESTS = [
  'Cấp bổ sung 05 máy tính cho các thôn',
  'Sớm bố trí kinh phí năm 2027',
  'Mở lớp tập huấn cho tổ công nghệ số cộng đồng',
  'Nâng cấp hệ thống một cửa',
  'Có cơ chế phụ cấp cho cán bộ kiêm nhiệm',
];
const ASKED = ['UBND tỉnh', 'Sở Khoa học và Công nghệ', 'Bộ Khoa học và Công nghệ', 'Sở Nội vụ'];
const WORK = [
  'Theo dõi, đôn đốc việc thực hiện kế hoạch',
  'Hướng dẫn người dân nộp hồ sơ trực tuyến',
  'Rà soát, thay thế thiết bị cũ',
  'Tham mưu bố trí kinh phí',
  'Tuyên truyền trên hệ thống loa truyền thanh',
];
const UNITS = ['Văn phòng HĐND và UBND xã', 'Phòng Kinh tế', 'Công an xã', 'Trung tâm Phục vụ hành chính công', 'Đoàn Thanh niên xã'];

const PARTS = [...NUMBERED_PARTS.slice(0, 3), NO_NUMBERS];
const LOOKS: readonly { look: Look; colon: string }[] = [
  { look: 'bold', colon: '' },
  { look: 'bold', colon: ':' },
  { look: 'italic', colon: '' },
  { look: 'plain', colon: '' },
  { look: 'plain', colon: ':' },
];

type Layout = { parts: readonly string[]; titled: Look; group: string; set: (typeof LOOKS)[number]; item: string };

/** Whether a layout tells its parts, groups and items apart, so that a reader could. */
function isClear({ parts, titled, group, set, item }: Layout): boolean {
  if (group === item || (parts[0] === '1. ' && (group === '1.' || item === '1.1.'))) return false;
  if (titled === 'plain' && (parts[0] === '' || set.look !== 'plain')) return false;
  if (group === 'none' && set.look === 'plain' && set.colon === '') return false;
  if ((group === '-' || group === '*') && (item === 'none' || item === 'a)')) return false;
  if (group === '2.1.' && parts[0] !== '1. ' && parts[0] !== 'I. ') return false;
  return (item !== '2.1.1.' || group === '2.1.') && (item !== '1.1.' || group === '1.');
}

/** A report in a layout, with what must come out of it. */
function written({ parts, titled, group, set, item }: Layout, ends: readonly [string, string], count: number, at: number) {
  const lines: Line[] = [
    { text: 'BÁO CÁO', look: 'bold' },
    { text: 'Kết quả chuyển đổi số quý I năm 2026', look: 'bold' },
  ];
  const entries: string[] = [];
  const part = (n: number, title: string) =>
    lines.push({ text: parts[n]! + (parts[n] === '' ? title.toUpperCase() : title), look: titled });
  const fill = (n: number, titles: readonly string[], from: readonly string[], told: readonly string[]) =>
    titles.forEach((title, g) => {
      lines.push({ text: GROUPS[group]!(n, g + 1) + title + set.colon, look: set.look });
      cyclic(n === 2 && g === 1 ? CAUSES : from, count, at + g, 2).forEach((text, i) => {
        lines.push({ text: `${ITEMS[item]!(n, g + 1, i + 1)}${text}${ends[i === count - 1 ? 1 : 0]}` });
        entries.push(`${told[g]}: ${text}`);
      });
    });
  part(0, 'Kết quả thực hiện');
  lines.push({ text: 'Xã đã tổ chức thực hiện tốt các nhiệm vụ được giao trong quý, người dân đồng tình hưởng ứng.' });
  part(1, 'Khó khăn, vướng mắc và nguyên nhân');
  fill(2, ['Khó khăn, vướng mắc', 'Nguyên nhân'], TROUBLE, ['difficulty', 'cause']);
  part(2, 'Đề xuất, kiến nghị');
  const asked = cyclic(ASKED, 2, at * 2, 1);
  fill(
    3,
    asked.map((body) => `${at === 0 ? 'Với' : 'Đối với'} ${body}`),
    REQUESTS,
    asked,
  );
  part(3, 'Tổ chức thực hiện');
  const units = cyclic(UNITS, 2, at * 3, 1);
  fill(4, units, WORK, units);
  for (const text of ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lò Văn Thắm']) lines.push({ text });
  return { lines, entries };
}

async function readBack(bytes: Uint8Array): Promise<string[]> {
  const found: { at: number; text: string }[] = [];
  for (const one of extract(await read(identify('x.docx', bytes), {}))) {
    const at = one.cite.span[0];
    if (one.kind === 'difficulty') found.push({ at, text: `${one.fields.kind}: ${bare(one.fields.text)}` });
    if (one.kind === 'proposal') found.push({ at, text: `${one.fields.addressee}: ${bare(one.fields.text)}` });
    if (one.kind === 'task') found.push({ at, text: `${one.fields.lead}: ${bare(one.fields.task)}` });
  }
  return found.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

describe.each(PARTS.map((parts) => ({ name: parts[1] === '' ? 'capitals' : parts[1]!.trim(), parts })))('parts «$name»', ({ parts }) => {
  test.each(Object.keys(GROUPS))('groups «%s»: each item with its group', async (group) => {
    const wrong: string[] = [];
    for (const titled of ['bold', 'plain'] as const)
      for (const set of LOOKS)
        for (const item of Object.keys(ITEMS)) {
          const layout = { parts, titled, group, set, item };
          if (!isClear(layout)) continue;
          for (const ends of ENDS)
            for (const count of [1, 2]) {
              const { lines, entries } = written(layout, ends, count, count - 1);
              const found = await readBack(docx(lines));
              if (found.join('\n') !== entries.join('\n')) wrong.push(`${shown(lines)}\n→ ${found.join('\n→ ')}`);
            }
        }
    expect(wrong).toEqual([]);
  });
});
