import { foldLower } from '@tonghop/model';

/**
 * Kinds of documents with the codes that symbols carry for them (Nghị định 30/2020/NĐ-CP, Phụ lục III; Luật 64/2025/QH15; Hướng dẫn
 * 36-HD/VPTW). `name` is how the record writes it; the first code is the standard one.
 */
export type Instrument = { name: string; codes: readonly string[] };

const ROWS: readonly (readonly [name: string, codes?: string])[] = [
  ['Nghị quyết liên tịch', 'NQLT'],
  ['Nghị quyết', 'NQ'],
  ['Nghị định', 'NĐ'],
  ['Thông tư liên tịch', 'TTLT'],
  ['Thông tư', 'TT'],
  ['Thông báo kết luận', 'TBKL'],
  ['Thông báo', 'TB'],
  ['Thông tri', 'TTri'],
  ['Thông cáo', 'TC'],
  ['Quyết định', 'QĐ'],
  ['Quy định', 'QyĐ QĐi QyĐi'],
  ['Quy chế', 'QC'],
  ['Quy chế phối hợp', 'QCPH'],
  ['Quy hoạch', 'QH'],
  ['Chỉ thị', 'CT'],
  ['Kết luận', 'KL'],
  ['Hướng dẫn', 'HD'],
  ['Hướng dẫn liên ngành', 'HDLN'],
  ['Chương trình hành động', 'CTHĐ CTrHĐ CTHD'],
  ['Chương trình phối hợp', 'CTPH CTrPH'],
  ['Chương trình công tác', 'CTCT'],
  ['Chương trình', 'CTr CTR'],
  ['Kế hoạch liên tịch', 'KHLT'],
  ['Kế hoạch liên ngành', 'KHLN'],
  ['Kế hoạch phối hợp', 'KHPH'],
  ['Kế hoạch hành động', 'KHHĐ'],
  ['Kế hoạch', 'KH'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Báo cáo thẩm định', 'BCTĐ'],
  ['Báo cáo', 'BC'],
  ['Biên bản', 'BB'],
  ['Tờ trình', 'TTr TTR'],
  ['Công điện', 'CĐ'],
  ['Công văn', 'CV'],
  ['Văn bản'],
  ['Giấy mời', 'GM'],
  ['Giấy phép', 'GP'],
  ['Giấy ủy quyền', 'GUQ'],
  ['Lệnh', 'L'],
  ['Sắc lệnh', 'SL'],
  ['Pháp lệnh', 'PL'],
  ['Bộ luật'],
  ['Luật'],
  ['Văn bản hợp nhất', 'VBHN'],
  ['Chiến lược', 'CL'],
  ['Lời kêu gọi', 'LKG'],
  ['Điều lệ', 'ĐL'],
  ['Hiến pháp'],
  ['Thỏa thuận hợp tác', 'TTHT'],
  ['Thỏa thuận'],
  ['Bản ghi nhớ', 'BGN'],
  ['Giấy giới thiệu', 'GGT'],
  ['Phiếu chuyển'],
];

/** The kinds of documents that are cited, with the codes of their symbols. */
export const INSTRUMENTS: readonly Instrument[] = ROWS.map(([name, codes]) => ({ name, codes: codes ? codes.split(' ') : [] }));

/** Kinds that documents are called but none is cited by: talks, papers that gather what others sent, accounts of what went wrong. */
export const UNCITED_KINDS: readonly string[] = [
  'Tham luận',
  'Phát biểu',
  'Tổng hợp',
  'Đề cương',
  'Phiếu trình',
  'Giải trình',
  'Lịch công tác tuần',
  'Lịch công tác',
  'Hợp đồng',
];
/** What stands in capitals before a kind's name and makes no other kind of it («TÓM TẮT BÁO CÁO», «BÀI THAM LUẬN»). */
export const BEFORE_KIND: readonly string[] = ['Bản tóm tắt', 'Tóm tắt', 'Đề cương', 'Dự thảo', 'Bài', 'Bản', 'Bảng', 'Phiếu'];

/** Abbreviations of kinds in running text («NĐ 30/2020/NĐ-CP», «QĐ số 5»), beside the codes above; folded, lower case. */
const SPOKEN: Readonly<Record<string, string>> = { tbkl: 'Thông báo kết luận', vb: 'Văn bản', qdinh: 'Quyết định', nquyet: 'Nghị quyết' };
/** Codes that mean too much else before a number to stand for a kind in running text. */
const NOT_SPOKEN = new Set(['l', 'c', 'qh', 'sl', 'pl', 'cl', 'dl', 'tc', 'hd', 'cd', 'bb', 'da', 'gm']);

const key = (text: string) => foldLower(text.normalize('NFC'));

/** Kind by the folded lower-case code inside a symbol; «HĐ» (hợp đồng) and other codes of no directive are left out. */
export const KIND_BY_CODE: ReadonlyMap<string, string> = new Map(
  INSTRUMENTS.flatMap(({ name, codes }) =>
    codes.filter((code) => code !== 'QH' && code !== 'SL').map((code) => [key(code), name] as const),
  ),
);
/** Standard spelling of a code by its folded lower-case form. */
export const CODE_SPELLING: ReadonlyMap<string, string> = new Map(
  [...INSTRUMENTS].reverse().flatMap(({ codes }) => codes.map((code) => [key(code), code.replace(/TR$/, 'Tr')] as const)),
);
/** Kind by folded lower-case name or spoken abbreviation. */
export const KIND_BY_WORD: ReadonlyMap<string, string> = new Map([
  ...[...KIND_BY_CODE].filter(([code]) => !NOT_SPOKEN.has(code)),
  ...Object.entries(SPOKEN),
  ...INSTRUMENTS.map(({ name }) => [key(name), name] as const),
]);
/** Kinds of correspondence: what asks for a report comes as one of these. */
export const LETTERS: ReadonlySet<string> = new Set(['Công văn', 'Văn bản', 'Công điện', 'Giấy mời', 'Thông báo', 'Thông báo kết luận']);
/** Kinds that are cited by their name with or without a number («Luật Dữ liệu»). */
export const NAMED_KINDS: ReadonlySet<string> = new Set(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp']);
/** Kinds of which a bare number («Nghị quyết 57») may be cited. */
export const NUMBERED_KINDS: ReadonlySet<string> = new Set([
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Quy định',
  'Chỉ thị',
  'Kết luận',
  'Thông tư',
  'Kế hoạch',
  'Chương trình',
  'Chương trình hành động',
  'Đề án',
  'Hướng dẫn',
  'Thông báo',
  'Công văn',
  'Văn bản',
  'Công điện',
  'Pháp lệnh',
]);
