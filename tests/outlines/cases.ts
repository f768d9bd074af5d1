/** Synthetic reports in many numbering styles: the text as a reader gets it, and what must come out of it. All names are invented. */
export type OutlineCase = {
  name: string;
  text: string;
  /** `level number|title|role` of each section. */
  sections: string[];
  /** First words of each difficulty; «cause: » in front of causes. */
  difficulties: string[];
  /** First words of each proposal, «→» and the addressee. */
  proposals: string[];
  /** First words of each section task, «→» and the lead. */
  tasks: string[];
};

export const CASES: OutlineCase[] = [
  {
    name: 'commune report, I/ 1- a)',
    text: `UBND XÃ ĐỒNG MÂY\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 71/BC-UBND
BÁO CÁO
Tình hình triển khai lớp học số cho người dân
Kính gửi: Sở Khoa học và Công nghệ
UBND xã Đồng Mây báo cáo như sau:
I/ KHÁI QUÁT CHUNG
Xã có 14 thôn, 9.200 nhân khẩu.
II/ KẾT QUẢ THỰC HIỆN
1- Công tác tuyên truyền
Loa truyền thanh phát 120 lượt. Tuy nhiên, loa ở hai thôn phía Tây hay hỏng nên tin bài chưa tới đều các hộ.
2- Công tác tập huấn
a) Đối với cán bộ
Mở 03 lớp, 64 người học.
b) Đối với người dân
Mở 22 lớp, 700 người học.
III/ TỒN TẠI, HẠN CHẾ
- Cán bộ phụ trách phải kiêm nhiệm nhiều việc.
- Sóng 4G ở thôn Khe Lành chập chờn.
* Nguyên nhân:
- Địa hình chia cắt, trạm phát ở xa.
IV/ NHIỆM VỤ TRONG THỜI GIAN TỚI
1. Duy trì mỗi thôn một lớp học buổi tối.
2. Rà soát người chưa biết dùng điện thoại thông minh.
V/ KIẾN NGHỊ
1. Đề nghị UBND tỉnh bố trí kinh phí mua máy chiếu.
2. Đề nghị Viễn thông tỉnh dựng thêm trạm phát sóng.
Trên đây là báo cáo của UBND xã Đồng Mây./.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Thắm`,
    sections: [
      '1 I|KHÁI QUÁT CHUNG|opening',
      '1 II|KẾT QUẢ THỰC HIỆN|results',
      '2 1|Công tác tuyên truyền|results',
      '2 2|Công tác tập huấn|results',
      '3 a|Đối với cán bộ|results',
      '3 b|Đối với người dân|results',
      '1 III|TỒN TẠI, HẠN CHẾ|difficulties',
      '2 -|Nguyên nhân|causes',
      '1 IV|NHIỆM VỤ TRONG THỜI GIAN TỚI|tasks-ahead',
      '1 V|KIẾN NGHỊ|proposals',
    ],
    difficulties: ['Tuy nhiên, loa', 'Cán bộ phụ trách', 'Sóng 4G', 'cause: Địa hình'],
    proposals: ['Đề nghị UBND tỉnh → UBND tỉnh', 'Đề nghị Viễn thông → Viễn thông tỉnh'],
    tasks: ['Duy trì mỗi thôn → -', 'Rà soát người → -'],
  },
  {
    name: 'letter, decimals, run-in titles',
    text: `Kính gửi: Sở Nội vụ tỉnh Bắc Lĩnh
Phúc đáp Công văn số 812/SNV-CCHC, Trường Cao đẳng Y Bắc Lĩnh báo cáo như sau:
1. Kết quả đạt được: Trường đã cấp 100% chữ ký số cho giảng viên; mở 06 lớp bồi dưỡng.
2. Khó khăn, vướng mắc: Phòng máy trang bị từ năm 2014, cấu hình thấp.
3. Nguyên nhân: Kinh phí mua sắm bố trí muộn.
4. Đề xuất, kiến nghị: Kính đề nghị Sở Tài chính thẩm định sớm dự toán mua máy.
Trường Cao đẳng Y Bắc Lĩnh kính báo cáo./.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. HIỆU TRƯỞNG
PHÓ HIỆU TRƯỞNG
Nông Thị Mừng`,
    sections: [
      '1 1|Kết quả đạt được|results',
      '1 2|Khó khăn, vướng mắc|difficulties',
      '1 3|Nguyên nhân|causes',
      '1 4|Đề xuất, kiến nghị|proposals',
    ],
    difficulties: ['Phòng máy', 'cause: Kinh phí mua sắm'],
    proposals: ['Kính đề nghị Sở Tài chính → Sở Tài chính'],
    tasks: [],
  },
  {
    name: 'Party style, dashes, Một là',
    text: `ĐẢNG BỘ TỈNH TÂY LĨNH
ĐẢNG ỦY PHƯỜNG BẾN GỖ
*
Số 18-BC/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Bến Gỗ, ngày 02 tháng 12 năm 2025
BÁO CÁO
sơ kết sáu tháng thực hiện Nghị quyết số 57-NQ/TW
-----
I- TÌNH HÌNH VÀ KẾT QUẢ
1- Công tác lãnh đạo, chỉ đạo
Ban Thường vụ đã ban hành 04 văn bản.
2- Kết quả
Có 31/33 chi bộ sinh hoạt trên sổ tay điện tử.
II- HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN
1- Hạn chế, khuyết điểm
Một là, vài chi bộ còn xem chuyển đổi số là việc của đoàn viên trẻ.
Hai là, số liệu đảng viên cập nhật chưa kịp thời.
2- Nguyên nhân
Đảng viên cao tuổi chiếm tỷ lệ lớn, ngại dùng thiết bị mới.
III- PHƯƠNG HƯỚNG
- Giao Văn phòng Đảng ủy theo dõi tiến độ hằng tuần.
- Mở 02 lớp cho bí thư chi bộ.
IV- KIẾN NGHỊ VỚI CẤP TRÊN
Tỉnh ủy sớm ban hành bộ tiêu chí đánh giá chi bộ số.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Hà Văn Chớ`,
    sections: [
      '1 I|TÌNH HÌNH VÀ KẾT QUẢ|results',
      '2 1|Công tác lãnh đạo, chỉ đạo|direction',
      '2 2|Kết quả|results',
      '1 II|HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN|difficulties',
      '2 1|Hạn chế, khuyết điểm|difficulties',
      '2 2|Nguyên nhân|causes',
      '1 III|PHƯƠNG HƯỚNG|tasks-ahead',
      '1 IV|KIẾN NGHỊ VỚI CẤP TRÊN|proposals',
    ],
    difficulties: ['vài chi bộ', 'số liệu đảng viên', 'cause: Đảng viên cao tuổi'],
    proposals: ['Tỉnh ủy sớm → Tỉnh ủy'],
    tasks: ['Giao Văn phòng → -', 'Mở 02 lớp → -'],
  },
  {
    name: 'plan with assignments',
    text: `KẾ HOẠCH
Phổ cập kỹ năng số năm 2026 trên địa bàn xã Mường Thín
Căn cứ Kế hoạch số 88/KH-UBND của UBND tỉnh, UBND xã ban hành kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giúp người dân biết dùng dịch vụ công, nhất là nơi còn khó khăn về hạ tầng.
2. Yêu cầu
- Thiết thực, tránh hình thức.
II. MỤC TIÊU
- 100% cán bộ biết dùng trợ lý ảo.
III. NỘI DUNG, NHIỆM VỤ
1. Tuyên truyền
- Phát thanh hai buổi mỗi ngày.
2. Mở lớp
- Mỗi bản mở 02 lớp học.
IV. KINH PHÍ
Từ nguồn ngân sách xã.
V. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Tham mưu, theo dõi, tổng hợp kết quả.
2. Công an xã
- Kích hoạt tài khoản định danh cho người dân.
3. Đề nghị Hội Cựu chiến binh xã
- Vận động hội viên tham gia lớp học.
4. Các trưởng bản
- Lập danh sách học viên.
Trên đây là Kế hoạch của UBND xã, yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.
Nơi nhận:
- Phòng VH-XH;
- Lưu: VT.
CHỦ TỊCH
Vàng A Lử`,
    sections: [
      '1 I|MỤC ĐÍCH, YÊU CẦU|targets',
      '2 1|Mục đích|targets',
      '2 2|Yêu cầu|targets',
      '1 II|MỤC TIÊU|targets',
      '1 III|NỘI DUNG, NHIỆM VỤ|tasks-ahead',
      '2 1|Tuyên truyền|tasks-ahead',
      '2 2|Mở lớp|tasks-ahead',
      '1 IV|KINH PHÍ|funding',
      '1 V|TỔ CHỨC THỰC HIỆN|assignments',
      '2 1|Phòng Văn hóa - Xã hội|assignments',
      '2 2|Công an xã|assignments',
      '2 3|Đề nghị Hội Cựu chiến binh xã|assignments',
      '2 4|Các trưởng bản|assignments',
    ],
    difficulties: [],
    proposals: [],
    tasks: [
      'Phát thanh hai → -',
      'Mỗi bản → -',
      'Tham mưu, theo → Phòng Văn hóa - Xã hội',
      'Kích hoạt tài → Công an xã',
      'Vận động hội → Hội Cựu chiến binh xã',
      'Lập danh sách → Các trưởng bản',
    ],
  },
  {
    name: 'parts and upper letters, misspelt',
    text: `BÁO CÁO
Tổng kết phong trào học số
PHẦN THỨ NHẤT
KẾT QUẢ NĂM 2025
A. CÔNG TÁC CHỈ ĐẠO
Hội đã ban hành 05 văn bản.
B. KẾT QUẢ CỤ THỂ
1. Lớp học
Đã mở 40 lớp.
2. Mô hình
2.1. “Bến đò số”
Có 12 bến tham gia.
2.2. “Sạp hàng số”
Có 90 sạp tham gia.
C. KHÓ KHẰN, TỒN TẠI
+ Hội viên vùng bãi ngang đi biển dài ngày, khó bố trí lớp.
+ Tài liệu chưa phù hợp với người ít chữ.
PHẦN THỨ HAI
PHƯƠNG HƯỚNG NĂM 2026
I. Mục tiêu
- Thêm 30 lớp học.
II. Nhiệm vụ, giải pháp
- Biên soạn tài liệu bằng tranh.
III. ĐÊ XUẤT, KIẾN NGHI
- Đối với Trung ương Hội: cấp bộ tài liệu khung.
- Đối với Sở Khoa học và Công nghệ: cử báo cáo viên hỗ trợ lớp học.
Nơi nhận:
- Lưu: VP.
TM. BAN THƯỜNG VỤ
CHỦ TỊCH
Đinh Thị Sen`,
    sections: [
      '1 1|KẾT QUẢ NĂM 2025|results',
      '2 A|CÔNG TÁC CHỈ ĐẠO|direction',
      '2 B|KẾT QUẢ CỤ THỂ|results',
      '3 1|Lớp học|results',
      '3 2|Mô hình|results',
      '4 2.1|“Bến đò số”|results',
      '4 2.2|“Sạp hàng số”|results',
      '2 C|KHÓ KHẰN, TỒN TẠI|difficulties',
      '1 2|PHƯƠNG HƯỚNG NĂM 2026|tasks-ahead',
      '2 I|Mục tiêu|targets',
      '2 II|Nhiệm vụ, giải pháp|tasks-ahead',
      '2 III|ĐÊ XUẤT, KIẾN NGHI|proposals',
    ],
    difficulties: ['Hội viên vùng', 'Tài liệu chưa'],
    proposals: ['Đối với Trung ương Hội: → Trung ương Hội', 'Đối với Sở Khoa học và Công nghệ: → Sở Khoa học và Công nghệ'],
    tasks: ['Biên soạn tài liệu → -'],
  },
];
