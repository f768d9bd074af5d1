import type { FieldsData } from '@kenjiuno/msgreader';
import { Refusal, type Source } from '@tonghop/model';
import { decodeByCodePage, safeName } from '../archive/part-name.ts';
import { turnsInCircles } from '../doc/ole-streams.ts';
import { health } from '../scan/syllables.ts';
import { letterMark } from '../secrecy.ts';
import { textKind } from '../text-kind.ts';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { automaticNote, isAutomaticClass } from './automatic.ts';
import { bodyAsReport } from './body.ts';
import { sealed, unpackEml } from './eml.ts';
import { hiddenMarks } from './hidden-markup.ts';
import { linkNotes } from './linked-files.ts';
import { letterOf } from './msg-letter.ts';
import { isSmall, mayBePage } from './ornament.ts';
import { signedContent } from './signed.ts';

/** Share of Vietnamese syllables from which a text is what one code page says; TCVN3 and VNI, which have none, keep their bytes. */
const READABLE = 0.6;

/**
 * Texts of a message of an old Outlook, which holds them in the code page of the machine that wrote it and does not say which; they come
 * as Latin-1. Messages in Unicode stay as they are.
 */
function reviver(bytes: Uint8Array): (text: string | undefined) => Promise<string | undefined> {
  const named = (tag: string) => Buffer.from(`__substg1.0_${tag}001E`, 'utf16le');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const old = ['0037', '1000', '3707'].some((tag) => file.includes(named(tag)));
  return async (text) => {
    if (!old || !text || !/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
    const read = await decodeByCodePage(Buffer.from(text, 'latin1'));
    return health(read).valid >= READABLE ? read : text;
  };
}

/** What a signed message holds: Outlook keeps the whole letter, signed or in its envelope, as its only attachment ([MS-OXOSMIME] 2.1). */
async function signedLetter(source: Source, part: Enclosure, limits: UnpackLimits): Promise<Pick<Unpacked, 'parts' | 'secrecy'>> {
  const held = signedContent(part.bytes);
  const bytes = held ?? part.bytes;
  if (textKind(bytes, undefined) === 'eml') return unpackEml({ ...source, bytes }, limits);
  if (held) return { parts: [{ name: part.name.replace(/\.p7m$/i, ''), bytes }] };
  if (/^(smime\.p7m)?$/i.test(part.name)) throw sealed(source.name);
  return { parts: [part] };
}

const broken = (name: string, cause?: unknown) =>
  new Refusal('source.broken', `Không đọc được thư Outlook «${name}». Hãy lưu lại thư rồi gửi lại.`, { cause });

/** Opens an Outlook message (.msg, MS-OXMSG): attachments, messages within, and its body where that is a report itself. */
export async function unpackMsg(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  // A CommonJS package with a default export: Node gives its exports as the default, bundlers that export itself.
  const exported = (await import('@kenjiuno/msgreader')).default;
  const MsgReader = exported.default ?? (exported as unknown as typeof exported.default);
  if (turnsInCircles(source.bytes)) throw broken(source.name);
  let message: FieldsData;
  const parts: Enclosure[] = [];
  let secrecy: Unpacked['secrecy'];
  const revived = reviver(source.bytes);
  try {
    const reader = new MsgReader(new Uint8Array(source.bytes).buffer as ArrayBuffer);
    message = reader.getFileData();
    if (message.error) throw new Error(String(message.error));
    for (const attachment of message.attachments ?? []) {
      const { fileName, content } = reader.getAttachment(attachment);
      const shown = attachment.attachmentHidden === true || (attachment.pidContentId && /^image\//.test(attachment.attachMimeTag ?? ''));
      // A page pasted into the letter is the report; a logo is not.
      if ((shown || isSmall(attachment.attachMimeTag, content)) && !(await mayBePage(content))) continue;
      if (/\.p7m$/i.test(fileName ?? '') || /pkcs7-mime|multipart\/signed/i.test(attachment.attachMimeTag ?? '')) {
        const letter = await signedLetter(source, { name: safeName((await revived(fileName)) ?? ''), bytes: content }, limits);
        parts.push(...letter.parts);
        secrecy ??= letter.secrecy;
        continue;
      }
      if (content.length > 0)
        parts.push({ name: safeName((await revived(fileName)) ?? '', `dinh-kem-${parts.length + 1}`), bytes: content });
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw broken(source.name, cause);
  }
  const size = parts.reduce((sum, part) => sum + part.bytes.length, 0);
  if (parts.length > limits.maxParts || size > limits.maxBytes)
    throw new Refusal('source.too-large', `Thư «${source.name}» có đính kèm quá lớn. Hãy gửi riêng từng tệp.`);
  message.subject = await revived(message.subject);
  message.senderName = await revived(message.senderName);
  message.body = await revived(message.body);
  const { text, html } = await letterOf(message);
  const automatic = isAutomaticClass(message.messageClass);
  const body = automatic ? undefined : bodyAsReport(text, message.subject, parts.length > 0);
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
    notes: [
      ...linkNotes(source.name, `${message.body ?? ''}\n${html ?? ''}`),
      ...(automatic && parts.length === 0 ? [automaticNote(source.name)] : []),
    ],
    secrecy: secrecy ?? letterMark(message.subject, text) ?? hiddenMarks(html ?? '')[0],
  };
}
