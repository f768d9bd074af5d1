import { foldLower, type SectionRole, singleSpaced } from '@tonghop/model';
import { everyMatch } from '../every-match.ts';
import { AHEAD_WORDS, GOAL_WORD, HEADING_CUES, NO_TROUBLE, OVERCOMING, TROUBLE_WORDS, TURNS_TO, WISHES } from '../lexicon/headings.ts';
import { oneApart } from '../one-apart.ts';
import { unitInHeading } from './unit-in-heading.ts';

/** A cue found in a title: its role, its strength, and where it begins. */
export type FoundCue = { role: SectionRole; strong: boolean; at: number };

type HeadingCue = { role: SectionRole; strong: boolean; cue: string };
const ALL: readonly HeadingCue[] = HEADING_CUES.flatMap(({ role, strength, cues }) =>
  cues.map((cue) => ({ role, strong: strength === 'strong', cue })),
);
const LEAST_FUZZY = 8; // letters; shorter cues meet other words at distance 1: «mặt trận» and «mặt trái»

const WORD = /[a-z0-9]+/g;
const BY_FIRST_WORD = Map.groupBy(ALL, ({ cue }) => cue.match(WORD)![0]);

function exact(title: string): FoundCue[] {
  const found: FoundCue[] = [];
  for (const { 0: word, index: at } of everyMatch(WORD, title))
    for (const { role, strong, cue } of BY_FIRST_WORD.get(word) ?? [])
      if (title.startsWith(cue, at) && !/[a-z0-9]/.test(title[at + cue.length] ?? '')) found.push({ role, strong, at });
  return found;
}

type FuzzyCue = { role: SectionRole; words: readonly string[]; plain: string; order: number };
/** Strong cues long enough to be known with one letter wrong, their blanks out, by how many letters they have. */
const FUZZY = Map.groupBy(
  ALL.filter(({ strong }) => strong)
    .map(({ role, cue }, order): FuzzyCue => ({ role, words: cue.split(' '), plain: cue.replaceAll(' ', ''), order }))
    .filter(({ plain }) => plain.length >= LEAST_FUZZY),
  ({ plain }) => plain.length,
);
const LONGEST_FUZZY = Math.max(...FUZZY.keys()) + 1;

/** Whether words from the `i`th on are a cue's but for one of them: «trồng tại» is not «trở ngại», though their letters run alike. */
function mostlySame(words: readonly RegExpExecArray[], i: number, count: number, cue: readonly string[]): boolean {
  if (count !== cue.length || count < 2) return true;
  for (let n = 0; n < count; n++) if (words[i + n]![0] === cue[n]) return true;
  return false;
}

/** Words one letter from a cue that are words of their own: «thực hiện Nghị quyết» is no «kiến nghị», «Trung tâm» is no «trọng tâm», «Chuyên viên» no «chuyển biến», «Thời gian tổ chức» no «thời gian tới». */
const OTHER_WORDS = new Set(['hiennghi', 'trungtam', 'chuyenvien', 'hienphap', 'congvien', 'thoigianto']);

/** Cues that the title holds with one letter wrong or a blank lost, where none stands there rightly. */
function misspelt(title: string): FoundCue[] {
  const words = everyMatch(WORD, title);
  const found: (FoundCue & { order: number })[] = [];
  for (let i = 0; i < words.length; i++) {
    const at = words[i]!.index;
    let joined = '';
    for (let count = 1; i + count <= words.length; count++) {
      const last = words[i + count - 1]!;
      joined += last[0];
      // No cue runs over a comma.
      if (joined.length > LONGEST_FUZZY || /[^a-z0-9\s-]/.test(title.slice(at, last.index))) break;
      if (joined.length < LEAST_FUZZY - 1 || OTHER_WORDS.has(joined)) continue;
      for (let length = joined.length - 1; length <= joined.length + 1; length++)
        for (const { role, words: cue, plain, order } of FUZZY.get(length) ?? [])
          if (Math.abs(count - cue.length) <= 1 && mostlySame(words, i, count, cue) && oneApart(joined, plain))
            found.push({ role, strong: true, at, order });
    }
  }
  return found.sort((a, b) => a.order - b.order);
}

