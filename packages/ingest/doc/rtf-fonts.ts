/** A font of the table: its name, and the encoding of the bytes written in it. */
export type RtfFont = { name: string; encoding: string; symbols: boolean };

// Charsets of [MS-RTF] \fcharset to the labels of the WHATWG Encoding Standard.
const CHARSETS: Record<number, string> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Label of a Windows code page; unknown ones count as Western. */
export function codePage(number: number): string {
  const label = number === 65001 ? 'utf-8' : number === 932 ? 'shift_jis' : number === 936 ? 'gbk' : `windows-${number}`;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** A font by its name and charset. The bytes of the old Vietnamese fonts are kept as they are, whatever charset they claim. */
export function rtfFont(name: string, charset: number | undefined, standard: string): RtfFont {
  const legacy = /^(\.?vn|vni)/i.test(name);
  return {
    name,
    encoding: legacy ? 'windows-1252' : charset === undefined || charset <= 2 ? standard : (CHARSETS[charset] ?? standard),
    symbols: charset === 2 || /^(symbol|wingdings|webdings)/i.test(name),
  };
}
