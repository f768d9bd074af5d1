import { foldLower, type SectionRole } from '@tonghop/model';
import { headingRole, opensWith, turnsToBody } from './heading-roles.ts';

/** What is known of a document when a section's role is decided. */
export type Around = {
  /** Role of the section that holds this one, or null at the top. */
  parent: SectionRole | null;
  /** Role of the section before this one on the same level, or null. */
  before: SectionRole | null;
  /** The document is a plan: what it tells is still to be done. */
  plan: boolean;
  /** The document submits something to be decided (tờ trình), instructs (hướng dẫn) or decides (quyết định): under a heading of unknown words it sets out what shall be. */
  submits: boolean;
  /** The heading stands in an annex; `opens` when it is the annex's own title. */
  annex: 'no' | 'opens' | 'inside';
  /** Sub-headings tell what was done or what was hard: whatever the heading names, it is reported on. */
  told: boolean;
  /** The heading names a body that it gives tasks to («2. Sở Tài chính»). */
  names: boolean;
  /** The heading names a body, in a document that gives bodies their tasks under their names and tells or asks nothing of its own. */
  orders: boolean;
  /** The heading is nothing but a time behind the one reported on («Năm 2026»). */
  later: boolean;
  /** The document's subject tells how far aims were reached («Kết quả thực hiện các chỉ tiêu …»). */
  reached: boolean;
  /** A heading of results or trouble stands on the same level behind this one. */
  accounts: boolean;
  /** What the section's own items tell where its heading tells nothing ({@link roleByContent}). */
  content: SectionRole | null;
};

/** Roles whose sub-sections keep them unless the sub-heading plainly says otherwise. */
const HOLDING = new Set<SectionRole>([
  'tasks-ahead',
  'assignments',
  'proposals',
  'lessons',
  'funding',
  'targets',
  'causes',
  'difficulties',
]);
/** Roles that a sub-heading may take within a holding section. */
const INNER: Partial<Record<SectionRole, readonly SectionRole[]>> = {
  difficulties: ['difficulties', 'causes', 'proposals', 'results', 'lessons', 'tasks-ahead'],
  causes: ['causes', 'difficulties', 'proposals'],
  'tasks-ahead': ['tasks-ahead', 'targets', 'assignments', 'funding', 'proposals', 'other'],
  assignments: ['assignments', 'funding'],
  proposals: ['proposals', 'difficulties', 'causes'],
  targets: ['targets'],
  lessons: ['lessons'],
  funding: ['funding'],
};

/** «Các chỉ tiêu chính», «Một số chỉ tiêu chủ yếu»: figures, and no word of aiming at them. */
const MAIN_FIGURES = /^[^a-z]*(?:ve )?(?:cac |mot so |nhung )?chi tieu (?:chinh|chu yeu|co ban|chung|tong hop)\b/;