/** The role that a title alone gives; `strong` false where a surrounding section may know better. */
type TitleRole = { role: SectionRole; strong: boolean };

/** What is known of a title: its cues ({@link findCues}), the roles that they open, and its own role once it was asked for (null: none). */
type Known = { cues: readonly FoundCue[]; roles: readonly SectionRole[]; role?: TitleRole | null };

const LARGEST_MEMORY = 2000;
const remembered = new Map<string, Known>();

/** The same titles come again and again, within a document and over a batch. */
function knownOf(title: string): Known {
  let known = remembered.get(title);
  if (!known) {
    const cues = findCues(title);
    known = { cues, roles: [...new Set(cues.map((cue) => cue.role))] };
    if (remembered.size >= LARGEST_MEMORY) remembered.clear();
    remembered.set(title, known);
  }
  return known;
}

/** «Việc lấy ý kiến», «Tổng hợp, giải trình ý kiến góp ý»: that others were asked, or what became of what they said. */
const HEARD =
  /\b(?:lay|xin lay|tiep thu|giai trinh|tong hop|thu thap|tham gia|gop)(?:,? (?:va )?(?:tiep thu|giai trinh|tong hop|bao cao))* $/;
const HANDLED = /\b(?:phan anh|khieu nai|to cao|don thu|tra loi|giai quyet|tiep nhan|xu ly|y kien)\b[^.;:]{0,40}$/;
/** «Hồ sơ đề nghị khen thưởng»: asking by a form, no request of the writer's. */
const BY_FORM = /^(?:de nghi|de xuat) (?:xet |tang |cong nhan|khen thuong|phong tang|cap (?:giay|phep|the|moi|doi))/;
/** «Thủ tục đề nghị thay đổi trụ sở», «Mức thu phí đề xuất»: what a procedure, a paper or a fee is called. */
const NAMED_BY_FORM =
  /\b(?:thu tuc|quy trinh|mau (?:don|so|van ban)|don(?! vi\b)|phieu|giay|van ban|ho so|hang hoa|hang|muc thu(?: phi)?|muc phi)\b[^.;:]{0,30}$/;
/** «Ý kiến của các hộ», «Ý kiến phát biểu»: what others said. */
const SAID_BY_OTHERS =
  /^y kien (?:phat bieu|thao luan|trao doi|tai (?:buoi|cuoc|hoi|phien)\b|tham dinh|khac nhau|trai chieu|chi dao|ket luan|(?:gop y |tham gia )?(?:cua )?(?:cac|nhung) (?:so|nganh|don vi|co quan|phong|dia phuong|xa)\b|cua (?:cac |nhung )?(?:ho|dai bieu|thanh vien|nguoi dan|nhan dan|cu tri|dong chi|doan|ba con)\b)/;
/** «Về các kiến nghị, đề xuất của Trung tâm»: what is answered. */
const ASKED_BY = /^(?:(?:kien nghi|de nghi|de xuat),? (?:va )?)+(?:cua\b|(?:neu )?tai (?:phien|cuoc|buoi|hoi nghi)\b)/;
const OF_OTHERS =
  /^(?:kien nghi|de nghi|de xuat),? (?:phan anh|khoi to\b|(?:chinh dang )?cua (?:cac )?(?:cu tri|nguoi dan|nhan dan|doanh nghiep|cong dan|ca nhan|to chuc))/;

/** «Cử tri ấp Đông kiến nghị»: a question that an answer follows. */
const VOTERS = /^[^a-z]*(?:\d+[.)] )?(?:y kien (?:cua )?)?cu tri\b.{0,60}$/;

/** «Đề xuất giải pháp thời gian tới»: what the writer means to do, and nobody is asked. */
const OWN_MEASURES =
  /^[^a-z]*(?:ve )?de xuat (?:cac |mot so |nhung )?(?:giai phap|bien phap)\b(?!.*\b(?:kien nghi|de nghi|voi|(?:de|trinh) (?:tinh|thanh pho|trung uong|cap tren|cac (?:cap|so|bo)|ubnd|uy ban|so|bo))\b).*\b(?:thoi gian toi|tiep theo|sap toi|cuoi nam|(?:nam|quy|thang) (?:toi|sau|\d))/;

