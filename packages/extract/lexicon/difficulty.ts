/** Folded lower-case sources of regular expressions (word edges are added by the rule) that tell a stated difficulty. */

/** Words that turn from results to difficulties, at the start of a sentence. */
export const TURNS = [
  'tuy nhien',
  'tuy vay',
  'tuy(?= (?:[^\\s.;]+ ){1,16}(?:nhung|song)\\b)',
  'tuy the',
  'song',
  'the nhung',
  'nhung',
  'mac du',
  'mac du vay',
  'mac du the',
  'dau vay',
  'du vay',
  'trong khi do',
  // «Bên cạnh những kết quả đạt được, …»
  '(?:ben canh|ngoai|song song voi|cung voi) (?:do,? )?(?:nhung |cac |mot so )*(?:ket qua|mat (?:manh|tich cuc|lam duoc|dat duoc|thuan loi|uu diem)|uu diem|thanh tich|thuan loi|viec lam duoc|dieu lam duoc)[^.;:]{0,60}?,',
];

/** Words that add to what was said, good or bad. */
export const ADDITIONS = ['ben canh', 'ben canh do', 'ngoai ra', 'dong thoi', 'mat khac', 'dac biet'];

/** States that are difficulties wherever a report says them of its own affairs. */
export const STATES = [
  '(?:van |hien |deu |cung )*con (?:co |gap |nhieu |mot so |rat |kha |tuong doi |qua |su |nhung |khong it |xay ra |bi )*(?:han che|kho khan|bat cap|vuong mac|thap|cham|yeu|mong|thieu|lung tung|chenh lech|e ngai|e de|ngai|ngan ngai|mang tinh hinh thuc|hinh thuc|lac hau|khiem ton|phan tan|chong cheo|nho le|dan trai|ban khoan|xem nhe|chu quan|ky luat|hep|it|roi rac|trung lap|so sai|bo ngo|han hep|chap chon|loi|treo|sai sot|gian doan|tinh trang|tam ly|chua)',
  '(?:van|hien|hien van|cung) con (?:nhieu|mot so|khong it|tinh trang|hien tuong)',
  'gap (?:rat |nhieu |mot so |khong it |phai )*(?:kho khan|vuong mac|tro ngai|truc trac|kho)',
  'chua (?:that su |thuc su |duoc |bao dam |dam bao |co su |theo |mang lai )*(?:dong bo|dap ung|sau rong|sau sat|sau|rong rai|thuong xuyen|cao|kip thoi|kip|phat huy|day du|dong deu|quen|manh dan|on dinh|thong nhat|hieu qua|nghiem|deu|chu dong|quan tam dung muc|quan tam|tot|ro rang|ro|lien thong|ket noi|hoan thien|phu hop|tuong xung|dung muc|dat yeu cau|dat chi tieu|dat ke hoach|dat|tiep can|thanh thao|nam vung|manh|ben vung|linh hoat|chat che|cu the)',
  'chua duoc (?:dau tu|trang bi|dao tao|tap huan|bo tri|phat huy|quan tam|phu song|cap|giao|ban hanh|huong dan|nang cap|thay the|khac phuc|tich hop|cap nhat|phe duyet|ap dung|boi duong|tiep can)',
  'chua co (?:kinh phi|can bo|cong chuc|nguoi|nhan luc|nhan su|song|may|quy dinh|huong dan|co che|chinh sach|dien thoai|thiet bi|nguon|che do|ha tang|du|internet|wifi|mang|tai lieu|kinh nghiem|phan mem|bien che|dinh muc|van ban)',
  '(?:khong|chua) (?:du|dap ung|dam bao|bao dam|on dinh|dong deu|dong bo|thong nhat)',
  '(?:thieu|thieu hut) (?:can bo|cong chuc|nhan luc|nhan su|kinh phi|thiet bi|trang thiet bi|may|dong bo|nguon luc|thuong xuyen|ky nang|kien thuc|giao vien|huong dan|co so|phong|tai lieu|dien thoai|chu dong|quyet liet|on dinh|niem tin|giang vien)',
  '(?:qua tai(?! (?:khoan|lieu|tong dai|nha ))|xuong cap|lac hau|hu hong|cau hinh thap|nghen mang|chong cheo|trung lap|chap chon|mat song|song yeu|kiem nhiem (?:nhieu|nen|khong)|phai kiem nhiem)',
  'kho (?:dap ung|tiep can|thuc hien|trien khai|tiep thu|bo tri|huy dong|van dong|thu hut|duy tri|dat|tong hop)',
  '(?:moi (?:chi )?dat|chi dat|chi moi)',
  '(?:ap luc|qua nhieu|mat (?:nhieu )?thoi gian|cham (?:tien do|so voi|duoc|tre)|muon|giao cham|giao muon|khong muon|bo do|sot|lo ngai|lo so|ngai)',
  '(?:chenh lech|khong dong deu|kho khan|vuong mac|bat cap|han che)',
] as const;

