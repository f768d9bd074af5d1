/** A directive known beforehand: enough to tell a mistyped symbol by its number, type and date. `date` is ISO. */
export type KnownDirective = { symbol: string; type: string; date: string; issuer: string; title: string };

// symbol|type|date|issuer|title. Only entries whose date was read in a source; the rest would be no evidence.
const ROWS = `
57-NQ/TW|Nghị quyết|2024-12-22|Bộ Chính trị|Đột phá phát triển KH,CN, ĐMST và CĐS quốc gia
01-KH/BCĐTW|Kế hoạch|2025-03-21|Ban Chỉ đạo Trung ương|Triển khai Phong trào “Bình dân học vụ số”
02-KH/BCĐTW|Kế hoạch|2025-06-19|Ban Chỉ đạo Trung ương|Thúc đẩy CĐS liên thông, đồng bộ, nhanh, hiệu quả (sắp xếp bộ máy)
229-QĐ/BCĐ|Quyết định|2025-01-10|Bộ Chính trị|Thành lập BCĐTW về KH,CN, ĐMST và CĐS
230-QĐ/TW|Quyết định|2025-01-10|Bộ Chính trị|Quy định chức năng, nhiệm vụ, quyền hạn của BCĐTW
01-QC/BCĐTW|Quy chế|2025-02-28|Ban Chỉ đạo Trung ương|Quy chế làm việc của BCĐTW
02-TB/BCĐTW|Thông báo|2025-02-28|Ban Chỉ đạo Trung ương|Phân công nhiệm vụ thành viên BCĐTW
01-CTr/BCĐTW|Chương trình|2025-02-28|Ban Chỉ đạo Trung ương|Chương trình công tác năm 2025
03-TB/BCĐTW|Thông báo|2025-03-06|Ban Chỉ đạo Trung ương|Kết luận của Tổng Bí thư, Trưởng BCĐTW
130-KL/TW|Kết luận|2025-03-14|Bộ Chính trị, Ban Bí thư|Chủ trương sắp xếp ĐVHC các cấp, CQĐP 2 cấp
170-KL/TW|Kết luận|2025-06-24|Ban Bí thư|Tập trung thực hiện Kế hoạch 02-KH/BCĐTW
15662-CV/VPTW|Công văn|2025-06-26|Văn phòng Trung ương Đảng|Gửi Sổ tay triển khai Kế hoạch 02-KH/BCĐTW
07-TB/CQTTBCĐ|Thông báo|2025-10-15|Cơ quan thường trực BCĐTW|Kết luận hội nghị sơ kết Quý III/2025 NQ 57
47-TB/TGV|Thông báo|2025-10-17|Tổ Giúp việc BCĐTW|Tháo gỡ tồn tại, hạn chế, điểm nghẽn KHCN, ĐMST, CĐS
121-KL/TW|Kết luận|2025-01-24|Ban Chấp hành Trung ương|Tổng kết Nghị quyết 18-NQ/TW
60-NQ/TW|Nghị quyết|2025-04-12|Ban Chấp hành Trung ương|Nghị quyết HN TW 11 khóa XIII (sáp nhập tỉnh, bỏ cấp huyện)
52-NQ/TW|Nghị quyết|2019-09-27|Bộ Chính trị|Chủ động tham gia CMCN lần thứ tư
49-KL/TW|Kết luận|2019-05-10|Ban Bí thư|Khuyến học, khuyến tài, xây dựng xã hội học tập
42-CTr/TU|Chương trình|2025-04-10|Ban Thường vụ Tỉnh ủy Hà Tĩnh|Chương trình hành động thực hiện NQ 57-NQ/TW
328-KH/TU|Kế hoạch|2025-04-24|Tỉnh ủy Nghệ An|Kế hoạch hành động thực hiện NQ 57
265-KH/TU|Kế hoạch|2025-04-24|Ban Thường vụ Tỉnh ủy Thanh Hóa|Phong trào Bình dân học vụ số
02-KH/BCĐ|Kế hoạch|2025-05-22|Ban Chỉ đạo tỉnh Thái Nguyên|Phong trào Bình dân học vụ số
01-KH/BCĐ|Kế hoạch|2025-05-20|Ban Chỉ đạo tỉnh Trà Vinh|Phong trào Bình dân học vụ số
60/2024/QH15|Luật|2024-11-30|Quốc hội|Luật Dữ liệu
20/2023/QH15|Luật|2023-06-22|Quốc hội|Luật Giao dịch điện tử
26/2023/QH15|Luật|2023-11-27|Quốc hội|Luật Căn cước
33/2024/QH15|Luật|2024-06-21|Quốc hội|Luật Lưu trữ
71/2025/QH15|Luật|2025-06-14|Quốc hội|Luật Công nghiệp công nghệ số
72/2025/QH15|Luật|2025-06-16|Quốc hội|Luật Tổ chức chính quyền địa phương
91/2025/QH15|Luật|2025-06-26|Quốc hội|Luật Bảo vệ dữ liệu cá nhân
116/2025/QH15|Luật|2025-12-10|Quốc hội|Luật An ninh mạng
117/2025/QH15|Luật|2025-12-10|Quốc hội|Luật Bảo vệ bí mật nhà nước
134/2025/QH15|Luật|2025-12-10|Quốc hội|Luật Trí tuệ nhân tạo
148/2025/QH15|Luật|2025-12-11|Quốc hội|Luật Chuyển đổi số
86/2015/QH13|Luật|2015-11-19|Quốc hội|Luật An toàn thông tin mạng
24/2018/QH14|Luật|2018-06-12|Quốc hội|Luật An ninh mạng 2018
67/2006/QH11|Luật|2006-06-29|Quốc hội|Luật Công nghệ thông tin
198/2025/QH15|Nghị quyết|2025-05-17|Quốc hội|Cơ chế đặc biệt phát triển kinh tế tư nhân
71/NQ-CP|Nghị quyết|2025-04-01|Chính phủ|Sửa đổi, bổ sung, cập nhật Chương trình hành động thực hiện NQ 57
03/NQ-CP|Nghị quyết|2025-01-09|Chính phủ|Chương trình hành động thực hiện NQ 57
214/NQ-CP|Nghị quyết|2025-07-23|Chính phủ|Kế hoạch hành động thúc đẩy tạo lập dữ liệu phục vụ CĐS toàn diện
138/NQ-CP|Nghị quyết|2025-05-16|Chính phủ|Kế hoạch hành động thực hiện NQ 68-NQ/TW
139/NQ-CP|Nghị quyết|2025-05-17|Chính phủ|Kế hoạch triển khai NQ 198/2025/QH15
17/NQ-CP|Nghị quyết|2019-03-07|Chính phủ|Phát triển Chính phủ điện tử 2019-2020, đến 2025
66.7/2025/NQ-CP|Nghị quyết|2025-11-15|Chính phủ|Dùng dữ liệu thay giấy tờ trong TTHC
01/NQ-CP|Nghị quyết|2026-01-08|Chính phủ|Nhiệm vụ, giải pháp chủ yếu thực hiện KH KT-XH 2026
30/2020/NĐ-CP|Nghị định|2020-03-05|Chính phủ|Công tác văn thư
09/2019/NĐ-CP|Nghị định|2019-01-24|Chính phủ|Chế độ báo cáo của cơ quan HCNN
85/2016/NĐ-CP|Nghị định|2016-07-01|Chính phủ|An toàn hệ thống thông tin theo cấp độ
331/2026/NĐ-CP|Nghị định|2026-08-19|Chính phủ|Bảo vệ an ninh mạng đối với hệ thống thông tin (cấp độ 1-5)
333/2026/NĐ-CP|Nghị định|2026-08-19|Chính phủ|Quy định chi tiết Luật An ninh mạng
356/2025/NĐ-CP|Nghị định|2025-12-31|Chính phủ|Chi tiết Luật BVDLCN
13/2023/NĐ-CP|Nghị định|2023-04-17|Chính phủ|Bảo vệ dữ liệu cá nhân (cũ)
179/2025/NĐ-CP|Nghị định|2025-07-01|Chính phủ|Mức hỗ trợ người làm chuyên trách CĐS, ATTTM, ANM (5 triệu đồng/tháng)
165/2025/NĐ-CP|Nghị định|2025-06-30|Chính phủ|Chi tiết Luật Dữ liệu
194/2025/NĐ-CP|Nghị định|2025-07-03|Chính phủ|CSDL quốc gia, kết nối, chia sẻ, dữ liệu mở
278/2025/NĐ-CP|Nghị định|2025-10-22|Chính phủ|Kết nối, chia sẻ dữ liệu bắt buộc giữa các cơ quan
47/2020/NĐ-CP|Nghị định|2020-04-09|Chính phủ|Quản lý, kết nối, chia sẻ dữ liệu số
69/2024/NĐ-CP|Nghị định|2024-06-25|Chính phủ|Định danh và xác thực điện tử
23/2025/NĐ-CP|Nghị định|2025-02-21|Chính phủ|Chữ ký điện tử và dịch vụ tin cậy
137/2024/NĐ-CP|Nghị định|2024-10-23|Chính phủ|GDĐT của cơ quan nhà nước
224/2026/NĐ-CP|Nghị định|2026-06-24|Chính phủ|Chi tiết Luật Chuyển đổi số
142/2026/NĐ-CP|Nghị định|2026-04-30|Chính phủ|Hướng dẫn Luật Trí tuệ nhân tạo
113/2025/NĐ-CP|Nghị định|2025-06-03|Chính phủ|Chi tiết Luật Lưu trữ
61/2018/NĐ-CP|Nghị định|2018-04-23|Chính phủ|Cơ chế một cửa, một cửa liên thông
107/2021/NĐ-CP|Nghị định|2021-12-06|Chính phủ|Sửa NĐ 61/2018
45/2020/NĐ-CP|Nghị định|2020-04-08|Chính phủ|Thực hiện TTHC trên môi trường điện tử
53/2022/NĐ-CP|Nghị định|2022-08-15|Chính phủ|Chi tiết Luật An ninh mạng 2018
64/2007/NĐ-CP|Nghị định|2007-04-10|Chính phủ|Ứng dụng CNTT trong cơ quan nhà nước
55/2025/NĐ-CP|Nghị định|2025-03-02|Chính phủ|Chức năng, nhiệm vụ Bộ KH&CN
06/QĐ-TTg|Quyết định|2022-01-06|Thủ tướng Chính phủ|Đề án 06 (dữ liệu dân cư, định danh, xác thực điện tử 2022-2025)
826/QĐ-TTg|Quyết định|2026-05-11|Thủ tướng Chính phủ|Đề án 06 giai đoạn 2026-2030
749/QĐ-TTg|Quyết định|2020-06-03|Thủ tướng Chính phủ|Chương trình CĐS quốc gia đến 2025, định hướng 2030
1266/QĐ-TTg|Quyết định|2026-07-14|Thủ tướng Chính phủ|Chiến lược quốc gia về CĐS 2026-2030
942/QĐ-TTg|Quyết định|2021-06-15|Thủ tướng Chính phủ|Chiến lược CPĐT hướng tới Chính phủ số 2021-2025
411/QĐ-TTg|Quyết định|2022-03-31|Thủ tướng Chính phủ|Chiến lược kinh tế số và xã hội số
146/QĐ-TTg|Quyết định|2022-01-28|Thủ tướng Chính phủ|Đề án Nâng cao nhận thức, phổ cập kỹ năng, nhân lực CĐS
505/QĐ-TTg|Quyết định|2022-04-22|Thủ tướng Chính phủ|Ngày Chuyển đổi số quốc gia (10/10)
964/QĐ-TTg|Quyết định|2022-08-10|Thủ tướng Chính phủ|Chiến lược An toàn, An ninh mạng quốc gia
131/QĐ-TTg|Quyết định|2022-01-25|Thủ tướng Chính phủ|Ứng dụng CNTT và CĐS trong giáo dục 2022-2025
1315/QĐ-TTg|Quyết định|2023-11-09|Thủ tướng Chính phủ|Cả nước thi đua xây dựng xã hội học tập 2023-2030
489/QĐ-TTg|Quyết định|2020-04-08|Thủ tướng Chính phủ|Thực hiện KL 49-KL/TW
923/QĐ-TTg|Quyết định|2025-05-14|Thủ tướng Chính phủ|Phong trào thi đua Cả nước thi đua ĐMST và CĐS
766/QĐ-TTg|Quyết định|2025-04-15|Thủ tướng Chính phủ|CĐS trong phổ biến, giáo dục pháp luật 2025-2030
2629/QĐ-TTg|Quyết định|2025-12-01|Thủ tướng Chính phủ|Chương trình phát triển Chính phủ số
2439/QĐ-TTg|Quyết định|2025-11-04|Thủ tướng Chính phủ|Khung kiến trúc, quản trị dữ liệu quốc gia
1308/QĐ-TTg|Quyết định|2026-07-18|Thủ tướng Chính phủ|Chiến lược dữ liệu quốc gia 2026-2030
940/QĐ-TTg|Quyết định|2026-05-26|Thủ tướng Chính phủ|Đề án phát triển ứng dụng VNeID 2026-2030
268/QĐ-TTg|Quyết định|2026-02-12|Thủ tướng Chính phủ|Kế hoạch thi hành Luật Chuyển đổi số
1813/QĐ-TTg|Quyết định|2021-10-28|Thủ tướng Chính phủ|Thanh toán không dùng tiền mặt 2021-2025
127/QĐ-TTg|Quyết định|2021-01-26|Thủ tướng Chính phủ|Chiến lược quốc gia về AI đến 2030
28/2018/QĐ-TTg|Quyết định|2018-07-12|Thủ tướng Chính phủ|Gửi, nhận văn bản điện tử
05/2017/QĐ-TTg|Quyết định|2017-03-16|Thủ tướng Chính phủ|Ứng cứu khẩn cấp an toàn thông tin mạng
33/2026/QĐ-TTg|Quyết định|2026-06-30|Thủ tướng Chính phủ|Danh mục hệ thống AI rủi ro cao
07/CT-TTg|Chỉ thị|2025-03-14|Thủ tướng Chính phủ|Đẩy mạnh Đề án 06 năm 2025
24/CT-TTg|Chỉ thị|2025-09-13|Thủ tướng Chính phủ|Giải pháp công nghệ gắn dữ liệu dân cư, định danh
05/CT-TTg|Chỉ thị|2023-02-23|Thủ tướng Chính phủ|Tiếp tục đẩy mạnh Đề án 06 năm 2023
14/CT-TTg|Chỉ thị|2021-05-25|Thủ tướng Chính phủ|Khuyến học, khuyến tài 2021-2030
408/TB-VPCP|Thông báo|2025-08-08|Văn phòng Chính phủ|Kết luận phiên họp 3 BCĐ của Chính phủ
552/TB-VPCP|Thông báo|2025-10-13|Văn phòng Chính phủ|Kết luận phiên họp 4 BCĐ của Chính phủ
550/QĐ-BKHCN|Quyết định|2025-04-14|Bộ Khoa học và Công nghệ|Kế hoạch hành động Phong trào Bình dân học vụ số
757/QĐ-BKHCN|Quyết định|2025-04-29|Bộ Khoa học và Công nghệ|Khung kiến thức, kỹ năng số cơ bản; hướng dẫn đánh giá, xác nhận
2083/QĐ-BKHCN|Quyết định|2025-08-08|Bộ Khoa học và Công nghệ|12 đoàn công tác đánh giá chính quyền 2 cấp
899/QĐ-BGDĐT|Quyết định|2025-04-04|Bộ Giáo dục và Đào tạo|Kế hoạch hành động thực hiện 01-KH/BCĐTW
02/2025/TT-BGDĐT|Thông tư|2025-01-24|Bộ Giáo dục và Đào tạo|Khung năng lực số cho người học
4735/BNV-BTĐKTTW|Công văn|2025-07-04|Bộ Nội vụ|Triển khai thi đua ĐMST, CĐS và Bình dân học vụ số
231/KH-UBND|Kế hoạch|2025-05-10|UBND tỉnh Hà Tĩnh|Thực hiện NQ 71/NQ-CP và 42-CTr/TU
6594/UBND-NC|Công văn|2025-07-08|UBND tỉnh Nghệ An|Giao Sở Nội vụ triển khai CV 4735
62/NQ-HĐND|Nghị quyết|2025-12-12|HĐND tỉnh Nghệ An|Kế hoạch KT-XH 2026
67/KH-UBND|Kế hoạch|2025-06-13|UBND tỉnh Trà Vinh|Phong trào Bình dân học vụ số
130/KH-UBND|Kế hoạch|2025-06-27|UBND tỉnh Thanh Hóa|Thi đua ĐMST và CĐS
186/KH-UBND|Kế hoạch|2025-12-29|UBND tỉnh Bắc Ninh|Chính quyền số 2026-2030
0155/KH-UBND|Kế hoạch|2025-12-24|UBND tỉnh Đắk Lắk|Chuyển đổi số 2026
1539/QĐ-UBND|Quyết định|2025-12-11|UBND tỉnh Tuyên Quang|Chiến lược CĐS đến 2030
65/KH-UBND|Kế hoạch|2025-08-22|UBND tỉnh Đồng Nai|Mua sắm trang thiết bị cấp xã
`;

/** Well-known directives of the Party, the National Assembly, the Government, ministries and provinces up to October 2026. */
export const DIRECTIVES: readonly KnownDirective[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [symbol = '', type = '', date = '', issuer = '', title = ''] = row.split('|');
    return { symbol, type, date, issuer, title };
  });
