import { type Note, Refusal } from '@tonghop/model';
import { convert, type Legacy } from '../encoding/charmaps.ts';
import { health } from '../scan/syllables.ts';

/** Files that systems leave in archives; nobody sent them. */
export const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._|~\$|\.~lock\.)/i;

/** A text without the dots and blanks at its ends. */
function withoutEnds(text: string): string {
  const isEnd = (at: number) => /[.\s]/.test(text[at]!);
  let start = 0;
  let end = text.length;
  while (start < end && isEnd(start)) start++;
  while (end > start && isEnd(end - 1)) end--;
  return text.slice(start, end);
}

/** A safe bare file name of a path from an archive or mail: no folders, no control or reserved characters, NFC, at most 120 characters. */
export function safeName(path: string, fallback = 'tep'): string {
  const bare = path.replace(/\\/g, '/').split('/').filter(Boolean).pop() ?? '';
  const clean = withoutEnds(
    bare
      // A line feed parts two words; letters that turn the direction of writing hide an ending («exe.pdf» shown for «fdp.exe»).
      .replace(/[\u0000-\u001f\u007f]+/g, ' ')
      .replace(/[<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .normalize('NFC'),
  );
  if (clean.length <= 120) return clean || fallback;
  const extension = /\.[^.]{1,8}$/.exec(clean)?.[0] ?? '';
  // No letter of two units is cut in its middle.
  const stem = clean.slice(0, 120 - extension.length).replace(/[\ud800-\udbff]$/, '');
  return withoutEnds(stem + extension);
}

/** Whether a path from an archive would leave the folder it is unpacked into: upwards, absolute, or onto another drive («zip slip»). */
export function leavesFolder(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:)/.test(path) || path.split(/[\\/]/).includes('..');
}

/** Told of a file that was left in its archive because of its path. */
export const unsafeNote = (path: string, archive: string): Note => ({
  code: 'archive.part-unsafe',
  level: 'warning',
  text: `Không lấy tệp «${safeName(path)}» trong tệp nén «${archive}» vì đường dẫn của nó trỏ ra ngoài thư mục. Nếu cần, hãy gửi riêng tệp này.`,
});

/** Told of a file that was left in its archive because it is damaged there. */
export const brokenNote = (path: string, archive: string): Note => ({
  code: 'archive.part-broken',
  level: 'error',
  text: `Không lấy được tệp «${safeName(path)}» trong tệp nén «${archive}» vì dữ liệu bị hỏng.`,
});

/** The Refusal for an archive whose every file would leave the folder. */
export const noSafePart = (archive: string) =>
  new Refusal(
    'source.unsafe',
    `Mọi tệp trong tệp nén «${archive}» có đường dẫn trỏ ra ngoài thư mục, nên không lấy tệp nào. Hãy gửi riêng từng tệp.`,
  );

/**
 * Decodes a file name's bytes that do not say how they are encoded: UTF-8 when valid, else whichever of windows-1258 (Windows in
 * Vietnamese), CP437 (the ZIP specification's default), Latin-1, TCVN3 and VNI reads most like Vietnamese.
 */
export const decodeName = (bytes: Uint8Array): Promise<string> => decode(bytes, ['tcvn3', 'vni']);

/** The same for longer text, by code pages only: letters of TCVN3 and VNI stay as they are, since reading judges them stretch by stretch. */
export const decodeByCodePage = (bytes: Uint8Array): Promise<string> => decode(bytes, []);

async function decode(bytes: Uint8Array, fonts: readonly Legacy[]): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { default: iconv } = await import('iconv-lite');
    const buffer = Buffer.from(bytes);
    const western = iconv.decode(buffer, 'windows-1252');
    const readings = [
      ...['windows-1258', 'cp437', 'latin1'].map((encoding) => iconv.decode(buffer, encoding)),
      ...fonts.map((font) => convert(western, font)),
    ].map((text) => text.normalize('NFC'));
    // An ending is no syllable, and would count against a name of few.
    const score = (text: string) => health(text.replace(/\.\w{1,5}$/, '').replace(/[_.\d-]+/g, ' ')).valid;
    return readings.reduce((best, text) => (score(text) > score(best) ? text : best));
  }
}