/** Decides a section's role by its title, and by what stands around it where the title is neutral («Đối với UBND tỉnh», «Du lịch»). */
export function sectionRole(title: string, around: Around): SectionRole {
  const own = reported(headingRole(title), title, around);
  const { parent, plan } = around;
  if (around.annex === 'opens') return 'annex';
  if (around.orders && (parent === null || parent === 'other')) return 'assignments';
  // «Kết luận của chủ trì»: who shall do what.
  if (own?.role === 'closing' && around.content === 'assignments') return 'assignments';
  if (parent === null) {
    // «2. Chỉ tiêu theo đơn vị» between «1. Kết quả» and «3. Tồn tại» tells what was reached.
    const told = around.before === 'results' || around.before === 'direction';
    // So does «1. Các chỉ tiêu chính» that opens a report, before what was hard.
    const first = around.before === null && MAIN_FIGURES.test(foldLower(title));
    if (own?.role === 'targets' && !plan && (((told || first) && around.accounts) || around.reached) && !laterWork(title)) return 'results';
    // «1. Tổ chức thực hiện» before «2. Kết quả» tells how the work was led.
    if (own?.role === 'assignments' && !plan && !around.submits && around.accounts) return 'direction';
    // «Lý do tái cấu trúc» of a decision: what leads up to it.
    if (own?.role === 'causes' && around.submits && WHY.test(title)) return 'opening';
    if (own?.role === 'results' && around.submits && RULES_HOW.test(foldLower(title))) return 'other';
    if (own) return inPlan(own.role, title, plan);
    if (around.annex === 'inside') return 'annex';
    if (around.later && !plan) return 'tasks-ahead';
    return around.content ?? unknown(title, around);
  }
  if (parent === 'tasks-ahead' && around.names) return 'assignments';
  // «Ưu điểm», «Hạn chế» are judged, whatever the heading around them is called.
  if (HOLDING.has(parent) && parent !== 'causes' && parent !== 'proposals' && !plan) {
    const judged = foldLower(title);
    if (GOOD_SIDE.test(judged)) return 'results';
    if (BAD_SIDE.test(judged)) return 'difficulties';
  }
  // Under an account only plain trouble parts from it.
  if (!own) return around.content === 'difficulties' && !plan ? 'difficulties' : parent;
  // «Tăng cường truyền thông về mục đích, ý nghĩa …», «Hỗ trợ kinh phí cho …» are work, whatever they are about.
  const work = parent === 'tasks-ahead' || parent === 'assignments';
  if (work && own.role !== 'tasks-ahead' && !opensWith(title, own.role) && turnsToBody(title) === undefined) return parent;
  // «Về hoàn thành các nhiệm vụ được giao» under what is hard: what of it is not done.
  if (parent === 'difficulties' && own.role === 'tasks-ahead' && !opensWith(title, own.role) && !laterWork(title)) return parent;
  if (HOLDING.has(parent)) return INNER[parent]!.includes(own.role) && (own.strong || FRAME.test(foldLower(title))) ? own.role : parent;
  if (parent === 'annex' && own.role === 'causes' && around.submits && WHY.test(title)) return 'opening';
  if (parent === 'annex' || parent === 'opening') return own.role;
  // «a) Yêu cầu: có 80% …» over «b) Kết quả: …»: what a criterion asks for.
  if (own.role === 'targets' && ASKED_FOR.test(foldLower(title))) return 'targets';
  // Under results a field named by its tasks («Nhiệm vụ phổ cập kỹ năng») is still a result, as is any weak cue.
  if (own.role === 'tasks-ahead' || own.role === 'funding' || own.role === 'targets' || own.role === 'assignments')
    return plan || (around.submits && parent === 'other') || laterWork(title) ? own.role : parent;
  // «b) Quản lý, điều hành» behind «a) Dịch vụ công»: a field, and not how the work was led.
  if (own.role === 'direction' && around.before === 'results' && !LED.test(foldLower(title))) return parent;
  // «1.2.1. Xây dựng, kiểm tra văn bản quy phạm pháp luật»: texts are the work itself, and lead none.
  if (own.role === 'direction' && parent === 'results' && TEXTS_AS_WORK.test(foldLower(title))) return parent;
  // «a) Đối với lãnh đạo Sở»: of whom it is told.
  if (own.role === 'direction' && /^[^a-z]*doi voi\b/.test(foldLower(title))) return parent;
  return own.strong ? own.role : parent;
}

/** Work on texts of law (folded). */
const TEXTS_AS_WORK =
  /^(?!.*\b(?:lanh dao|chi dao|ban hanh|quan triet|dieu hanh|trien khai)\b).*\b(?:kiem tra|tham dinh|xu ly|he thong hoa|cong bo|gop y)\b[^.;:]{0,40}\bvan ban\b/;
/** Headings that are nothing but what is good, and what is not (folded). */
const GOOD_SIDE = /^[^a-z]*(?:(?:ve|nhung|cac|mot so|mat) )*(?:uu diem|ket qua dat duoc|mat (?:manh|lam duoc|tich cuc))[\s.:]*$/;
const BAD_SIDE =
  /^[^a-z]*(?:(?:ve|nhung|cac|mot so) )*(?:han che|khuyet diem|ton tai|nhuoc diem|thieu sot|sai pham)(?:(?:,| va|,? con) (?:han che|khuyet diem|ton tai|thieu sot|sai pham))*[\s.:]*$/;

/** «Điều 2. Nguyên tắc đánh giá» of a decision: how it shall be done (folded). */
const RULES_HOW =
  /^(?:dieu \d+[.:]? )?[^a-z]*(?:nguyen tac|quy trinh|tieu chi|tham quyen|phuong phap|trinh tu|thoi (?:gian|diem)|doi tuong|pham vi|dieu kien|can cu)\b/;

