import { isRecognised, type SectionRole } from '@tonghop/model';
import { quick } from '../letters.ts';
import { documentType } from '../rules/header/document-type.ts';
import { front } from '../rules/header/front.ts';
import { isParagraph, type View } from '../view.ts';
import { headingRole } from './heading-roles.ts';

/** Characters below which a text without any form may be a piece of a report. */
const LONG = 3000;
/** How far a report without its form is looked into for whose it is. */
const OPENING = 2500;
/** Words in which somebody reports on a place of his own (folded). */
const REPORTS =
  /\bbao cao (?:ket qua|tinh hinh|cong tac|viec|nhu sau)|\b(?:ubnd|uy ban nhan dan|dang uy|cong an|hoi dong nhan dan|hdnd) (?:xa|phuong|thi tran|dac khu)\b|\b(?:toan|dia ban|o|tai) (?:xa|phuong|thi tran|thon|ban|ap|khom)\b/;
/** Headings under which a report tells its state; a paper has one or the other («Hạn chế»), a report several. */
const ACCOUNTS = new Set<SectionRole>(['results', 'difficulties', 'tasks-ahead', 'proposals']);

/** Who is spoken of in a story or by somebody for himself; pupils («các em»), mothers and «chúng tôi» are in reports, too. */
const PERSONS = quick(
  /(?<!\p{L})(?:(?<!(?:của|chúng) )tôi|(?<!(?:chúng|một|của|gia đình|quê|hết) )mình|hắn|nó|(?<!(?:các|những|bà|người|cha) )mẹ|bố|(?<!(?:các|trẻ|cho|học sinh|nhi|của) )em|(?:cô|anh|chị|ông|bà) (?:ấy|ta)|cậu|chàng|nàng)(?!\p{L})/giu,
);
/** Words of work (folded): who has them writes to his office, as casually as he may. */
const OF_WORK =
  /\b(?:bao cao|ke hoach|trien khai|so lieu|ho so|chi bo|ubnd|hdnd|uy ban|mat tran|can bo|hoc vien|chuyen doi so|cong nghe (?:so|thong tin)|ky nang so|dich vu cong|phan mem|tap huan|vneid|internet|wi-?fi)\b|\d ?%/;
/** Words for each such person from which on they carry the text. */
const SELDOM = 60;
const FEWEST_PERSONS = 4;

/** Whether a text tells of persons, as stories, letters home and school essays do. */
function narrates({ text, lower }: View): boolean {
  if (OF_WORK.test(lower)) return false;
  const persons = text.match(PERSONS)?.length ?? 0;
  return persons >= FEWEST_PERSONS && persons * SELDOM >= text.split(/\s+/).length;
}

const known = new WeakMap<View, boolean>();

/**
 * Whether a text is an article, a paper, a manual or a story: long or told of persons, with none of a document's form (kind, letterhead, recipients,
 * signature), not a report's headings, and nobody who reports on his place. What it says of trouble is not told to anybody.
 */
export function isEssay(v: View): boolean {
  let found = known.get(v);
  if (found === undefined) known.set(v, (found = read(v)));
  return found;
}

function read(v: View): boolean {
  if ((v.text.length < LONG && !narrates(v)) || isRecognised(v.reading) || documentType(v)) return false;
  const { letterhead, addressee, recipients, signature } = front(v);
  if (letterhead.length + addressee.length + recipients.length + signature.length > 0) return false;
  if (REPORTS.test(v.lower.slice(0, OPENING))) return false;
  const roles = new Set<SectionRole>();
  for (const block of v.blocks) {
    const role = isParagraph(block) && block.heading ? headingRole(v.text.slice(...block.heading.title)) : undefined;
    if (role?.strong && ACCOUNTS.has(role.role)) roles.add(role.role);
  }
  return roles.size < 2;
}