/** «Giải quyết khiếu nại, tố cáo, kiến nghị», «Trả lời kiến nghị cử tri»: what others asked for and the writer deals with. */
function isOthersRequest(lower: string, at: number): boolean {
  const rest = lower.slice(at);
  return (
    SAID_BY_OTHERS.test(rest) ||
    (/^y kien\b(?!.{0,40}\b(?:kien nghi|de xuat|de nghi)\b)/.test(rest) && HEARD.test(lower.slice(0, at))) ||
    OF_OTHERS.test(rest) ||
    BY_FORM.test(rest) ||
    (/^[^a-z]*(?:ve|doi voi) (?:cac |mot so |nhung )?$/.test(lower.slice(0, at)) && ASKED_BY.test(rest)) ||
    NAMED_BY_FORM.test(lower.slice(0, at)) ||
    (VOTERS.test(lower.slice(0, at)) && !/\bvoi\b/.test(lower)) ||
    (HANDLED.test(lower.slice(0, at)) &&
      /^(?:kien nghi|de nghi)\b/.test(rest) &&
      !/^(?:kien nghi|de nghi),? (?:de xuat|kien nghi)/.test(rest) &&
      !/\by kien,? $/.test(lower.slice(0, at)))
  );
}

/** «cán bộ», which without its tones reads like «cần Bộ …». */
const STAFF = /cán bộ/giu;

/** Where a title turns to a body («Việc cần Sở Y tế quyết», «Trình UBND tỉnh»), or undefined. */
export function turnsToBody(title: string): number | undefined {
  return TURNS_TO.exec(foldLower(title.normalize('NFC').replace(STAFF, (named) => '#'.repeat(named.length))))?.index;
}

/** Cues that tones tell, and bodies that a title turns to. */
function toned(title: string): FoundCue[] {
  const cue = (role: SectionRole, at: number | undefined): FoundCue[] => (at === undefined || at < 0 ? [] : [{ role, strong: true, at }]);
  return [
    ...cue('difficulties', TROUBLE_WORDS.exec(title)?.index),
    ...cue('tasks-ahead', AHEAD_WORDS.exec(title)?.index),
    ...cue('targets', GOAL_WORD.exec(title)?.index),
    ...cue('proposals', turnsToBody(title) ?? -1),
    ...cue('proposals', WISHES.exec(title)?.index),
  ];
}

/** The cues of a title, strong ones first, then by where they stand. Difficulties to be overcome are no difficulties. */
function findCues(title: string): FoundCue[] {
  const plain = singleSpaced(title.normalize('NFC'))
    .replace(NO_TROUBLE, (named) => '#'.repeat(named.length))
    .trim();
  const lower = foldLower(plain);
  if (SITUATION.test(lower)) return [{ role: 'results', strong: true, at: 0 }];
  let found = [...exact(lower), ...toned(plain)];
  if (!found.some((cue) => cue.strong)) found = [...found, ...misspelt(lower)];
  const overcome = OVERCOMING.exec(lower) ?? (MEETS.test(lower) && !FALLS_SHORT.test(lower) ? { index: -1 } : null);
  return found
    .filter((cue) => !(cue.role === 'difficulties' && overcome && overcome.index < cue.at))
    .filter((cue) => !(cue.role === 'tasks-ahead' && !cue.strong && OF_A_PLAN.test(lower)))
    .filter((cue) => !(cue.role === 'assignments' && BY_PRINCIPLE.test(lower)))
    .filter((cue) => !(cue.role === 'direction' && LED_BY_NAME.test(lower)))
    .filter((cue) => !(cue.role === 'funding' && OF_REFORM.test(lower)))
    .filter((cue) => !(cue.role === 'proposals' && (isOthersRequest(lower, cue.at) || OWN_MEASURES.test(lower))))
    .sort((a, b) => Number(b.strong) - Number(a.strong) || a.at - b.at);
}

