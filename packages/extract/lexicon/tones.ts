/** Folded lower-case sources of regular expressions that tell an item's tone where its heading tells nothing. */

/** Verbs with which work to be done opens («Rà soát …», «Mở lớp …»). */
export const IMPERATIVES =
  '(?:tiep tuc|phan dau|day manh|tang cuong|tap trung|chu trong|to chuc|xay dung|ra soat|phoi hop|bien soan|duy tri|lap |tham muu|ban hanh|chon |cu |ky |dua |gan |nang cap|nang cao|hoan thanh|hoan thien|van dong|tuyen truyen|trien khai|thuc hien|kiem tra|chi dao|huong dan|bo tri|huy dong|nhan rong|quan tam|phat dong|khao sat|mua sam|mua |trang bi|cap nhat|so hoa|chuan hoa|luan phien|ung dung|phat huy|don doc|hop |dao tao|boi duong|tap huan|phat trien|ho tro|lien ket|thanh lap|kien toan|thi diem|giao |moi |mo |khen thuong|tong ket|so ket|danh gia|khac phuc|xu ly|thao go|giai quyet|bao dam|dam bao|phan cong|chuyen doi|tich hop|ket noi|xa hoi hoa|quan ly|keo |lap dat|sua chua|cai tao|cung cap|hang (?:thang|quy|nam|tuan)|dinh ky|moi (?:don vi|co quan|can bo|xa|thon|ban|khoi|truong|tuan|thang|chi bo|dang vien)|truoc (?:ngay|thang|mua|khi)|trong (?:thang|quy|nam) |chu dong|kip thoi|uu tien|khuyen khich|nghien cuu|de xuat|ap dung|thay the|thay |bo sung|dieu chinh|cong khai|nghiem tuc|lam viec|lam tot|tham dinh |theo doi|xin )';

/** Words that tell of what is over: an item that holds one promises nothing. «đa dạng», «đa số» fold alike. */
export const TOLD =
  '(?:da (?!dang\\b|so\\b|phan\\b|nang\\b|chieu\\b|phuong tien\\b|ngon ngu\\b|nganh\\b|linh vuc\\b|muc tieu\\b|dien tu\\b)|(?:duoc|voi|cho|thu hut|tiep nhan|dat) (?:hon |gan |tren |khoang )?\\d[\\d.,]*(?! ?%)|(?:cao|tang|giam|thap) hon|ket qua (?:dat|la)|den nay|hoan thanh \\d)';

/** Words of lack, under a heading that has no known word: enough where most items hold one. */
export const LACKING =
  '(?:chua(?! benh| chay)|khong (?!tang\\b|phat sinh\\b|xay ra\\b|ghi nhan\\b|phai\\b|can (?:den|di|phai|nop|quay)\\b|co (?:ca|vu|truong hop|dich|khieu nai|don thu|su co|vi pham|ho so (?:nao |bi )?(?:qua|tre|cham|ton))\\b|gian\\b|chi\\b|ngung\\b|(?:dung |su dung )?tien\\b|giay (?!to\\b)|tiep xuc\\b|phu thuoc\\b|qua \\d|con ho\\b|de\\b)|thieu (?!nhi\\b|nien\\b|tuong\\b)|kem\\b(?! theo)|yeu (?!to\\b|cau\\b|the\\b)|ngai\\b|lo (?!trinh\\b|gioi\\b)|so sai|sai sot|vuong\\b|ke ho\\b|be tac|het han|hong\\b|cu ky|hu hong|xuong cap|qua tai\\b(?! (?:khoan|lieu|nha\\b|tong dai|cho\\b|tram|trung tam|ung dung))|kho (?!hoc lieu|du lieu|bac|tai lieu|khan la co)|cham\\b(?! soc| tien do la)|mong manh|thap hon|nho le|manh mun|phai (?:cho|nhap|lam|di|mat|nho|dung tam)|le thuoc|trong khi|han hep|eo hep)';
