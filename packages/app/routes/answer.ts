import type { Context } from 'hono';
import { escapeHtml } from '../view/reading-html.ts';
import { type Shown, VIEW_POLICY, viewPage } from '../view/view-page.ts';

/** Answers with a page on which nothing runs. */
export function answerPage(c: Context, shown: Shown, status: 200 | 403 | 404 | 409 | 503 = 200): Response {
  c.header('Content-Security-Policy', VIEW_POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
  return c.html(viewPage([shown]), status);
}

/** Says in a sentence why there is nothing to show: to a browser as a page that leads to the first one, to a program as a line of text. */
export function answerWhy(c: Context, status: 403 | 404 | 409, why: string): Response {
  if (!c.req.header('accept')?.includes('text/html')) return c.text(`${why}\n`, status);
  return answerPage(c, { name: 'Tổng hợp', html: `<p>${escapeHtml(why)}</p>\n<p><a href="/">Trang đầu</a></p>` }, status);
}
