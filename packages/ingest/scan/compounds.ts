/**
 * Compounds of administrative Vietnamese with a syllable that a hỏi and a sắc tell apart, those with the one and those with the other. Two neighbours that
 * make such a compound only once a mark is read the other way were misread; a compound of the other kind keeps the letters that it has
 * («chuyển đối tượng», «có thế mạnh»). Words that both marks make («cả nước», «cá nước») are not in it.
 */
const HOI = `
  chuyển đổi, đổi mới, thay đổi, trao đổi, biến đổi, sửa đổi, đổi thay, quy đổi, tổ chức, tổ công, tổ dân, tổ trưởng, tổ viên, tổ giúp, tổ hợp,
  tổ phó, tổ tự, tổ liên, tổ hòa, tổ quốc, triển khai, phát triển, triển lãm, cổng thông, cổng dịch, cổng dữ, phổ cập, phổ biến, phổ thông, tổng hợp,
  tổng kết, tổng số, tổng thể, tổng cục, tổng điều, tổng đài, tổng sản, tổng mức, tổng giám, tổng bí, tổng diện, tổng thu, tổng công, bổ sung,
  bổ nhiệm, ổn định, cụ thể, tập thể, thể chế, thể hiện, thể thao, thể dục, đoàn thể, chủ thể, toàn thể, không thể, kiểm tra, kiểm soát, kiểm kê,
  kiểm điểm, kiểm thử, kiểm sát, kiểm toán, kiểm định, kiểm dịch, kiểm lâm, điểm nghẽn, thí điểm, thời điểm, địa điểm, trọng điểm, quan điểm,
  đặc điểm, ưu điểm, cao điểm, điểm cầu, điểm số, khuyết điểm, chấm điểm, điểm trường, biểu dương, tiêu biểu, phát biểu, đại biểu, biểu mẫu,
  biểu quyết, hiểu biết, tìm hiểu, tuyển dụng, tuyển sinh, tuyển chọn, khẩn trương, khẩn cấp, sản phẩm, thực phẩm, tác phẩm, phẩm chất, ấn phẩm,
  dược phẩm, thẩm quyền, thẩm định, thẩm tra, đẩy mạnh, thúc đẩy, đẩy nhanh, cẩm nang, giải pháp, giải quyết, giải ngân, giải thích, giải thưởng,
  giải đáp, giải trình, hòa giải, quản lý, quản trị, quản lí, bảo quản, văn bản, cơ bản, bản sao, bản đồ, bản quyền, đảm bảo, bảo đảm, bảo vệ,
  bảo hiểm, bảo tồn, bảo trì, bảo hộ, cải cách, cải thiện, cải tạo, hiệu quả, kết quả, hậu quả, khả năng, khả thi, phản ánh, phản hồi, phản biện,
  phản ứng, sản xuất, tài sản, sản lượng, thủy sản, nông sản, khoáng sản, hải sản, di sản, thảo luận, hội thảo, dự thảo, trả lời, chi trả, đảng viên,
  đảng ủy, đảng bộ, chi ủy, ảnh hưởng, hình ảnh, giảm nghèo, giảm thiểu, cắt giảm, suy giảm, rủi ro, chủ trì, chủ động, chủ tịch, chủ yếu,
  chủ trương, dân chủ, chủ quan, chủ đề, chủ nhiệm, chủ nghĩa, ủy ban, thành ủy, tỉnh ủy, huyện ủy, ủy viên, ủy quyền, củng cố, thủ tục, thủ tướng,
  thủ trưởng, tuân thủ, thủ công, đủ điều, đầy đủ, khẳng định, thẳng thắn, chỉ đạo, chỉ tiêu, chỉ thị, chỉ số, địa chỉ, chứng chỉ, chỉ huy, chỉ dẫn,
  kỷ luật, kỷ niệm, kỷ nguyên, kỷ cương, mở rộng, mở lớp, cơ sở, sở khoa, sở thông, sở nội, sở tài, trụ sở, sở hữu, sở ngành, khởi nghiệp, khởi công,
  hưởng ứng, hưởng lợi, thụ hưởng, trưởng phòng, trưởng ban, trưởng thôn, tăng trưởng, hiệu trưởng, bộ trưởng, xử lý, xử lí, xử phạt, sử dụng,
  lịch sử, thử nghiệm, điện tử, cử tri, đề cử, bầu cử, trẻ em, tuổi trẻ, hỏi đáp, câu hỏi, loại bỏ, xóa bỏ, hủy bỏ, lan tỏa, thỏa thuận, nhỏ lẻ,
  cửa khẩu, hải quan, hải phòng, khảo sát, tham khảo, nghỉ phép, tiêu chuẩn, truyền tải, vận tải, tải lên, tải về, cảnh báo, hoàn cảnh, cảnh sát,
  quảng bá, quảng cáo, quảng ninh, quảng trị, quảng ngãi, có thể, chuyển đi, chuyển giao, chuyển tiếp, một cửa, tổ thẩm, bản tin, đảm nhiệm,
  đảng cộng, điểm mới, nghỉ hưu, tỉnh đoàn, xuất bản, tối thiểu, tỷ lệ, tỉ lệ,
  tỷ đồng, tỷ trọng, hoàn chỉnh`;
