import { Refusal } from '@tonghop/model';
import { attribute, elements, parseXml, type XmlElement } from './xml.ts';
import { listZip, refuseBomb, unpackEntry, type ZipEntry } from './zip-entries.ts';

/** A relationship of a part: where it points, and what as (the last word of its type: «header», «footnotes»). */
export type Relation = { id: string; type: string; target: string };

/** An opened OOXML file. Parts are unpacked when asked for; `damaged` names those of which only the beginning could be read. */
export type OfficePackage = {
  /** Name of the main document part. */
  main: string;
  /** Relations of a part by their id. */
  relations: (part: string) => Map<string, Relation>;
  /** The tree of a part, or undefined where the file has none or nothing of it can be read. */
  part: (name: string) => XmlElement | undefined;
  /** The bytes of a part, pictures for instance. */
  bytes: (name: string) => Uint8Array | undefined;
  damaged: string[];
  entries: readonly ZipEntry[];
};

/** Namespaces whose prefix the readers rely on; Strict files (ISO/IEC 29500 Part 1) have names of their own for the first two. */
export const PREFIXES: [prefix: string, namespaces: string[]][] = [
  ['w', ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']],
  ['r', ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships']],
  ['mc', ['http://schemas.openxmlformats.org/markup-compatibility/2006']],
  ['v', ['urn:schemas-microsoft-com:vml']],
];

/** Renames the prefixes of a part that uses others than the customary ones («ns0:p» → «w:p»). */
function customaryPrefixes(xml: string): string {
  const head = xml.slice(0, 8000);
  let renamed = xml;
  for (const [prefix, namespaces] of PREFIXES)
    for (const namespace of namespaces) {
      const found = new RegExp(`xmlns(?::([\\w.-]+))?\\s*=\\s*["']${namespace.replace(/[./]/g, '\\$&')}["']`).exec(head);
      if (!found || found[1] === prefix) continue;
      const old = found[1];
      renamed = old
        ? renamed.replace(new RegExp(`(</?|\\s)${old}:`, 'g'), `$1${prefix}:`)
        : renamed.replace(/<(\/?)([\w.-]+)(?=[\s/>])/g, `<$1${prefix}:$2`);
    }
  return renamed;
}

function textOfPart(data: Uint8Array): string {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder('utf-16le').decode(data);
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder('utf-16be').decode(data);
  return new TextDecoder('utf-8').decode(data);
}

/** Opens an OOXML file. Throws a Refusal when it is a bomb, locked, or holds no main document part. */
export function openPackage(name: string, bytes: Uint8Array): OfficePackage {
  const directory = listZip(bytes);
  refuseBomb(directory, name);
  const byName = new Map<string, ZipEntry>();
  for (const entry of directory.entries) byName.set(entry.name.toLowerCase(), entry);
  const damaged: string[] = [];
  const trees = new Map<string, XmlElement | undefined>();
  const load = (part: string): XmlElement | undefined => {
    const entry = byName.get(part.toLowerCase());
    if (!entry) return undefined;
    const { data, whole } = unpackEntry(bytes, entry, name);
    const { root, whole: closed } = parseXml(customaryPrefixes(textOfPart(data)));
    if (!whole || !closed) damaged.push(part);
    return root.children.find((node): node is XmlElement => typeof node !== 'string');
  };
  const part = (wanted: string) => {
    if (!trees.has(wanted)) trees.set(wanted, load(wanted));
    return trees.get(wanted);
  };
  const bytesOf = (wanted: string) => {
    const entry = byName.get(wanted.toLowerCase());
    return entry && unpackEntry(bytes, entry, name).data;
  };
  const relations = (owner: string) => relationsOf(owner, part);
  const main =
    [...relations('').values()].find((relation) => relation.type === 'officeDocument')?.target ??
    directory.entries.find((entry) => /(^|\/)document\d*\.xml$/i.test(entry.name))?.name;
  if (!main || !byName.has(main.toLowerCase()))
    throw directory.damaged
      ? new Refusal('source.broken', `Tệp «${name}» bị hỏng hoặc tải về thiếu. Hãy tải lại hoặc xin lại tệp gốc.`)
      : new Refusal('format.unknown', `Tệp «${name}» không phải là văn bản Word (DOCX). Hãy gửi lại bằng PDF hoặc DOCX.`);
  if (directory.damaged) damaged.push(main);
  return { main, relations, part, bytes: bytesOf, damaged, entries: directory.entries };
}

function relationsOf(owner: string, part: (name: string) => XmlElement | undefined): Map<string, Relation> {
  const cut = owner.lastIndexOf('/') + 1;
  const folder = owner.slice(0, cut);
  const found = new Map<string, Relation>();
  for (const element of elements(part(`${folder}_rels/${owner.slice(cut)}.rels`))) {
    const id = attribute(element, 'Id');
    const target = attribute(element, 'Target');
    if (!id || !target || attribute(element, 'TargetMode') === 'External') continue;
    found.set(id, { id, type: attribute(element, 'Type')?.split('/').pop() ?? '', target: resolvePart(folder, target) });
  }
  return found;
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
