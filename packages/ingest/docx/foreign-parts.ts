import { type Draft, type DraftBlock, Refusal } from '@tonghop/model';
import type { OfficePackage } from './office-package.ts';

type ReadDocument = (name: string, bytes: Uint8Array) => Draft;

/**
 * Blocks of the web pages and documents that a document takes in (`w:altChunk`, ECMA-376 Part 1 §17.17.2), as programs join reports and
 * annexes, by the id of their relation; other kinds, and what cannot be read, are left out. `readDocument` reads a document's bytes.
 */
export async function foreignParts(pack: OfficePackage, readDocument: ReadDocument): Promise<Map<string, DraftBlock[]>> {
  const found = new Map<string, DraftBlock[]>();
  for (const { id, type, target } of pack.relations(pack.main).values()) {
    const bytes = type === 'aFChunk' ? pack.bytes(target) : undefined;
    const blocks = bytes && (await blocksOf(target, bytes, readDocument));
    if (blocks) found.set(id, blocks);
  }
  return found;
}

// Few documents have such parts: what reads them is loaded for them alone.
async function blocksOf(name: string, bytes: Uint8Array, readDocument: ReadDocument): Promise<DraftBlock[] | undefined> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    try {
      return readDocument(name, bytes).blocks.filter(({ zone }) => zone !== 'furniture');
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
  const [{ htmlOf }, { textOfHtml }, { readText }] = await Promise.all([
    import('../doc/web-page.ts'),
    import('../mail/body.ts'),
    import('../txt/reader.ts'),
  ]);
  const html = await htmlOf(bytes);
  return html ? readText(await textOfHtml(html)).blocks : undefined;
}
