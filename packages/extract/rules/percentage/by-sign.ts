import { foldLower, type ParagraphBlock, singleSpaced } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { passageIn } from '../../passage.ts';
import type { Proposal, Rule } from '../../rule.ts';
import { sentencesIn } from '../../sentence.ts';
import { blocksNear } from '../../shapes/phrase.ts';
import { bodyStart } from '../../shapes/section.ts';
import { blockAt, isParagraph, type View } from '../../view.ts';
import { isChoice } from '../section/items.ts';
import { readSentence } from './read-sentence.ts';
import { settingAt } from './setting.ts';
import { documentYear } from './times.ts';

/** Folded strings of which one stands in every text that states a percentage. */
const SIGNS: readonly string[] = ['%', 'phan tram'];
/** Whether folded lower-case text holds a sign of percentage. */
export const hasSign = (lower: string): boolean => lower.includes('%') || lower.includes('phan tram');

/** «… báo cáo như sau:» names no measure. */
const ANNOUNCES = /\b(?:nhu sau|sau|sau day|duoi day|cu the)\s*:$/;

/** Titles of parts, which name no measure. */
const NAMES_NOTHING = quick(
  /^\s*(?:(?:các |những |một số )?(?:kết quả|mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|ưu điểm|hạn chế|khó khăn|tồn tại|nguyên nhân|đánh giá|tình hình|nội dung|thuận lợi|yêu cầu|thời gian (?:tới|qua)|phương hướng|thực trạng|(?:đề xuất|kiến nghị)$))(?!\p{L})/iu,
);

/** «Số hóa hồ sơ đạt 85%. Dự kiến cuối năm đạt 100%.»: what the sentence before measured. */
const GOES_ON =
  /^\s*(?:du kien|uoc|phan dau|cung ky|(?:den |toi )?cuoi (?:nam|quy|thang)|(?:nam|quy|thang|ky) (?:truoc|ngoai)|muc tieu|chi tieu|ke hoach|ket qua)\b/;

/** «1.1. Mục tiêu 1: ít nhất 70% … Kết quả: năm 2025 đạt 66%»: what was aimed at, up to what came of it. */
const GOAL = /^\s*(?:mục tiêu|chỉ tiêu)(?: số)? \d/iu;
const AFTER_GOAL = /^\s*(?:ket qua|den nay|thuc hien|da |hien)\b/;

/** «Cùng kỳ, tỷ lệ này là 70%»: the measure named before. */
const REFERS = /^(?:t[ỷỉ] (?:lệ|trọng)|con số|chỉ số|mức) (?:này|đó|ấy|trên|nói trên|nêu trên)$/iu;

/** «Chỉ tiêu 1: Tỷ lệ hồ sơ trực tuyến. | Giao 85%. Thực hiện 88%.»: a sentence that is nothing but the measure's name, and tells nothing. */
const MEASURE_ALONE = quick(
  /^\s*(?<label>(?:chỉ tiêu|tiêu chí|mục tiêu|nội dung)\s(?:số\s)?\d{1,2}(?:\.\d{1,2})*\s?[:.–-]\s*)?(?=\p{L})(?<name>[^%:;]{6,140}?)\s*\.?\s*$/iu,
);
const TELLS = quick(/\s(?:đã|đang|sẽ|đạt|là|rất|khá|tốt)(?!\p{L})/iu);
const SIDES = /^\s*(?:giao|thuc hien|ket qua|ke hoach|chi tieu|kh|dat|den |uoc )/;

/** What a question asks behind the measure. */
const ASKS_HOW_MUCH = /\s*(?:là |đạt |chiếm )?(?:bao nhiêu(?: phần trăm|\s?%)?|mấy phần trăm)?\s*\?$/iu;

/** The line that leads the list in which a paragraph stands («Tỷ lệ hồ sơ trực tuyến:»), without its colon, or null. */
function leadOf(v: View, block: ParagraphBlock): string | null {
  const at = v.blocks.indexOf(block);
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    const other = v.blocks[i]!;
    if (!isParagraph(other) || other.zone !== 'body') return null;
    const text = v.text.slice(other.span[0] + (other.label?.length ?? 0), other.span[1]).trim();
    // «3. Tỷ lệ hộ có cáp quang là bao nhiêu?» and its answer.
    if (i === at - 1 && text.endsWith('?') && text.length < 200) return text.replace(ASKS_HOW_MUCH, '');
    if (text.endsWith(':') && text.length < 200) return ANNOUNCES.test(foldLower(text)) ? null : text.slice(0, -1).trim();
    if (other.heading && !other.heading.runIn) return null;
  }
  return null;
}