const SAC = `
  đối tượng, đối với, đối tác, đối thoại, đối chiếu, đối phó, đối ngoại, đối thủ, tuyệt đối, tương đối, cân đối, phản đối, chống đối, yếu tố,
  nhân tố, tố cáo, tố giác, tố tụng, tố chất, chuyến đi, chuyến thăm, chuyến bay, cống hiến, cống rãnh, khu phố, thành phố, đường phố, tuyến phố,
  thế giới, xu thế, ưu thế, thay thế, lợi thế, thế mạnh, thế hệ, vị thế, thế kỷ, quán triệt, tập quán, bố trí, công bố, tuyên bố, bố mẹ,
  tìm kiếm, giá trị, đánh giá, giá cả, hướng dẫn, định hướng, phương hướng, xu hướng, thông báo, báo cáo, báo chí, chí minh, chính trị,
  ký kết, chữ ký, ký số, căn cứ, thứ tự, thứ trưởng, thứ hai, thứ nhất, mua bán, quá trình, quá hạn, vượt quá, cán bộ, số hóa, hóa đơn, văn hóa,
  khóa học, ý kiến, ý thức, cá nhân, tiến độ, hiến kế, kiến nghị, thí sinh, khám chữa, tháng trước, xuất bán`;
/** Compounds in which the dot of an i is taken for a hỏi («chỉ tiết», «Chỉ cục»), or a hỏi for a dot. */
const DOTTED = `
  chi tiết, chi cục, chi bộ, chi phí, chi tiêu, chi ngân, tổng chi, chi nhánh, chi hội, chi đoàn, chi đội`;
/** Compounds in which the accent of a capital Ê takes a speck over it for a hỏi («MỤC TIỂU»); «chỉ tiêu» is one of the first. */
const ACCENTED = `
  mục tiêu, yêu cầu, nêu trên, phê duyệt, chuyên đề, thường xuyên, tuyên truyền, liên quan, liên thông`;
/** Compounds with which the word before must not make another («khá năng động», «bán đồ ăn»). */
const OTHERS = `
  đoàn kết, nhân dân, nhân viên, nhân lực, nhân loại, trả kết, mạnh dạn, mạnh mẽ, năng động, đồ ăn, đồ uống, đồ dùng, đồ chơi, phản ảnh`;

const pairsOf = (list: string): string[] =>
  list
    .split(',')
    .map((pair) => pair.trim().replace(/\s+/g, ' '))
    .filter((pair) => pair !== '');

/** Pairs of syllables in small letters, NFC, parted by a blank. */
export const COMPOUNDS: ReadonlySet<string> = new Set([HOI, SAC, DOTTED, ACCENTED, OTHERS].flatMap(pairsOf));
