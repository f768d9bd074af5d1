import { quick } from '../../letters.ts';
import { NO_MEASURE } from '../../lexicon/numbers-borders.ts';
import { GIVEN_BY } from './beside-told.ts';
import { Cue, said, wordsAtStart } from './cue.ts';
import type { Stretch } from './stretch.ts';
import { upToNext } from './tidy.ts';

const NO_CONTENT = wordsAtStart(NO_MEASURE);
/** «80% giao dịch», «60% còn lại», «90% bằng tốt nghiệp»: words that open like those that name nothing. */
const NAMES_ANYWAY = quick(
  /^\s*(?:còn lại|phải (?:nhờ|đi|mượn|thuê|chờ|vay|bù|làm lại|nộp lại)|giao (?:dịch|thông|tiếp)|bằng (?:cấp|tốt nghiệp|lái|sáng chế)|kỳ (?:thi|họp)|yêu cầu (?:hỗ trợ|kết nối|của))(?!\p{L})/iu,
);
const TIME_AFTER = new Cue(
  '^\\s*(?:\\([^)]*\\)\\s*|(?:trong |vào )?(?:các năm|giai đoạn|thời kỳ) \\d{4}\\s?[-–]\\s?\\d{4}\\s*|trong cùng (?:thời kỳ|giai đoạn|kỳ)(?![\\p{L}\\d])\\s*|vào (?:đầu |cuối )?những năm \\d{2,4}(?: thế kỷ trước)?(?![\\p{L}\\d])\\s*|(?:chỉ )?(?:sau|trong|qua) \\d+ (?:ngày|tuần|tháng|quý|năm)(?: (?:triển khai|thực hiện|qua|gần đây))?(?![\\p{L}\\d])\\s*|trở lên\\s*|trở xuống\\s*|(?:vào |trong |đến |trước )?(?:hết |cuối )?năm \\d{4}\\s*|(?:vào |trong |đến |trước )(?:cuối |hết |giữa |đầu )(?:năm|quý|tháng)(?: nay| này| tới| [ivx]{1,4}| \\d{1,2})?(?:[/.-]\\d{4}| năm \\d{4})?(?![\\p{L}\\d])\\s*|(?:xong )?(?:trước|chậm nhất|đến|vào|từ)(?: hết)? ngày \\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?\\s*|(?:xong )?(?:trước|chậm nhất|đến|vào|từ)(?: hết)? \\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\s*|(?:xong )?trước \\d{1,2}/\\d{1,2}(?![\\d/])\\s*|(?:trước|trong|vào|đến|từ)(?: hết| cuối| đầu)? (?:tháng|quý) (?:\\d{1,2}|[ivx]{1,3})(?:[/.-]\\d{4}| năm \\d{4})?(?![\\p{L}\\d])\\s*)',
);

const OUT_OF = quick(/^\s*(?:trong|trên) (?:tổng )?số \d[\d.]*\s+(?=\p{L})/u);

/** What follows a figure, when that is what it measures: «92% số đảng viên đã cập nhật …». */
export function following(s: Stretch): string {
  let rest = s.text.slice(s.figure.whole[1], s.to);
  // «100% trong số 118 thủ tục được cung cấp …»: how many there are is none of it.
  rest = rest.replace(OUT_OF, ' ');
  for (let found = TIME_AFTER.exec(said(rest)); found && found[0].length > 0; found = TIME_AFTER.exec(said(rest)))
    rest = rest.slice(found[0].length);
  if (GIVEN_BY.test(rest) || !/^\s*[\p{L}“"‘']/u.test(rest) || (NO_CONTENT.test(said(rest)) && !NAMES_ANYWAY.test(rest))) return '';
  // «(… từ 10% chi thường xuyên là 29 đơn vị), số lượng …»: the bracket in which the figure stands ends what it measures.
  const open = s.text.lastIndexOf('(', s.figure.whole[0]) > s.text.lastIndexOf(')', s.figure.whole[0]);
  const closed = open ? /^[^()]*[\p{L}\d][^()]*(?=\))/u : /^[^()]*[\p{L}\d][^()]*(?=\)\s*[,;.])/u;
  // «chỉ tiêu “80% người dân có kỹ năng số”: xã đạt …»: so do quotation marks.
  const quoted = /["“][^"”]*$/.test(s.text.slice(0, s.figure.whole[0])) ? /^[^"”]*(?=["”])/.exec(rest)?.[0] : undefined;
  return upToNext(quoted || (rest.includes(')') && closed.exec(rest)?.[0]) || rest);
}
