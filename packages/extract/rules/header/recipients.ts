import { fold } from '@tonghop/model';
import { AGENCY_START, NAME_LINKS } from '../../lexicon/agencies.ts';
import type { Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { front } from './front.ts';

const LEAD = /^\s*(?:K[íi]nh\s+g[ửu]i\s*:?|[^:;]{0,150}\sđiện\s*:)\s*/iu;
const MARK = /^\s*(?:[-–—+•*]\s*)?/;

/** «Phòng Cảnh sát môi trường - Công an tỉnh»: a part of a body and that body. */
const PART_OF =
  /^(?:Phòng|Trung tâm|Bộ phận|Ban|Tổ|Chi cục|Cục|Văn phòng)\s[^;:–-]{4,80}\s[-–]\s(?:Công an|Sở|UBND|Ủy ban nhân dân|Bộ|HĐND|Tỉnh ủy|Thành ủy)\s[^;:–-]*$/u;

const POST = /^(?:pho |nguyen )?(?:bi thu|chu tich|thu tuong|uy vien|truong ban|giam doc|chanh|truong phong|bo truong|thu truong)\b/i;

/** Cuts an addressee line into its bodies: at «;», at dashes that open an item, and at commas before another body's name. */
function split(text: string): string[] {
  const pieces: string[] = [];
  const parted = text.split(
    /\s*;\s*|\s+[-–+•]\s+(?=(?:Các|Ủy|UBND|Sở|Ban|Bộ|Đồng|Ông|Bà|Văn|Đảng|Tỉnh|Thành|Hội|Trường|Phòng|Trung|Lãnh|Thường|Chủ|Công|Đoàn)\b)/u,
  );
  for (const printed of PART_OF.test(text) ? [text] : parted) {
    const part = printed.replace(MARK, '');
    let start = 0;
    const folded = fold(part);
    // The brackets before a comma, told on the way from the one before it.
    const last = { '(': -1, ')': -1 };
    let seen = 0;
    for (let at = folded.indexOf(', '); at >= 0; at = folded.indexOf(', ', at + 1)) {
      // «Đồng chí Lê Văn A, Bí thư Đảng ủy, Chủ tịch HĐND xã»: one person with his posts.
      const opening = folded.slice(start, start + 20);
      const person = /^(?:dong chi|d\/c|ong|ba)\s/i.test(opening) && POST.test(folded.slice(at + 2, at + 40));
      for (; seen < at; seen++) if (folded[seen] === '(' || folded[seen] === ')') last[folded[seen] as '(' | ')'] = seen;
      const listed = person || /^(?:cac|nhung)\s/i.test(opening) || last['('] >= Math.max(start, last[')'] + 1);
      if (listed || NAME_LINKS.test(folded.slice(at, at + 40)) || !AGENCY_START.test(folded.slice(at + 2, at + 30))) continue;
      pieces.push(part.slice(start, at));
      start = at + 2;
    }
    pieces.push(part.slice(start));
  }
  return pieces.map((piece) => piece.replace(MARK, '').replace(/[\s.;,:/]+$/, '')).filter((piece) => piece.length > 1);
}

/** The bodies that a document addresses, in order. */
export const addressed = (v: View): string[] => {
  const lines = front(v).addressee;
  return lines[0] && LEAD.test(lines[0].text) ? lines.flatMap((line) => split(line.text.replace(LEAD, ''))) : [];
};

/** «Kính gửi»: whom the document addresses. */
export const recipients: Rule<'header'> = {
  id: 'header.recipients',
  kind: 'header',
  about: 'Nơi kính gửi của văn bản.',
  confidence: 0.95,
  *find(v) {
    const lines = front(v).addressee;
    const items = addressed(v);
    if (items.length > 0)
      yield { kind: 'header', span: [lines[0]!.span[0], lines.at(-1)!.span[1]], fields: { field: 'recipients', value: items } };
  },
  finds: [
    ['@addressee «Kính gửi: Sở Khoa học và Công nghệ.»', { field: 'recipients', value: ['Sở Khoa học và Công nghệ'] }],
    [
      '@addressee «Kính gửi:\n@addressee - UBND tỉnh;\n@addressee - Sở Văn hóa, Thể thao và Du lịch.»',
      { value: ['UBND tỉnh', 'Sở Văn hóa, Thể thao và Du lịch'] },
    ],
    [
      '@addressee «CHỦ TỊCH UBND TỈNH A điện:\n@addressee - Giám đốc các sở;\n@addressee - Chủ tịch UBND các xã.»',
      { value: ['Giám đốc các sở', 'Chủ tịch UBND các xã'] },
    ],
    [
      '@addressee «Kính gửi:\n@addressee - Các phòng, Trung tâm Y tế;\n@addressee - Công an xã.»',
      { value: ['Các phòng, Trung tâm Y tế', 'Công an xã'] },
    ],
    ['@addressee «Kính gửi: Sở Nội vụ; Sở Tài chính»', { value: ['Sở Nội vụ', 'Sở Tài chính'] }],
    ['@addressee «Kính gửi: Phòng Cảnh sát môi trường - Công an tỉnh»', { value: ['Phòng Cảnh sát môi trường - Công an tỉnh'] }],
    ['@addressee «Kính gửi: Các sở, ban, ngành; UBND các xã, phường»', { value: ['Các sở, ban, ngành', 'UBND các xã, phường'] }],
    [
      '@addressee «Kính gửi:\n@addressee - Đồng chí Lê Văn Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND xã,\n@addressee - Các đồng chí Phó Bí thư Đảng ủy.»',
      { value: ['Đồng chí Lê Văn Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND xã', 'Các đồng chí Phó Bí thư Đảng ủy'] },
    ],
    ['@addressee «Kính gửi: Thường trực Đảng ủy, Ủy ban nhân dân xã»', { value: ['Thường trực Đảng ủy', 'Ủy ban nhân dân xã'] }],
  ],
  passes: ['Trên đây là báo cáo, kính gửi Sở Nội vụ tổng hợp./.'],
};
