import type { Source } from '@tonghop/model';
import { Refusal } from '@tonghop/model';
import type { Store } from '@tonghop/store';
import { type Context, Hono } from 'hono';
import { readingToHtml } from '../view/reading-html.ts';
import { VIEW_POLICY, viewPage } from '../view/view-page.ts';
import { isOwnName } from './own-name.ts';

/** Makes a DOCX's reading view, where limits hold. */
export type DocxView = (source: Source) => Promise<string>;

/** GET /api/documents/ID/view: a document as a person reads it (ID: number or SHA-256): DOCX by mammoth, others from the stored reading. */
export function view(store: Store, host: string, docxView: DocxView): Hono {
  const plain = (c: Context, status: 403 | 404 | 409, text: string) => c.text(`${text}\n`, status);
  return new Hono().get('/api/documents/:id/view', async (c) => {
    if (!isOwnName(c.req.header('host'), host)) return plain(c, 403, 'Tên máy trong yêu cầu không phải máy này.');
    const id = c.req.param('id');
    const asked = /^\d{1,15}$/.test(id) ? Number(id) : id.toLowerCase();
    const page = typeof asked === 'number' || /^[0-9a-f]{64}$/.test(asked) ? await store.showDocument(asked) : null;
    if (!page) return plain(c, 404, `Không có văn bản «${id}».`);
    const reading = await store.loadReading(page.document.id);
    if (!reading)
      return plain(c, 409, page.document.failure?.message ?? 'Văn bản này chưa có nội dung để xem (đang chờ đọc, hoặc là thư, tệp nén).');
    const html = (await fromDocx(store, docxView, page.document)) ?? readingToHtml(reading);
    c.header('Content-Security-Policy', VIEW_POLICY);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cache-Control', 'no-store');
    return c.html(viewPage([{ name: page.document.name, html }]));
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