function* inParagraph(v: View, block: ParagraphBlock): Generator<Proposal<'percentage'>> {
  if (isChoice(v.text.slice(...block.span))) return;
  const start = block.heading && !block.heading.runIn ? block.span[0] + (block.label?.length ?? 0) : bodyStart(block, v);
  const setting = settingAt(v, block.span[0]);
  // «3) Về thu học phí không tiền mặt: đạt 97%»: the title that runs in names it.
  const title = block.heading?.runIn ? v.text.slice(...block.heading.title).replace(/^\s*(?:về|công tác)\s+/iu, '') : '';
  const ranIn = NAMES_NOTHING.test(title) || title.trim() === '' ? null : title.trim();
  let named: string | null = null;
  let alone: string | null = null;
  let aim = GOAL.test(title);
  for (const [from, to] of sentencesIn(v, [start, block.span[1]])) {
    if (!hasSign(v.lower.slice(from, to))) {
      // Longer ones tell more than a name.
      const { label, name = null } = (to - from < 180 && MEASURE_ALONE.exec(v.text.slice(from, to))?.groups) || {};
      alone = name !== null && !TELLS.test(name) ? name : null;
      // The next of several: what was named before is another's.
      if (label && alone !== null) named = null;
      continue;
    }
    if (alone !== null && named === null && SIDES.test(v.lower.slice(from, from + 24))) named = alone;
    if (AFTER_GOAL.test(v.lower.slice(from, from + 20))) aim = false;
    // «2. Tỷ lệ hội viên có VNeID: 92%»: the figure alone states nothing.
    const bare = block.heading?.runIn === true && from <= start + 1 && !/\p{L}{2}/u.test(v.text.slice(from, to));
    const place = { setting: aim ? 'target' : setting, documentYear: documentYear(v), lead: null } as const;
    for (const { span, fields, repaired } of readSentence(passageIn(v, [from, to]), place)) {
      const { indicator } = fields;
      const carried: string | null =
        indicator === null && ((alone !== null && named === alone) || GOES_ON.test(v.lower.slice(from, from + 60))) ? named : null;
      named = indicator === null ? (ranIn ?? carried ?? leadOf(v, block)) : named !== null && REFERS.test(indicator) ? named : indicator;
      yield {
        kind: 'percentage',
        span: [from + span[0], from + span[1]],
        fields: {
          ...fields,
          indicator: named,
          ...(bare && { statement: singleSpaced(v.text.slice(block.heading!.title[0], to)) }),
        },
        ...(repaired ? { confidence: 0.6, repaired } : {}),
      };
    }
  }
}

