/** The byte of Windows-1252 of each letter that has one; the five bytes it leaves open stand for themselves, as in the Encoding Standard. */
const WESTERN = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]));

/** The bytes that letters of Windows-1252 were decoded from; undefined where others stand among them. `latin1`: of Latin-1, too. */
export function westernBytes(text: string, latin1 = false): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = WESTERN.get(text[at]!) ?? (latin1 && code < 0xa0 ? code : undefined);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** The text that bytes are in UTF-8; undefined where they are not. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
