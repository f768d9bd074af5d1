import { quick } from '../letters.ts';

// Words with their tones, on lower-case text: «lời» and «lỗi», «trẻ» and «trễ» are one word without them.

/** Words of lack: «Quy trình chậm được rà soát». One alone may only name something; see {@link NOW} and {@link SUBJECTS} for what makes it a statement. */
export const LACKINGS = quick(
  /(?<!\p{L})(?:chưa|không|thiếu|kém|(?<!chủ |thiết |trọng |cơ )yếu(?! tố| cầu| thế)|mỏng|ngại|e dè|vướng(?! mắc)|hư hỏng|hỏng|xuống cấp|lạc hậu|quá tải|chậm|trễ|nghẽn|kẹt|(?<!xin )lỗi|bất cập|trở ngại|bị động|lúng túng|(?<=(?:còn|tính|nặng|rất) )hình thức|sai lệch|sai sót|khiêm tốn|bị (?!cáo|can)\p{L}+|kéo dài|phiền hà|bức xúc|hết (?:hạn|khấu hao|hiệu lực)|ngừng hoạt động|khó(?! khăn| tính)|khó khăn|ít (?:quan tâm|khi|được|người|sử dụng|tham gia|có)|rất (?:ít|thấp|nhỏ|hạn chế)|quá (?:ít|nhỏ|cũ|thấp|cao|mỏng|nhiều)|phải (?:chờ|nhập|làm lại|đi|nhờ|dừng|ngừng|hoãn|lùi|từ bỏ|mượn|thuê|quét|đảm nhận|kiêm)|mất (?:nhiều |hơn |cả )?(?:\d+|thời gian|kết nối|sóng|điện)|bỏ dở|từ bỏ|nhỏ lẻ|manh mún|dàn trải|chồng chéo|trùng lặp|vẫn tồn tại|(?<!(?:phát thải|các-bon|carbon|tầm) )thấp(?! nhất| tầng| điểm)|áp lực|rủi ro)(?!\p{L})/gu,
);
/** Words that say that it is so now, or how it comes out. */
export const NOW = quick(
  /(?<!\p{L})(?:vẫn|vẫn còn|còn|hiện|hiện nay|đến nay|đôi lúc|đôi khi|có lúc|có nơi|thường xuyên|hay|hầu như|(?<!đổi )mới|chỉ|rất|quá|nên|khiến|gây|dẫn đến|ảnh hưởng|trong khi|so với)(?!\p{L})/gu,
);
/** What an account says states of: some of the people, the work, its quality. */
export const SUBJECTS = quick(
  /^["'“(\s-]*(?:tuy nhiên, |bên cạnh đó, |ngoài ra, )?(?:một số|một bộ phận|nhiều|phần lớn|đa số|đa phần|hầu hết|số |việc|công tác|chất lượng|tiến độ|hạ tầng|trình độ|nhận thức|kỹ năng|năng lực|nguồn|kinh phí|hồ sơ|dữ liệu|hệ thống|phần mềm|thiết bị|trang thiết bị|đường truyền|cán bộ|đội ngũ|người dân|tình trạng|tỷ lệ|mức|hoạt động|quy trình|quy định|cơ chế|chính sách|sau sắp xếp|nhân lực|doanh nghiệp|công nghệ)(?!\p{L})/u,
);
/** Lacks that are none: what did not happen, what nobody has to do any more, what was mended. */
export const HARMLESS = quick(
  /(?<!\p{L})(?:không (?:còn(?:\s[^,;.]{0,50})?|phải [^,;.]{0,40}|mất [^,;.]{0,40}|phân biệt [^,;.]{0,40}|chuyên trách|để|gặp|phát sinh|phát hiện|xảy ra|ghi nhận|ngừng|chỉ|gian|dùng|dây|người lái|giấy|khám|ai|những|bị|quá|vượt|thể thiếu)|không có (?:[^,;.]{0,40}nào[^,;.]{0,30}|trường hợp|khiếu nại|đơn|hồ sơ|vụ|ca|sự cố|vi phạm|hộ|điểm|sai sót|tồn đọng|lỗi|tình trạng|dịch)(?:\s[^,;.]{0,40})?|chưa (?:để|phát hiện|phát sinh|xảy ra|ghi nhận|từng|có (?:trường hợp|vụ|ca|dịch))|(?:khắc phục|xử lý|ngăn chặn|giảm|phòng|chống|tháo gỡ|sửa|thay|nhắc nhở|phát hiện|hỗ trợ|giúp|hướng dẫn) [^,;.]{0,60}|chỉ (?:còn |có )?\d[^,.;]{0,40}|tránh [^;.]{0,90}|(?:đặc biệt|hoàn cảnh) khó khăn|thiếu nhi|thiếu niên|chậm nhất)(?!\p{L})/gu,
);
/** Words of a sentence that tells of something good or of something to come. */
export const GOOD = quick(
  /(?<!\p{L})(?:(?<!(?:không|chưa|mới|chỉ) )đạt|đã(?! có| bị| xuống| cũ| hỏng| lỗi| hết| chuyển| nghỉ| rất cố gắng| nộp)|(?<!(?:không|chưa) )hoàn thành|vượt|(?<!(?:không|chưa|chậm|ít) )được (?:nâng|cải thiện|quan tâm|đầu tư|khắc phục|thực hiện|bố trí|trả lời|xử lý|chú trọng|triển khai|duy trì|lắp|cấp|đẩy mạnh)|chấn chỉnh|phấn đấu|sẽ|giúp|nhờ|tích cực|kịp thời|(?<!(?:không|chưa|thiếu|kém)(?: [^\s,;.]+){0,5} )(?:ổn định|bình thường|thông suốt|nghiêm túc)|cơ bản đáp ứng|hướng tới|dành cho|cảnh báo|lắng nghe|hưởng ứng)(?!\p{L})/gu,
);

/** States that a plain sentence tells of its subject: «… còn ít», «… chưa được bố trí», «… gặp trục trặc». */
export const PLAIN_STATES = quick(
  /(?<!\p{L})(?:còn (?:rất |khá |tương đối |quá |hơi |nhiều |có |mang tính |tình trạng |tâm lý |tư tưởng |bị |chưa |gặp )*(?:hạn chế|khó khăn|bất cập|vướng|thấp|chậm|yếu|kém|mỏng|thiếu|ít|lúng túng|e ngại|ngại|hình thức|lạc hậu|khiêm tốn|dàn trải|manh mún|nhỏ lẻ|phân tán|chồng chéo|bỡ ngỡ|trắng|rời rạc|sơ sài|nghèo nàn|đơn điệu|chung chung|chủ quan|buông lỏng|lơ là|đùn đẩy|trông chờ|ỷ lại|hẹp|khó|lỏng lẻo|bất hợp lý|trùng lặp|cầm chừng|đơn giản|eo hẹp)|còn (?:\d+|một số|nhiều|không ít) [^,;.]{2,50}(?:trắng|chưa|không|thiếu|yếu)|chưa (?:có )?(?:[^\s,;.]+ ){1,6}nào|chưa (?:được|đủ|qua|thu hút|bố trí|kết nối|đáp ứng|đảm bảo|bảo đảm|phát huy|chủ động|quen|biết|nắm|thành thạo|thông thạo|liên thông|đồng bộ|thống nhất|cao|nhiều|sâu|rõ|đều|kịp|tốt|mạnh|thật|thực sự|tương xứng|hiệu quả|khai thác|hình thành|có (?:kinh phí|cán bộ|công chức|người|nhân lực|nhân sự|sóng|máy|quy định|hướng dẫn|cơ chế|chính sách|điện thoại|thiết bị|nguồn|chế độ|hạ tầng|đủ|internet|wifi|mạng|tài liệu|kinh nghiệm|phần mềm|biên chế|định mức|nhiều|giải pháp|sự|chiều sâu|trụ sở|phòng|tài khoản))|(?:không|ko) (?:đáp ứng|đồng đều|đều(?=[,.;]|$)|ổn định|đủ|đảm bảo|bảo đảm|hoạt động|tương thích|sử dụng được|theo kịp|mặn mà|có (?:kinh phí|cán bộ|người|nguồn|kỹ thuật|tiền|điều kiện|nhân lực|nhân sự|máy|sóng))|gặp (?:rất |nhiều |không ít |một số )*(?:khó|trục trặc|vướng|trở ngại|bất cập|sự cố|lỗi)|(?:đã |bị )?(?:xuống cấp|hư hỏng|lỗi thời|quá tải|chập chờn)|(?:thường xuyên |hay |liên tục )(?:bị )?(?:lỗi|treo|mất|gián đoạn|nghẽn|hỏng|chậm|quá tải)|bị (?:trừ|treo|gián đoạn|nghẽn|chậm|lỗi)|(?:chủ yếu|phần lớn|đa số|đều)[^,;.]{0,12} (?:kiêm nhiệm|đã cũ)|chậm so với|chậm tiến độ|giảm (?:mạnh |sâu )do|mới (?:chỉ )?(?:đạt|có|được) \d[\d,.]*\s?(?=%)|mới chỉ (?:đạt|có|dừng)|rất thấp|quá (?:ít|thấp|mỏng|cũ|nhỏ))(?!\p{L})/u,
);

/** Sentences that hold a state and tell of something else: what was done about it, whom one helps, what one got over. */
export const PLAIN_VETOES = quick(
  /^["'“(\s-]*(?:ban đầu|lúc đầu|thời gian đầu|những ngày đầu|trước đây|trước kia)(?!\p{L})[^.;]{5,160}?(?<!\p{L})(?:nhưng|song|nay|sau khi|sau đó|dần)(?!\p{L})(?![^.;]*(?<!\p{L})(?:vẫn|chưa|còn)(?!\p{L}))|^["'“(\s-]*(?:trong (?:điều kiện|bối cảnh|hoàn cảnh)|nhờ |vượt qua|không |qua kiểm tra|đồng chí [^,;.]{0,40}(?:yêu cầu|đề nghị|chỉ đạo|nhấn mạnh)|mô hình [^,;.]{0,30}giúp)|^["'“(\s-]*(?:mặc dù|tuy|dù)(?! nhiên| vậy| thế)[^,;]{0,80}, (?!nhưng|song)[^,;]{0,60}(?:vẫn|đã) (?:hoàn thành|đạt|vượt|nỗ lực|bảo đảm|đảm bảo|cố gắng|tích cực|thực hiện|duy trì|tổ chức)|(?:chưa|còn|không|thiếu|xuống cấp|hư hỏng|chậm) (?!được)[^.;]{0,70} (?:đã được|được|sẽ được) (?:sửa|khắc phục|chấn chỉnh|hỗ trợ|tháo gỡ|nâng cấp|giải quyết|thay|cấp|hướng dẫn|xử lý|trang bị|quan tâm hỗ trợ)|(?:để|nhằm|giúp|tránh|yêu cầu|xác định (?:rõ )?|cảnh báo) [^,;.]{0,60}(?:không|chưa|thiếu|khó khăn|điểm nghẽn)(?!\p{L})/u,
);
