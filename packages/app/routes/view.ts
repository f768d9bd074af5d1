import type { Source } from '@tonghop/model';
import { Refusal } from '@tonghop/model';
import type { Store } from '@tonghop/store';
import { Hono } from 'hono';
import { readingToHtml } from '../view/reading-html.ts';
import { answerPage, answerWhy } from './answer.ts';
import { FOREIGN_NAME, isOwnName } from './own-name.ts';

/** Makes a DOCX's reading view, where limits hold. */
export type DocxView = (source: Source) => Promise<string>;

/** GET /api/documents/ID/view: a document as a person reads it (ID: number or SHA-256): DOCX by mammoth, others from the stored reading. */
export function view(store: Store, host: string, docxView: DocxView): Hono {
  return new Hono().get('/api/documents/:id/view', async (c) => {
    if (!isOwnName(c.req.header('host'), host)) return answerWhy(c, 403, FOREIGN_NAME);
    const id = c.req.param('id');
    const asked = /^\d{1,15}$/.test(id) ? Number(id) : id.toLowerCase();
    const page = typeof asked === 'number' || /^[0-9a-f]{64}$/.test(asked) ? await store.showDocument(asked) : null;
    if (!page) return answerWhy(c, 404, `Không có văn bản «${id}».`);
    const reading = await store.loadReading(page.document.id);
    if (!reading)
      return answerWhy(
        c,
        409,
        page.document.failure?.message ?? 'Văn bản này chưa có nội dung để xem (đang chờ đọc, hoặc là thư, tệp nén).',
      );
    const html = (await fromDocx(store, docxView, page.document)) ?? readingToHtml(reading);
    return answerPage(c, { name: page.document.name, html });
  });
}

/** The view of a stored DOCX; undefined for other formats and for one that mammoth cannot show (locked, hostile). */
async function fromDocx(store: Store, docxView: DocxView, document: { sha256: string; format: string }): Promise<string | undefined> {
  if (document.format !== 'docx') return undefined;
  const source = await store.loadSource(document.sha256);
  try {
    return source ? await docxView(source) : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
