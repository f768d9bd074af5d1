/** What a table's column holds. */
export type ColumnRole =
  | 'ordinal'
  | 'group'
  | 'task'
  | 'content'
  | 'lead'
  | 'support'
  | 'deadline'
  | 'result'
  | 'status'
  | 'product'
  | 'note'
  | 'indicator'
  | 'unit'
  | 'planned'
  | 'actual'
  | 'change'
  | 'place'
  | 'document'
  | 'count';

/**
 * Heads of columns and what they mean; regular expressions on the folded lower-case head, tried in this order. A head that joins lead
 * and support («Chủ trì/Phối hợp») is a lead.
 */
export const COLUMN_HEADS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:s ?\.?t ?\.?t ?\.?|t ?\.?t ?\.?|so tt|so thu tu|thu tu|ma (?:so )?(?:viec|cong viec|nhiem vu|nv)|#|no\.?)$/],
  [
    'group',
    /^(?:nhom(?: chi (?:so|tieu)| tieu chi| nhiem vu| cong viec| viec| giai phap| noi dung)?|linh vuc|mang(?: cong viec)?|truc(?: nhiem vu)?|tru cot(?: chuyen doi so)?|nhom truc)$/,
  ],
  ['unit', /^(?:dvt|d\.?v\.? ?tinh|don vi(?: \(?tinh\)?| do(?: luong)?))\b/],
  [
    'document',
    /(?:^ten (?:mo hinh|sang kien|san pham|thu tuc|doanh nghiep|co so|lop)\b|so,? (?:va )?ky hieu|trich yeu|ten van ban|loai van ban|can cu|co quan ban hanh|ngay ban hanh)/,
  ],
  [
    'task',
    /^(?:noi dung|nhiem vu|cong viec|viec|phan viec)(?: (?:cong viec|nhiem vu|cu the))? (?:duoc |da )?(?:phan cong|phu trach|dam nhan|dam nhiem)(?: (?:cu the|thuc hien))?$/,
  ],
  ['change', /(?:so voi (?:cung ky|nam|thang|quy|ky)|cung ky|tang ?(?:\/|,|\(|-|hoac)? ?\(?giam|tang truong|bien dong|chenh lech)/],
  [
    'lead',
    /(?:chu tri|dau moi)|^(?:(?:co quan|don vi|phong|cq|dv) ?)?ct$|^(?:pic|truong doan|chu the (?:giam sat|thuc hien|kiem tra|chu tri)|(?:don vi|co quan|bo phan) (?:to chuc|dang cai))$/,
  ],
  [
    'support',
    /phoi hop|^(?:(?:co quan|don vi|phong|cq|dv) ?)?ph$|^thanh phan (?:tham gia|cung lam|ho tro)$|^(?:cac )?(?:don vi|co quan|bo phan|phong,? ban|nganh) (?:co )?lien quan$|(?:^|\s)cung (?:thuc hien|lam|tham gia)$|^(?:ai )?lam cung$|^(?:cac )?(?:don vi |co quan |bo phan |to chuc |nguoi |luc luong )?(?:tham gia|ho tro|giup(?: viec| do| suc| them)?)(?: thuc hien| phoi hop)?$/,
  ],
  [
    'product',
    /(?:san pham|ket qua dau ra|dau ra|ket qua du kien|du kien ket qua|ket qua (?:[a-z]+ ){0,4}?(?:can|phai) dat|yeu cau dat duoc|yeu cau (?:ve )?ket qua|ket qua yeu cau|ket qua (?:mong doi|ky vong|huong toi)|(?:chi tieu|yeu cau|muc tieu) (?:can|phai) dat|^minh chung)/,
  ],
  [
    'status',
    /^(?:trang thai|tinh trang|muc do hoan thanh|tien do|da hoan thanh|hoan thanh)$|^(?:trang thai|tinh trang) (?:xu ly|thuc hien|hoan thanh|trien khai)$/,
  ],
  [
    'deadline',
    /^(?!(?:ket qua|tinh hinh|tien do thuc hien)\b).*(?:thoi gian|thoi han|han hoan thanh|thoi diem|ngay hoan thanh|^moc\b|moc hoan thanh|han xu ly|han chot|^xong (?:truoc|ngay|vao)|^ngay xong|hoan thanh truoc|ket thuc|bat dau$|tien do hoan thanh|lo trinh|^han\b|^deadline\b|^due\b|^(?:thang|tuan|quy|nam|giai doan|ngay)(?: (?:thuc hien|hoan thanh|trien khai|xong))?$|^(?:bao gio|khi nao)\b)/,
  ],
  ['result', /(?:ket qua|^kq\b|tinh hinh|tien do|danh gia|da thuc hien|da lam|muc do thuc hien|noi dung da)/],
  [
    'lead',
    /(?:(?:don vi|co quan|bo phan|phong|ban|nganh|to chuc|ca nhan|can bo|nguoi|dia phuong|dong chi|d\/c|chuyen vien|lanh dao|thanh vien)(?:,? ?[\w/ ]*)? (?:thuc hien|phu trach|chiu trach nhiem|trien khai|duoc giao|tham muu)|^(?:don vi|luc luong|nguoi|bo phan|co quan|to|phu trach|chu tri) (?:lam |thuc hien )?chinh$|^luc luong(?: thuc hien| tham gia)?$|trach nhiem|phan cong|^(?:duoc )?giao (?:cho|toi)\b|\bphu trach$|^(?:can bo|nguoi|dong chi|d\/c) theo doi$|nguoi phu trach|^nguoi thuc hien|^phu trach|^ai (?:lam|phu trach|chu tri)|^nguoi lam|^don vi lam)/,
  ],
  ['indicator', /^(?!.*(?:nhiem vu|cong viec|giai phap)).*(?:chi tieu|tieu chi|chi so|noi dung chi tieu)(?! (?:giao|nam|duoc))/],
  [
    'planned',
    /^(?:kh(?!\s?&)|ke hoach|chi tieu(?! (?:da )?(?:hoan thanh|dat))|muc tieu|giao(?! (?:dich|thong|vien|duc|luu|tiep|dien|an))|duoc giao|phan dau|du toan)\b(?!.*(?:nhiem vu|cong viec|giai phap|hoat dong))|^(?!.*(?:nhiem vu|cong viec)).*\b(?:ke hoach|kh|ct|chi tieu|muc tieu) (?:nam|giao|duoc giao|\d)|tinh giao/,
  ],
  ['actual', /^(?:th|thuc hien|dat|uoc thuc hien|uoc th|uoc|so thuc hien)\b/],
  [
    'task',
    /(?:nhiem vu|cong viec|hoat dong|giai phap|dau viec|viec can lam|viec phai lam|^viec\b|viec giao|noi dung (?:thuc hien|trien khai|chi dao|(?:duoc )?giao|ket luan)|y kien chi dao|phan viec)/,
  ],
  ['content', /(?:^noi dung|^ten\b|^hang muc|^(?:du an|mo hinh|chuong trinh|de an)(?:,? [a-z]+){0,3}$|^linh vuc|^muc\b(?! do\b))/],
  ['place', /^(?:dia diem|dia ban|noi|xa|phuong|thon|khu pho|to dan pho|ap)\b/],
  [
    'count',
    /^(?:so (?:luong|luot|nguoi|lop|ho|ho so|thon|buoi|cuoc|tin)(?![a-z])|tong so|tong\b|sl\b|kinh phi|so tien|thanh tien|don gia)/,
  ],
  ['lead', /^(?:don vi|co quan|bo phan|phong,? ban|to chuc|ten don vi)$/],
  ['note', /(?:ghi chu|luu y|kho khan|nguyen nhan|kien nghi|de xuat|vuong mac)/],
];

/** Words by which a head is known even with one letter mistyped or misread, folded and without blanks; asked where no head above fits. */
export const COLUMN_WORDS: readonly (readonly [ColumnRole, string])[] = [
  ['lead', 'chutri'],
  ['support', 'phoihop'],
  ['deadline', 'thoigian'],
  ['deadline', 'thoihan'],
  ['result', 'ketqua'],
  ['task', 'nhiemvu'],
  ['task', 'congviec'],
  ['note', 'ghichu'],
];

/** Roles that say that each body row is something to be done. */
export const TASK_MARKS: readonly ColumnRole[] = ['lead', 'support', 'deadline', 'result', 'status', 'product'];

/** Units in which things are counted and measured, as a cell under «Đơn vị» gives one (folded). */
export const MEASURE_UNITS =
  /^(?:%|cai|chiec|bo|may|lop|nguoi|ho|luot(?: nguoi)?|ha|km|m[23]?|tan|ta|kg|lit|kwh|(?:trieu |ty |nghin |ngan )?dong|trieu|ty|diem|buoi|cuoc|hoi nghi|thon|xa|truong|ho so|tai khoan|van ban|bai|tin|mo hinh|san pham|co so|doanh nghiep|htx|con|cay|giuong|goi|he thong|thiet bi|tram|cum|suat|dot|lan|gio|ngay|thang|nam|cuon|to|ban|chuyen|vu|thanh vien|phan mem|duong truyen|camera|bien|bang)$/;

/** Roles that say that a table measures rather than assigns. */
export const MEASURE_MARKS: readonly ColumnRole[] = ['unit', 'planned', 'actual', 'indicator', 'change', 'count', 'document'];

/** Words that open a body name in a cell without a head above it (folded, lower-case). */
export const BODY_NAMES =
  /^(?:cac |toan bo )?(?:phong|ban|ubnd|uy ban|hdnd|cong an|quan su|doan|hoi|lien doan|trung tam|van phong|so|truong|to |bo phan|cong chuc|dang uy|dang bo|mttq|mat tran|vnpt|viettel|mobifone|buu dien|tram|thon|khu pho|ap|don vi|chi doan|chi bo|nha truong|cac co quan|ngan hang|lien (?:hiep|minh)|hiep hoi|chi cuc|cuc |vien |benh vien|cong ty|htx|hop tac xa|kho bac|thue |bao |dien luc|ban quan ly|ubmttq|ldld|lhpn)/;
