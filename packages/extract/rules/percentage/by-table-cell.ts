import { type Cell, type Fields, foldLower, type Span, singleSpaced } from '@tonghop/model';
import { passageIn } from '../../passage.ts';
import type { Proposal, Rule } from '../../rule.ts';
import { sentencesIn } from '../../sentence.ts';
import { isTable, type View } from '../../view.ts';
import { type BodyRow, readTable, type TableRead } from '../table/read-table.ts';
import { tableTitle } from '../table/title.ts';
import { taskColumns } from '../task/by-table-columns.ts';
import { hasSign } from './by-sign.ts';
import { comparatorAt } from './comparator.ts';
import { figures } from './figures.ts';
import { kindOfHead, yearIn } from './head-kind.ts';
import { readNumber } from './read-number.ts';
import { readSentence, type Stated } from './read-sentence.ts';
import { measureOf, rowHead } from './row-head.ts';
import { settingAt } from './setting.ts';
import { documentYear } from './times.ts';

type Percentage = Fields['percentage'];
type Found = { span: Span; cell: Cell; fields: Percentage; repaired: boolean; bare: boolean };

const SIGN = /%|phan tram/;
// «Số lượng/Tỷ lệ (%)»: a bare number under such a head may be the amount.
// «Tỷ lệ so với tổng số (%)» is none of them.
const MIXED = /\b(?:so luong|so luot|so nguoi|so ho|(?<!(?:voi|tren|trong|\/) ?)tong so|sl)\b.*(?:%|phan tram)/;
const BARE = /^\s*(≥|≤|>=?|<=?|=>|=<|[Tt]rên|[Dd]ưới|[Hh]ơn|[Gg]ần)?\s*([-+]?\d[\d.,]*)\s*$/;
const WORDLESS =
  /^(?:[^a-z]|tren|duoi|gan|khoang|hon|dat|tang|giam|it nhat|toi thieu|tro len|khong qua|uoc|xap xi|phan tram|diem|ty le|nguoi|ho|xa|thon)*$/;
const TARGET_TITLE =
  /(?:muc tieu|chi tieu ke hoach|chi tieu phan dau|(?<!\b(?:theo|thuc hien) )ke hoach(?! so\b)|giao chi tieu|phan bo chi tieu)/;
// «Phân công thực hiện các chỉ tiêu», «Giao chỉ tiêu»: what shall be reached.
const GIVEN_TITLE = /\b(?:phan cong|phan giao|giao)\b.*\b(?:chi tieu|muc tieu)/;
const RESULT_TITLE = /(?:ket qua|thuc hien|tinh hinh|danh gia|thong ke|so lieu)/;
/** «Học kỳ I», «Đầu năm»: a column that only says when. */
const TIME_ONLY =
  /^(?:(?:dau|cuoi) (?:nam|ky)|(?:hoc ky|quy|thang|nam|ky|tuan) (?:\d[\d/.]*|[ivx]+)(?: nam \d{4})?|(?:nam|ky|quy|thang) (?:truoc|nay|ngoai))$/;
