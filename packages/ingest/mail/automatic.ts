import { type Note, Refusal } from '@tonghop/model';

/** What machines answer to mail; a commune's report never comes in it. */
const RECEIPT =
  /^(?:message\/(?:(?:global-)?delivery-status|(?:global-)?disposition-notification|feedback-report)|text\/rfc822-headers|message\/global-headers)$/i;

/** How mail programs call an answer that they give while their owner is away. */
const AWAY =
  /^\s*(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|(?:thư )?(?:trả lời|phản hồi|hồi đáp) tự động)\b/iu;

/** A header field of a mail, its key in small letters. */
type Field = { key: string; value: string };

const fieldOf = (fields: readonly Field[], key: string) => fields.find((field) => field.key === key)?.value ?? '';

/** Whether a part of a mail is a receipt or a server's report (RFC 3464, RFC 8098, RFC 5965), no document. */
export const isReceipt = (mediaType: string): boolean => RECEIPT.test(mediaType);

/** Whether nobody typed a mail: a receipt, a report that it could not be delivered, an answer while somebody is away (RFC 3834). */
export function isAutomatic(fields: readonly Field[], subject: string | undefined): boolean {
  if (/^\s*auto-(?:replied|notified)/i.test(fieldOf(fields, 'auto-submitted'))) return true;
  return /^\s*multipart\/report\b/i.test(fieldOf(fields, 'content-type')) || AWAY.test(subject?.normalize('NFC') ?? '');
}

/** Whether Outlook's class of a message says that nobody typed it ([MS-OXOMSG]: reports; rules' answers). */
export const isAutomaticClass = (messageClass: string | undefined): boolean =>
  /^REPORT\.|\.Rules\.(?:Oof|Reply)Template/i.test(messageClass ?? '');

/** Why a mail that nobody typed and that brings no document gives none. */
export const automaticNote = (name: string): Note => ({
  code: 'mail.automatic',
  level: 'error',
  text: `Thư «${name}» do máy tự gửi (báo đã đọc, không gửi được, hoặc trả lời tự động khi vắng mặt), không có báo cáo.`,
});

/** Refuses a piece of a mail that a program cut up to send it (RFC 2046, 5.2.2): only its receiver's program can put the pieces together. */
export function refusePiece(name: string, fields: readonly Field[]): void {
  const type = fieldOf(fields, 'content-type');
  if (!/^\s*message\/partial\b/i.test(type)) return;
  const number = /\bnumber\s*=\s*"?(\d+)/i.exec(type)?.[1];
  const total = /\btotal\s*=\s*"?(\d+)/i.exec(type)?.[1];
  throw new Refusal(
    'format.unsupported',
    `Thư «${name}» chỉ là một phần${number ? ` (phần ${number}${total ? `/${total}` : ''})` : ''} của thư bị chương trình thư chia nhỏ khi gửi; hệ thống không ghép các phần. Hãy xin người gửi gửi lại không chia, hoặc gửi riêng tệp đính kèm.`,
  );
}
