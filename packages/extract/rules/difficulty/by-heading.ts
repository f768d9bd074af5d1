import type { Span } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { PRAISE } from '../../lexicon/difficulty.ts';
import { headingRoles } from '../../outline/heading-roles.ts';
import { asksOthers, isStatute, purpose } from '../../outline/purpose.ts';
import type { Proposal, Rule } from '../../rule.ts';
import { sentencesIn } from '../../sentence.ts';
import { themes } from '../../themes.ts';
import type { Section, View } from '../../view.ts';
import { turnsTo } from '../proposal/cue.ts';
import { isDenial, OUTLINED, type SectionItem, sectionItems } from '../section/items.ts';
import { announced } from '../section/led-items.ts';
import { statesDifficulty, TRACED } from './cue.ts';
import { ENOUGH, troubleScore } from './plain-state.ts';

const CAUSE_OPENING =
  /^["'(\s]*(?:(?:mot so |nhung |cac |ve )?nguyen nhan\b|(?:cac )?ly do\b[^.;:]{0,40}(?::|\bla\b)|do (?!do\b|vay\b|dac thu do\b)(?=.{0,60}\bnen\b))/;
const GOOD_OPENING = /^["'(\s]*(?:ve )?(?:thuan loi|uu diem|ket qua dat duoc)\b/;

/** «Tồn tại, hạn chế và nguyên nhân khách quan»: an outline's prompt, which says what shall be told. */
const PROMPT =
  /^["'(\s]*(?:(?:nhung|cac|mot so|neu|danh gia|ve|kho khan|han che|ton tai|vuong mac|bat cap|nguyen nhan|khach quan|chu quan|thuan loi|bai hoc kinh nghiem|va|cua|chinh|con)(?:[,;/\s]+|(?=[.\s]*$)))+[.:\s]*$/;

/** What the lines of a section speak of from here on; a lead-in («Nguyên nhân:») turns it. */
type Turn = 'difficulty' | 'cause' | 'good';

function turnOf(lower: string): Turn | undefined {
  if (CAUSE_OPENING.test(lower) || TRACED.test(lower) || (/:\s*$/.test(lower) && announced(lower) === 'causes')) return 'cause';
  if (GOOD_OPENING.test(lower)) return 'good';
  return /^["'(\s]*(?:ve )?(?:kho khan|han che|ton tai|vuong mac|bat cap|nhung kho khan|mot so kho khan)/.test(lower)
    ? 'difficulty'
    : undefined;
}

/** «Thuận lợi cơ bản tác động tăng thu»: a line by itself that only says what the lines below it tell. */
const names = (item: SectionItem, v: View): boolean =>
  item.block.label === undefined &&
  item.span[1] - item.span[0] < LONGEST_NAME &&
  GOOD_OPENING.test(item.lower) &&
  !/[.;:!?]\s*$/.test(v.text.slice(...item.span));
const LONGEST_NAME = 80;

/** «Trên đây là …», «Cục có ý kiến để Sở được biết./.»: how a document ends. */
const ENDS = /^tren day\b|\b(?:duoc|de) biet(?:,? (?:va )?(?:thuc hien|huong dan))?\s*\.\/\.\s*$/;

/** Whether an item belongs among the difficulties: under a mixed heading it must state one. */
function belongs(item: SectionItem, mixed: boolean, v: View): boolean {
  if (item.leads || isDenial(item.lower) || PROMPT.test(item.lower) || ENDS.test(item.lower)) return false;
  if (item.lead && announced(item.lead.lower) === 'requests') return false;
  if (turnsTo(v.text.slice(...item.span))) return false;
  if (mixed) return statesDifficulty(item.lower) || troubleScore(v.text.slice(...item.span)) >= ENOUGH;
  return statesDifficulty(item.lower) || !PRAISE.test(item.lower) || item.block.label !== undefined;
}

/** «Tiến độ còn chậm. Lý do của việc này là:»: what a line says before it leads a list. */
function* beforeLead(item: SectionItem, section: Section, v: View): Generator<Proposal<'difficulty'>> {
  for (const span of sentencesIn(v, item.span).slice(0, -1)) {
    const lower = v.lower.slice(...span);
    const text = v.text.slice(...span);
    if (!statesDifficulty(lower) || isDenial(lower) || turnsTo(text) || announced(lower)) continue;
    yield {
      kind: 'difficulty',
      span,
      fields: { kind: 'difficulty', text, themes: themes(text, 'difficulty'), section: section.id },
    };
  }
}

/** «Hạn chế và biện pháp khắc phục»: a heading that holds what was done about it, and a line that tells so (folded). */
const REMEDY_TOO = /(?:biện pháp|giải pháp|hướng|cách|việc) (?:đã )?(?:khắc phục|giải quyết|xử lý|tháo gỡ)/iu;
const REMEDIED =
  /^["'(\s-]*(?:bien phap|giai phap|huong|cach) (?:da )?(?:khac phuc|giai quyet|xu ly|thao go)|^[^.;:]{0,60}\b(?:da|se|dang) (?!khong\b|chua\b)[^.]*\b(?:de|nham) (?:khac phuc|thao go|giai quyet|xu ly)\b/;

/** «Về chủ quan, …» behind «Nguyên nhân khách quan là …»: the other side of the cause (folded). */
const SIDE_OF_CAUSE = /^["'(\s-]*(?:ve )?(?:mat )?(?:chu quan|khach quan)\s?[,:]/;

/** «* Được: …» beside «* Chưa được: …»: what went well. */
const GOOD_LABEL = /^["'(\s*+-]*(?:(?:cai |mat |nhung (?:gi|viec) )?(?:lam |da lam |dat )?duoc|uu diem|thuan loi|mat manh|diem manh)\s*:/;

/** «Khó khăn: …», «Nguyên nhân: …» within a paragraph, behind what closes the sentence before it (folded, for every match). */
const LABEL_WITHIN =
  /(?<=[.;]\s)(?:ve )?(kho khan|han che|ton tai|vuong mac|nguyen nhan|thuan loi|uu diem)(?:,? (?:va )?(?:kho khan|han che|ton tai|vuong mac|khach quan|chu quan|chinh|chu yeu))*\s?:\s+/g;

/** «Thuận lợi: … Khó khăn: …»: the parts of a paragraph that tells first what went well, each label's own; none where it has no such labels. */
function* labelledWithin({ span, lower }: SectionItem): Generator<{ span: Span; kind: 'difficulty' | 'cause' }> {
  if (!GOOD_LABEL.test(lower)) return;
  const labels = [...lower.matchAll(LABEL_WITHIN)];
  for (const [i, label] of labels.entries()) {
    if (/^(?:thuan loi|uu diem)/.test(label[1]!)) continue;
    const end = labels[i + 1]?.index ?? lower.length;
    const start = label.index + label[0].length;
    const kind = label[1] === 'nguyen nhan' ? 'cause' : 'difficulty';
    if (!isDenial(lower.slice(start, end))) yield { span: [span[0] + start, span[0] + lower.slice(0, end).trimEnd().length], kind };
  }
}

/** «- Do bản đồ cũ sai lệch» below what is hard: an item that is nothing but why. */
const WHY_ONLY = quick(
  /^[^\p{L}]*(?:(?:chủ yếu|một phần|phần lớn|chính|cơ bản) )*(?:do|vì|bởi(?: vì)?|xuất phát từ|bắt nguồn từ)\s(?!(?:đó|vậy|thế)(?!\p{L}))(?![^.;]*,\s[^,.;]*(?<!\p{L})(?:còn|chưa|không|gặp|chậm|khó)(?!\p{L}))/iu,
);

/** Whether a heading, or one around it, holds causes too («Tồn tại, hạn chế và nguyên nhân»). */
function holdsCauses(section: Section | null): boolean {
  for (let at = section; at; at = at.parent) if (headingRoles(at.title).includes('causes')) return true;
  return false;
}

function* read(section: Section, v: View): Generator<Proposal<'difficulty'>> {
  const roles = headingRoles(section.title);
  const good = roles.includes('results') && /thuận lợi|kết quả|ưu điểm/i.test(section.title);
  const mixed = good || section.role === 'results' || section.role === 'proposals';
  let sided = false;
  let turn: Turn = section.role === 'causes' ? 'cause' : 'difficulty';
  for (const item of sectionItems(section, v)) {
    if (!item.leads && names(item, v)) {
      turn = turnOf(item.lower) ?? turn;
      continue;
    }
    if (REMEDY_TOO.test(section.title) && REMEDIED.test(item.lower)) continue;
    if (item.leads) {
      turn = turnOf(item.lower) ?? turn;
      yield* beforeLead(item, section, v);
      continue;
    }
    for (const { span, kind } of labelledWithin(item)) {
      const text = v.text.slice(...span);
      yield { kind: 'difficulty', span, fields: { kind, text, themes: themes(text, 'difficulty'), section: section.id } };
    }
    if (
      GOOD_LABEL.test(item.lower) ||
      OUTLINED.test(item.lower) ||
      !belongs(item, mixed, v) ||
      (turn === 'good' && !statesDifficulty(item.lower))
    )
      continue;
    const other: boolean = sided && SIDE_OF_CAUSE.test(item.lower);
    sided = other || CAUSE_OPENING.test(item.lower);
    const leadTurn = other ? 'cause' : item.lead ? (turnOf(item.lead.lower) ?? turn) : section.role === 'causes' ? 'cause' : 'difficulty';
    const text = v.text.slice(...item.span);
    const why = CAUSE_OPENING.test(item.lower) || TRACED.test(item.lower) || (WHY_ONLY.test(text) && holdsCauses(section));
    const kind = why || leadTurn === 'cause' ? 'cause' : 'difficulty';
    yield { kind: 'difficulty', span: item.span, fields: { kind, text, themes: themes(text, 'difficulty'), section: section.id } };
  }
}

/** The author's items under headings of difficulties and causes, and those of mixed headings that state one. */
export const difficultyByHeading: Rule<'difficulty'> = {
  id: 'difficulty.by-heading',
  kind: 'difficulty',
  about: 'Mỗi gạch đầu dòng, mục hoặc đoạn dưới đề mục khó khăn, tồn tại, hạn chế, nguyên nhân.',
  confidence: 0.92,
  *find(v) {
    if ((purpose(v) === 'request' && asksOthers(v)) || isStatute(v)) return;
    for (const section of v.sections) {
      const roles = headingRoles(section.title);
      const own = section.role === 'difficulties' || section.role === 'causes';
      const mixed = (section.role === 'results' || section.role === 'proposals') && roles.includes('difficulties');
      if (own || mixed) yield* read(section, v);
    }
  },
  finds: [
    [
      '# 2. Thuận lợi, khó khăn: Thuận lợi: lãnh đạo quan tâm. Khó khăn: «nền tảng đôi lúc quá tải; cán bộ đi công tác nhiều.»',
      { kind: 'difficulty' },
    ],
    ['# 2. Thuận lợi, khó khăn\nThuận lợi: có đủ máy. Khó khăn: lớp vắng. Nguyên nhân: «trùng mùa gặt.»', { kind: 'cause' }],
    ['# III. Những khó khăn đơn vị gặp phải?\nTrả lời: «Đường truyền hay rớt.»', { kind: 'difficulty' }],
    ['# III. Khó khăn\n☑ «Máy tính cũ»\n□ Mạng chậm\n☑ Thiếu người', { kind: 'difficulty' }],
    ['# III. Khó khăn, tồn tại\n- «Máy tính ở trụ sở thôn đã cũ.»\n- Kinh phí ít.', { kind: 'difficulty', section: 's1' }],
    ['# 4. Hạn chế\n«Một số hộ vùng cao chưa có điện lưới.»', { kind: 'difficulty' }],
    ['# a) Nguyên nhân: «Kinh phí giao muộn so với kế hoạch.»', { kind: 'cause' }],
    ['# 2. Tồn tại và nguyên nhân\n- Lớp học còn vắng.\nNguyên nhân:\n- «Lịch học trùng mùa gặt.»', { kind: 'cause' }],
    ['# III. Hạn chế\n- Lớp vắng.\nCó tình hình trên là do:\n- «Lịch học trùng mùa gặt.»', { kind: 'cause' }],
    ['# III. Hạn chế\n- Lớp vắng.\nNhững điều trên bắt nguồn từ:\n- «Lịch học trùng mùa gặt.»', { kind: 'cause' }],
    [
      '# III. Tồn tại; nguyên nhân\n1. Nguyên nhân khách quan là dân chưa quen.\n2. «Về chủ quan, một số thôn còn phó mặc.»',
      { kind: 'cause' },
    ],
    ['# III. Tồn tại và nguyên nhân\n1. Lớp tối vắng người.\n- «Do lịch học trùng mùa gặt.»', { kind: 'cause' }],
    ['# III. Tồn tại và nguyên nhân\n## 1. Về lớp học: Vắng người.\n- «Vì trời mưa kéo dài.»', { kind: 'cause' }],
    ['# III. Tồn tại và nguyên nhân\n- «Do mưa lũ, nhiều lớp không mở được.»', { kind: 'difficulty' }],
    ['# III. Hạn chế\n- Lớp vắng.\n* «Lý do: xã chưa có người trông lớp.»', { kind: 'cause' }],
    ['# III. Hạn chế\n- Lớp vắng.\n«Các hạn chế nêu trên có nguyên nhân từ việc bố trí lịch học chưa hợp lý.»', { kind: 'cause' }],
    ['# III. Hạn chế\n- Lớp vắng.\n«Những tồn tại trên chủ yếu là do cán bộ kiêm nhiệm.»', { kind: 'cause' }],
    ['# III. Hạn chế\n«Tiến độ một số việc còn chậm.» Lý do của việc này là:\n- Vốn về muộn.', { kind: 'difficulty' }],
    ['# III. Hạn chế\n- Lớp vắng.\n«Còn những hạn chế trên là do cán bộ phải kiêm nhiều việc.»', { kind: 'cause' }],
    ['# III. Hạn chế\nTiến độ một số việc còn chậm. Lý do của việc này là:\n- «Vốn về muộn.»', { kind: 'cause' }],
    ['# II. Thuận lợi, khó khăn\n- Được sự quan tâm của cấp trên.\n- «Đường truyền ở bản xa còn yếu.»', { kind: 'difficulty' }],
    ['# 2. Hạn chế\nQua triển khai còn một số vướng mắc: (1) «Ba bản chưa có sóng;» (2) Máy cũ.', {}],
    ['# 2. Hạn chế\nMột là, «cán bộ còn kiêm nhiệm nhiều việc.»', {}],
  ],
  passes: [
    '# 2. Thuận lợi, khó khăn\nThuận lợi: có đủ máy. Khó khăn: không.',
    '# III. KHÓ KHĂN, VƯỚNG MẮC\n- Nêu cụ thể khó khăn, nguyên nhân.',
    '# III. Cái được và chưa được\n* Được: bà con tự tin dùng ứng dụng.',
    '# II. Khó khăn\n1. Về hạ tầng: Không.',
    '# II. Khó khăn\nMạng chậm: □ Có □ Không\nXin cảm ơn đã lắng nghe!',
    '# II. Tồn tại\nBiểu 2: Tổng hợp tồn tại\n|| TT | Mức | Ghi chú\n| 1 | Cao | Có',
    '# 3. Con chưa thành niên của người kê khai\n- Họ và tên: Lý Thị Mơ.\n- Ngày sinh: 02/3/2015.',
    '@title QUYẾT ĐỊNH\n@title Công bố thủ tục hành chính nội bộ\n# 1. Phê duyệt danh sách các dân tộc còn gặp nhiều khó khăn\n- Hồ sơ gửi qua bưu điện.\n# 2. Thành lập tổ xác định nguyên nhân sự cố\n- Nộp hồ sơ.',
    '@title THÔNG TƯ\n# Điều 1. Sửa đổi\n- Cơ sở còn thiếu máy không được cấp phép.\n- Hộ chưa có lò thì không kê khai.\n# Điều 2. Bãi bỏ\nA.\n# Điều 3. Hiệu lực\nA.',
    '# 2. Nguyên nhân tăng, giảm thu\nThuận lợi cơ bản tác động tăng thu\n- Các ngành phối hợp chặt chẽ trong thu ngân sách.',
    '# 1. 03 không\n- Không cần đến trụ sở để nhận giấy báo;\n- Không cần đi lại nhiều lần;\n- Không phải nộp lại giấy đã có.',
    '# 5. Nỗi lo còn đó\nXin cảm ơn các đồng chí đã lắng nghe!',
    '# 2. Tồn tại, hạn chế\n- ………………………………\n- Về nhân lực: ……………\n- Về hạ tầng: ..................',
    '# 2. Khó khăn, vướng mắc\nKhông có.',
    '# V. Đánh giá khó khăn\n- Tồn tại, hạn chế và nguyên nhân khách quan, chủ quan.\n- Khó khăn, vướng mắc và nguyên nhân',
    '# I. KẾT QUẢ\n## 1. Công tác cai nghiện tại cộng đồng\n- Cả tỉnh chưa có điểm cai nghiện nào.\n- Hồ sơ của bốn xã còn thiếu.',
    '# 2. Khó khăn\nĐơn vị không gặp khó khăn, vướng mắc gì.',
    '# 3. Khó khăn\nTrong quá trình thực hiện còn một số khó khăn như sau:\n# 4. Kiến nghị\n- Bố trí kinh phí.',
    '# III. Hạn chế và biện pháp khắc phục\nNhà trường đã cử người kèm từng nhóm để khắc phục hạn chế nêu trên.',
    '# IV. Giải pháp khắc phục khó khăn\n- Mở thêm lớp học buổi tối.',
    '# 3. Khó khăn\nTừ đó, xã kính đề nghị Sở Nội vụ:\n- Mở lớp cho cán bộ bản.',
  ],
};