function* inTable(v: View, table: TableRead): Generator<Proposal<'percentage'>> {
  const title = foldLower(tableTitle(v, table) ?? '');
  const fromTitle = GIVEN_TITLE.test(title) ? 'target' : RESULT_TITLE.test(title) ? 'result' : TARGET_TITLE.test(title) ? 'target' : null;
  const setting = fromTitle ?? settingAt(v, table.block.span[0]);
  const heads = table.columns.map((head) => foldLower(head));
  const signed = heads.map((head) => SIGN.test(head) && !MIXED.test(head));
  // «Chỉ tiêu | Kết quả | Cơ quan theo dõi, đánh giá»: what shall come of it.
  const watched = heads.some((head) => /theo doi,? danh gia/.test(head));
  const kinds = heads.map((head, column) =>
    watched && /^ket qua/.test(head) ? 'target' : kindOfHead(head, table.roles[column] ?? null, documentYear(v)),
  );
  // «Nội dung» beside who leads and by when says what shall be done.
  const task = taskColumns(table)?.task;
  if (task !== undefined) kinds[task] ??= 'target';
  // «Đã cấp | Tỷ lệ (%)»: beside what was done stands how much of it, whatever the document is for.
  const done = fromTitle === null && kinds.includes('result') && !kinds.includes('target') ? ('result' as const) : null;
  const years = heads.map(yearIn);
  const unit = table.roles.indexOf('unit');
  for (const row of table.body) {
    const unitSigned = unit >= 0 && SIGN.test(foldLower(row.full[unit] ?? ''));
    const head = rowHead(table, row);
    const aim = head !== null && /muc tieu|phan dau/.test(heads[head.column] ?? '') ? ('target' as const) : null;
    const headSigned = head !== null && /\(\s*%\s*\)|(?<!\d\s?)%$/.test(head.text.trim());
    const found: Found[] = [];
    for (const cell of row.own) {
      const column = cell.column;
      const role = table.roles[column] ?? null;
      if (role === 'ordinal' || role === 'unit' || cell.span[1] <= cell.span[0]) continue;
      const text = v.text.slice(cell.span[0], cell.span[1]);
      const place = {
        setting: kinds[column] ?? aim ?? done ?? setting,
        documentYear: documentYear(v),
        lead: head?.text ?? null,
      };
      const bare = BARE.exec(text);
      // «Tỷ lệ hộ có internet (%) | Số lượng: 78»: the row tells the unit, where no column beside does.
      const counted = role === 'count' && !((unitSigned || headSigned) && !signed.some(Boolean));
      if (bare && column !== head?.column && !counted && (signed[column] || unitSigned || headSigned)) {
        const value = readNumber(bare[2]!.replace(/^[-+]/, '')) * (bare[2]!.startsWith('-') ? -1 : 1);
        // Sums of money under a head that has slipped to their column.
        if (Number.isNaN(value) || Math.abs(value) >= 100_000) continue;
        const kind = place.setting;
        const fields = {
          value,
          comparator: bare[1]
            ? comparatorAt(passageIn(v, cell.span), text.indexOf(bare[2]!), text.trimEnd().length, value)
            : ('=' as const),
          kind,
          indicator: null,
          numerator: null,
          denominator: null,
          year: years[column] ?? null,
          statement: '',
        };
        found.push({ span: cell.span, cell, fields, repaired: false, bare: true });
      } else if (hasSign(v.lower.slice(cell.span[0], cell.span[1])))
        found.push(...inCell(v, cell, place, head?.column === column, years[column] ?? null));
    }
    yield* finish(v, table, row, found, head);
  }
}

/** Percentages with a sign of their own in a cell: in sentences, or alone with few words. */
function inCell(v: View, cell: Cell, place: Parameters<typeof readSentence>[1], isHead: boolean, year: number | null): Found[] {
  const whole = passageIn(v, cell.span);
  const stated = isHead ? [] : figures(whole);
  const alone =
    stated.length > 0 &&
    WORDLESS.test(stated.reduceRight((rest, f) => rest.slice(0, f.span[0]) + rest.slice(f.span[1]), whole.lower).trim());
  if (alone)
    return readSentence(whole, place, stated).map((one) =>
      made(cell, { ...one, fields: { ...one.fields, year: one.fields.year ?? year } }, cell.span[0], true),
    );
  const parts = sentencesIn(v, cell.span);
  // Most cells are one sentence, whose figures are known.
  const [only] = parts;
  if (!isHead && parts.length === 1 && only![0] === cell.span[0] && only![1] === cell.span[1])
    return readSentence(whole, place, stated).map((one) => made(cell, one, cell.span[0], false));
  return parts.flatMap((span) =>
    readSentence(passageIn(v, span), isHead ? { ...place, lead: null } : place).map((one) => made(cell, one, span[0], false)),
  );
}

const made = (cell: Cell, { span, fields, repaired }: Stated, from: number, bare: boolean): Found => ({
  span: [from + span[0], from + span[1]],
  cell,
  fields,
  repaired,
  bare,
});