/** Words of lack or trouble: enough behind a turn word, where results were told before. */
export const LACKS =
  '(?:chua|khong|thieu|kho|yeu|kem|thap|cham|muon|hong|hu|loi|it|ngai|ngan|con|mat|gian doan|treo|dut|le thuoc|phu thuoc|giam|so|vang|trung|chong cheo|lung tung|roi|nhieu lan|qua|moi (?:chi|duoc|phu|co|dat|dung|trien khai|bo tri|toi|bang)|tai dien|tiep dien|xay ra|pho bien|khong dung|van)';

/** The same with their tones: «số», «con», «văn» and «qua» fold like words of lack. */
export const TONED_LACKS =
  '(?:chưa|không|ko|thiếu|khó|yếu|kém|thấp|chậm|muộn|hỏng|hư|lỗi|ít|ngại|ngán|còn|mất|gián đoạn|treo|đứt|lệ thuộc|phụ thuộc|giảm|sợ|vắng|trùng|chồng chéo|lúng túng|rối|nhiều lần|quá|mới (?:chỉ|được|phủ|có|đạt|dừng|triển khai|bố trí|tới|bằng)|tái diễn|tiếp diễn|xảy ra|phổ biến|vẫn)';

/** Words that show, behind a turn word too, that things went well. */
export const WENT_WELL =
  /\b(?:da (?:hoan thanh|vuot|dat)|van (?:hoan thanh|dat|bao dam|dam bao|duoc|tich cuc|no luc|co gang|giu|tang|thuc hien|to chuc|kip thoi|phat|tham gia|on dinh|hoat dong)|voi (?:su |tinh than )?(?:quyet tam|no luc)|da (?:kip thoi|chu dong) (?:khac phuc|thao go|giai quyet)|da duoc khac phuc)\b/;

