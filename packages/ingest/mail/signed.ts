/** An element of BER (X.690): its tag, and where its content and it end. */
type Element = { tag: number; start: number; end: number; next: number };

const CONSTRUCTED = 0x20;
const OCTETS = 0x04;
const DEEPEST = 40;
/** Object identifiers of CMS content types (RFC 5652), without their tag. */
const SIGNED = '2a864886f70d010702';
const SEALED = new Set(['2a864886f70d010703', '2a864886f70d0109100117']);

/** The element at a place; undefined where the bytes are cut off or no BER. */
function elementAt(bytes: Uint8Array, at: number, depth = 0): Element | undefined {
  if (at + 2 > bytes.length || depth > DEEPEST) return undefined;
  const tag = bytes[at]!;
  if ((tag & 0x1f) === 0x1f) return undefined;
  let length = bytes[at + 1]!;
  let start = at + 2;
  if (length === 0x80) {
    // Of no told length: its children go on to two zero bytes.
    let inner = start;
    while (!(bytes[inner] === 0 && bytes[inner + 1] === 0)) {
      const child = elementAt(bytes, inner, depth + 1);
      if (!child || child.next <= inner) return undefined;
      inner = child.next;
    }
    return { tag, start, end: inner, next: inner + 2 };
  }
  if (length > 0x80) {
    const octets = length & 0x7f;
    if (octets > 4 || start + octets > bytes.length) return undefined;
    length = 0;
    for (let i = 0; i < octets; i++) length = length * 256 + bytes[start + i]!;
    start += octets;
  }
  return start + length <= bytes.length ? { tag, start, end: start + length, next: start + length } : undefined;
}

function children(bytes: Uint8Array, parent: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let at = parent?.start ?? 0; parent && at < parent.end; ) {
    const child = elementAt(bytes, at);
    if (!child || child.next <= at) break;
    found.push(child);
    at = child.next;
  }
  return found;
}

/** The content of an octet string, whole or in pieces. */
function octetsOf(bytes: Uint8Array, element: Element): Uint8Array[] {
  if ((element.tag & CONSTRUCTED) === 0) return [bytes.subarray(element.start, element.end)];
  return children(bytes, element)
    .filter(({ tag }) => (tag & ~CONSTRUCTED) === OCTETS)
    .flatMap((piece) => octetsOf(bytes, piece));
}

const typeOf = (bytes: Uint8Array, type: Element | undefined) =>
  type && type.tag === 0x06 ? Buffer.from(bytes.subarray(type.start, type.end)).toString('hex') : undefined;

/** Whether bytes are a signature envelope, or one in cipher (CMS, RFC 5652 and 5083); undefined for all others. */
export function cmsKind(bytes: Uint8Array): 'signed' | 'sealed' | undefined {
  if (bytes[0] !== 0x30) return undefined;
  const type = typeOf(bytes, children(bytes, elementAt(bytes, 0))[0]);
  return type === SIGNED ? 'signed' : type !== undefined && SEALED.has(type) ? 'sealed' : undefined;
}

/**
 * What a signature envelope holds (CMS SignedData, RFC 5652; «smime.p7m», «bao-cao.pdf.p7m»); undefined where it holds nothing, is
 * encrypted, or is no such envelope. The signature itself is not checked.
 */
export function signedContent(bytes: Uint8Array): Uint8Array | undefined {
  const [type, wrapped] = children(bytes, elementAt(bytes, 0));
  if (typeOf(bytes, type) !== SIGNED) return undefined;
  const [data] = children(bytes, wrapped);
  const [, content] = children(bytes, children(bytes, data)[2]);
  const [octets] = children(bytes, content);
  return octets && (octets.tag & ~CONSTRUCTED) === OCTETS ? new Uint8Array(Buffer.concat(octetsOf(bytes, octets))) : undefined;
}