/** «Nguyên tắc phân công»: by what work is given, and none of it. */
const BY_PRINCIPLE = /^[^a-z]*(?:ve )?(?:cac |mot so )?(?:nguyen tac|can cu|co so|tieu chi)\b/;
/** «Nâng cao nhận thức …, quyết liệt lãnh đạo, chỉ đạo», «Tiện ích phục vụ chỉ đạo, điều hành», «Xử lý văn bản điện tử»: fields of work, and not how it was led. */
const LED_BY_NAME =
  /^[^a-z]*(?:ve )?nang cao nhan thuc\b|\bphuc vu (?:cong tac )?(?:lanh dao,? )?(?:chi dao|dieu hanh)\b|^[^a-z]*(?:ve )?(?:cong tac |viec |ty le )?(?:(?:xu ly|quan ly|trao doi|gui,? nhan|ky so|so hoa|luu tru|lien thong) (?:cac )?)?van ban (?:dien tu|so hoa|tren moi truong|di\b|den\b)/;
/** «Rà soát các dự án chậm tiến độ», «Chăm lo đối tượng khó khăn»: work on it, but «Rà soát hồ sơ còn chậm» falls short. */
const MEETS =
  /^[^a-z]*(?:ve )?(?:viec |cong tac )?(?:ra soat|ra quet|cham lo|ung pho|khoi thong|day nhanh|don doc|phong ngua|ho tro|giup do)\b/;
const FALLS_SHORT = /\b(?:con|chua|chang|khong)\s/;
/** «Cải cách tài chính công»: a field of reform. */
const OF_REFORM = /\b(?:cai cach|quan ly) tai chinh\b/;

/** «Tình hình và nguyên nhân» of a resolution: how things stand, good and bad. */
const SITUATION = /^[^a-z]*(?:danh gia )?(?:tinh hinh|thuc trang)(?: chung)?(?: va|,) (?:nhung )?nguyen nhan$/;

/** Roles that a title opens, in their order: «Khó khăn và kiến nghị» opens two. */
export function headingRoles(title: string): readonly SectionRole[] {
  return knownOf(title).roles;
}

/** «Việc chấp hành quyết định, kế hoạch»: a plan already there, no work to come. */
const OF_A_PLAN = /[a-z] ?,? ke hoach(?! (?:nam|quy|thang|tuan|cong tac|thoi gian|thuc hien))/;
const TOLD =
  /\bda (?:thuc hien|lam|dat)|^[^a-z]*(?:ve )?viec (?:thuc hien|trien khai)\b|^[^a-z]*ve (?:trien khai|thuc hien) (?:nghi quyet|chi thi|ket luan|ke hoach|de an|chuong trinh|quyet dinh|nghi dinh)\b|^[^a-z]*(?:ve )?(?:cac |nhung )?(?:ket qua|tinh hinh (?:thuc hien|trien khai)|tien do)/;
/** «Đánh giá khả năng thực hiện nhiệm vụ năm 2025»: looking back, whatever it names; «Đánh giá, báo cáo» of a plan may be what shall be done. */
const JUDGES = /^[^a-z]*(?:ve )?(?:danh gia|nhan xet)\b(?!,? (?:du bao|nhu cau|rui ro|tac dong))/;
/** What a title may go on with that is more than looking back. */
const GO_ON: readonly SectionRole[] = ['causes', 'proposals', 'lessons'];
const ASSIGNS = /^[^a-z]*(?:to chuc thuc hien|(?:tien do(?: thuc hien)?(?: va|,) )?phan cong|trach nhiem)\b/;
/** «Giao Ủy ban nhân dân xã tổ chức thực hiện …»: an article of a resolution. */
const GIVEN = /^[^a-z]*giao (?:cho )?(?:uy ban|ubnd|thuong truc|hdnd|hoi dong|so (?!lieu)|cong an|van phong|ban |cac )/;
/** Minutes tell who was there and when before they tell what was said. */
const WHO_CAME = /^[^a-z]*(?:ve )?thanh phan\b/;
const GOALS_FIRST = /^[^a-z]*(?:muc tieu.*chi tieu|(?:cac |nhung )?dich\b)/;

