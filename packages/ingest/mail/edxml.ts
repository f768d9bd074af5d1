import { type Envelope, type Note, Refusal, type Source } from '@tonghop/model';
import { SaxesParser } from 'saxes';
import { safeName } from '../archive/part-name.ts';
import { letterMark } from '../secrecy.ts';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';

/** An element without its namespace prefix. */
type Element = { name: string; text: string; children: Element[] };

/** Parses XML into plain elements. Document types are refused: envelopes need none, and entities are how XML bombs work. */
function parse(xml: string): Element {
  const root: Element = { name: '', text: '', children: [] };
  const stack: Element[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new Error('document type in an envelope');
  });
  parser.on('opentag', (tag) => {
    if (stack.length > 60) throw new Error('nested too deeply');
    const element: Element = { name: tag.name.replace(/^.*:/, ''), text: '', children: [] };
    stack[stack.length - 1]!.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    stack[stack.length - 1]!.text += text;
  });
  parser.on('cdata', (text) => {
    stack[stack.length - 1]!.text += text;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

/** UTF-8, as the standard has it, or UTF-16 by its mark. */
const charsetOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/** The first element of a name, at any depth. */
function find(element: Element | undefined, name: string): Element | undefined {
  if (!element) return undefined;
  for (const child of element.children) {
    if (child.name.toLowerCase() === name.toLowerCase()) return child;
    const deeper = find(child, name);
    if (deeper) return deeper;
  }
  return undefined;
}

const all = (element: Element | undefined, name: string): Element[] =>
  element ? element.children.flatMap((child) => (child.name.toLowerCase() === name.toLowerCase() ? [child] : all(child, name))) : [];

/** Every element below one. */
const elements = (element: Element): Element[] => element.children.flatMap((child) => [child, ...elements(child)]);

/** An element's text; null for the fillers that senders write («N/A», «-»). */
function value(element: Element | undefined, name: string): string | null {
  const text = find(element, name)?.text.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
  return /^(|n\/a|null|-|không)$/i.test(text) ? null : text;
}

/** «2025/12/04», «04/12/2025» or ISO as an ISO date. */
function isoDate(text: string | null): string | null {
  const match = text && (/^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(text) ?? /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(text));
  if (!match) return null;
  const [year, month, day] = match[1]!.length === 4 ? [match[1]!, match[2]!, match[3]!] : [match[3]!, match[2]!, match[1]!];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const symbolOf = (element: Element | undefined): string | null => {
  const number = value(element, 'CodeNumber');
  const notation = value(element, 'CodeNotation');
  if (!number || !notation) return null;
  // Some senders write the whole symbol where only its number or its tail belongs, or in both places.
  const tail = notation.replace(/^\//, '');
  if (number.includes('/')) return number.endsWith(`/${tail}`) || tail.startsWith(number) ? number : `${number}/${tail}`;
  return tail.startsWith(`${number}/`) ? tail : `${number}/${tail}`;
};

const BUSINESS: Envelope['business'][] = ['new', 'recall', 'update', 'replace'];

function envelopeOf(root: Element): Envelope {
  const whole = find(root, 'MessageHeader') ?? root;
  // What it answers has a number and an id of its own, wherever a sender puts it.
  const header = { ...whole, children: whole.children.filter(({ name }) => name.toLowerCase() !== 'responsefor') };
  const from = find(header, 'From');
  const promulgation = find(header, 'PromulgationInfo');
  const signer = find(header, 'SignerInfo');
  const priority = value(header, 'Priority');
  const name = value(from, 'OrganName');
  return {
    symbol: symbolOf(find(header, 'Code')),
    date: isoDate(value(promulgation, 'PromulgationDate')),
    place: value(promulgation, 'Place'),
    documentType: value(find(header, 'DocumentType'), 'TypeName')?.toLowerCase() ?? null,
    subject: value(header, 'Subject'),
    issuer: name ? { id: value(from, 'OrganId'), name } : null,
    recipients: all(header, 'To')
      .map((to) => value(to, 'OrganName'))
      .filter((text) => text !== null),
    signer: signer
      ? { name: value(signer, 'FullName'), position: value(signer, 'Position'), authority: value(signer, 'Competence') }
      : null,
    responseFor: all(whole, 'ResponseFor').map((answer) => {
      const code = value(answer, 'Code');
      return { symbol: symbolOf(find(answer, 'Code')) ?? code, date: isoDate(value(answer, 'PromulgationDate')) };
    }),
    priority: priority && /^[0-4]$/.test(priority) ? Number(priority) : null,
    documentId: value(header, 'DocumentId'),
    business: BUSINESS[Number(value(root, 'BussinessDocType') ?? 0)] ?? 'new',
  };
}

/** Fields of their own in which some senders tell the degree of secrecy: the standard has none, since secrets never go over the axis. */
const DEGREE_FIELD = /secre|security|confiden|do_?mat/i;

/** The mark that an envelope bears: in its subject, behind its number («BC-UBND (M)»), or in a field that names the degree. */
function secrecyOf(root: Element, { subject, symbol }: Envelope): Unpacked['secrecy'] {
  const degrees = elements(root)
    .filter(({ name }) => DEGREE_FIELD.test(name))
    .map(({ text }) => `Độ mật: ${text.trim()}`);
  return letterMark(subject ?? undefined, [`Số: ${symbol}`, ...degrees].join('\n'));
}

/**
 * Opens an edXML envelope (QCVN 102:2016/BTTTT) as exchanged over the national axis: its header fills the record's header, its
 * attachments are the sources; `named`: the names that its manifest gives by content id. Prefixed or not, content ids with or without «cid:», names from the manifest or the attachment.
 */
export async function unpackEdxml(source: Source, limits: UnpackLimits): Promise<Unpacked & { named: Map<string, string> }> {
  let root: Element;
  try {
    root = parse(new TextDecoder(charsetOf(source.bytes)).decode(source.bytes));
  } catch (cause) {
    throw new Refusal(
      'source.broken',
      `Gói tin edXML «${source.name}» bị hỏng hoặc không đúng quy chuẩn. Hãy tải lại từ trục liên thông.`,
      { cause },
    );
  }
  const bare = (id: string | null) => id?.replace(/^cid:/i, '') ?? '';
  const names = new Map(
    all(root, 'Reference').map((reference) => [bare(value(reference, 'ContentId')), value(reference, 'AttachmentName')]),
  );
  const parts: Enclosure[] = [];
  const notes: Note[] = [];
  let size = 0;
  for (const attachment of all(find(root, 'AttachmentEncoded') ?? root, 'Attachment')) {
    const encoded = find(attachment, 'ContentTransferEncoded')?.text;
    const name = safeName(
      value(attachment, 'AttachmentName') ?? names.get(bare(value(attachment, 'ContentId'))) ?? '',
      `dinh-kem-${parts.length + 1}`,
    );
    const letters = encoded?.replace(/\s+/g, '') ?? '';
    const bytes = Uint8Array.from(Buffer.from(letters, 'base64'));
    // Cut off or overwritten on its way: what is left of it may still be read.
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(letters) || letters.replace(/=+$/, '').length % 4 === 1)
      notes.push({
        code: 'envelope.part-broken',
        level: 'error',
        text: `Tệp «${name}» trong gói tin «${source.name}» bị hỏng hoặc thiếu. Hãy tải lại từ trục liên thông.`,
      });
    size += bytes.length;
    if (size > limits.maxBytes || parts.length >= limits.maxParts)
      throw new Refusal('source.too-large', `Gói tin edXML «${source.name}» quá lớn. Hãy gửi riêng từng tệp.`);
    if (bytes.length > 0) parts.push({ name, bytes });
  }
  const envelope = envelopeOf(root);
  const named = new Map([...names].flatMap(([id, name]) => (name ? [[id, safeName(name)] as const] : [])));
  return { parts, hints: { envelope }, notes, secrecy: secrecyOf(root, envelope), named };
}
