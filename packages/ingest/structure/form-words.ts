/** Folded lower-case patterns of the standing parts of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW). */

/** Quốc hiệu, tiêu ngữ, the Party's name, number line, place and date. */
export const LETTERHEAD =
  /^(?:cong hoa xa hoi chu nghia|doc lap\s*-\s*tu do|dang cong san viet nam\b|so\s*:|so\s+\d*\s*-?\s*(?:[a-z]{2,}\s*)?[-/]|(?!thuc hien |can cu |theo |tiep |phuc dap |[^,]*\bso \d)[a-z].{1,40},\s*(?:ngay\s*[\d. _…]*\s*thang|thang\s*[\d. _…]+\s*nam)|ngay\s*[\d. _…]+thang[\d. _…]+nam\s*\d*\s*$|(?:hoa toc|thuong khan|khan)$)/;

/** Names of document types that stand alone above the trích yếu. */
export const TYPE_NAME =
  /^(?:du thao\s*:?\s*)?(?:(?:ban )?tom tat (?:bao cao|ke hoach|de an|noi dung|ket qua)|(?:ban|bang|phieu) tong hop|phieu (?:bao cao|thu thap|khao sat|dieu tra|danh gia|cung cap|ra soat)\b|(?:ban )?giai trinh|(?:bai )?tham luan|(?:bai )?phat bieu|bao cao|ke hoach|to trinh|thong bao|quyet dinh|nghi quyet|chi thi|chuong trinh|huong dan|bien ban|phuong an|de an|du an|ket luan|cong dien|quy che|quy dinh|de cuong|thong tri|thong tu|nghi dinh|giay moi|lich cong tac|hop dong|phieu trinh|thu moi|loi keu goi|cong van)\b/;

/** «V/v» (recognised as «V/w» or «V/%v» at times), «Về việc»: a letter's subject. */
export const SUBJECT_LINE = /^v\s*[/%][\s%]*[vw]\b|^ve viec\b/;
/** «Kính gửi», «Kính trình»; «Chủ tịch UBND tỉnh … điện:». */
export const ADDRESSEE =
  /^(?:kinh (?:gui|trinh)\b|(?:chu tich|thu tuong|pho thu tuong|bo truong|giam doc|truong ban|ubnd|uy ban|ban chi dao|bo chi huy)\b[^.;:]{0,120} dien\s*:)/;
