/** Folded lower-case words and sources of regular expressions that tell a proposal and whom it asks. */

/** Verbs that ask. */
export const ASKING =
  '(?:(?:de xuat|de nghi|kien nghi)(?:,| va) (?:de xuat|de nghi|kien nghi)|kinh (?:de nghi|mong|trinh)|de nghi|kien nghi|de xuat|mong muon|rat mong|mong(?= (?:quy |lanh dao |ubnd|so |phong |dang uy|cac (?:so|bo|cap|co quan|nganh)|cap (?:tren|co)|tinh |nha mang |viettel|vnpt|mobifone|ngan hang |buu dien |dien luc |cong an |bao hiem |thanh pho |nha truong |(?:phuong|xa|dac khu) (?:giup|cho|cap|cu|ho tro|quan tam|som|bo tri|mo|to chuc|chi dao|xem xet|dau tu|lap|sua|thay|in|lam|keo|xay|trang bi) ))|(?:kinh )?xin(?= (?:quy |so |ubnd |uy ban |bo |dang uy |cac (?:so|bo)|cap tren|tinh ))|xin y kien chi dao cua|thiet nghi(?:,| rang| thi)?(?= (?:quy |so |ubnd |bo |cac (?:so|bo)|cap tren|tinh |nha mang ))|(?<= (?:nay|do|tren) (?:rat |dang |se )?)can(?= (?:quy |so |ubnd (?:tinh|thanh pho)|bo (?:cong |noi |tai |khoa |tu |y |xay |giao |nong |van |quoc )|cac (?:so|bo)|cap tren|tinh |nha mang ))|xin kien nghi|tran trong de nghi|tha thiet de nghi)';

/** First words of the bodies that a report may ask: above it, beside it, or firms. */
export const ASKED =
  '(?:ubnd|bo,? nganh(?:,? trung uong)?|nganh (?:dien|thue|y te|giao duc|ngan hang|buu dien|vien thong|cong an|nong nghiep|bao hiem|duong sat|than)(?![a-z])|(?:co quan|don vi|ban) (?:chu tri )?soan thao|quy (?:bao ve|ho tro|phat trien|dau tu|phong|khuyen hoc|tin dung)|vien (?:kiem sat|nang suat|nghien cuu|han lam|khoa hoc|chien luoc|ky thuat|quy hoach|cong nghe|ung dung|so huu|tieu chuan|kinh te|dinh duong|pasteur|ve sinh|sot ret)|vuon quoc gia|doi (?:quan ly thi truong|canh sat)|hop tac xa|ban ton giao|toa an (?:nhan dan|khu vuc)|thanh tra|dai (?:truyen thanh|phat thanh|truyen hinh|khi tuong|tieng noi)|bao va (?:dai )?phat thanh|benh vien|hat (?:kiem lam|quan ly)|nha may (?:nuoc|dien|xu ly)|cong doan|xi nghiep|thi hanh an|kiem toan nha nuoc|thong ke (?:tinh|thanh pho|co so)|dien luc|bao tang|thu vien (?:tinh|thanh pho|quoc gia)|ban (?:chi huy|cong tac mat tran)|tieu ban |to giup viec|don vi (?:vien thong|cung cap|van hanh|thi cong|tu van|cap tren|chuc nang|lien quan)|(?:phuong|xa|dac khu)(?= (?:giup|cho|cap|cu|ho tro|quan tam|som|bo tri|mo|to chuc|chi dao|xem xet|dau tu|lap|sua|thay|in|lam|keo|xay|trang bi|ke|noi|de nghi|kien nghi)\\b)|(?:phuong|xa|dac khu)(?=\\s*:|$)|p?[ac]\\d\\d\\b|quy (?:so|cuc|vu|don vi|vien|hoi|tap doan|ngan hang|thu truong|lanh dao|co quan|ban|phong|cong ty|nganh|ubnd|uy ban|bo)\\b|thue (?:tinh|thanh pho|co so|khu vuc)|uy ban|hdnd|hoi dong nhan dan|tinh uy|thanh uy|dang uy|huyen uy|thi uy|quan uy|chi uy|chi bo |dai hoc |hoc vien |khoa (?!hoc|giao)|hoi dong thi dua|ban (?:bi thu|phap che|kinh te|dai dien|lanh dao|co yeu|chi huy|boi thuong|tiep cong dan|giai phong mat bang|an toan giao thong|doi moi|noi chinh|thuong vu|chi dao|tuyen giao|to chuc|dan van|quan ly|thuong truc|chap hanh|dan toc|phong trao)|bo (?!may|phan|sung|tri|luat)|bo$|so(?=\\s*[:;,]|$)|(?:cuc|vien|hoi|doan|ban|phong|truong|trung tam)(?=\\s*:|$)|(?:ldld|tld|ubmttq|ubmt|ubkt|btv|bch|bcd|btt|catp|ttyt|tyt|bhxh|ttpvhcc|ttvh|pgd|bql)\\b|so (?!ket|lieu|luong|hoa|voi)|cuc |chi cuc|chi nhanh |chinh phu|thu tuong|trung uong|quoc hoi|cong an|vien thong|van phong|phong |hoi (?!nghi|thao|thi|dong thi|vien)|doan |tinh doan|lien doan|mat tran|uy ban mttq|ub ?mttq|mttq|ban thuong truc|buu dien|don bien phong|dien luc|nha nuoc|ngan hang|agribank|bao hiem|kho bac|vnpt|viettel|mobifone|trung tam|truong |thanh pho|tinh(?! hinh| trang| than| nang| den| kha)\\b|trung uong|lanh dao|(?:ban )?giam doc\\b|ban giam hieu|hieu truong|nha truong|(?:cac )?chu (?:dau tu|du an|cac du an)|cac (?:so|bo|cap|co quan|doanh nghiep|don vi|nganh|nha mang|xa|dia phuong|truong|phong|thon|ban(?! nganh)|ap|buon|khom|khu pho|to dan pho)|cap (?:tren|co tham quyen|uy)|cap (?:tinh|huyen|xa|thanh pho|trung uong|so)|doanh nghiep|co quan (?:cap tren|chuc nang|co tham quyen|bao hiem|thue|cong an|thi hanh an)|tram (?:y te|kiem|khuyen)|tong |nha mang|tap doan|cong ty|thuong truc|lien minh|lien hiep|hiep hoi|to cong tac|chu tich (?:ubnd|uy ban|hdnd|hoi dong))';

