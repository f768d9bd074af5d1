import PostalMime, { type Email } from 'postal-mime';

/** How mails are parsed: mails in mails are parts of their own, and nobody nests deeper in good faith. */
const PARSING = { forceRfc822Attachments: true, maxNestingDepth: 30 } as const;

/** Pieces from which on a Blob is made of one. */
const MANY = 256;
const LINE_FEED = Buffer.from('\n');
const NodeBlob = Blob;

function joined(pieces: readonly (Uint8Array | string)[]): Buffer<ArrayBuffer> {
  return Buffer.concat(pieces.map((piece) => (piece === '\n' ? LINE_FEED : typeof piece === 'string' ? Buffer.from(piece) : piece)));
}

/**
 * A Blob that holds very many pieces as one. postal-mime makes one of two pieces a line of what is not encoded (a text, a mail passed on as an
 * attachment), and Node.js hands every piece over by itself: 3 s of CPU for 350,000 lines.
 */
class JoiningBlob extends NodeBlob {
  constructor(pieces: ConstructorParameters<typeof Blob>[0] = [], options?: ConstructorParameters<typeof Blob>[1]) {
    const parts = [...pieces];
    const plain = parts.length > MANY && parts.every((part) => typeof part === 'string' || part instanceof Uint8Array);
    super(plain ? [joined(parts as (Uint8Array | string)[])] : parts, options);
  }
}

/** Bytes of a field of a mail's head that are read: thousands of addresses; a mail that was made to harm has more, which cost seconds. */
const LONGEST_FIELD = 100_000;
const FIELD = /^[^\n]*(?:\n[ \t][^\n]*)*/gm;

/** A mail whose head has no endless fields; what says of which kind it is stays whole. */
function withShortFields(bytes: Uint8Array): Uint8Array {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = [mail.indexOf('\n\n'), mail.indexOf('\n\r\n')].filter((end) => end >= 0);
  const end = Math.min(mail.length, ...ends);
  if (end < LONGEST_FIELD) return bytes;
  const head = mail.toString('latin1', 0, end);
  const short = head.replace(FIELD, (field) =>
    field.length > LONGEST_FIELD && !/^content-/i.test(field) ? field.slice(0, LONGEST_FIELD) : field,
  );
  return Buffer.concat([Buffer.from(short, 'latin1'), mail.subarray(end)]);
}

/** Parses a mail (RFC 5322, MIME); its mails in mails stay attachments. Throws what postal-mime throws of one nested too deep. */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
  globalThis.Blob = JoiningBlob;
  try {
    return await PostalMime.parse(withShortFields(bytes), PARSING);
  } finally {
    globalThis.Blob = NodeBlob;
  }
}
