import type { Store } from '@tonghop/store';
import { type Context, Hono } from 'hono';
import { idToShow } from '../id-to-show.ts';
import { lately } from '../refused-files.ts';
import { escapeHtml } from '../view/reading-html.ts';
import { answerPage, answerWhy } from './answer.ts';
import { FOREIGN_NAME, isOwnName } from './own-name.ts';

/** How many documents there are and what to do with them; that the database cannot be asked is told on the page. */
async function stateOf(store: Store): Promise<{ reachable: boolean; html: string; id?: number | undefined }> {
  try {
    const count = async (state?: 'waiting' | 'failed') => (await store.listDocuments({ limit: 1, ...(state && { state }) })).total;
    const [all, waiting, failed, refused, id] = await Promise.all([
      count(),
      count('waiting'),
      count('failed'),
      lately(store, undefined),
      idToShow(store),
    ]);
    const more = [
      waiting > 0 && `${waiting} đang chờ đọc`,
      failed > 0 && `${failed} không đọc được (xem: <code>npx tonghop list --state failed</code>)`,
    ];
    const words = more.filter(Boolean).join(', ');
    const outside =
      refused.total > 0 &&
      `\n<p>Bảy ngày qua có ${refused.total} tệp không nhận vào (xem: <code>npx tonghop list --state refused</code>).</p>`;
    return { reachable: true, id, html: `<p>Đã nhận ${all} văn bản${words && `, trong đó ${words}`}.</p>${outside || ''}` };
  } catch {
    return {
      reachable: false,
      html: '<p>Hiện không hỏi được cơ sở dữ liệu. Trên máy chạy dịch vụ: <code>npx tonghop doctor</code></p>',
    };
  }
}

/** GET /: what this is, where reports go and how to see what was found, in Vietnamese; any other address that nothing answers: a 404 that leads here. */
export function home(store: Store, about: { host: string; inbox: string }): { routes: Hono; notFound: (c: Context) => Response } {
  const routes = new Hono().get('/', async (c) => {
    if (!isOwnName(c.req.header('host'), about.host)) return answerWhy(c, 403, FOREIGN_NAME);
    const { reachable, html, id } = await stateOf(store);
    const one =
      id === undefined
        ? ''
        : `; một văn bản: <code>npx tonghop show ${id}</code>, hoặc mở <a href="/api/documents/${id}/view">/api/documents/${id}/view</a>`;
    const page = `<p>Dịch vụ đọc báo cáo hành chính đang chạy.</p>
${html}
<ul>
<li>Đưa báo cáo vào: chép tệp PDF, Word, bản quét, thư … vào thư mục <code>${escapeHtml(about.inbox)}</code></li>
<li>Xem danh sách: <code>npx tonghop list</code>${one}</li>
<li>Tìm trong mọi báo cáo: <code>npx tonghop query difficulties</code> (hoặc <code>proposals</code>, <code>directives</code>, <code>percentages</code>, <code>tasks</code>)</li>
<li>Tình trạng cho máy theo dõi: <a href="/healthz">/healthz</a></li>
</ul>
<p>Các lệnh gõ trong thư mục của phần mềm; mọi lệnh: <code>npx tonghop --help</code></p>`;
    return answerPage(c, { name: 'Tổng hợp', html: page }, reachable ? 200 : 503);
  });
  return { routes, notFound: (c) => answerWhy(c, 404, 'Không có trang này. Trang đầu: /') };
}
