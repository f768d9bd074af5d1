import type { SectionRole } from '@tonghop/model';
import { quick } from '../letters.ts';

/** Words of a heading that tell its section's role. Folded lower case, whole words, in any order with other words between the cues. */
export type HeadingCue = {
  role: SectionRole;
  cues: readonly string[];
  /** `weak` cues are left to a surrounding section that has a stronger role, and give way to any strong cue. */
  strength: 'strong' | 'weak';
};

/** Cues by role. The variants of `HEADING_EXAMPLES` (heading-examples.ts) are what they must recognise. */
export const HEADING_CUES: readonly HeadingCue[] = [
  {
    role: 'difficulties',
    strength: 'strong',
    cues: [
      'kho khan',
      'ton tai',
      'han che',
      'vuong mac',
      'bat cap',
      'yeu kem',
      'khuyet diem',
      'nhuoc diem',
      'diem nghen',
      'thach thuc',
      'tro ngai',
      'chua lam duoc',
      'chua dat duoc',
      'chua duoc',
      'mat chua',
      'ton dong',
      'thieu sot',
      'rao can',
      'chua hoan thanh',
      'viec chua',
      'con vuong',
      'nut that',
      'cai kho',
      'con yeu',
      'khong dat',
      'van de vuong',
      'khuc mac',
      'diem yeu',
      'mat yeu',
      'sai sot',
      'van de dat ra',
      'chua dat',
      'chua tot',
      'con thieu',
      'tran tro',
      'ban khoan',
      'tro luc',
      'van de nay sinh',
      'van de can quan tam',
      'van de can luu y',
      'van de phat sinh',
      'can tro',
      'khoang trong',
      'noi lo',
      'bo ngo',
      'luc can',
      'lung tung',
      'con cham',
      'cham tre',
      'lo hong',
      'dang do',
      'ach tac',
      'chua on',
      'chua thong',
      'chua lam',
      'chua giai quyet',
      'chua trien khai duoc',
      'diem han che',
      'mat trai',
      'bo ngo',
      'dang lo',
      'mat diem',
      'tru diem',
      'phai khac phuc',
      'can khac phuc',
    ],
  },
  {
    role: 'causes',
    strength: 'strong',
    cues: ['nguyen nhan', 'nguyen do', 'ly do', 'vi sao', 'vi dau', 'do dau', 'can nguyen', 'nguon can', 'tai sao', 'bat nguon'],
  },
  {
    role: 'proposals',
    strength: 'strong',
    cues: [
      'de xuat',
      'kien nghi',
      'de nghi',
      'de dat',
      'xin ho tro',
      'nguyen vong',
      'mong muon',
      'nhu cau ho tro',

      'xin y kien',
      'y kien dong gop',
    ],
  },
  { role: 'proposals', strength: 'weak', cues: ['y kien'] },
  { role: 'lessons', strength: 'strong', cues: ['bai hoc', 'kinh nghiem rut ra', 'kinh nghiem', 'rut ra', 'dieu hoc duoc'] },
  {
    role: 'results',
    strength: 'strong',
    cues: [
      'ket qua',
      'thanh tuu',
      'thanh tich',
      'uu diem',
      'thuan loi',
      'da thuc hien',
      'nhiem vu da hoan thanh',
      'nhiem vu da thuc hien',
      'nhiem vu da trien khai',
      'nhiem vu dang thuc hien',
      'nhiem vu dang trien khai',
      'cong viec da lam',
      'cong viec da thuc hien',
      'da dat duoc',
      'da lam duoc',
      'mat duoc',
      'mat lam duoc',
      'mat manh',
      'mat tich cuc',
      'noi bat',
      'chuyen bien',
      'diem sang',
      'cach lam hay',
      'cach lam sang tao',
      'mo hinh hay',
    ],
  },
  {
    role: 'results',
    strength: 'weak',
    cues: [
      'tinh hinh',
      'thuc trang',
      'hien trang',
      'danh gia',
      'nhan xet',
      'hieu qua',
      'cach lam',
      'trien khai thuc hien',
      'to chuc trien khai',
      'chap hanh',
    ],
  },
  {
    role: 'direction',
    strength: 'strong',
    cues: ['chi dao', 'lanh dao', 'dieu hanh', 'quan triet', 'van ban', 'tham muu ban hanh', 'cong tac tham muu'],
  },
  {
    role: 'targets',
    strength: 'strong',
    cues: ['muc tieu', 'chi tieu', 'muc dich', 'quan diem', 'noi dung phong trao', 'noi dung cua phong trao', 'dich den'],
  },
  { role: 'targets', strength: 'weak', cues: ['yeu cau'] },
  {
    role: 'assignments',
    strength: 'strong',
    cues: ['phan cong', 'trach nhiem', 'nhiem vu cua', 'nhiem vu cac don vi', 'giao nhiem vu', 'chia viec', 'giao viec'],
  },
  { role: 'assignments', strength: 'weak', cues: ['to chuc thuc hien'] },
  {
    role: 'tasks-ahead',
    strength: 'strong',
    cues: [
      'giai phap cua xa',
      'giai phap cua phuong',
      'giai phap cua dac khu',
      'giai phap cua dia phuong',
      'giai phap cua don vi',
      'giai phap thuoc tham quyen',
      'phuong huong',
      'nhiem vu',
      'thoi gian toi',
      'trong tam',
      'giai phap',
      'bien phap',
      'ke hoach thuc hien',
      'viec can lam',
      'cong viec',
      'can lam',
      'lam ngay',
      'viec se',
      'se lam',
      'se thuc hien',
      'se trien khai',
      'cuoi nam',
      'tuan toi',
      'thang toi',
      'quy toi',
      'sap toi',
      'nam toi',
      'dinh huong',
      'chuong trinh cong tac',
      'tiep theo',
      'du kien',
      'se tap trung',
      'lo trinh',
      'chuong trinh phoi hop',
    ],
  },
  { role: 'tasks-ahead', strength: 'weak', cues: ['ke hoach'] },
  {
    role: 'tasks-ahead',
    strength: 'weak',
    cues: ['noi dung thuc hien', 'noi dung cong viec', 'noi dung trien khai', 'noi dung phoi hop'],
  },
  { role: 'other', strength: 'strong', cues: ['viet tat', 'du bao tinh hinh', 'du bao'] },
  {
    role: 'funding',
    strength: 'strong',
    cues: ['nguon luc thuc hien', 'nguon luc tai chinh', 'dieu kien bao dam', 'kinh phi', 'nguon von'],
  },
  { role: 'funding', strength: 'weak', cues: ['nguon luc', 'tai chinh'] },
  {
    role: 'opening',
    strength: 'strong',
    cues: [
      'mo dau',
      'dat van de',
      'dac diem',
      'tinh hinh chung',
      'tinh huong',
      'gia dinh',
      'boi canh',
      'khai quat',
      'su can thiet',
      'can cu',
      'co so phap ly',
      'thong tin chung',
    ],
  },
  { role: 'closing', strength: 'weak', cues: ['ket luan', 'loi ket'] },
  { role: 'annex', strength: 'strong', cues: ['phu luc', 'danh muc cac nhiem vu', 'bieu mau'] },
  {
    role: 'other',
    strength: 'weak',
    cues: [
      'thoi gian thuc hien',
      'chu de',
      'khau hieu',
      'thoi gian',
      'pham vi',
      'doi tuong',
      'dia diem',
      'hinh thuc',
      'phuong phap',
      'thanh phan tham',
      'hieu luc thi hanh',
    ],
  },
];

