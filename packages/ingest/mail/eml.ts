import { type Hints, Refusal, type Source } from '@tonghop/model';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { safeName } from '../archive/part-name.ts';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { bodyAsReport, textOfHtml } from './body.ts';
import { attachmentsOfTnef } from './tnef.ts';

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content instanceof Uint8Array ? content : new Uint8Array(content);

/** Pictures and signatures that mail programs put in by themselves. */
function isOrnament(attachment: Attachment, size: number): boolean {
  if (/^(image\/)/.test(attachment.mimeType)) return attachment.related === true || attachment.disposition === 'inline' || size < 12_000;
  return /^(application\/(pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys)|text\/(calendar|x-vcard|vcard|rfc822-headers)|message\/delivery-status)/.test(
    attachment.mimeType,
  );
}

const person = (address: Address | undefined): Hints['sender'] =>
  address?.address ? { name: address.name, address: address.address.toLowerCase() } : undefined;

/** What a mail's head tells. */
function hintsOf(email: Pick<Email, 'from' | 'subject' | 'date' | 'messageId'>): Hints {
  const sent = email.date ? new Date(email.date) : undefined;
  return {
    sender: person(email.from),
    subject: email.subject?.normalize('NFC').trim() || undefined,
    sentAt: sent && !Number.isNaN(sent.getTime()) ? sent.toISOString() : undefined,
    messageId: email.messageId,
  };
}

/** Opens a mail (RFC 5322, MIME): its attachments, mails in mails, winmail.dat, and its body where that is a report itself. */
export async function unpackEml(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  let email: Email;
  try {
    email = await PostalMime.parse(source.bytes, { forceRfc822Attachments: true, maxNestingDepth: 30 });
  } catch (cause) {
    throw new Refusal('source.broken', `Không đọc được thư «${source.name}». Hãy lưu lại thư (.eml) rồi gửi lại.`, { cause });
  }
  const parts: Enclosure[] = [];
  for (const [index, attachment] of email.attachments.entries()) {
    const bytes = bytesOf(attachment);
    if (bytes.length === 0 || isOrnament(attachment, bytes.length)) continue;
    const mail = attachment.mimeType === 'message/rfc822';
    if (/ms-tnef/.test(attachment.mimeType) || /^winmail\.dat$/i.test(attachment.filename ?? '')) {
      for (const part of attachmentsOfTnef(bytes)) parts.push({ name: safeName(part.name), bytes: part.bytes });
      continue;
    }
    parts.push({ name: safeName(attachment.filename ?? '', mail ? `thu-${index + 1}.eml` : `dinh-kem-${index + 1}`), bytes });
  }
  const size = parts.reduce((sum, part) => sum + part.bytes.length, 0);
  if (parts.length > limits.maxParts || size > limits.maxBytes)
    throw new Refusal('source.too-large', `Thư «${source.name}» có đính kèm quá lớn. Hãy gửi riêng từng tệp.`);
  const text = email.text?.trim() ? email.text : email.html ? await textOfHtml(email.html) : '';
  const body = bodyAsReport(text, email.subject, parts.length > 0);
  if (body) parts.push({ ...body, name: safeName(body.name) });
  return { parts, hints: hintsOf(email), notes: [] };
}
