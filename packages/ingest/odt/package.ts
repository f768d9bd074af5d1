import { Refusal } from '@tonghop/model';
import { parseXml, type XmlElement } from '../docx/xml.ts';
import { listZip, refuseBomb, unpackEntry, type ZipEntry } from '../docx/zip-entries.ts';

/** An opened OpenDocument file (OASIS OpenDocument 1.3, Part 2). `damaged`: its parts that were cut short. */
export type OdtPackage = {
  content: XmlElement | undefined;
  styles: XmlElement | undefined;
  /** The bytes of a part, pictures for instance. */
  bytes: (name: string) => Uint8Array | undefined;
  /** Media types of the parts that the manifest lists. */
  mediaType: (name: string) => string | undefined;
  damaged: string[];
};

/** Signs in a manifest, or in its place, of a package that a password locks (Part 2, 3.4.1; LibreOffice 24.2 and later). */
const isLocked = (manifest: string, entries: readonly ZipEntry[]): boolean =>
  /<(?:[\w.-]+:)?encryption-data\b/.test(manifest) || entries.some(({ name }) => name === 'encrypted-package');

/** Refuses an OpenDocument file that a password locks: nothing here opens it. */
function refuseLocked(name: string, bytes: Uint8Array): void {
  const { entries } = listZip(bytes);
  const manifest = entries.find((entry) => entry.name === 'META-INF/manifest.xml');
  const text = manifest ? new TextDecoder().decode(unpackEntry(bytes, manifest, name).data) : '';
  if (isLocked(text, entries))
    throw new Refusal(
      'source.locked',
      `Tệp «${name}» có mật khẩu; hệ thống không mở được tệp OpenDocument (LibreOffice) có mật khẩu. Hãy mở bằng LibreOffice, lưu lại không đặt mật khẩu rồi gửi.`,
    );
}

/** Opens a text document. Throws a Refusal (`source.bomb`, `source.locked`, `source.too-large`) where that may not be done. */
export function openOdt(name: string, bytes: Uint8Array): OdtPackage {
  const directory = listZip(bytes);
  refuseBomb(directory, name);
  refuseLocked(name, bytes);
  const damaged: string[] = [];
  const entryOf = (part: string) => directory.entries.find((entry) => entry.name === part);
  const bytesOf = (part: string) => {
    const entry = entryOf(part);
    return entry && unpackEntry(bytes, entry, name).data;
  };
  const tree = (part: string): XmlElement | undefined => {
    const entry = entryOf(part);
    if (!entry) return undefined;
    const { data, whole } = unpackEntry(bytes, entry, name);
    const { root, whole: closed } = parseXml(new TextDecoder().decode(data));
    if (!whole || !closed) damaged.push(part);
    return root.children.find((node): node is XmlElement => typeof node !== 'string');
  };
  const content = tree('content.xml');
  const styles = tree('styles.xml');
  const types = new Map(
    [...new TextDecoder().decode(bytesOf('META-INF/manifest.xml')).matchAll(/<manifest:file-entry\b[^>]*>/g)].map(([entry]) => [
      /full-path="([^"]*)"/.exec(entry)?.[1] ?? '',
      /media-type="([^"]*)"/.exec(entry)?.[1] ?? '',
    ]),
  );
  return { content, styles, bytes: bytesOf, mediaType: (part) => types.get(part), damaged };
}