/** Folded lower-case words before a difficulty word that turn it into a task or result: «giải pháp khắc phục khó khăn». */
export const OVERCOMING = /\b(?:khac phuc|thao go|xoa bo|go bo|loai bo|pha bo|giai quyet|xu ly|vuot qua|han che rui ro)\b/;

/**
 * Words, with their tones, that make any heading one of trouble: «Những cái vướng khi làm», «Việc còn chậm». Without tones they would meet
 * «chữa cháy», «kho dữ liệu», «nguyên tắc».
 */
export const TROUBLE_WORDS = quick(
  /(?<!\p{L})(?:chưa|vướng|chậm(?! nhất)|kém|thiếu(?! nhi| niên| nữ)|nghẽn|ngại|lúng túng|bức xúc|trăn trở|băn khoăn|khó(?! tính)|rối|trắc trở|dở dang|hụt|vấp|bỏ sót|thua|đuối|bế tắc|ách tắc|vấn đề (?:[^\s,;]+ ){0,4}(?:phản ánh|nổi cộm|nổi lên))(?!\p{L})/iu,
);
/** Passages of headings that hold such words and name places, people or praise (with tones). */
export const NO_TROUBLE = quick(
  /(?:đặc biệt|vùng|xã|thôn|bản|hộ|người|học sinh|gia đình|hoàn cảnh|địa bàn)\s+(?:đặc biệt\s+)?khó khăn|chưa(?=\s*\?| (?:từng|thành niên|đến tuổi))|(?:đáp ứng|theo) yêu cầu (?:của )?(?:công việc|nhiệm vụ)|không thể thiếu|thuận lợi và khó khăn đan xen|(?<!\p{L})lý (?=đ[oôốồổỗộọóòỏõ](?!\p{L}))/giu,
);
/** Words, with their tones, of work to come: «Sẽ làm gì», «Việc tới đây». */
export const AHEAD_WORDS = quick(
  /(?<!\p{L})(?:sẽ|sắp(?! xếp| đặt)|dự định|dự tính|định (?:làm|triển khai|thực hiện|mở)|tới đây|từ nay|cam kết(?=\s(?:quý|tháng|năm|trong|thời gian|khắc phục|thực hiện|hoàn thành|tiến độ))|tới(?=\s*$)|thời gian còn lại|các tháng còn lại|việc cần tập trung|(?:hướng|cách) (?:tháo gỡ|khắc phục|xử lý|giải quyết)|hướng (?:điều hành|đi|làm)|(?:tháng|tuần) còn lại|việc phải làm|làm tiếp|(?:tuần|tháng|quý|kỳ) (?:tới|sau)|(?:tháng|quý|tuần|năm) [^\s,;:]{1,7} (?:sẽ )?làm (?:gì|những))(?!\p{L})/iu,
);
/** «Đích phải tới»: without its tone a goal is a disease. */
export const GOAL_WORD = quick(/(?<!\p{L}|mục )đích(?! danh)(?!\p{L})/iu);
/** Words, with their tones, that wish: «Hội mong», «Mong được quan tâm». */
export const WISHES = quick(
  /(?<!\p{L})(?:mong(?! manh)|ước mong|trông (?:mong|chờ|đợi)|ước nguyện|ước muốn|xin(?=\s*$)|xin (?:với|được|hỗ trợ|giúp|cấp|cho phép|chủ trương|kinh phí|phép|bổ sung)|nhờ (?:cấp|(?:[^\s,;]+ ){0,5}giúp)|cậy nhờ|cần (?:được )?(?:giúp|hỗ trợ|trợ giúp))(?!\p{L})/iu,
);
/** A body that a heading turns to: «Nội dung trình UBND tỉnh», «Xin Sở Y tế» (folded lower case). */
export const TURNS_TO =
  /\b(?:trinh|xin|nho|mong|can|kinh mong|gui gam(?: toi| den| voi)?|gui toi|nhan gui(?: toi| den)?)\s+(?:quy )?(?:ubnd|uy ban|hdnd|so\s|bo\s|tinh\b|thanh pho|cap tren|trung uong|chinh phu|lanh dao|tinh uy|thanh uy|ban thuong)/;