/** Percentages that sentences and list items state, with the sign or in words. */
export const percentageBySign: Rule<'percentage'> = {
  id: 'percentage.by-sign',
  kind: 'percentage',
  about:
    'A percentage in a sentence or list item, with the sign or in words, with what it measures and whether it was reached, aimed at or a change.',
  confidence: 0.9,
  *find(v) {
    for (const span of blocksNear(v, SIGNS)) {
      const block = blockAt(v, span[0]);
      if (block && isParagraph(block) && (block.zone === 'body' || block.zone === 'footnote')) yield* inParagraph(v, block);
    }
  },
  finds: [
    [
      '# 1. Khó khăn: Học viên ở xa.\n# 2. Tỷ lệ hội viên có định danh: «92%»\n# 3. Đề xuất: Mở lớp tối.',
      { statement: 'Tỷ lệ hội viên có định danh: 92%', indicator: 'Tỷ lệ hội viên có định danh' },
    ],
    ['# II. KẾT QUẢ\n## 1. Mục tiêu 1: Ít nhất «70%» đoàn viên dạy kỹ năng số. Kết quả: đạt 66,8%.', { kind: 'target' }],
    [
      '# II. KẾT QUẢ\n## 1. Mục tiêu 1: Ít nhất 70% đoàn viên dạy kỹ năng số. Kết quả: đạt «66,8%».',
      { kind: 'result', indicator: 'đoàn viên dạy kỹ năng số' },
    ],
    [
      'Tỷ lệ thanh toán không tiền mặt tháng 01: 41%; tháng 6: 63,5%. Kế hoạch Sở giao: «60%».',
      { kind: 'target', indicator: 'Tỷ lệ thanh toán không tiền mặt' },
    ],
    [
      '# I. KẾT QUẢ\n- Chỉ tiêu 1: Tỷ lệ hồ sơ trực tuyến. Giao «85%». Thực hiện 88,2%. Đạt.',
      { kind: 'target', indicator: 'Tỷ lệ hồ sơ trực tuyến' },
    ],
    [
      '# I. KẾT QUẢ\n- Chỉ tiêu 1: Tỷ lệ hồ sơ trực tuyến. Giao 85%. Thực hiện «88,2%». Đạt.',
      { kind: 'result', indicator: 'Tỷ lệ hồ sơ trực tuyến' },
    ],
    [
      '# I. KẾT QUẢ\n- Chỉ tiêu 1: Tỷ lệ ký số. Giao 85%. Thực hiện 88%. Chỉ tiêu 2: Tỷ lệ đúng hạn. Giao «95%». Thực hiện 97%.',
      { kind: 'target', indicator: 'Tỷ lệ đúng hạn' },
    ],
    ['# I. KẾT QUẢ\n- Tổ công nghệ số đi từng ngõ. Kết quả đạt khá. Đạt «95%».', { indicator: null }],
    ['@title KẾ HOẠCH\n# II. Mục tiêu\n- Kết quả 5 lớp, «95%» học viên đạt.', { kind: 'target' }],
    ['Số hóa hồ sơ đạt 85,2%. Dự kiến cuối năm đạt «100%».', { kind: 'target', indicator: 'Số hóa hồ sơ' }],
    [
      '# I. KẾT QUẢ\n## 1. Tiêu chí số 8\n### a) Yêu cầu: ít nhất «80%» hộ có Internet.\n### b) Kết quả: 88,6% hộ có Internet.',
      { kind: 'target' },
    ],
    [
      '@title KẾ HOẠCH\nCăn cứ Kế hoạch số 12/KH-UBND ngày 02/10/2026.\n# II. Mục tiêu năm 2027\n- Trên 85% cơ sở lưu trú khai báo qua mạng (năm 2026: «62%»).',
      { kind: 'result' },
    ],
    ['Đến nay «92%» số hội viên đã cài ứng dụng VNeID.', { value: 92, kind: 'result', indicator: 'số hội viên đã cài ứng dụng VNeID' }],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt «98.5%».', { value: 98.5, comparator: '=', indicator: 'Tỷ lệ hồ sơ giải quyết đúng hạn' }],
    ['- Phấn đấu đến cuối năm có trên «85%» hộ dân dùng Internet.', { value: 85, comparator: '>', kind: 'target' }],
    [
      '@title V/v đôn đốc\n@addressee Kính gửi: UBND các xã\nĐến nay còn «12%» nhiệm vụ quá hạn. Sở đề nghị UBND các xã thực hiện, báo cáo trước ngày 05/4/2026:\n# 1. Các xã\n- Rà soát.',
      { value: 12, kind: 'result' },
    ],
    [
      '@title CÔNG ĐIỆN\nĐến nay mới đạt 76%. Chủ tịch UBND tỉnh yêu cầu:\n1. Các xã chịu trách nhiệm nếu không đạt «90%».\n2. Công an tỉnh cử cán bộ bám địa bàn.',
      { value: 90, kind: 'target' },
    ],
    [
      'Có 45/69 xã («65,2%») thành lập tổ công nghệ số.',
      { value: 65.2, numerator: 45, denominator: 69, indicator: 'xã thành lập tổ công nghệ số' },
    ],
    ['Số hồ sơ trực tuyến tăng «12,5%» so với cùng kỳ năm trước.', { value: 12.5, kind: 'change', indicator: 'Số hồ sơ trực tuyến' }],
    [
      '@title KẾ HOẠCH\n@title Phổ cập kỹ năng số đến năm 2026\n# II. Mục tiêu\n- Trong năm 2025: «80%» hộ dân được phổ cập.',
      { kind: 'target' },
    ],
    [
      '@letterhead Luật số: 97/2026/QH16\n# Điều 1. Vốn\nQuỹ được góp «49%» vốn điều lệ.\n# Điều 2. Thuế\nMiễn thuế.\n# Điều 3. Hiệu lực\nTừ 2027.',
      { kind: 'target' },
    ],
    ['@title QUY CHẾ\n@title Sử dụng chữ ký số\n«100%» văn bản không mật phải ký số.', { kind: 'target' }],
    ['@title BÁO CÁO\n# 1. Kết quả\nChỉ tiêu hồ sơ đúng hạn vượt «0,4%» chỉ tiêu.', { kind: 'result' }],
    ['@title KẾ HOẠCH\n# 1. Bối cảnh\nHiện «91%» hộ có cáp quang.', { kind: 'result' }],
    [
      '@addressee Kính gửi: Các thôn\nUBND xã yêu cầu các thôn báo cáo trước ngày 30/5/2026:\n- Quán triệt «100%» cán bộ tham gia trong tháng 5/2026.',
      { kind: 'target', indicator: 'cán bộ tham gia' },
    ],
    ['# 2. Kinh phí thực hiện\nXã giải ngân được 310 triệu đồng, đạt «25%» dự toán.', { kind: 'result' }],
    ['@title BIÊN BẢN\n1. Đồng chí An báo cáo kết quả tháng 5: hồ sơ trực tuyến đạt «71,5%».', { value: 71.5, kind: 'result' }],
    ['# 3. Về thu học phí không tiền mặt: đạt «97%», còn 19 phụ huynh đóng trực tiếp.', { indicator: 'thu học phí không tiền mặt' }],
    ['Tỷ lệ hộ có cáp quang đạt 81%. Cùng kỳ năm trước, tỷ lệ này là «70%».', { value: 70, indicator: 'Tỷ lệ hộ có cáp quang' }],
    ['Kiểm định 5.720 phương tiện, số không đạt là 87 phương tiện («1,52%»).', { indicator: 'số không đạt' }],
    ['Tổng giá trị đạt 48,3 triệu USD, tốc độ tăng bình quân «6%»/năm.', { indicator: 'tốc độ tăng bình quân' }],
    ['Hồ sơ trực tuyến đạt 93,97%, vượt 8,97% so với chỉ tiêu Tỉnh ủy giao là «85%».', { kind: 'target' }],
    ['Phấn đấu đến hết năm tỷ lệ hồ sơ trực tuyến đạt «95%».', { indicator: 'tỷ lệ hồ sơ trực tuyến' }],
    ['«34%» học sinh thuộc hộ nghèo nên thiếu thiết bị học tập.', { indicator: 'học sinh thuộc hộ nghèo' }],
    [
      '# II. Kết quả\n3. Tỷ lệ hộ có cáp quang là bao nhiêu?\nTrả lời: «18%», do đảo chưa có cáp biển.',
      { indicator: 'Tỷ lệ hộ có cáp quang' },
    ],
    ['Không để quá «1%» hồ sơ trễ hạn.', { comparator: '<=', indicator: 'hồ sơ trễ hạn' }],
    ['Thu ngân sách đạt «93,1%» kế hoạch.', { value: 93.1, kind: 'result', indicator: 'Thu ngân sách' }],
    ['Khoảng «tám mươi lăm phần trăm» hộ dân có tài khoản ngân hàng.', { value: 85, comparator: '~' }],
  ],
  passes: [
    'Nồng độ muối đo được là 12‰.',
    'Tỷ suất sinh của xã là 13,7%o, giảm 0,2%0 so với năm trước.',
    'Xem tại https://mau.gov.vn/tai%20lieu',
    'Mức độ hài lòng: □ Trên 90% □ 70% - 90% □ Dưới 70%',
    'Mô hình “100% hộ dân không dùng tiền mặt” được nhân rộng.',
  ],
};
