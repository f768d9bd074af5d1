/** One piece of RTF: a group's begin or end, a control word with its number, a control symbol, a byte of text, or bytes as they stand. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | undefined }
  | { kind: 'symbol'; name: string }
  | { kind: 'text'; text: string };

const PIECE = /\{|\}|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([^{}\\\r\n]+)|[\r\n]+/g;

/** Cuts RTF (as latin1) into tokens; line ends mean nothing, bytes after `\bin` are passed over, stray backslashes are dropped. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  PIECE.lastIndex = 0;
  const piece = new RegExp(PIECE);
  for (let match = piece.exec(rtf); match; match = piece.exec(rtf)) {
    const [all, name, value, byte, symbol, text] = match;
    if (all === '{') yield { kind: 'open' };
    else if (all === '}') yield { kind: 'close' };
    else if (name !== undefined) {
      const number = value === undefined ? undefined : Number(value);
      if (name === 'bin' && number !== undefined && number > 0) piece.lastIndex += number;
      else yield { kind: 'word', name, value: number };
    } else if (byte !== undefined) yield { kind: 'text', text: String.fromCharCode(Number.parseInt(byte, 16)) };
    else if (symbol !== undefined) yield { kind: 'symbol', name: symbol };
    else if (text !== undefined) yield { kind: 'text', text };
  }
}