/** «Ai làm», «Ai phụ trách việc gì?», and nothing else: «AI làm thay công chức» is no question. */
const WHO_DOES = /^[^a-z]*ai (?:lam|phu trach|chiu trach nhiem|lo)(?: (?:gi|viec gi|viec nao))?[\s?.:]*$/;

/** «Công việc trong tuần», of a report on that week. */
const IN_PERIOD =
  /^[^a-z]*(?:(?:cac |nhung )?(?:cong )?viec )(?:da lam )?(?:trong|cua) (?:tuan|thang|quy|ky)(?! (?:toi|sau|tiep|den|cuoi|con lai|\d))/;

/** «Nhiệm vụ chậm tiến độ»: what was to be done and is not. */
const UNDONE = /(?:nhiem vu|chi tieu|muc tieu|cong viec|ke hoach) (?:con )?(?:chua|cham|qua han|khong dat|khong hoan thanh)\b/;

/** What the cues of one title say together. */
type Said = { lower: string; strong: ReadonlySet<SectionRole>; at: (role: SectionRole) => number };

/** A title with a difficulty word: causes, requests and tasks named before it count first, and so do results; praise only leads up to it. */
function troubled({ lower, strong, at }: Said): SectionRole {
  // «Nguyên nhân chỉ tiêu không đạt»
  if (UNDONE.test(lower) && !(strong.has('causes') && at('causes') < lower.search(UNDONE))) return 'difficulties';
  for (const role of ['causes', 'proposals', 'tasks-ahead'] as const) if (strong.has(role) && at(role) < at('difficulties')) return role;
  return /ket qua|thanh tuu/.test(lower) && at('results') < at('difficulties') ? 'results' : 'difficulties';
}

/** The role where several strong cues, or a telling opening, decide otherwise than the first cue would. */
function combined(said: Said): SectionRole | undefined {
  const { lower, strong } = said;
  if (strong.has('difficulties')) return troubled(said);
  // What brought the results about tells of them.
  if (strong.has('causes') && strong.has('results')) return 'results';
  if (strong.has('causes') && strong.has('assignments')) return 'causes';
  if (strong.has('opening') && !strong.has('results')) return 'opening';
  if (ASSIGNS.test(lower) || GIVEN.test(lower)) return 'assignments';
  if (TOLD.test(lower) || (strong.size > 0 && JUDGES.test(lower) && !GO_ON.some((other) => strong.has(other)))) return 'results';
  if (/^[^a-z]*cong tac to chuc\b/.test(lower)) return 'direction';
  if (strong.has('assignments') && strong.has('tasks-ahead')) return 'assignments';
  if (strong.has('targets') && strong.has('tasks-ahead') && !GOALS_FIRST.test(lower)) return 'tasks-ahead';
  if (strong.has('direction') && strong.has('results')) return 'results';
  if (strong.has('other')) return /nhiem vu|giai phap|phuong huong/.test(lower) ? 'tasks-ahead' : 'other';
  return undefined;
}

/** «Chức năng, nhiệm vụ», «Quyền hạn và nghĩa vụ»: what a body is for, by its charter; no work that is set. */
const STATUTE =
  /^[^a-z]*(?:ve )?(?:(?:vi tri,? )?chuc nang(?:,| va)? (?:nhiem vu|quyen han)|nhiem vu(?:,| va) quyen han|quyen(?: han)?(?:,| va) (?:nghia vu|trach nhiem|nhiem vu))\b/;
/** «Hồ sơ gửi kèm theo đơn này», «Tài liệu kèm theo gồm»: a list of papers. */
const ENCLOSED =
  /^[^a-z]*(?:danh muc )?(?:thanh phan )?(?:ho so|tai lieu|giay to|van ban) [^.;:]{0,20}\b(?:(?:gui|goi|dinh|trinh)? ?kem(?: theo)?|bao gom|gom(?: co)?)\b/;

