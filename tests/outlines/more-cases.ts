import type { OutlineCase } from './cases.ts';

/** Further synthetic reports: unnumbered headings, mixed headings, denials, orders, letters, flattened exports. All names are invented. */
export const MORE: OutlineCase[] = [
  {
    name: 'sở report, I.1 numbering, mixed heading, denial',
    text: `SỞ XÂY DỰNG
BÁO CÁO
Kết quả chuyển đổi số quý III năm 2026
Kính gửi:
- Ủy ban nhân dân tỉnh;
- Sở Khoa học và Công nghệ.
I. KẾT QUẢ CHỈ ĐẠO, TRIỂN KHAI
I.1. Công tác chỉ đạo, điều hành
Sở đã ban hành 06 văn bản.
I.2. Kết quả nổi bật
Số hóa 12.400 hồ sơ. Bên cạnh đó, dữ liệu quy hoạch của một số phường vẫn còn chậm bàn giao.
I.3. Hạn chế, vướng mắc
Không có.
II. KHÓ KHĂN VÀ KIẾN NGHỊ
- Bản vẽ khổ lớn vượt dung lượng tải lên, người dân phải nộp nhiều lần.
- Kiến nghị Sở Khoa học và Công nghệ nâng dung lượng tệp đính kèm.
III. NHIỆM VỤ QUÝ IV
- Hoàn thành số hóa kho lưu trữ.
GIÁM ĐỐC
Tạ Quang Nhã`,
    sections: [
      '1 I|KẾT QUẢ CHỈ ĐẠO, TRIỂN KHAI|results',
      '2 I.1|Công tác chỉ đạo, điều hành|direction',
      '2 I.2|Kết quả nổi bật|results',
      '2 I.3|Hạn chế, vướng mắc|difficulties',
      '1 II|KHÓ KHĂN VÀ KIẾN NGHỊ|difficulties',
      '1 III|NHIỆM VỤ QUÝ IV|tasks-ahead',
    ],
    difficulties: ['Bên cạnh đó, dữ liệu', 'Bản vẽ khổ lớn'],
    proposals: ['Kiến nghị Sở → Sở Khoa học và Công nghệ'],
    tasks: ['Hoàn thành số → -'],
  },
  {
    name: 'no headings at all',
    text: `Kính gửi: Sở Khoa học và Công nghệ
Thực hiện Công văn số 15/SKHCN-CĐS, Ban Quản lý chợ Đầu Mối báo cáo như sau:
Ban đã hướng dẫn 210 tiểu thương dùng mã QR. Tuy vậy, nhiều người bán hàng sáng sớm vẫn chỉ nhận tiền mặt vì mạng yếu.
Từ thực tế đó, Ban Quản lý chợ đề nghị UBND thành phố lắp Wi-Fi công cộng trong nhà lồng.
Trên đây là báo cáo của Ban Quản lý chợ, kính đề nghị Sở Khoa học và Công nghệ tổng hợp./.
Nơi nhận:
- Như trên;
- Lưu: VT.
TRƯỞNG BAN
Huỳnh Thị Mão`,
    sections: [],
    difficulties: ['Tuy vậy, nhiều'],
    proposals: ['Từ thực tế đó → UBND thành phố'],
    tasks: [],
  },
  {
    name: 'unnumbered headings in capitals',
    text: `BÁO CÁO
Kết quả học kỳ I về năng lực số
Kính gửi: Sở Giáo dục và Đào tạo
ĐẶC ĐIỂM TÌNH HÌNH
Trường có 31 lớp, 1.240 học sinh.
KẾT QUẢ ĐẠT ĐƯỢC
Trường đã mở câu lạc bộ tin học, 120 em tham gia.
NHỮNG MẶT CÒN HẠN CHẾ
Phòng máy chỉ có 25 bộ, học sinh phải học chung máy.
Giáo viên lớn tuổi chưa quen soạn bài điện tử.
BÀI HỌC KINH NGHIỆM
Phải đưa học sinh làm nòng cốt, hạn chế lối học thuộc lòng.
PHƯƠNG HƯỚNG HỌC KỲ II
Mở thêm hai câu lạc bộ ở điểm trường lẻ.
Ý KIẾN ĐỀ XUẤT
Sở Giáo dục và Đào tạo cấp thêm 20 bộ máy tính.
HIỆU TRƯỞNG
Lương Văn Sáu`,
    sections: [
      '1 -|ĐẶC ĐIỂM TÌNH HÌNH|opening',
      '1 -|KẾT QUẢ ĐẠT ĐƯỢC|results',
      '1 -|NHỮNG MẶT CÒN HẠN CHẾ|difficulties',
      '1 -|BÀI HỌC KINH NGHIỆM|lessons',
      '1 -|PHƯƠNG HƯỚNG HỌC KỲ II|tasks-ahead',
      '1 -|Ý KIẾN ĐỀ XUẤT|proposals',
    ],
    difficulties: ['Phòng máy chỉ', 'Giáo viên lớn'],
    proposals: ['Sở Giáo dục và Đào tạo cấp → Sở Giáo dục và Đào tạo'],
    tasks: ['Mở thêm hai → -'],
  },
  {
    name: 'field by field, bullets that run in',
    text: `BÁO CÁO
Chuyển đổi số năm 2025 của phường Bãi Ngang
Kính gửi: Sở Khoa học và Công nghệ
1. Kết quả theo lĩnh vực
1.1. Thương mại
- Đã có 300 hộ nhận thanh toán qua mã QR.
- Khó khăn: tiểu thương lớn tuổi ngại đối chiếu sao kê.
- Đã lập 02 gian hàng mẫu trên sàn thương mại điện tử.
1.2. Thủy sản
- Có 44 tàu ghi nhật ký điện tử.
- Khó khăn: sóng ngoài khơi không ổn định.
2. Khó khăn chung
Trong quá trình triển khai, phường còn gặp một số khó khăn như sau:
- Về nhân lực:
+ Chỉ có một công chức phụ trách, lại kiêm nhiệm.
+ Tổ công nghệ số cộng đồng thay người liên tục.
- Về kinh phí: chưa có dòng chi riêng cho lớp học.
3. Giải pháp khắc phục khó khăn
- Mời sinh viên tình nguyện đứng lớp.
4. Kiến nghị
4.1. Đối với UBND tỉnh
- Bổ sung một biên chế công nghệ thông tin.
4.2. Đối với doanh nghiệp viễn thông
- Phủ sóng luồng lạch ven bờ.
UBND phường Bãi Ngang trân trọng báo cáo./.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Mạc Thị Biển`,
    sections: [
      '1 1|Kết quả theo lĩnh vực|results',
      '2 1.1|Thương mại|results',
      '3 -|Khó khăn|difficulties',
      '2 1.2|Thủy sản|results',
      '3 -|Khó khăn|difficulties',
      '1 2|Khó khăn chung|difficulties',
      '1 3|Giải pháp khắc phục khó khăn|tasks-ahead',
      '1 4|Kiến nghị|proposals',
      '2 4.1|Đối với UBND tỉnh|proposals',
      '2 4.2|Đối với doanh nghiệp viễn thông|proposals',
    ],
    difficulties: ['tiểu thương lớn', 'sóng ngoài khơi', 'Chỉ có một', 'Tổ công nghệ', 'Về kinh phí:'],
    proposals: ['Bổ sung một → UBND tỉnh', 'Phủ sóng luồng → doanh nghiệp viễn thông'],
    tasks: ['Mời sinh viên → -'],
  },
  {
    name: 'results that only sound like difficulties',
    text: `BÁO CÁO
Kết quả phong trào học tập số
Kính gửi: Sở Khoa học và Công nghệ
1. Kết quả thực hiện
- Vận động bà con hạn chế sử dụng tiền mặt, không để ai bị bỏ lại phía sau.
- Tặng 20 điện thoại cho hộ có hoàn cảnh khó khăn tại thôn đặc biệt khó khăn.
- Tổ công tác đã tháo gỡ khó khăn, vướng mắc cho 14 hộ kinh doanh.
- Trang bị kỹ năng phòng tránh lừa đảo cho thiếu nhi.
- Tuy nhiên, với sự nỗ lực của cả hệ thống, xã đã hoàn thành toàn bộ chỉ tiêu.
2. Nhiệm vụ thời gian tới
- Khắc phục tình trạng đường truyền còn yếu ở ba thôn.
3. Đề xuất, kiến nghị
Xã không có đề xuất, kiến nghị.
Trên đây là báo cáo kết quả, đề nghị Sở Khoa học và Công nghệ theo dõi, tổng hợp./.`,
    sections: ['1 1|Kết quả thực hiện|results', '1 2|Nhiệm vụ thời gian tới|tasks-ahead', '1 3|Đề xuất, kiến nghị|proposals'],
    difficulties: [],
    proposals: [],
    tasks: ['Khắc phục tình → -'],
  },
  {
    name: 'wrapped lines, blank lines between, page numbers and an echoed link',
    text: `                                   BÁO CÁO

        Kết quả phổ cập kỹ năng số cho nông dân xã Thượng Lâm Khê năm 2025



I. KẾT QUẢ THỰC HIỆN

1. Hội Nông dân xã phối hợp với Trung tâm Dịch vụ tổng hợp mở 15 lớp học cho hội

viên tại các chi hội, hướng dẫn tra cứu giá nông sản, đăng ký gian hàng trên sàn tại

https://nongsanmau.example.vn, ghi chép nhật ký canh tác trên điện thoại thông minh

và thanh toán tiền vật tư qua mã QR.

2. Có 1.240 hội viên biết dùng dịch vụ công trực tuyến, trong đó 480 hội viên là người

cao tuổi; số hồ sơ nộp trực tuyến đạt 71% tổng số hồ sơ phát sinh trong năm ngày

01/12/2025 theo thống kê của Trung tâm Phục vụ hành chính công xã.

https://nongsanmau.example.vn/

2



II. KHÓ KHĂN, TỒN TẠI

- Nhiều hội viên canh tác ở vùng đồi cao, sóng di động yếu, không vào được sàn thương

mại điện tử vào giờ cao điểm mùa thu hoạch.

- Chi hội trưởng phần lớn là người cao tuổi, chưa thạo máy tính nên phải nhờ con cháu

nhập liệu hộ.

III. ĐỀ XUẤT, KIẾN NGHỊ

- Đề nghị UBND tỉnh hỗ trợ mỗi chi hội một bộ máy tính và đường truyền Internet để

phục vụ lớp học.

3`,
    sections: ['1 I|KẾT QUẢ THỰC HIỆN|results', '1 II|KHÓ KHĂN, TỒN TẠI|difficulties', '1 III|ĐỀ XUẤT, KIẾN NGHỊ|proposals'],
    difficulties: [
      'Nhiều hội viên canh tác ở vùng đồi cao, sóng di động yếu, không vào được sàn thương mại điện tử vào giờ cao điểm mùa thu hoạch.',
      'Chi hội trưởng phần lớn là người cao tuổi, chưa thạo máy tính nên phải nhờ con cháu nhập liệu hộ.',
    ],
    proposals: ['Đề nghị UBND tỉnh hỗ trợ mỗi chi hội một bộ máy tính và đường truyền Internet để phục vụ lớp học. → UBND tỉnh'],
    tasks: [],
  },
  {
    name: 'request letter asks, it proposes nothing',
    text: `SỞ KHOA HỌC VÀ CÔNG NGHỆ
V/v đề nghị báo cáo kết quả phổ cập kỹ năng số
Kính gửi: UBND các xã, phường
Để tổng hợp báo cáo UBND tỉnh, Sở Khoa học và Công nghệ đề nghị UBND các xã, phường báo cáo kết quả theo nội dung sau:
1. Kết quả thực hiện.
2. Khó khăn, vướng mắc.
3. Đề xuất, kiến nghị.
Báo cáo gửi về Sở trước ngày 15/12/2025 để tổng hợp./.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Kiều Thị Phấn`,
    sections: [],
    difficulties: [],
    proposals: [],
    tasks: [],
  },
  {
    name: 'assignments by colon, annex with its own title',
    text: `THÔNG BÁO
Phân công nhiệm vụ phổ cập kỹ năng số của Văn phòng
I. NỘI DUNG CHÍNH
Văn phòng triển khai ba nhóm việc trong năm.
II. PHÂN CÔNG THỰC HIỆN
- Phòng Tổng hợp: xây dựng kế hoạch từng quý.
- Phòng Quản trị: chuẩn bị phòng máy.
- Tổ Tin học: hỗ trợ kỹ thuật các lớp học.
CHÁNH VĂN PHÒNG
Trịnh Công Bền
Phụ lục
DANH SÁCH LỚP HỌC NĂM 2026
(Kèm theo Thông báo số 05/TB-VP)
1. Lớp sử dụng trợ lý ảo
2. Lớp ký số`,
    sections: ['1 I|NỘI DUNG CHÍNH|results', '1 II|PHÂN CÔNG THỰC HIỆN|assignments', '1 -|DANH SÁCH LỚP HỌC NĂM 2026|annex'],
    difficulties: [],
    proposals: [],
    tasks: ['xây dựng kế → Phòng Tổng hợp', 'chuẩn bị phòng → Phòng Quản trị', 'hỗ trợ kỹ → Tổ Tin học'],
  },
];
