import { health } from '../scan/syllables.ts';

/** A safe bare file name of a path from an archive or mail: no folders, no control or reserved characters, NFC, at most 120 characters. */
export function safeName(path: string, fallback = 'tep'): string {
  const bare = path.replace(/\\/g, '/').split('/').filter(Boolean).pop() ?? '';
  const clean = [...bare.normalize('NFC')]
    .filter((char) => char.codePointAt(0)! >= 32 && !'<>:"|?*\u007f'.includes(char))
    .join('')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  if (clean.length <= 120) return clean || fallback;
  const extension = /\.[^.]{1,8}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, 120 - extension.length) + extension;
}

/**
 * Decodes a file name's bytes from an archive that does not say how they are encoded: UTF-8 when valid, else whichever of windows-1258
 * (Windows in Vietnamese), CP437 (the ZIP specification's default) and Latin-1 reads most like Vietnamese.
 */
export async function decodeName(bytes: Uint8Array): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { default: iconv } = await import('iconv-lite');
    const buffer = Buffer.from(bytes);
    const readings = ['windows-1258', 'cp437', 'latin1'].map((encoding) => iconv.decode(buffer, encoding).normalize('NFC'));
    const score = (text: string) => health(text.replace(/[_.\d-]+/g, ' ')).valid;
    return readings.reduce((best, text) => (score(text) > score(best) ? text : best));
  }
}
