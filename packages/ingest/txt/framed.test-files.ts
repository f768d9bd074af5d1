import type { DraftBlock } from '@tonghop/model';

/** What stands above a table in these tests: a paragraph as wide as the page. */
export const BEFORE = `Trong sáu tháng đầu năm, xã Suối Lìm đã vận động bà con các bản dùng điện thoại để nộp
hồ sơ, tra cứu kết quả và thanh toán học phí cho con em, qua đó giảm được nhiều lần đi lại
của người dân vùng xa; một số bản đã tự lập nhóm giúp nhau học cách dùng.
`;
/** What stands below it: a heading and its text. */
export const AFTER = `III. KINH PHÍ
Từ nguồn chi thường xuyên của xã.`;

/** The text of a paragraph; of any other block nothing. */
export const textOf = (block: DraftBlock): string => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '');
