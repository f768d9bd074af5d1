import { type Format, Refusal } from '@tonghop/model';

/** Kinds whose files hold more than text. */
const PACKED: Partial<Record<Format, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', image: 'ảnh', zip: 'ZIP', rar: 'RAR' };

/** Below this many characters plain letters without a mark are no report. */
const FEW = 200;
/** Pages that servers answer instead of a file are small. */
const LONGEST_PAGE = 64 << 10;

/** A file's bytes written out in letters: what the beginnings of PDF, ZIP, OLE, RAR, JPEG and PNG files come to. */
const LETTERS = /^\s*(?:JVBERi0|UEsDB|0M8R4KGxGuE|UmFyIR|\/9j\/|iVBORw0)[A-Za-z0-9+/=\s]+$/;

/** The bytes of a file that is written out in letters (Base64); undefined for any other. */
export function bytesInLetters(bytes: Uint8Array): Uint8Array | undefined {
  if (!LETTERS.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return LETTERS.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : undefined;
}

/**
 * Refuses what came instead of a file that its name promises: a server's page that says why it gave none, the file's bytes written out in
 * letters (Base64), a few stray letters. Vietnamese text under such a name is read as what it is.
 */
export function refuseStandIn(name: string, promised: Format | undefined, bytes: Uint8Array): void {
  const kind = promised && PACKED[promised];
  if (!kind || bytes.length > 64 * LONGEST_PAGE) return;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // Letters with marks, as they are or as entities, are somebody's text.
  if (/[\u0080-\u00ff]|&(?!(?:nbsp|amp|lt|gt|quot|apos|copy|reg|raquo|laquo|ndash|mdash|middot);)#?\w+;/.test(text)) return;
  const what = LETTERS.test(text)
    ? 'nội dung tệp bị mã hóa thành chữ (Base64)'
    : /<html[\s>]|<!doctype html/i.test(text) && text.length < LONGEST_PAGE
      ? 'một trang web không có chữ tiếng Việt nào, thường là trang báo lỗi khi tải tệp'
      : text.trim().length < FEW && !/<\w/.test(text)
        ? 'vài ký tự'
        : undefined;
  if (what)
    throw new Refusal(
      'source.broken',
      `Tệp «${name}» không phải tệp ${kind} như tên của nó mà chỉ là ${what}. Hãy tải lại hoặc xin lại tệp gốc.`,
    );
}
