/** Posts of signers, in capitals, as they stand over a signature; longest first when matched. */
export const POSTS: readonly string[] =
  `TRƯỞNG BẢN|CHỦ TỊCH|PHÓ CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC|PHÓ CHỦ TỊCH PHỤ TRÁCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|PHÓ GIÁM ĐỐC PHỤ TRÁCH|QUYỀN GIÁM ĐỐC|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG
|PHÓ CHÁNH VĂN PHÒNG PHỤ TRÁCH|TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG PHỤ TRÁCH|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|PHÓ TRƯỞNG BAN THƯỜNG TRỰC|BÍ THƯ|PHÓ BÍ THƯ|PHÓ BÍ THƯ THƯỜNG TRỰC|HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG
|PHÓ HIỆU TRƯỞNG PHỤ TRÁCH|CHÁNH THANH TRA|PHÓ CHÁNH THANH TRA|CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG|CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG|VỤ TRƯỞNG|PHÓ VỤ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG CÔNG AN|PHÓ TRƯỞNG CÔNG AN
|TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|VIỆN TRƯỞNG|PHÓ VIỆN TRƯỞNG|CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG|THAM MƯU TRƯỞNG|CHÍNH TRỊ VIÊN|CHÍNH TRỊ VIÊN PHÓ|TRƯỞNG ĐOÀN|PHÓ TRƯỞNG ĐOÀN|TRƯỞNG KHOA|PHÓ TRƯỞNG KHOA|TRƯỞNG THÔN|TRƯỞNG ẤP|CHÍNH ỦY|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BÍ THƯ CHI BỘ|ỦY VIÊN|ỦY VIÊN THƯỜNG TRỰC|TỔ TRƯỞNG|TỔ PHÓ|KẾ TOÁN TRƯỞNG|TRẠM TRƯỞNG
|ĐỒN TRƯỞNG|PHÓ ĐỒN TRƯỞNG|HẠT TRƯỞNG|PHÓ HẠT TRƯỞNG|PHÓ ĐỘI TRƯỞNG|TRƯỞNG KHU PHỐ|TRƯỞNG BUÔN|TRƯỞNG XÓM|TỔNG PHỤ TRÁCH|TỔNG PHỤ TRÁCH ĐỘI|TRƯỞNG TRẠM|PHÓ TRƯỞNG TRẠM|CHÁNH ÁN|PHÓ CHÁNH ÁN|VIỆN PHÓ|ĐỘI TRƯỞNG|CHỦ NHIỆM|PHÓ CHỦ NHIỆM|NGƯỜI BÁO CÁO|THỦ TRƯỞNG ĐƠN VỊ|PHÓ GIÁM ĐỐC THƯỜNG TRỰC|TRƯỞNG BAN QUẢN LÝ|PHÓ TRƯỞNG BAN QUẢN LÝ|QUYỀN CHỦ TỊCH|TRƯỞNG THUẾ|PHÓ TRƯỞNG THUẾ|CHỦ TRÌ|CHỦ TỌA|THƯ KÝ|KT`
    .replace(/\n/g, '')
    .split('|')
    .filter((post) => post !== 'KT');

/** Marks in front of an authority (Nghị định 30/2020/NĐ-CP; Party usage with a slash). */
export const AUTHORITY = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|TUQ)\s?[./]?\s*(?=\p{Lu})/u;

/** Ranks and degrees before a signer's name, which are no part of it. */
export const TITLES =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|Ths|BS|BSCKI{1,2}|BSCK\d|DS|KS|CN|CK[12I]{1,2}|Y sĩ|Y sỹ|Bác sĩ|Bác sỹ|Dược sĩ|Dược sỹ|Điều dưỡng|Kỹ sư|Thạc sĩ|Thạc sỹ|Tiến sĩ|Luật sư|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|ĐẠI TƯỚNG|THƯỢNG TƯỚNG|TRUNG TƯỚNG|THIẾU TƯỚNG|ĐẠI TÁ|THƯỢNG TÁ|TRUNG TÁ|THIẾU TÁ|ĐẠI ÚY|THƯỢNG ÚY|TRUNG ÚY|THIẾU ÚY|Ông|Bà|Đ\/c)[.:]?\s*)+/u;

/** Family names, the most common of the Kinh and of other peoples: recognition loses the tone of a signer's («Nguyên», «Đỉnh»). */
export const FAMILY_NAMES: readonly string[] =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Mai Trịnh Đào Cao Tạ Hà Lương Thái Châu Tô Tôn Trương Phùng Quách Vương Lưu Kiều Triệu Nông Hứa La Lã Lại Lò Lù Vàng Giàng Sùng Mùa Thào Hạng Chu Khổng Ninh Nghiêm Bạch Doãn Đàm Văn Từ Thạch Sơn Kim Danh Lục Ma Mã Hầu Cầm Quàng Tòng Bế Đồng Giáp Thân Tống Trà Âu Mạc Viên Khúc Phí Thiều Uông'.split(
    ' ',
  );
