import { createHash } from 'node:crypto';
import { escapeHtml } from './reading-html.ts';

const STYLE = `body{font:17px/1.55 "Times New Roman",Times,serif;max-width:48em;margin:2em auto;padding:0 1em;color:#111;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.15em;color:#555;border-bottom:1px solid #ccc}h2,h3,h4,h5,h6{font-size:1.05em}.center{text-align:center}.right{text-align:right}
table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #777;padding:.2em .5em;vertical-align:top;text-align:left}.laid-out{width:100%}.laid-out>tr>td,.laid-out>tbody>tr>td{border:0}hr{border:0;border-top:1px dashed #bbb}`;

/** What a browser may do with the page: show its own style and nothing else, no script, no picture, no frame, no form. */
export const VIEW_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;

/** A document as the page shows it; `html` is safe already, `name` is not. */
export type Shown = { name: string; html: string };

/** A whole HTML page with documents one below the other. */
export function viewPage(documents: readonly Shown[]): string {
  const policy = VIEW_POLICY.replace(/; frame-ancestors 'none'; sandbox$/, ''); // a page itself cannot say these two
  const title = escapeHtml(documents[0]?.name ?? 'Tổng hợp');
  const articles = documents.map(({ name, html }) => `<article>\n<h1>${escapeHtml(name)}</h1>\n${html}\n</article>`);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><style>${STYLE}</style></head>
<body>
${articles.join('\n')}
</body></html>
`;
}
