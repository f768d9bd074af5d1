import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Format, MEDIA_TYPES, Refusal, type Source } from '@tonghop/model';

/** Says what a file is by its bytes, then its name, and wraps it as a source. Throws a Refusal for empty and unknown files. */
export function identify(name: string, bytes: Uint8Array): Source {
  const short = basename(name).normalize('NFC');
  if (bytes.length === 0) throw new Refusal('source.empty', `Tệp «${short}» trống (0 byte). Hãy kiểm tra và gửi lại tệp gốc.`);
  const format = formatOf(short, bytes);
  if (!format) throw new Refusal('format.unknown', `Không nhận ra loại của tệp «${short}». Hãy gửi lại bằng PDF hoặc DOCX.`);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), name: short, format, mediaType: MEDIA_TYPES[format], bytes };
}

function formatOf(name: string, bytes: Uint8Array): Format | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return 'docx';
  if (/\.txt$/i.test(name)) return 'txt';
  return undefined;
}
