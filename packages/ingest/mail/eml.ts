import { type Hints, type Note, Refusal, type Source } from '@tonghop/model';
import type { Address, Attachment, Email } from 'postal-mime';
import { decodeName, safeName } from '../archive/part-name.ts';
import { letterMark } from '../secrecy.ts';
import { bytesInLetters } from '../stand-in.ts';
import { APPLE_LENGTH, utf16Of } from '../text-kind.ts';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { automaticNote, isAutomatic, isReceipt, refusePiece } from './automatic.ts';
import { bodyAsReport, textOfHtml } from './body.ts';
import { revived, textsOf } from './charset.ts';
import { withoutArmour } from './clear-signed.ts';
import { asEnvelope } from './enveloped.ts';
import { hiddenMarks } from './hidden-markup.ts';
import { linkNotes } from './linked-files.ts';
import { boundaryOf, withItsBoundary } from './mend-boundary.ts';
import { isOrnament } from './ornament.ts';
import { parseMail } from './parse-mail.ts';
import { signedContent } from './signed.ts';
import { CMS, unpackSigned } from './signed-file.ts';
import { attachmentsOfTnef } from './tnef.ts';
import { withoutUuencoded } from './uuencoded.ts';

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content instanceof Uint8Array ? content : new Uint8Array(content);

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

/** The Refusal for a letter in cipher. */
export const sealed = (name: string) =>
  new Refusal(
    'source.locked',
    `Thư «${name}» được mã hóa (S/MIME hoặc PGP), hệ thống không mở được. Hãy xin người gửi gửi lại không mã hóa.`,
  );

/** A mail of Apple's mail program without the line before it that says how long it is, and what follows so far behind. */
function withoutAppleFrame(bytes: Uint8Array): Uint8Array {
  const line = APPLE_LENGTH.exec(Buffer.from(bytes.subarray(0, 80)).toString('latin1'))?.[0];
  return line === undefined ? bytes : bytes.subarray(line.length, line.length + Number.parseInt(line, 10));
}

/** A mail that an editor saved in UTF-16, in UTF-8. */
function withoutUtf16(bytes: Uint8Array): Uint8Array {
  const wide = utf16Of(bytes.subarray(0, 4096));
  return wide ? new TextEncoder().encode(new TextDecoder(wide).decode(bytes)) : bytes;
}

/** A mail whose lines end as old Macintosh programs ended them, with line feeds. */
const withLineFeeds = (bytes: Uint8Array): Uint8Array => (bytes.includes(10) ? bytes : bytes.map((byte) => (byte === 13 ? 10 : byte)));

/** Parses a mail; one that lies as a whole in a signature envelope is what the envelope holds. Refusals `source.broken`, `source.locked`. */
async function parse(name: string, bytes: Uint8Array, depth = 0): Promise<Email> {
  let email: Email;
  // Blank lines that a program left in front would end the head before it begins.
  const from = bytes.findIndex((byte) => byte !== 13 && byte !== 10);
  const mail = withLineFeeds(from > 0 ? bytes.subarray(from) : bytes);
  try {
    email = await parseMail(mail);
  } catch (cause) {
    throw new Refusal('source.broken', `Không đọc được thư «${name}». Hãy lưu lại thư (.eml) rồi gửi lại.`, { cause });
  }
  refusePiece(name, email.headers);
  if (
    email.attachments.some(({ mimeType }) => mimeType === 'application/pgp-encrypted') ||
    /^-----BEGIN PGP MESSAGE-----/m.test(email.text ?? '')
  )
    throw sealed(name);
  const readable = { ...email, ...(await textsOf(email, mail)), subject: email.subject && revived(email.subject) };
  const [only, more] = email.attachments;
  const whole = only && !more && /^application\/(x-)?pkcs7-mime$/.test(only.mimeType) && /^(smime\.p7[mz])?$/i.test(only.filename ?? '');
  if (!whole || depth > 2) return readable;
  const held = signedContent(bytesOf(only));
  if (!held) throw sealed(name);
  const inner = await parse(name, held, depth + 1);
  return { ...readable, text: inner.text, html: inner.html, attachments: inner.attachments };
}

/** The mails of a mailbox file (mbox: each behind a line «From …»); undefined for a single mail. */
function mailsOf(bytes: Uint8Array): Uint8Array[] | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('From ')) return undefined;
  const mails = text.split(/(?<=\n\r?\n)(?=From \S+ .{10,60}\d{4}(?: [+-]\d{4})?\r?\n)/);
  return mails.length > 1 ? mails.map((mail) => new Uint8Array(Buffer.from(mail, 'latin1'))) : undefined;
}

/** File names in an old encoding, set into a mail as they were: as UTF-8, so that they can be read. */
async function withReadableNames(bytes: Uint8Array): Promise<Uint8Array> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let mended = '';
  let last = 0;
  for (const match of text.matchAll(/(?<=[\s;](?:file)?name=")[^"\r\n]*[\x80-\xff][^"\r\n]*(?=")/gi)) {
    const name = await decodeName(Buffer.from(match[0], 'latin1'));
    mended += text.slice(last, match.index) + Buffer.from(name).toString('latin1');
    last = match.index + match[0].length;
  }
  return last === 0 ? bytes : new Uint8Array(Buffer.from(mended + text.slice(last), 'latin1'));
}