/** «74 SP (74%)»: a number with its unit, and its share. */
const COUNT_AND_SHARE = /^\s*\d[\d.,]*\s\p{L}+\s*\(/u;

/** Whether a cell's own words only repeat some of its row's head, or are a lone unit. `cell` is its text. */
const WHOLE_ONLY = /^(?:tổng )?(?:khối lượng|kế hoạch|tiến độ|yêu cầu|công việc)(?: (?:công việc|kế hoạch|đề ra|được giao|nhiệm vụ))*$/iu;
function saysLess(own: string | null, head: string, cell: string): boolean {
  if (own === null) return false;
  // «Đang thực hiện, đạt 60% khối lượng»: of what the row names.
  if (WHOLE_ONLY.test(own)) return true;
  const words = foldLower(own).split(/\s+/);
  const all = new Set(foldLower(head).split(/[\s,()/]+/));
  return (words.length === 1 && COUNT_AND_SHARE.test(cell)) || (words.length < all.size && words.every((word) => all.has(word)));
}

/** Gives the figures of a row their indicator (the row's head, with the column's where two would be alike) and the row as statement. */
function* finish(
  v: View,
  table: TableRead,
  row: BodyRow,
  found: readonly Found[],
  head: { text: string; column: number } | null,
): Generator<Proposal<'percentage'>> {
  if (found.length === 0) return;
  const first = row.own[0];
  const last = row.own.at(-1);
  const statement = first && last ? singleSpaced(v.text.slice(first.span[0], last.span[1])).trim() : '';
  const alike = (a: Found, b: Found) => a.fields.kind === b.fields.kind && a.fields.year === b.fields.year && a.cell !== b.cell;
  for (const one of found) {
    if (!one.bare) {
      // «Số sản phẩm OCOP | 74 SP (74%)»: the cell only says with what they are counted.
      const named =
        head !== null && head.column !== one.cell.column && saysLess(one.fields.indicator, head.text, v.text.slice(...one.cell.span))
          ? head.text
          : one.fields.indicator;
      yield {
        kind: 'percentage',
        span: one.span,
        fields: { ...one.fields, indicator: named },
        ...(one.repaired ? { confidence: 0.6, repaired: true } : {}),
      };
      continue;
    }
    const measure = measureOf(table, one.cell.column);
    const shared = found.some((other) => other.bare && alike(one, other));
    const indicator =
      head === null
        ? measure || null
        : shared && measure && !TIME_ONLY.test(foldLower(measure))
          ? `${head.text} ${measure}`
          : head.text.replace(/\s*\(\s*%\s*\)$/, '');
    yield { kind: 'percentage', span: one.span, fields: { ...one.fields, indicator, statement } };
  }
}

/** Percentages in the cells of tables: with a sign of their own, or under (or beside) a head that carries it. */
export const percentageByTableCell: Rule<'percentage'> = {
  id: 'percentage.by-table-cell',
  kind: 'percentage',
  about:
    'A percentage in a table: its cell, its column’s head or its row’s head (unit) carries the sign; the row’s head says what it measures.',
  confidence: 0.9,
  *find(v) {
    for (const block of v.blocks)
      if (isTable(block) && hasSign(v.lower.slice(Math.max(0, block.span[0] - 400), block.span[1]))) yield* inTable(v, readTable(v, block));
  },
  finds: [
    [
      '|| TT | Chỉ tiêu | ĐVT | TH 2025 | KH 2026 | So sánh (%)\n| 1 | Công suất giường | % | 112 | «≤ 105» | 93,4',
      { value: 105, kind: 'target', comparator: '<=' },
    ],
    [
      '|| TT | Chỉ tiêu | ĐVT | TH 2025 | KH 2026 | So sánh (%)\n| 1 | Lượt khám | lượt | 48.210 | 50.000 | «103,7»',
      { value: 103.7, kind: 'change', indicator: 'Lượt khám' },
    ],
    [
      '|| TT | Chỉ tiêu | ĐVT | CT năm 2026 | Thực hiện\n| 1 | Hộ có Internet | % | «85» | 92,5',
      { value: 85, kind: 'target', indicator: 'Hộ có Internet' },
    ],
    [
      '|| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện\n| 1 | Hộ có Internet | % | «80» | 92,5',
      { value: 80, kind: 'target', indicator: 'Hộ có Internet' },
    ],
    [
      '|| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện\n| 1 | Hộ có Internet | % | 80 | «92,5»',
      { value: 92.5, kind: 'result', indicator: 'Hộ có Internet', statement: '1 Hộ có Internet % 80 92,5' },
    ],
    [
      '|| Chỉ tiêu | KH 2026 | TH 10 tháng | % KH\n| Hộ kinh doanh có QR | 400 | 388 | «97»',
      { value: 97, kind: 'result', indicator: 'Hộ kinh doanh có QR' },
    ],
    ['|| Thôn | Số hộ | Tỷ lệ có mã QR (%)\n| Thôn Đông | 120 | «95»', { value: 95, indicator: 'Thôn Đông', kind: 'result' }],
    [
      '|| TT | Đơn vị | Tỷ lệ (%) | Chỉ số thành phần\n| 1 | Sở Nông nghiệp và Môi trường | «97,5» | 6',
      { indicator: 'Sở Nông nghiệp và Môi trường' },
    ],
    [
      '@title KẾ HOẠCH\n# PHÂN CÔNG THỰC HIỆN CÁC CHỈ TIÊU\n|| TT | Chỉ tiêu | Đơn vị chủ trì\n| 1 | Hộ có mã QR đạt «70%» | Phòng Kinh tế',
      { kind: 'target' },
    ],
    [
      '|| TT | Nhiệm vụ | Kết quả đầu ra | Đơn vị chủ trì\n| 1 | Cấp mã số vùng trồng | «80%» vùng có mã | Phòng Kinh tế',
      { kind: 'target' },
    ],
    [
      '# Danh mục các chỉ tiêu cụ thể\n|| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi, đánh giá\n| 1 | Giao dịch không tiền mặt | % | «≥ 80» | Ngân hàng',
      { kind: 'target', comparator: '>=' },
    ],
    [
      '# Phụ lục\n|| STT | Vị trí | Nhiệm vụ | Chỉ số KPI / Kết quả cốt lõi cần đạt\n| 1 | Chuyên viên | Trả lời cử tri | ≥ «85%» kiến nghị được trả lời',
      { kind: 'target', comparator: '>=' },
    ],
    ['# I. Kết quả\n|| TT | Nội dung | Đơn vị chủ trì | Kết quả\n| 1 | Mở lớp tại «100%» làng | Các xã | Đã mở 40 lớp', { kind: 'target' }],
    ['@title CHỈ THỊ\n# Phụ lục\n|| STT | Xã | Đã cấp | Tỷ lệ (%)\n| 1 | Ia Ví | 310 | «7,5»', { kind: 'result', indicator: 'Ia Ví' }],
    ['# I. Kết quả\n|| Nội dung | Đầu năm | Học kỳ I\n| Tỷ lệ chuyên cần | 91,5% | «95%»', { value: 95, indicator: 'Tỷ lệ chuyên cần' }],
    [
      '|| Khối | Số HS | Tốt | Tỷ lệ (%) | Đạt | Tỷ lệ (%)\n| 10 | 352 | 120 | 34,1 | 215 | «61,1»',
      { value: 61.1, indicator: 'Khối 10 Đạt' },
    ],
    ['|| Nội dung thu | So sánh (%) Với dự toán | So sánh (%) Với cùng kỳ\n| Thuế | «107» | 112', { value: 107, kind: 'result' }],
    [
      '|| TT | Nhóm chỉ số | Chỉ số | Mục tiêu | Kết quả\n| 1 | Tiến độ | Hồ sơ đúng hạn | 98% | «99,4%»',
      { value: 99.4, kind: 'result', indicator: 'Hồ sơ đúng hạn' },
    ],
    ['|| Nội dung | Kết quả\n| Tỷ lệ hồ sơ đúng hạn | trên «98,2%»', { value: 98.2, comparator: '>', indicator: 'Tỷ lệ hồ sơ đúng hạn' }],
    [
      '|| Stt | Nhiệm vụ | Kết quả\n| 1 | Cấp chữ ký số cho «100%» công chức | Đã thực hiện',
      { value: 100, kind: 'target', indicator: 'công chức' },
    ],
  ],
  passes: [
    '|| TT | Nguồn vay | So sánh (%)\n| 1 | Vay trong nước | 2.126.234',
    '|| Thôn | Số hộ | Số lớp\n| Thôn Đông | 120 | 4',
    '|| TT | Chỉ tiêu | ĐVT | Thực hiện\n| 1 | Số lớp tập huấn | lớp | 12',
  ],
};