/** Verbs with which a request begins, right behind the name of the body asked (folded). */
export const REQUEST_VERBS =
  '(?:chi tra|gioi thieu|phu trach|tu van|bieu duong|huy dong|bao tri|tai tro|chuyen giao (?!cong nghe|khoa hoc|tien bo)|xem xet|quan tam|som|ban hanh|chi dao|to chuc|ho tro|bo tri|bo sung|mo |mo$|tham muu|tham dinh|tham tra|duyet |phoi hop|huong dan|tang cuong|dau tu|nghien cuu|tiep tuc|co (?:tai lieu|quy che|bien phap|lo trinh|hinh thuc|nguon|co che|chinh sach|van ban|ke hoach|huong dan|giai phap|che do|y kien)|cho (?:phep|chu truong|y kien|trien khai)|cap (?:\\d|tai lieu|tai khoan|ma |chung thu|kinh phi|bo sung|them|nguon|may|phat)|trang bi|day manh|kip thoi|thuong xuyen|cung cap|thong nhat|giao (?:chi tieu|nhiem vu|so |cho |them |du toan)|trinh|trien khai|rut gon|sua doi|nang cap|hoan thien|tao dieu kien|day nhanh|dieu chinh|chia se|tich hop|xay dung|danh |uu tien|bien soan|phat hanh|tap huan|dao tao|mo rong|phu song|khac phuc|kiem tra|don gian|(?<!\\b[Bb]an )giam |phan bo|phe duyet|luu y|hang nam|dinh ky|chu tri|de xuat|kien nghi|nhan rong|lam viec|tong hop|tap trung|chu trong|nang |han che|som co|khen thuong|duy tri|ra soat|thao go|giai quyet|moi |khong |ket noi|dong bo|thanh lap|tuyen dung|thuc hien|chon |cu |lap |ap dung|su dung|(?<![Tt]hi )dua |lap dat|quy dinh|bao cao|gui|theo doi|thuc day|van hanh|cho |rut |keo |cong khai|cong bo|hop nhat|dong y|chap thuan|dong hanh|cai tien|cai thien|bao dam|dam bao|dieu dong|luan chuyen|phan cap|uy quyen|sua |giup |phan bien|thong bao|cong nhan|dieu tra|gia han|cai dat|khao sat|so hoa|xac nhan|lien thong|cam ket)';

/** What a heading in capitals says that a body shall do; few words, as others stand in names («SỞ XÂY DỰNG»). */
export const TITLE_VERBS =
  '(?:quyet(?: dinh)?|xem xet|giup(?: do)?|go(?: vuong)?|thao go|giai quyet|ho tro|quan tam|cho (?:y kien|phep|chu truong)|(?<!^ban )chi dao|som|tra loi|bo sung|phe duyet|phu song|bo tri|trang bi|nang cap|ban hanh|huong dan|lap dat|mo (?:lop|them)|cap (?:[0-9]|them|kinh phi|may|du|bo sung|phat))';