/** «Nơi nhận»; recognition loses or misreads its first word («nhận:», «Nui nhận:»). */
export const RECIPIENTS = /^(?:noi (?:[-–] \S{1,8} )?nhan\b|noi [-–~] (?!(?:o|lam|sinh)\b)\S[^.]{2,60};$|(?:n\S{1,3} )?nhan\s*:\s*$)/;
/** Who signs for whom: «TM.», «KT.», «TL.», «TUQ.», «Q.», the Party's «T/M»; recognition reads specks around it and the full stop as a comma. */
export const AUTHORITY =
  /^['"`‘’“”.,]{0,2}(?:[a-z] (?=(?:tm|kt|tl|tuq)\s?[.,]))?(?:(?:tm|kt|tl|tuq|q)\s?['`‘’]?[.,/]|t\/m\b|k\/t\b|t\/l\b|tuq\b|tm\b)\s*(?:[^a-z0-9\s]{1,2} )?[a-z]/;
/** The position of who signs. */
export const POSITION =
  /^(?:pho |quyen |[pq]\. ?)?(?:chu tich|giam doc|chanh van phong|truong phong|truong ban|bi thu|hieu truong|cuc truong|chi cuc truong|truong cong an|chi huy truong|tong giam doc|vien truong|thu truong|bo truong|chu nhiem|tham muu truong|uy vien thuong truc|thu ky|chu tri|chu toa|thu ky cuoc hop|nguoi ghi bien ban|nguoi lap bieu|nguoi bao cao|thu truong don vi|to truong|doi truong|don truong|hat truong|tong phu trach|truong thon|dai dien|truong doan|pho truong doan|truong tram|tram truong|truong khoa|truong bo mon|to pho|ke toan truong|chinh tri vien|truong (?:ap|ban|xom|buon|khom|khu pho)|chu ho|xac nhan cua|y kien (?:chi dao |phe duyet )?(?:cua )?(?:chu tich|lanh dao|giam doc|thu truong|truong phong|truong ban|bi thu))\b/;
/** «Người lập: …», «Người báo cáo: …»: who wrote it, in one line with the name. */
export const MAKER = /^(?:nguoi|can bo|chuyen vien) (?:lap|bao cao|tong hop|thuc hien|viet|lam)(?: (?:bieu|bao cao|bien ban))?\s*:/;
/** How the body under a title begins (folded): a title that fills its line is not joined to it. */
export const BODY_START =
  /^(?:can cu|(?:tiep tuc |trien khai )?thuc hien|theo|xet|nham|cu the hoa|tren co so)\b.{0,30}\b(?:nghi quyet|quyet dinh|ke hoach|cong van|van ban|chi thi|chuong trinh|luat|nghi dinh|thong tu|huong dan|thong bao|de an|cong dien)\b/;
/** «Lưu: VT»: the last line of the distribution. */
export const FILED = /^-?\s*luu\b/;
/** «(Đã ký)», «(Ký, ghi rõ họ tên)»: in a signature's place. */
export const SIGNED = /^\(?(?:da ky|ky ten|ky, ghi ro|ky, dong dau|ky ten, dong dau|chu ky)\b/;

/** Stamps of an electronic signature. */
export const STAMP =
  /^(?:ky boi|nguoi ky|thoi gian ky|ngay ky|co quan\s*:|email\s*:|ky so boi|signature not verified|digitally signed|signed by|date\s*:\s*\d)/;

/** How an annex begins. */
export const ANNEX = /^(?:phu luc|phu bieu|bieu mau|(?:bieu|mau)(?: so)?\s*:?\s*\d{1,2}|bieu tong hop|bieu so lieu|danh muc kem theo)\b/;
/** «Phụ lục», «Phụ lục số 01:», «PHỤ LỤC II.»: the annex's own mark, to tell from its title. */
export const ANNEX_MARK =
  /^(?:phu luc|phu bieu|bieu mau|(?:bieu|mau)(?=\s+(?:so\s*:?\s*)?\d))(?:\s+so\s*:?)?(?:\s*[ivx]{1,5}\b|\s*\d{1,2}[a-z]?\b|\s*[a-h]\b)?\s*[.:)–-]*\s*/;
/** «(Kèm theo Báo cáo số …)»: under an annex's title. */
export const ATTACHED = /^\(?\s*(?:ban hanh )?(?:dinh )?kem theo\b/;
/** The words that enact what follows: no title of it. */
export const ENACTS = /^(?:nay )?(?:quyet dinh|quyet nghi|chi thi|yeu cau|ket luan)\s*:$/;
/** «Trên đây là …»: a report's closing sentence. */
export const CLOSING = /^(?:tren day la|tren day, |tren day )/;

/** Names of columns in the head of a table (folded): two of them at least tell one where nothing else does. */
export const COLUMN_NAME =
  /^(?:stt|tt|so tt|so thu tu|noi dung.*|nhiem vu.*|ten .*|don vi.*|co quan.*|chu tri.*|phoi hop.*|thoi gian.*|thoi han.*|tien do.*|ket qua.*|san pham.*|ghi chu.*|chi tieu.*|chi so.*|muc tieu.*|ty le.*|so luong.*|tong.*|dia diem.*|linh vuc.*|nguoi .*|trang thai.*|tinh trang.*|kinh phi.*|ke hoach.*|thuc hien.*|nam \d{4}.*|(?:dau|cuoi) (?:nam|ky)|hoc ky .*|cung ky.*|so sanh.*|tang\s?\/\s?giam.*|luy ke.*|dvt|hang muc.*|tieu chi.*|ma (?:so )?(?:viec|nhiem vu)|dau viec.*|viec (?:phai |can )?lam.*|chiu trach nhiem.*|moc thoi gian.*)$/;
/** «DANH MỤC CHỮ VIẾT TẮT», between the title and the text. */
export const ABBREVIATIONS = /^(?:danh muc |bang |cac |giai thich )*(?:chu|tu|tu ngu|ky hieu)(?: va)?(?: chu| tu)? viet tat\s*:?$/;
