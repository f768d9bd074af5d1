import { UNIT } from '../../outline/unit-in-heading.ts';
import { isDenial, OUTLINED, type SectionItem } from '../section/items.ts';
import { LONGEST_NAME } from './unit-at-front.ts';

/** Lines of an assignments section that assign nothing: what happens when something is unclear, and the formulas around the list. */
const FORMULA =
  /^["'(\s]*(?:(?:trong )?qua trinh (?:trien khai|thuc hien|to chuc)|tren day|(?:thua lenh [^.;:]{4,80}, )?(?:van phong|so|ubnd|uy ban|ban|phong)\b[^.;:]{0,80}\bthong bao (?:ket luan |noi dung )?(?:den|de|toi)\b[^.;:]{3,120}\bbiet\b|nhan duoc (?:ke hoach|cong van|van ban|thong bao|chi thi) nay|yeu cau (?:cac|thu truong|lanh dao)[^.]{0,120}(?:nghiem tuc|trien khai thuc hien|thuc hien nghiem)|de nghi (?:cac|thu truong)[^.]{0,120}(?:nghiem tuc|trien khai|thuc hien)|ke hoach nay|(?:quyet dinh|chi thi|nghi quyet|quy che|thong bao|huong dan|quy dinh|ket luan) nay co hieu luc|[^.;]{4,400} chiu trach nhiem thi hanh (?:quyet dinh|nghi quyet|chi thi) nay|(?:nghi quyet|quyet dinh) nay (?:da )?duoc\b|thoi gian(?: thuc hien| hoan thanh| to chuc)?\s*:|(?:chi tiet|co|theo|xem) (?:tai |theo |o )?(?:cac )?(?:phu luc|bieu|bang)\b[^.;]{0,110}[.;]?\s*$|(?:cac |noi dung |chi tiet |danh muc )*(?:nhiem vu|noi dung|cong viec|chi tieu|phan cong)[^.;:]{0,60} (?:tai|theo|trong|o) (?:cac )?(?:phu luc|bieu|bang)\b[^.;]{0,90}[.;]?\s*$)/;
/** How a decision's last article binds all it concerns, says who watches over it, and what holds where what it cites is changed. */
const BINDS =
  /^["'(\s]*(?:(?:chanh van phong|cac (?:ong|ba|so|dong chi|co quan)|thu truong|giam doc|chu tich|truong (?:phong|ban))[^.:]{4,900} chiu trach nhiem (?:thi hanh|thuc hien) (?:quyet dinh|nghi quyet|chi thi)|[^.;:]{4,400}\bgiam sat (?:viec )?(?:to chuc )?(?:thuc hien|thi hanh|trien khai)(?: thuc hien)? (?:nghi quyet|quyet dinh) nay|(?:trong )?truong hop (?:cac |co )*(?:van ban|quy dinh|noi dung)[^.]{0,200}\b(?:vien dan|dan chieu)[^.]{0,200}\b(?:sua doi|bo sung|thay the)|(?:nghi quyet|quyet dinh|quy dinh) (?:nay )?co hieu luc)/;
/** The formula that closes a plan: «Giao Văn phòng theo dõi, đôn đốc việc thực hiện …»; as an item of a list it is one of the tasks. */
const FOLLOWED_UP = /^["'(\s]*giao .{0,60} theo doi, don doc viec/;
/** «2.1. Đợt 1: Trong tháng 12/2025», «Sau ngày bầu cử 15/3/2026», «năm học 2025-2026»: when, and nothing to do. */
const WHEN_ONLY =
  /^(?:(?:trong|tu|sau|den|truoc|vao)\s(?:dau |giua |cuoi |het )?(?:ngay|thang|quy|nam|tuan)\b[^,;:.]{0,50}\d|(?:nam hoc|nam|quy|thang|ngay|giai doan)\s(?:[\d/. –-]|\b[ivx]{1,4}\b|\bnam\b)+)[.;]?\s*$/;
/** «Đối tượng: hội viên», «Phần thi: chào hỏi, kiến thức»: for whom, where and how, and nothing to do. */
const ASIDE =
  /^(?:doi tuong|thanh phan|dia diem|phan thi|co cau giai|giai thuong|so luong|dieu kien|le phi|quy mo|pham vi)\b[^:;.]{0,40}:\s/;
/** «Luật sư Lê Văn Tư - Phó Chủ nhiệm;»: who is on a board. */
const MEMBER =
  /^["'(\s-]*(?:(?:luat su|ong|ba|dong chi|d\/c|bac si|bs\.?|ths\.?|ts\.?|ky su) )?(?!(?:truong|pho|bi thu|chu tich|giam doc|hieu truong|to truong|can bo|cac) )(?:[a-z]+ ){1,4}[a-z]+(?: [-–]|[,:]) (?:(?:pho )?chu (?:tich|nhiem)|pho |uy vien|truong (?!hop)|thanh vien|giam doc|bi thu|thu ky|to (?:truong|pho))(?![^:;.]*\b(?:truc tiep|chi dao|phu trach|chiu trach nhiem|theo doi|chu tri|dieu hanh|giup)\b)[^:;.,]{0,60}[;.]?\s*$/;
/** «Giao Bộ Xây dựng chủ trì …», in no list. */
const GIVES_BODY = /^["'(\s]*giao (?:cho )?(?:bo|so|ubnd|uy ban|van phong|cong an|ban|phong|thanh tra|dang uy|ngan hang) [^:]{10,}$/;
/** «Hiện nay khối lượng hoàn thành khoảng 61%.»: how things stand, and nobody told to do anything. */
const STANDS =
  /^["'(\s]*(?:hien nay|hien tai|den nay|den thoi diem nay|thoi gian qua|tinh den)\b(?!.*\b(?:yeu cau|giao|de nghi|phai|can|khan truong|tap trung|tiep tuc|day nhanh|se)\b)/s;
/** A table's unit of measure, a footnote, a form set below the text («Kính gửi: ………»): nothing to do. */
const FORM_LINE =
  /^["'(\s]*(?:(?:don vi(?: tinh)?|dvt)\s*:|cong hoa xa hoi chu nghia|doc lap\s*-\s*tu do|kinh gui\b|\[\d{1,2}\])|[.…]{8,}[\s.…]*$/;
/** «Các đơn vị căn cứ Kế hoạch tổ chức thực hiện.»: the plan's last line. */
const CALLS_ALL =
  /^(?:cac|thu truong|lanh dao|yeu cau|de nghi)\b[^.;:]{0,80}\bcan cu [^.;:]{0,60}\b(?:to chuc|trien khai|nghiem tuc)(?: to chuc| trien khai)? thuc hien(?: co hieu qua| nghiem tuc)?[./\s]*$/;
/** «1. Thống nhất gia hạn thời gian tổ chức đại hội»: what is granted, and nobody told to do anything. */
const GRANTS =
  /^(?:thong nhat (?:gia han|chu truong|noi dung|voi|viec|cho|phuong an|theo)|dong y|chap thuan|nhat tri)\b(?!.*\b(?:giao|yeu cau|de nghi)\b)/s;
/** «Hoạt động 1», «Nội dung giám sát của chủ dự án»: a name for what stands below it. */
const NAME_ONLY =
  /^(?:hoat dong|noi dung|nhiem vu|giai phap|buoc|dot|nhom)\s(?:\d{1,2}|(?:(?:, |va )?(?:giam sat|kiem tra|theo doi|danh gia)\s?)+(?:cua [^.;:,]{3,60})?)\s*[.:]?\s*$/;
/** The same, where it stands in no list: «Căn cứ Kế hoạch này, các đơn vị …». */
const UNLISTED = /^["'(\s]*can cu (?:ke hoach|noi dung|nhiem vu)/;
/** A heading's own number makes no list of the body that runs in behind it. */
const listed = ({ block }: SectionItem): boolean => block.label !== undefined && block.heading === undefined;

/** «2. Bà Bình - Phó Trưởng ban:» over a line of its own that says what she shall do. */
export const isUnderUnit = ({ lead, block }: SectionItem): boolean =>
  lead !== null && !block.label && UNIT.test(lead.lower) && lead.lower.length < LONGEST_NAME;

/** Whether an item is a task, and not a line that leads to the tasks. */
export function isTask(item: SectionItem, items: readonly SectionItem[]): boolean {
  if (
    item.leads ||
    isDenial(item.lower) ||
    OUTLINED.test(item.lower) ||
    FORMULA.test(item.lower) ||
    WHEN_ONLY.test(item.lower) ||
    ASIDE.test(item.lower) ||
    MEMBER.test(item.lower)
  )
    return false;
  if (
    BINDS.test(item.lower) ||
    NAME_ONLY.test(item.lower) ||
    STANDS.test(item.lower) ||
    FORM_LINE.test(item.lower) ||
    CALLS_ALL.test(item.lower) ||
    GRANTS.test(item.lower)
  )
    return false;
  if (!item.block.label && (UNLISTED.test(item.lower) || FOLLOWED_UP.test(item.lower))) return false;
  // Running text before a list only introduces it, unless it gives somebody work.
  return (
    item.block.label !== undefined ||
    item.block.heading !== undefined ||
    isUnderUnit(item) ||
    GIVES_BODY.test(item.lower) ||
    !items.some(listed)
  );
}