/** States strong enough to tell a difficulty without a turn word before them. */
export const STRONG_STATES = [
  '(?:van|hien|hien van|cung|deu) con (?:co |gap |nhieu |mot so |rat |kha |tuong doi |qua |nhung |khong it )*(?:han che|kho khan|bat cap|vuong mac|thap|cham|yeu|mong|thieu|lung tung|chenh lech|e ngai|hinh thuc|lac hau|tam ly|phuc tap|ruom ra)',
  'con (?:gap |nhieu |mot so |rat |kha |tuong doi |qua |nhung |khong it |mang tinh )+(?:han che|kho khan|bat cap|vuong mac|thap|cham|yeu|mong|thieu|lung tung|hinh thuc|ruom ra)',
  'con (?:han che|thieu|cham|thap|yeu|mong|lung tung|bat cap|hinh thuc|chenh lech|e ngai|khiem ton|lac hau)',
  '(?:con|dang|hien) gap (?:rat |nhieu |mot so |khong it )*(?:kho khan|vuong mac)',
  'gap (?:phai )?(?:nhieu|khong it|rat nhieu|mot so) (?:kho khan|vuong mac|tro ngai|bat cap)',
  '(?:van|hien|hien nay|den nay) con (?:tinh trang|nhieu|mot so|khong it)',
  'chua (?:that su |thuc su |duoc )*(?:dong bo|dap ung (?:duoc )?yeu cau|sau rong|kip thoi|dong deu|deu|manh dan|on dinh|quan tam dung muc|chu dong|cao|thuong xuyen|tot|manh|dat yeu cau|dat chi tieu|dat ke hoach|tuong xung|bao dam|dam bao|hieu qua|chat che|phat huy|ro rang|day du|thong nhat|nghiem|sat|rong rai|lien thong|ket noi)',
  'gap (?:phai |rat )?(?:kho khan|vuong mac|tro ngai) (?:do|vi|boi)',
  'chua duoc (?:thuc hien|trien khai|to chuc|duy tri|tien hanh|cap nhat) (?:that su |mot cach )?(?:thuong xuyen|day du|dong bo|kip thoi|nghiem|deu|triet de|hieu qua|sau rong)',
  '(?:dia hinh|duong sa|giao thong)[^.;]{0,40}? di lai (?:con |gap |rat |nhieu |khong it |hien )*kho khan',
  'khong (?:on dinh|dap ung|dong deu)',
  '(?:(?:hien|hien nay|den nay|hien tai)[, ]+(?:toan (?:xa|phuong|tinh) )?(?:van )?|van )con (?:[^\\s;.]+ ){1,12}(?:chua|khong|thieu|yeu|chap chon|xuong cap|hong|hu|kho|phai|sai|treo|loi)',
  'thieu (?:can bo|cong chuc|nhan luc|nhan su|kinh phi|trang thiet bi|dong bo)',
  '(?:hien|hien nay|hien tai|den nay|van|nhung|song) (?:van )?(?:chua|khong) (?!phat hien|phat sinh|xay ra|ghi nhan|de |phai |con |co (?:truong hop|khieu nai|don thu|ca |su co|vu |ho |ai |diem nong|tinh trang|nguoi))(?:[^\\s;.]+ ){0,6}(?:duoc|xong|dat|co|du|kip|the)',
  '(?<!(?:thiet|trang|chuan|du) )bi (?:tru|tra lai|tre|cham|treo|tut|mat|huy|hong|dinh tre|gian doan|qua tai|phe binh|loi|anh huong|ach|nghen|bo do)',
  '(?:khong|chua) (?:du|co|kip|duoc) (?:\\S+ ){0,8}(?:nen|phai) (?:phai |chua |khong |)(?:dung|hoan|cho|lui|huy|chuyen|nop|lam lai|thuc hien|trien khai|duoc|tam dung)',
] as const;

