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

/** Parses a mail (RFC 5322, MIME); its mails in mails stay attachments. Throws what postal-mime throws of one nested too deep. */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
  globalThis.Blob = JoiningBlob;
  try {
    return await PostalMime.parse(bytes, PARSING);
  } finally {
    globalThis.Blob = NodeBlob;
  }
}