/** A note for a mail of several parts whose last boundary is missing: its end did not come. */
function cutNote(source: Pick<Source, 'name' | 'bytes'>): Note[] {
  const text = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength).toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  const head = text.slice(0, end < 0 ? text.length : end);
  const boundary = boundaryOf(head);
  if (!boundary || text.includes(`--${boundary}--`)) return [];
  return [
    {
      code: 'mail.cut',
      level: 'error',
      text: `Thư «${source.name}» bị cắt ngang: tệp đính kèm cuối có thể thiếu hoặc hỏng. Hãy lưu lại thư rồi gửi lại.`,
    },
  ];
}

/** Words of the HTML for one of the plain text from which the plain text is none of the letter («Trình đọc thư của bạn không hỗ trợ HTML»). */
const STUB = 3;

/** What the letter says: its plain text, or its HTML where that is all there is or says far more. */
async function lettersOf({ text, html }: Email): Promise<string> {
  const plain = text?.trim() ?? '';
  const count = (words: string) => words.split(/\s+/).length;
  if (plain !== '' && (!html || html.length < plain.length * STUB)) return text!;
  const shown = html ? await textOfHtml(html) : '';
  return plain !== '' && count(shown) < count(plain) * STUB ? text! : shown;
}

/** Told of a `winmail.dat` that ends too early. */
const tnefNote = (source: Source): Note => ({
  code: 'mail.tnef-cut',
  level: 'error',
  text: `Tệp «winmail.dat» trong thư «${source.name}» bị cắt ngang: có thể thiếu tệp đính kèm. Hãy xin người gửi gửi lại.`,
});

/** Told of a mailbox file with more mails than are taken at once. */
const moreNote = (name: string, count: number, most: number): Note => ({
  code: 'mail.more',
  level: 'error',
  text: `Tệp «${name}» có ${count} thư, chỉ lấy ${most} thư đầu. Hãy chia tệp thành nhiều phần rồi gửi lại.`,
});

/** Opens a mail (RFC 5322, MIME): its attachments, mails in mails, winmail.dat, and its body where that is a report itself. */
export async function unpackEml(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  if (source.mediaType === CMS) return unpackSigned(source);
  const several = mailsOf(source.bytes);
  if (several)
    return {
      parts: several.slice(0, limits.maxParts).map((bytes, n) => ({ name: `thu-${n + 1}.eml`, bytes })),
      hints: {},
      notes: several.length > limits.maxParts ? [moreNote(source.name, several.length, limits.maxParts)] : [],
    };
  const bytes = withItsBoundary(withoutUtf16(withoutAppleFrame(source.bytes)));
  const email = await parse(source.name, await withReadableNames(bytes));
  const parts: Enclosure[] = [];
  const notes = cutNote({ name: source.name, bytes });
  const ids = new Map<Enclosure, string | undefined>();
  for (const [index, attachment] of email.attachments.entries()) {
    const bytes = bytesOf(attachment);
    if ((bytes.length === 0 && attachment.filename === null) || isReceipt(attachment.mimeType)) continue;
    if (await isOrnament(attachment, bytes, email.html ?? '')) continue;
    const mail = attachment.mimeType === 'message/rfc822';
    if (/ms-tnef/.test(attachment.mimeType) || /^winmail\.dat$/i.test(attachment.filename ?? '')) {
      const held = attachmentsOfTnef(bytes);
      for (const part of held.files) parts.push({ name: safeName(part.name), bytes: part.bytes });
      if (held.cut) notes.push(tnefNote(source));
      continue;
    }
    const name = safeName(revived(attachment.filename ?? ''), mail ? `thu-${index + 1}.eml` : `dinh-kem-${index + 1}`);
    const signed = /\.p7m$/i.test(name) ? signedContent(bytes) : undefined;
    // A part whose head lost the line that says that it is in Base64.
    const part = signed ? { name: name.replace(/\.p7m$/i, ''), bytes: signed } : { name, bytes: bytesInLetters(bytes) ?? bytes };
    ids.set(part, attachment.contentId);
    parts.push(part);
  }
  const { text, files } = withoutUuencoded(withoutArmour(await lettersOf(email)));
  for (const { name, bytes } of files) parts.push({ name: safeName(name), bytes });
  const size = parts.reduce((sum, part) => sum + part.bytes.length, 0);
  if (parts.length > limits.maxParts || size > limits.maxBytes)
    throw new Refusal('source.too-large', `Thư «${source.name}» có đính kèm quá lớn. Hãy gửi riêng từng tệp.`);
  const automatic = isAutomatic(email.headers, email.subject);
  const body = automatic ? undefined : bodyAsReport(text, email.subject, parts.length > 0);
  if (body) parts.push({ ...body, name: safeName(body.name) });
  if (automatic && parts.length === 0) notes.push(automaticNote(source.name));
  notes.push(...linkNotes(source.name, `${email.text ?? ''}\n${email.html ?? ''}`));
  const opened: Unpacked = {
    parts,
    hints: hintsOf(email),
    notes,
    secrecy: letterMark(email.subject, text) ?? hiddenMarks(email.html ?? '')[0],
  };
  return asEnvelope(source, opened, ids, limits);
}
