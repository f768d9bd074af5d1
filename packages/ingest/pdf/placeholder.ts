import { Refusal } from '@tonghop/model';

/** What Adobe's programs write on the only page of a file that others cannot show. */
const FORM = /if this message is not eventually replaced with the proper contents of the document/i;
const PORTFOLIO = /(?:open|view) this PDF portfolio in\s+(?:adobe )?(?:acrobat|reader)|get adobe reader now/i;

/** Refuses a PDF whose page only says that the content is elsewhere: a form in XFA, a portfolio of other files. */
export function refusePlaceholder(name: string, text: string): void {
  const page = text.replace(/\s+/g, ' ');
  // A report that quotes such words says more than they do.
  if (page.length > 800) return;
  if (FORM.test(page))
    throw new Refusal(
      'format.unsupported',
      `Tệp «${name}» là biểu mẫu PDF động (XFA), chỉ Adobe Reader hiện được nội dung. Hãy mở bằng Adobe Reader, in ra PDF (Print, Microsoft Print to PDF) rồi gửi bản ấy.`,
    );
  if (PORTFOLIO.test(page))
    throw new Refusal(
      'format.unsupported',
      `Tệp «${name}» là tập tệp PDF (Portfolio): báo cáo là các tệp nằm bên trong, nhưng không lấy ra được tệp nào. Hãy mở bằng Adobe Reader, lưu từng tệp ra rồi gửi riêng.`,
    );
}
