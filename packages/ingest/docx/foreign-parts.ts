import type { DraftBlock } from '@tonghop/model';
import type { OfficePackage } from './office-package.ts';

/** Blocks of the web pages that a document takes in (`w:altChunk`, ECMA-376 Part 1 §17.17.2), by the id of their relation; other kinds are left out. */
export async function foreignParts(pack: OfficePackage): Promise<Map<string, DraftBlock[]>> {
  const found = new Map<string, DraftBlock[]>();
  for (const { id, type, target } of pack.relations(pack.main).values()) {
    const bytes = type === 'aFChunk' ? pack.bytes(target) : undefined;
    if (!bytes) continue;
    // Few documents have such parts: what reads them is loaded for them alone.
    const [{ htmlOf }, { textOfHtml }, { readText }] = await Promise.all([
      import('../doc/web-page.ts'),
      import('../mail/body.ts'),
      import('../txt/reader.ts'),
    ]);
    const html = await htmlOf(bytes);
    if (html) found.set(id, readText(await textOfHtml(html)).blocks);
  }
  return found;
}
