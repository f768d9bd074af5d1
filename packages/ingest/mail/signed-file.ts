import { Refusal, type Source } from '@tonghop/model';
import { safeName } from '../archive/part-name.ts';
import type { Unpacked } from '../unpacked.ts';
import { cmsKind, signedContent } from './signed.ts';

/** Media type of a file that is a signature envelope by itself, as signing programs and web mail save it (RFC 8551): no mail around it. */
export const CMS = 'application/pkcs7-mime';

const ARMOUR = /^\s*-----BEGIN (PKCS ?#?7|CMS|PKCS #7 SIGNED DATA)-----([A-Za-z0-9+/=\s]+)-----END/;

/** The bytes of an envelope that is written in letters (RFC 7468), or as they are. */
function binary(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const letters = ARMOUR.exec(text)?.[2];
  return letters === undefined ? bytes : new Uint8Array(Buffer.from(letters, 'base64'));
}

/** What a file is that is a CMS envelope by itself: one that holds a document or may, or a signature alone; undefined for all others. */
export function envelopeKind(bytes: Uint8Array): 'envelope' | 'signature' | undefined {
  const data = binary(bytes);
  const kind = cmsKind(data);
  return kind === 'signed' && signedContent(data) === undefined ? 'signature' : kind && 'envelope';
}

/** What a signed file holds, under its name without the envelope's ending. Refusal `source.locked` for one in cipher. */
export function unpackSigned({ name, bytes }: Pick<Source, 'name' | 'bytes'>): Unpacked {
  const content = signedContent(binary(bytes));
  if (!content)
    throw new Refusal(
      'source.locked',
      `Tệp «${name}» được mã hóa (S/MIME), hệ thống không mở được. Hãy xin người gửi gửi lại không mã hóa.`,
    );
  return { parts: [{ name: safeName(name.replace(/\.(?:p7[msbz]|cms|pem)$/i, '')), bytes: content }], hints: {}, notes: [] };
}