/** Words in small letters inside a body's name, with their tones: «Văn phòng Điều phối nông thôn mới tỉnh», «Sở Khoa học và công nghệ». */
export const NAME_WORDS: ReadonlySet<string> = new Set(
  'ty đô thị minh trưởng và của nhân dân tỉnh thành phố xã phường huyện khu đặc quốc gia nông thôn mới vụ ủy uỷ chỉ đạo điều phối các cấp ngành ban trung ương công nghệ khoa học đào tạo thông tin truyền môi trường đoàn hội niên phụ nữ chính hành sự an sở bộ cục lãnh thẩm quyền liên quan chức năng viên đường quản lý việt nam tư toán nhà nước phát triển du lịch mạng nghiệp doanh khối thường trực phòng chuyển đổi số bưu điện bảo hiểm trên có nhà trì cơ viễn địa đơn vị hệ thống lực thuế lượng khí nội văn đại biểu tác trí tuệ phục vụ nhánh chi hữu quý tâm vực ấp buôn khóm bản hạt cửa khẩu phương'.split(
    ' ',
  ),
);
/** Words that do so only right behind a word with a capital: «Xây dựng», «Giáo dục». */
export const SECOND_WORDS: ReadonlySet<string> = new Set(
  'trị thủ viện thanh lợi hình soát bệnh tật thuật tàng hành đốc đội ninh hữu ty tầng tịch minh hiệp thị nghiệp lâm nhiệm giới sách hải dân sinh tải bảo môn lao phủ tướng đồng trận quốc huy quân lệnh yếu sát án kê vấn dục dựng thương hóa hoá thao tế tộc pháp ngoại tra bạc hàng kiểm tài xuất nhập khẩu kinh hợp tác giao thể chấp xây cháy chữa trú giáo tuyên vận tổ động chiến binh chuẩn toàn bức xạ suất dụng mới sáng trọt sản nghề sạch thác tượng vệ lường ngư thực vật nguyên hoạch trúc đẳng đua chế thưởng y'.split(
    ' ',
  ),
);

const SENT = new RegExp(
  `^.{0,200}\\b(?:bao cao|gui|trinh|chuyen)\\s+(?:den |toi |ve |de )?(?:quy )?${ASKED}.{0,200}\\./\\.\\s*$|^${ASKED}[^.;:,]{0,90}\\b(?:bao cao|kinh bao|kinh trinh)(?: theo quy dinh| day du)?\\s*\\.(?:/\\.)?\\s*$`,
);

/** What such a line ends with, looked at first: {@link SENT} names every body. */
const SENT_END = /\.\/\.$|(?:kinh bao|bao cao|kinh trinh|quy dinh|day du)\s*\.$/;

/**
 * Whether a line is the last one of a report that only sends it: «Trường … báo cáo UBND phường biết./.», «UBND xã báo cáo./.» (folded lower
 * case, a whole paragraph without label).
 */
export const isSent = (lower: string): boolean => SENT_END.test(lower.trimEnd().slice(-24)) && SENT.test(lower);

/** What a body does with a report that is sent to it: the closing formula, no proposal. */
export const CLOSING_FORMULA =
  /\b(?:tong hop(?:,| va)? (?:bao cao|theo doi)|theo doi,? tong hop|(?<!(?:dich vu|ke hoach|cho phep|tu dong|chuc nang|tinh nang|phan mem|bang|bieu|cong cu) )tong hop|xem xet,? tong hop|biet,? (?:chi dao|theo doi)|theo doi,? chi dao)\b[^.;]{0,60}(?:\.\/\.|\.|$)/;

/** Whom a body commands and does not ask: its own units (folded). */
export const COMMANDED =
  /^(?:cac|thu truong|truong|toan the|tat ca)?\s*(?:cac )?(?:phong(?:,| ban| chuyen mon|$)|ban(?:,| nganh)|don vi|dong chi|thon|to dan pho|khu dan cu|ap|khom|can bo|chi bo|truong (?:cac )?(?:thon|phong)|thanh vien|co quan,? don vi|phong,? ban|ban,? nganh|bo phan|nguoi dan|nhan dan|ubnd cac|cac xa|xa,? phuong)/;

/** Bodies above a reporting unit or outside its reach: asking them is no plan for its own work (folded, at the front of a name). */
export const ABOVE =
  /^(?:so |bo (?!phan|may)|cuc |tong cuc|chinh phu|thu tuong|trung uong|quoc hoi|tinh uy|thanh uy|(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|cong an|dang uy ubnd) (?:tinh|thanh pho|tp|huyen|quan|thi xa)\b|cap (?:tren|tinh|co tham quyen)|cac (?:so|bo|nha mang)|nha mang|vnpt|viettel|mobifone|tap doan|tong cong ty|dien luc)/;
