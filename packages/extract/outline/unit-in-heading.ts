import { isLookalike, nameLength } from '../rules/proposal/cue.ts';

/** Words before a unit's name in the heading that gives it tasks. */
export const BEFORE_UNIT =
  /^(?:giao(?! (?:vien(?! (?:kiem sat|thong|nghien cuu)\b)|duc|thong|dich|ban(?! (?:quan ly|dan toc|to chuc|tuyen giao|xay dung|chi dao|chi huy|dan van|noi chinh|kinh te|phap che|van hoa|thuong|cong tac|dieu hanh|giam sat))|luu))(?: cho)?|(?:kinh )?de nghi(?: doi voi|:)?|yeu cau(?: doi voi|:)?|doi voi|trach nhiem cua|nhiem vu cua|ve phia|phan cong|nho(?= (?:cac|to|truong|doan|hoi|ban|ong|ba|dong chi|ubnd|mat tran)\b))\s+/;
/** First words of the units to which tasks are given, folded lower case. */
export const UNIT =
  /^(?:ubnd|ubkt\b|bo (?:xay dung|cong thuong|giao duc|tai chinh|noi vu|y te|tu phap|khoa hoc|nong nghiep|van hoa|quoc phong|cong an|ngoai giao|dan toc|chi huy)|ubmt|mttq|bo truong|chanh |uy ban|uy vien|ong|cac ong|ba |cac ba|hdnd|hoi dong|phong (?!chong|ngua|trao|van dong)|ban (?!hanh|do|sac)|cong an|quan su|so (?!hoa|ket|lieu|luong)|van phong|trung tam|truong (?!hop)|mat tran|hoi (?!nghi|thi|thao|dong thi)|doan |thanh doan|tinh doan|to (?!chuc|trinh)|bi thu|tram|don bien phong|chi (?:doan|bo|hoi|cuc|nhanh)|dai (?:truyen|phat)|cong chuc|can bo|bo phan|ngan hang|buu dien|vien thong|doanh nghiep|thu truong|thon\b|xom\b|buon\b|lang\b|ap\b|khom\b|khu (?:dan|pho|vuc)|lien doan|lien doi|lien minh|lien hiep|hiep hoi|hop tac xa|cac hop tac xa|tap doan|cong ty|vnpt|viettel|mobifone|cong doan|khoa (?!hoc|cac)|nha truong|giao vien|doi ngu (?:giao vien|can bo|cong chuc|vien chuc)|hoc sinh|ke toan|nhan vien|vien (?!canh|vong)|cac hoc|chinh quyen|cap uy|dang bo|chi huy|dang uy|thuong truc|to chuc doan|hieu truong|(?:cac )?chu (?:rung|dau tu|du an|co so|ho|nguon thai)\b|giam doc|thanh vien|dong chi|nganh|cuc |bao hiem|kho bac|thue (?:tinh|thanh pho|co so)|thanh tra (?:tinh|thanh pho|so|huyen)|bao va (?:phat thanh|dai)|toa an|vien kiem sat|thong ke (?:tinh|thanh pho|co so)|dien luc|thi hanh an|hat kiem lam|nha (?:van hoa|thieu nhi|hat)|thu vien (?:tinh|thanh pho|xa|phuong|truong|cong cong|quoc gia|khoa hoc)|bao tang|quy (?:tin dung|dau tu|phat trien|bao ve)|chu tich|pho (?:chu tich|(?:tong )?giam doc|bi thu|truong (?:ban|phong|doan|to|khoa)|hieu truong|chanh van phong|cuc truong|vien truong|chi cuc truong)|cuc truong|lanh dao|nguoi dung dau|cac (?:bo\b|chi cuc|chi nhanh|chi dang bo|nha truong|hat |tinh uy|thanh uy|dang uy|trung tam|van phong|cong ty|ngan hang|benh vien|nha mang|luc luong|dia phuong|phong|chi doan|chi hoi|khoa|lop|doi |cap uy|dang bo|dang vien|giao vien|cap,|cap |hoc sinh|khoi|ban|don vi|thon|xom|buon|co quan|truong|to chuc|hoi|doan|nganh|bo phan|dong chi|xa|phuong|to|chi bo|chi(?:, | va )dang bo|khu|ap|doanh nghiep|so|thanh vien|co so|tram|hop tac xa))/;

/** «UBND xã báo cáo», «Các đại biểu phát biểu»: who said what follows, in minutes. */
const SPEAKS =
  /\s(?:bao cao|phat bieu|trinh bay|tham luan|neu y kien|cho y kien|co y kien|giai trinh)(?: (?:chi dao|ket luan|thong nhat))?(?: tai .{0,40})?(?: nhu sau)?[:.\s]*$/;

/** «Hội đồng Khen thưởng, gồm có:»: its members follow, no tasks. */
const CONSISTS = /\bgom(?: co)?(?: cac (?:ong|dong chi|thanh vien)[^.;:]{0,20})?[:.\s]*$/;

/** The unit that a heading names, without the words before it, or null for a heading that names a field of work. `lower` is the folded title. */
export function unitInHeading(title: string, lower: string): string | null {
  const lead = BEFORE_UNIT.exec(lower)?.[0].length ?? 0;
  if (!UNIT.test(lower.slice(lead)) || SPEAKS.test(lower) || CONSISTS.test(lower)) return null;
  const unit = title.slice(lead).trim();
  return isLookalike(unit) ? null : unit;
}

/** Whether a heading is nothing but a unit's name: «2. Sở Tài chính», not «Phòng học thông minh tại các trường». */
export function namesUnit(title: string, lower: string): boolean {
  const unit = unitInHeading(title, lower)?.replace(/(?:\s*\([^()]*\))?[:.\s]*$/, '');
  return (
    unit !== undefined &&
    unit !== '' &&
    (nameLength(unit) === unit.length || /^(?:cac )?(?:ubnd|uy ban nhan dan)\b[^.;:]{0,80}$/.test(lower))
  );
}