/** Passages that hold difficulty words and are none (handbook 4.4). */
export const TRAPS = [
  '(?:ho tro|cham lo|giup|tham hoi|uu tien|cho) (?:[^\\s;.]+ ){0,8}bi (?:anh huong|thiet hai|tac dong)(?: [^\\s,;.]+){0,8}',
  '(?:dong bao|nguoi dan|ba con|nhan dan|ho dan|gia dinh|vung|dia ban|hoc sinh) bi (?:anh huong|thiet hai|chia cat)',
  '(?:loai|tra lai|thu hoi|dinh chi|bo) (?:\\d+ )(?:[^\\s,;.]+ ){1,4}?(?:chua|khong|cham)(?: [^\\s,;.]+){0,3}',
  '(?:nhac nho|chan chinh|phe binh|xu phat|lap bien ban) (?:[^\\s,;.]+ ){1,10}?(?:chua|khong|cham|thieu)(?: [^\\s,;.]+){0,3}',
  '(?:gay|tao) (?:nhieu |ra |khong it )?kho khan (?:rat nhieu |rat lon )?(?:cho|trong|doi voi) (?:luc luong chuc nang |co quan chuc nang |luc luong cong an )?(?:trong )?(?:cong tac |viec |qua trinh )?(?:phat hien|nam tinh hinh|kiem soat|dieu tra|xac minh|truy (?:xet|bat|vet|na)|dau tranh|pha an)',
  '(?:khong (?:de )?bi |tranh (?:de )?(?:bi )?|khong de (?:xay ra )?)(?:\\S+ ){0,2}?(?:mat|gian doan|nghen|cham|tre|loi|anh huong|un tac|qua tai(?! (?:khoan|lieu))|chong cheo|trung lap|dan trai|bo sot|sot|sai sot)',
  '(?:khac phuc|thao go|giai quyet|vuot qua|vuot|xu ly|phan anh|ghi nhan|nam bat|chia se|lang nghe|neu|han che) (?:\\S+ ){0,5}?(?:kho khan|vuong mac|ton tai|han che|bat cap|diem nghen|rui ro|tinh trang)(?:,? (?:va )?(?:kho khan|vuong mac|ton tai|han che|bat cap))*',
  '(?:khong|chua|chang) (?:con |he |co |gap |phat sinh |de xay ra )+(?:\\S+ ){0,3}?(?:kho khan|vuong mac|ton tai|han che|tinh trang|sai sot|qua tai)',
  '(?:dac biet kho khan|hoan canh (?:dac biet )?kho khan|ho kho khan|nguoi kho khan|gia dinh kho khan|hoc sinh kho khan|vung kho khan|dia ban kho khan|kho khan ve nha o|(?:xa|thon|ban|vung|noi|dia ban) (?:con )?(?:dac biet )?kho khan)',
  'han che (?:su dung|toi da|viec|thap nhat|rui ro|loi|thoi quen|in an|giay to|dung|tinh trang|toi thieu|lay lan|anh huong)',
  '(?:cai|dieu|diem|cho|viec) (?:con )?kho[^.;]{0,90}? da (?:duoc )?[^.;]{0,50}?(?:thuc hien|lam duoc|khac phuc|giai quyet|thao go|hoan thanh|xu ly)',
  '(?:chua tung (?:co|thay)|chua bao gio|chua khi nao)',
  '(?:kho khan|han che|ton tai|vuong mac|bat cap|khuyet diem)[^.;]{0,80}? (?:(?<!(?:chua|can|phai|som|mong|de) )(?:da |co ban |tung buoc |kip thoi |dan |deu ){1,3}(?:duoc )?|(?<!(?:chua|can|phai|som|mong|de) )duoc )(?:khac phuc|giai quyet|thao go)',
  '(?:thieu nhi|thieu nien|thieu tuong|thieu ta|thieu nu|kho tinh|khong the thieu)',
  '(?:thuan loi(?:,| va| lan) (?:nhung )?kho khan|kho khan,? thuan loi|boi canh (?:con )?(?:nhieu )?kho khan)',
  '(?:bo lai phia sau|thu hep (?:\\S+ ){0,2}khoang cach)',
  '(?:chua biet|chua co|chua thanh thao|con han che|han che|con yeu|chua) (?:\\S+ ){0,6}?(?:duoc|co the) (?:ho tro|huong dan|cam tay|tiep can|tap huan)',
] as const;

/** A sentence that promises, demands or teaches is no statement of a difficulty, whatever words it holds. */
export const DUTIES =
  /^(?:tiep tuc|tang cuong|day manh|phan dau|tap trung|chu trong|quan tam|ho tro|huong dan|to chuc|khac phuc|thao go|giai quyet|nang cao|phat huy|can (?!bo)|phai |de (?!an)|nham |kip thoi|chu dong|yeu cau|de nghi|kinh de nghi|kien nghi|giao |uu tien|bao dam|dam bao|khong de|xay dung|ra soat)/;

/** Words that show in a mixed section that an item tells of good things only. */
export const PRAISE =
  /\b(?:thuan loi|duoc su quan tam|dong thuan|tich cuc|nhiet tinh|kip thoi quan tam|dat ket qua|da dat|da hoan thanh|nhan duoc su|tao dieu kien|chi dao quyet liet|thuong xuyen quan tam)\b/;
