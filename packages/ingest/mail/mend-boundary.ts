/** How far into a body its first boundary may stand: a preamble is a sentence. */
const PREAMBLE = 400;
/** A line that parts a body, with the head of a part behind it. */
const PARTING = /(?:^|\n)--(\S[^\r\n]{0,68}?)[ \t]*\r?\n(?=content-(?:type|transfer-encoding|disposition)[ \t]*:)/i;

/** A head with each field on one line. */
const unfolded = (head: string): string => head.replace(/\r?\n(?=[ \t])/g, '');

/** The value of the boundary in an unfolded head, with its place; undefined where none is told. */
function told(head: string): { value: string; start: number; end: number } | undefined {
  const match = /^content-type:[ \t]*multipart\/[^\n]*?boundary[ \t]*=[ \t]*(?:"([^"\r\n]+)"|([^\s;"]+))/im.exec(head);
  const value = match?.[1] ?? match?.[2];
  if (!match || value === undefined) return undefined;
  const end = match.index + match[0].length - (match[1] === undefined ? 0 : 1);
  return { value, start: end - value.length, end };
}

/** The boundary that a mail's head tells; undefined where it tells none. */
export const boundaryOf = (head: string): string | undefined => told(unfolded(head))?.value.trim();

/** A field of an unfolded head. */
const field = (name: string) => new RegExp(`^${name}:[^\\n]*\\n`, 'gim');

/**
 * A mail whose head tells another boundary than parts its body, or none (document systems that save a mail rewrite heads and lose lines of
 * them): with the one that does. Any other mail comes back as it is.
 */
export function withItsBoundary(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const blank = /\r?\n\r?\n/.exec(text);
  if (!blank) return bytes;
  const whole = text.slice(0, blank.index + 2);
  const head = unfolded(whole);
  const body = text.slice(blank.index);
  const boundary = told(head);
  if (boundary && body.includes(`--${boundary.value}`)) return bytes;
  if (!boundary && /^content-type:(?![ \t]*(?:text\/plain|multipart))/im.test(head)) return bytes;
  const found = PARTING.exec(body.slice(0, PREAMBLE + 2000));
  const value = found?.[1]?.trim();
  // A mail without a head of its own that only quotes another one parts its body nowhere again.
  if (!found || value === undefined || found.index > PREAMBLE || body.indexOf(`\n--${value}`, found.index + found[0].length - 2) < 0)
    return bytes;
  const mended = boundary
    ? `${head.slice(0, boundary.start)}${value}${head.slice(boundary.end)}`
    : `Content-Type: multipart/mixed; boundary="${value}"\r\n${head.replace(field('content-type'), '').replace(field('content-transfer-encoding'), '')}`;
  return new Uint8Array(Buffer.from(mended + text.slice(whole.length), 'latin1'));
}