/** «Để hoàn thành các mục tiêu, yêu cầu:»: what follows is told to be done, whatever for. */
const AIM_AND_TELLS =
  /^[^a-z]*(?:de|nham|trong thoi gian toi)\b[^:;.]{0,160},? (?:yeu cau|giao)(?: (?:cac|thu truong|chu tich|giam doc|truong)\b[^:;.]{0,120})?(?: (?:tap trung )?(?:thuc hien|trien khai)[^:;.]{0,40})?\s?:?$/;
/** «Dự kiến nguồn lực, điều kiện bảo đảm cho việc thi hành» of a paper that submits a rule (Luật Ban hành văn bản quy phạm pháp luật 2025). */
const RESOURCES = /^[^a-z]*(?:ve )?du kien (?:ve )?(?:cac )?(?:nguon luc|kinh phi)\b/;
const AHEAD: ReadonlySet<SectionRole> = new Set(['tasks-ahead', 'targets', 'assignments']);
/** «Đơn vị đã ban hành kế hoạch chưa?»: a form asks what was done, whatever it names. */
const ASKS_IF_DONE = /\bda\s[^?]{2,160}\bchua\s*\?\s*$/;
/** «Yêu cầu đối với UBND xã», «Kết luận, yêu cầu của Đoàn kiểm tra»: what somebody is told to do. */
const DEMANDS = /^[^a-z]*yeu cau\s/;
const BY_INSPECTORS = /^[^a-z]*(?:(?:nhan xet|danh gia|ket luan)(?:,? va|,) )*yeu cau cua (?:doan|to) (?:kiem|thanh|giam|cong|khao)\b/;

/**
 * The role that a title alone gives, or undefined where it tells none (a unit's or field's name); `strong` false where a surrounding
 * section may know better.
 */
export function headingRole(title: string): TitleRole | undefined {
  const known = knownOf(title);
  if (known.role === undefined) known.role = roleOf(title, known.cues) ?? null;
  return known.role ?? undefined;
}

function roleOf(title: string, cues: readonly FoundCue[]): TitleRole | undefined {
  const lower = foldLower(title.normalize('NFC')).trim();
  const first = cues[0];
  if (WHO_DOES.test(lower)) return { role: 'assignments', strong: true };
  if (AIM_AND_TELLS.test(lower) || BY_INSPECTORS.test(lower)) return { role: 'assignments', strong: true };
  if (RESOURCES.test(lower)) return { role: 'funding', strong: true };
  if (IN_PERIOD.test(lower)) return { role: 'results', strong: true };
  if (DEMANDS.test(lower) && unitInHeading(title, lower.replace(/^[^a-z]+/, '')) !== null) return { role: 'assignments', strong: true };
  if (STATUTE.test(lower) || ENCLOSED.test(lower)) return { role: 'other', strong: true };
  if (!first)
    return WHO_CAME.test(lower) || /^[^a-z]*(?:ve )?(?:cac )?nguyen tac\b/.test(lower) ? { role: 'other', strong: true } : undefined;
  const strong = new Set(cues.filter((cue) => cue.strong).map((cue) => cue.role));
  const at = (role: SectionRole) => cues.find((cue) => cue.role === role)?.at ?? Number.POSITIVE_INFINITY;
  const told = combined({ lower, strong, at });
  const role = told ?? first.role;
  if (AHEAD.has(role) && ASKS_IF_DONE.test(lower)) return { role: 'results', strong: true };
  return { role, strong: told !== undefined || first.strong };
}

const FILLER = /^[^a-z]*(?:(?:ve|cac|nhung|mot so|cong tac|noi dung|danh gia|thuc hien|bao dam|dam bao|bo tri|huy dong|nguon)[,:]? )*$/;

/** Whether a title begins with a cue of a role, or with words that lead to one («Về các chỉ tiêu»). */
export function opensWith(title: string, role: SectionRole): boolean {
  const lower = singleSpaced(foldLower(title.normalize('NFC'))).trim();
  return knownOf(title).cues.some((cue) => cue.role === role && FILLER.test(lower.slice(0, cue.at)));
}
