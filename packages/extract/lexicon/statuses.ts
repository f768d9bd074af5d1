import type { TaskStatus } from '@tonghop/model';

/**
 * Words in a result cell and the state they tell, in the order in which they decide: work that goes on outweighs what is done of it.
 * Regular expressions with tones («đang» is no «đăng»), on lower-case text, whole words.
 */
export const STATUS_WORDS: readonly (readonly [TaskStatus | null, string])[] = [
  [null, 'không (?:phát sinh|thực hiện|có|triển khai)'],
  ['done', '^(?:đã )?(?:hoàn thành|thực hiện xong|xong),? (?:nhưng |song |tuy )?(?:chậm|quá hạn|trễ|muộn)'],
  ['ongoing', 'đã và đang|đang|chưa (?:hoàn thành|xong|hoàn thiện)|chậm(?: tiến độ)?|quá hạn|một phần|thực hiện thường xuyên|tiếp tục'],
  ['done', '^(?:đã )?ht$'],
  ['planned', '^(?:còn )?chưa|chưa (?:thực hiện|triển khai|tổ chức|bắt đầu|có)|^(?:sẽ|dự kiến|chuẩn bị|theo kế hoạch|chờ)'],
  [
    'done',
    'đã|(?:hoàn thành|xong)(?! (?:trước(?! (?:(?:thời )?hạn|tiến độ)(?! \\d))|trong|vào|chậm nhất))|đạt 100\\s?%|đạt yêu cầu|thực hiện đầy đủ|thực hiện tốt|bảo đảm theo kế hoạch',
  ],
  ['ongoing', 'thường xuyên|hằng năm|hàng năm|định kỳ|liên tục|duy trì'],
  ['planned', 'sẽ|dự kiến|chưa'],
];