const LED = /\b(?:lanh dao|chi dao|ban hanh|quan triet|van ban|kien toan|kiem tra|giam sat|tuyen truyen)\b/;

/**
 * A top heading of unknown words and unclear content: a plan goes on to plan, a report to report; what is hard, asked for, paid or learnt
 * has a heading that says so, and what follows it is something else.
 */
function unknown(title: string, { before, plan, names, told, submits, accounts }: Around): SectionRole {
  if ((told || (before === 'funding' && accounts)) && !plan) return 'results';
  if (names && (before === 'assignments' || before === 'proposals')) return before;
  if (before === null || before === 'opening' || before === 'direction') return plan ? 'tasks-ahead' : submits ? 'other' : 'results';
  if (plan && (before === 'targets' || ACTIVITIES.test(foldLower(title)))) return 'tasks-ahead';
  return before === 'results' || before === 'tasks-ahead' || before === 'annex' ? before : 'other';
}

/** «1. Nhiệm vụ khoa học và công nghệ» over «1.1 Kết quả», «1.2 Khó khăn» is a field reported on, no work to come. */
function reported(own: ReturnType<typeof headingRole>, title: string, around: Around): ReturnType<typeof headingRole> {
  const ahead = own?.role === 'tasks-ahead' || own?.role === 'targets' || own?.role === 'funding';
  const told = around.told || (around.accounts && !around.submits && OF_TASK.test(foldLower(title)));
  return ahead && told && !around.plan && !laterWork(title) ? { role: 'results', strong: true } : own;
}

/** «1. Đối với nhiệm vụ “Số hóa hồ sơ”», «1. Nhiệm vụ được UBND tỉnh giao» before «3. Khó khăn»: how far it is. */
const OF_TASK =
  /^[^a-z]*(?:(?:doi voi|ve|(?:viec )?thuc hien) (?:viec )?(?:thuc hien )?(?:cac )?nhiem vu\b|(?:cac |nhung )?nhiem vu (?:da |do )?(?:duoc )?(?:[a-z, -]{2,40} )?giao\b(?! cho\b))/;

function laterWork(title: string): boolean {
  return /thời gian tới|năm (?:tới|sau|20\d\d)|(?:quý|tháng|tuần|kỳ) (?:tới|sau)|tiếp theo|phương hướng|sắp tới|cuối năm/i.test(title);
}

/** «Các hoạt động», «Hoạt động chính»: what is done on the day. */
const ACTIVITIES = /^[^a-z]*(?:cac |chuoi )?hoat dong\b/;

/** «Thời gian thực hiện», «Chủ đề thi đua»: when, where and for whom the work is. */
const FRAME = /^[^a-z]*(?:ve )?(?:thoi gian|chu de|khau hieu|dia diem|doi tuong|pham vi)\b/;

const ASKED_FOR = /^[^a-z]*(?:(?:noi dung |muc )?yeu cau|quy dinh)(?: (?:cua|theo) (?:tieu chi|chi tieu|bo tieu chi))?[:.\s]*$/;
const WHY = /vì sao|tại sao|lý do/i;

/** A plan's «Nội dung», «Công tác chỉ đạo» tell what shall be done, but «Kết quả năm 2025», «Thực trạng» lead up to it. */
function inPlan(role: SectionRole, title: string, plan: boolean): SectionRole {
  // «Vì sao phải làm»
  if (plan && role === 'causes' && WHY.test(title)) return 'opening';
  // «Nội dung, hình thức»: what a plan is made of.
  if (plan && role === 'other' && /^[^a-z]*(?:ve )?noi dung(?:,| va) (?:hinh thuc|phuong phap|cach thuc)/.test(foldLower(title)))
    return 'tasks-ahead';
  if (!plan || (role !== 'direction' && role !== 'results')) return role;
  return role === 'results' && PAST.test(foldLower(title)) ? role : 'tasks-ahead';
}

const PAST =
  /^[^a-z]*(?:danh gia |khai quat |tom tat |so bo )*(?:ket qua (?:thuc hien|dat duoc|trien khai|nam|giai doan|cong tac|phong trao)|thuc trang|hien trang|tinh hinh(?! moi)\b|danh gia (?:chung|tinh hinh|thuc trang|ket qua))/;
