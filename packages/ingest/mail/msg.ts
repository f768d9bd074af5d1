import type { FieldsData } from '@kenjiuno/msgreader';
import { Refusal, type Source } from '@tonghop/model';
import { safeName } from '../archive/part-name.ts';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { bodyAsReport, textOfHtml } from './body.ts';
import { mayBePage } from './ornament.ts';

/** Opens an Outlook message (.msg, MS-OXMSG): attachments, messages within, and its body where that is a report itself. */
export async function unpackMsg(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  // A CommonJS package with a default export: Node gives its exports as the default, bundlers that export itself.
  const exported = (await import('@kenjiuno/msgreader')).default;
  const MsgReader = exported.default ?? (exported as unknown as typeof exported.default);
  let message: FieldsData;
  const parts: Enclosure[] = [];
  try {
    const reader = new MsgReader(new Uint8Array(source.bytes).buffer as ArrayBuffer);
    message = reader.getFileData();
    if (message.error) throw new Error(String(message.error));
    for (const attachment of message.attachments ?? []) {
      const { fileName, content } = reader.getAttachment(attachment);
      const shown = attachment.attachmentHidden === true || (attachment.pidContentId && /^image\//.test(attachment.attachMimeTag ?? ''));
      // A page pasted into the letter is the report; a logo is not.
      if (shown && !(await mayBePage(content))) continue;
      if (content.length > 0) parts.push({ name: safeName(fileName ?? '', `dinh-kem-${parts.length + 1}`), bytes: content });
    }
  } catch (cause) {
    throw new Refusal('source.broken', `Không đọc được thư Outlook «${source.name}». Hãy lưu lại thư rồi gửi lại.`, { cause });
  }
  const size = parts.reduce((sum, part) => sum + part.bytes.length, 0);
  if (parts.length > limits.maxParts || size > limits.maxBytes)
    throw new Refusal('source.too-large', `Thư «${source.name}» có đính kèm quá lớn. Hãy gửi riêng từng tệp.`);
  const html = message.html ? new TextDecoder('utf-8').decode(message.html) : message.bodyHtml;
  const body = bodyAsReport(message.body?.trim() ? message.body : html ? await textOfHtml(html) : '', message.subject, parts.length > 0);
  if (body) parts.push({ ...body, name: safeName(body.name) });
  const sent = message.clientSubmitTime ?? message.messageDeliveryTime;
  const date = sent ? new Date(sent) : undefined;
  return {
    parts,
    hints: {
      sender:
        message.senderSmtpAddress || message.senderEmail
          ? { name: message.senderName ?? '', address: (message.senderSmtpAddress ?? message.senderEmail ?? '').toLowerCase() }
          : undefined,
      subject: message.subject?.normalize('NFC'),
      sentAt: date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined,
      messageId: message.messageId,
    },
    notes: [],
  };
}
