/** An element; `attributes` is the raw text between its name and its end, looked into by {@link attribute}. */
export type XmlElement = { name: string; attributes: string; children: XmlNode[] };
/** An element or a piece of text. */
export type XmlNode = XmlElement | string;

/** Deeper elements hang on the deepest one allowed: hostile nesting must not exhaust the stack of whoever walks the tree. */
const MOST_DEPTH = 600;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes XML's five entities and character references; entities a DOCTYPE defines are left as written, never expanded. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Value of an attribute by its qualified name, or undefined. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const raw = element?.attributes;
  if (!raw) return undefined;
  let at = raw.indexOf(name);
  while (at >= 0) {
    const after = raw.charCodeAt(at + name.length);
    const before = at === 0 ? 32 : raw.charCodeAt(at - 1);
    if (before <= 32 && (after === 61 || after <= 32)) {
      const quote = /["']/.exec(raw.slice(at + name.length));
      if (!quote) return undefined;
      const from = at + name.length + quote.index + 1;
      const to = raw.indexOf(quote[0], from);
      return to < 0 ? undefined : decode(raw.slice(from, to));
    }
    at = raw.indexOf(name, at + 1);
  }
  return undefined;
}

/** First child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

/** Child elements, of one name or all. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  if (element) for (const node of element.children) if (typeof node !== 'string' && (!name || node.name === name)) found.push(node);
  return found;
}

/** Every element of that name below `element`, `most` at most, in document order; those inside a found one are not looked for. */
export function descendants(element: XmlElement, name: string, most = Number.POSITIVE_INFINITY): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (children: readonly XmlNode[]): void => {
    for (const node of children) {
      if (found.length >= most) return;
      if (typeof node === 'string') continue;
      if (node.name === name) found.push(node);
      else if (node.children.length > 0) look(node.children);
    }
  };
  look(element.children);
  return found;
}

/** Whether an element of one of these names stands below `element`: one walk instead of one for each name. */
export function holdsAny(element: XmlElement, names: ReadonlySet<string>): boolean {
  for (const node of element.children)
    if (typeof node !== 'string' && (names.has(node.name) || (node.children.length > 0 && holdsAny(node, names)))) return true;
  return false;
}

/** The text directly inside an element. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const node of element.children) if (typeof node === 'string') text += node;
  return text;
}

/**
 * Parses XML leniently into a tree whose root is a nameless element: comments, processing instructions and DOCTYPE are skipped, an
 * end tag closes up to the element it names, and the end of the text closes everything. `whole` is false when elements were left open.
 */
export function parseXml(xml: string): { root: XmlElement; whole: boolean } {
  const root: XmlElement = { name: '', attributes: '', children: [] };
  const open: XmlElement[] = [root];
  let ignored = 0;
  let at = 0;
  for (;;) {
    const from = xml.indexOf('<', at);
    const top = open[open.length - 1]!;
    if (from < 0) {
      if (at < xml.length) top.children.push(decode(xml.slice(at)));
      break;
    }
    if (from > at) top.children.push(decode(xml.slice(at, from)));
    const next = xml.charCodeAt(from + 1);
    if (next === 33 || next === 63) {
      at = skipMarkup(xml, from, top);
      continue;
    }
    const to = endOfTag(xml, from);
    if (to < 0) break;
    at = to + 1;
    if (next === 47) {
      if (ignored > 0) ignored--;
      else close(open, xml.slice(from + 2, to).trimEnd());
      continue;
    }
    const empty = xml.charCodeAt(to - 1) === 47;
    const element = elementOf(xml, from + 1, empty ? to - 1 : to);
    top.children.push(element);
    if (empty) continue;
    if (open.length < MOST_DEPTH) open.push(element);
    else ignored++;
  }
  return { root, whole: open.length === 1 };
}

function elementOf(xml: string, from: number, to: number): XmlElement {
  let end = from;
  while (end < to && xml.charCodeAt(end) > 32) end++;
  return { name: xml.slice(from, end), attributes: end < to ? xml.slice(end, to) : '', children: [] };
}

/** Index of the `>` that ends the tag at `from`, which may stand inside a quoted value too. */
function endOfTag(xml: string, from: number): number {
  let to = xml.indexOf('>', from);
  while (to >= 0 && insideQuotes(xml, from, to)) to = xml.indexOf('>', to + 1);
  return to;
}

function insideQuotes(xml: string, from: number, to: number): boolean {
  const last = xml.charCodeAt(to - 1);
  // Nearly every tag ends in a quote, a slash or a letter of its name: look closer only where the tag has attributes and ends oddly.
  if (last === 34 || last === 39 || last === 47) return false;
  let quote = 0;
  for (let i = from; i < to; i++) {
    const code = xml.charCodeAt(i);
    if (quote === 0 ? code === 34 || code === 39 : code === quote) quote = quote === 0 ? code : 0;
  }
  return quote !== 0;
}

function skipMarkup(xml: string, from: number, top: XmlElement): number {
  if (xml.startsWith('<![CDATA[', from)) {
    const to = xml.indexOf(']]>', from);
    top.children.push(xml.slice(from + 9, to < 0 ? xml.length : to));
    return to < 0 ? xml.length : to + 3;
  }
  if (xml.startsWith('<!DOCTYPE', from)) {
    const subset = /^[^>[]*\[/.test(xml.slice(from, from + 1000)) ? xml.indexOf(']', from) : from;
    const to = xml.indexOf('>', subset < 0 ? xml.length : subset);
    return to < 0 ? xml.length : to + 1;
  }
  const end = xml.startsWith('<!--', from) ? '-->' : '>';
  const to = xml.indexOf(end, from);
  return to < 0 ? xml.length : to + end.length;
}

function close(open: XmlElement[], name: string): void {
  for (let i = open.length - 1; i > 0; i--)
    if (open[i]!.name === name) {
      open.length = i;
      return;
    }
}

/** Writes a tree back as XML text. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const inner = node.children.map(writeXml).join('');
  if (node.name === '') return inner;
  return inner === '' ? `<${node.name}${node.attributes}/>` : `<${node.name}${node.attributes}>${inner}</${node.name}>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
