/** Words that open headings of reports and plans (folded, lower case); evidence only, the meaning is for the extraction. */
export const HEADING_START =
  /^(?:ve |tinh hinh|dac diem|mo dau|dat van de|boi canh|khai quat|thuc trang|cong tac|ket qua|nhung ket qua|thanh tuu|uu diem|nhung uu diem|thuan loi|danh gia|nhan xet|kho khan|nhung kho khan|mot so kho khan|mot so ton tai|mot so han che|ton tai|nhung ton tai|han che|nhung han che|vuong mac|bat cap|diem nghen|yeu kem|khuyet diem|nhung mat|nguyen nhan|bai hoc|phuong huong|nhiem vu|cac nhiem vu|nhung nhiem vu|mot so nhiem vu|giai phap|cac giai phap|ke hoach|muc tieu|chi tieu|cac chi tieu|muc dich|yeu cau|quan diem|noi dung|pham vi|doi tuong|thoi gian|kinh phi|nguon luc|co so|can cu|to chuc thuc hien|phan cong|trach nhiem|de xuat|kien nghi|nhung kien nghi|de nghi|y kien|doi voi|voi (?:ubnd|so|bo|tinh|trung uong|cap|chinh phu|cac)|phu luc|danh muc|ung dung|xay dung|phat trien|trien khai|chuyen doi so|ha tang|an toan|dao tao|tuyen truyen|chinh quyen so|kinh te so|xa hoi so|cai cach|che do|hieu luc|dieu khoan|khen thuong|kiem tra|ket luan)\b/;

/** Those of them that open what is to be done or asked for as well: «Đề nghị Sở …», «Xây dựng …». */
export const ACTION_START =
  /^(?:de nghi|de xuat|kien nghi|xay dung|trien khai|tuyen truyen|dao tao|phat trien|ung dung|kiem tra|khen thuong|cai cach|danh gia|phan cong|noi dung|doi voi|nhan xet)\b/;

/** «Kinh phí còn hạn chế», «Hạ tầng số chưa đồng bộ»: says that something is wanting, as an item does. */
export const LACKS = /\b(?:con(?! lai\b)|chua|khong|thieu|hong|cham|(?:chi|moi) (?:du|co|dat|bang)|la)\b/;

const TROUBLE =
  'kho khan|han che|ton tai|vuong mac|bat cap|yeu kem|khuyet diem|nhuoc diem|nguyen nhan|kien nghi|de xuat|de nghi|thach thuc|diem nghen';
const HEADS = `${TROUBLE}|mat (?:chua )?(?:lam )?duoc|mat manh|mat yeu|thuan loi|uu diem|ket qua|giai phap|bai hoc kinh nghiem|phuong huong|huong (?:xu ly|khac phuc|giai quyet|thao go)|xin y kien(?: chi dao)?|nhiem vu|muc tieu|chi tieu`;
const AROUND =
  'mat han che|chu yeu|chinh|con|va|cua|dat duoc|khong dat(?: (?:chi tieu|ke hoach|muc tieu))?|chua dat(?: (?:chi tieu|ke hoach|muc tieu))?|thuc hien|khach quan|chu quan|trong tam|thoi gian toi|nam \\d{4}|rut ra|y kien|chung|mot so|nhung|cac|ve|danh gia|mat';
const only = (heads: string) => new RegExp(`^(?=.*\\b(?:${heads})\\b)(?:(?:${heads}|${AROUND})(?:\\s*[,;/&-]\\s*|\\s+|$))+$`);

/** Titles that say alone what their section is: enough for a heading without number or bold type. */
export const CORE = only(HEADS);
/** «Nhiệm vụ trọng tâm thời gian tới»: what is ahead, said in full. */
export const CORE_AHEAD =
  /^(?=.*\b(?:thoi gian toi|thoi gian tiep theo|trong tam)\b)(?:(?:cac|mot so|nhung|va|phuong huong|nhiem vu|giai phap|trong tam|chu yeu|trong|thoi gian toi|thoi gian tiep theo)(?:\s*[,;&-]\s*|\s+|$))+$/;
/** Those that open a section even in front of a bullet's text: «- Khó khăn: …», «- Nguyên nhân: …». */
export const CORE_TROUBLE = only(TROUBLE);

/** First words of units (folded, lower case): a short line that is nothing but one's name heads the tasks it is given. */
export const UNIT_NAME =
  /^(?:de nghi |doi voi |giao )?(?:ubnd|uy ban|ubmttq|hdnd|phong (?!chong|ngua)|van phong|cong an|ban (?:chi huy|quan ly|giam hieu|can su|dan|to chuc|tuyen giao|xay dung|thuong vu|thuong truc|cong tac|quan su)|bo chi huy|so (?!hoa|ket|lieu|luong)|trung tam|tram |truong (?!hop)|doan |hoi (?!nghi|thi|thao)|mat tran|bao va|dai (?:truyen|phat)|buu dien|ngan hang|cong doan|lien (?:doan|minh|hiep)|hiep hoi|chi cuc|kho bac|bao hiem xa hoi|toa an|vien kiem sat|cong ty|dang uy|chi bo|to (?:cong nghe|truong|chuyen)|thanh tra|hieu truong|giao vien|cac (?:nganh|khoa|phong|ban|don vi|thon|xom|ban|buon|ap|to|truong|chi|hoi|doan|co quan|to chuc|doanh nghiep|xa|so))\b/;
