import type { SectionRole } from '@tonghop/model';
import { purpose } from '../../outline/purpose.ts';
import type { Rule } from '../../rule.ts';
import { themes } from '../../themes.ts';
import type { View } from '../../view.ts';
import { periodIn, periodOf } from '../header/period.ts';
import { asksAbove, asksPlainly } from '../proposal/cue.ts';
import { leadSentence, type SectionItem, sectionItems } from '../section/items.ts';
import { unheaded } from '../section/unheaded.ts';
import { isTask } from './is-task.ts';
import { detailsWithin } from './within.ts';

/** Sections in which a line may turn to what comes; those of work have their own rule. */
const OPEN = new Set<SectionRole>(['opening', 'direction', 'results', 'difficulties', 'causes', 'lessons', 'other']);
const WORK =
  /\b(?:nhiem vu|noi dung|cong viec|viec|giai phap|bien phap|cong tac)(?: (?:va |, )?(?:giai phap|nhiem vu|trong tam|chu yeu|cu the|chinh|lon))*(?: (?:nhu )?sau(?: day)?| duoi day| la)?\s*:\s*$|\b(?:tap trung|se|du kien|tiep tuc)(?: (?:thuc hien|trien khai|lam|vao))*\s*:\s*$/;
const COMES =
  /\b(?:thoi gian (?:toi|con lai)|sap toi|toi day|tiep theo|(?:quy|thang|tuan|nam|ky) (?:toi|sau|tiep)|cuoi nam|con lai cua (?:nam|quy)|se (?:tap trung|trien khai|thuc hien|tiep tuc|lam|phan dau))\b/;
const OVER = /\b(?:da|vua qua|thoi gian qua)\b/;

/** Whether a line leads to work to come: it says so, or names a time behind the one reported on. */
function leadsAhead({ span, lower }: NonNullable<SectionItem['lead']>, v: View): boolean {
  const last = leadSentence(lower);
  if (!WORK.test(last) || OVER.test(last)) return false;
  if (COMES.test(last)) return true;
  const named = periodIn(v, span[1] - last.length, span[1])?.from;
  const told = periodOf(v)?.to;
  return named != null && told != null && named > told;
}

/** The items of a list that a line of a report announces as work to come, where no heading does («Trong quý II, trường làm những việc sau:»). */
export const taskByLead: Rule<'task'> = {
  id: 'task.by-lead',
  kind: 'task',
  about: 'Mỗi mục của danh sách mà câu dẫn trước nó gọi là nhiệm vụ thời gian tới, ngoài đề mục phương hướng, nhiệm vụ.',
  confidence: 0.8,
  *find(v) {
    if (purpose(v) !== 'report') return;
    const outside = unheaded(v);
    for (const section of [...outside, ...v.sections]) {
      const free = outside.includes(section);
      if (!free && !OPEN.has(section.role)) continue;
      const items = sectionItems(section, v);
      for (const item of items) {
        if (!item.lead || !(item.block.label || item.number) || !leadsAhead(item.lead, v) || !isTask(item, items)) continue;
        const task = v.text.slice(...item.span);
        if (asksPlainly(item.lower) || asksAbove(task)) continue;
        const own = { task, ...detailsWithin(task, item.lower, v), lead: null, themes: themes(task, 'task') };
        const ordinal = item.number ?? (item.block.label?.number || null);
        yield {
          kind: 'task',
          span: item.span,
          fields: { source: 'section', group: null, ordinal, ...own, status: 'planned', section: free ? null : section.id },
        };
      }
    }
  },
  finds: [
    [
      '@title BÁO CÁO\n@title Kết quả quý I năm 2026\nTrường đã mở 05 lớp.\nTrong quý II/2026, trường tập trung vào một số nhiệm vụ sau:\n- «Đăng ký nhãn hiệu cho hai sản phẩm.»',
      { source: 'section', status: 'planned', lead: null },
    ],
    [
      '@title BÁO CÁO\n# I. Kết quả\nXã đã mở 05 lớp. Thời gian tới, xã triển khai các nội dung sau:\n1. «Mở lớp đêm ở bản xa.»',
      { ordinal: '1', section: 's1' },
    ],
    ['@title BÁO CÁO\n# I. Kết quả\nXã đã mở 05 lớp. Thời gian tới, xã tập trung:\n- «Mở lớp đêm ở bản xa.»', { section: 's1' }],
  ],
  passes: [
    '@title BÁO CÁO\n# I. Kết quả\nThời gian tới, Hội tập trung:\n- Đề nghị UBND xã cấp mỗi chi hội 01 máy tính.',
    '@title BÁO CÁO\n# I. Kết quả\nThời gian qua, xã đã triển khai các nội dung sau:\n- Mở lớp đêm ở bản xa.',
    '@title BÁO CÁO\n@title Kết quả quý I năm 2026\nTrong quý I/2026, xã tập trung vào một số nhiệm vụ sau:\n- Mở lớp đêm ở bản xa.',
    '@title BÁO CÁO\n# I. Kết quả\nĐể làm tốt thời gian tới, đề nghị UBND tỉnh:\n- Cấp kinh phí.',
  ],
};
