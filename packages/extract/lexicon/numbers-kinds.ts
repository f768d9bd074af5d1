/** Words that make the figure after them a target, wherever they stand before it in the sentence. */
export const TARGET_WORDS: readonly string[] = [
  'để đạt',
  'nhằm đạt',
  'phấn đấu',
  'mục tiêu',
  'chỉ tiêu',
  'sẽ',
  'cần đạt',
  'phải đạt',
  'phải có',
  'yêu cầu',
  'tiến tới',
  'góp phần thực hiện mục tiêu',
  'góp phần hoàn thành mục tiêu',
  'hướng tới',
  'hướng đến',
  'dự kiến',
  'đặt ra',
  'trong thời gian tới',
  'thời gian tới',
  'tiếp tục',
  'đề nghị',
  'kiến nghị',
  'kính mong',
  'rất mong',
  'mong muốn',
];

/** Verbs of promise; only the figure that they govern is a target. */
export const PROMISE_WORDS: readonly string[] = ['bảo đảm', 'đảm bảo', 'duy trì và nâng', 'nâng tỷ lệ', 'nâng'];

/** Words that say that something was reached, stronger than a section's role. */
export const RESULT_WORDS: readonly string[] = [
  'đã',
  'đã có',
  'đã đạt',
  'hiện nay',
  'hiện có',
  'hiện đạt',
  'hiện tại',
  'đến nay',
  'tính đến',
  'đến thời điểm',
  'kết quả đạt',
  'kết quả thực hiện',
  'kết quả là',
  'kết quả,',
  'kết quả:',
  'kết quả có',
  'ước đạt',
  'ước thực hiện',
  'mới đạt',
  'mới có',
  'mới chỉ',
  'chỉ mới',
  'chỉ đạt',
  'vừa qua',
  'thời gian qua',
  'qua đó',
  'nhờ đó',
  'từ đó',
  'năm qua',
];

/** Words right before a figure that name it as the plan's: «(kế hoạch 80%)», «chỉ tiêu giao: 95%». */
export const PLAN_WORDS: readonly string[] = ['chỉ tiêu', 'mục tiêu', 'kế hoạch', 'kh', 'nghị quyết', 'nq', 'dự toán', 'định mức'];

/** Words that at the front of a bracket or sentence name a figure as asked for or promised: «(quy định 3%)», «Giao 85%.». */
export const GIVEN_WORDS: readonly string[] = [
  'cam kết',
  'quy định',
  'yêu cầu',
  'tiêu chuẩn',
  'định mức',
  'giao',
  'được giao',
  'tỉnh giao',
  'thành phố giao',
  'xã giao',
  'phường giao',
  'sở giao',
  'cấp trên giao',
];

/** What may stand between a plan word and its figure. */
export const PLAN_LINKS: readonly string[] = [
  'được giao',
  'giao',
  'đề ra',
  'đặt ra',
  'năm',
  'là',
  'cả năm',
  'của tỉnh',
  'của xã',
  'hđnd',
  'ubnd',
  'tỉnh',
  'xã',
  'phường',
  'thành phố',
  'tỉnh ủy',
  'tỉnh uỷ',
  'thành ủy',
  'thành uỷ',
  'huyện ủy',
  'huyện uỷ',
  'đảng ủy',
  'đảng uỷ',
  'trung ương',
  'cấp trên',
  'sở',
  'ngành',
  'bộ',
  'đạt',
];

/** Rise and fall. */
export const CHANGE_WORDS: readonly string[] = [
  'tăng',
  'giảm',
  'cao hơn',
  'thấp hơn',
  'nhiều hơn',
  'ít hơn',
  'đắt hơn',
  'rẻ hơn',
  'hơn cùng kỳ',
  'gấp',
  'rút ngắn',
  'cắt giảm',
];

/** Words after a rise or fall that make the figure a level: «tăng lên 95%», «giảm xuống còn 5%». */
export const LEVEL_WORDS: readonly string[] = ['lên', 'xuống', 'còn', 'đến', 'tới', 'từ', 'trưởng'];

/** Another period, after «so với»: the figure is a change. */
export const PERIOD_WORDS: readonly string[] = [
  'cùng kỳ',
  'cùng kì',
  'năm',
  'tháng',
  'quý',
  'tuần',
  'kỳ',
  'đầu',
  'cuối',
  'thời điểm',
  'trước',
  'giai đoạn',
  'khi',
  'lúc',
  'đợt',
  'nhiệm kỳ',
  'ngày',
];
