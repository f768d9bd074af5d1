import { compose, type DraftParagraph } from '@tonghop/model';
import { expect, test } from 'vitest';
import { readingToHtml } from './reading-html.ts';
import { VIEW_POLICY, viewPage } from './view-page.ts';

const paragraph = (text: string, more: Partial<DraftParagraph> = {}): DraftParagraph => ({ kind: 'paragraph', runs: [{ text }], ...more });
const cell = (text: string, column: number, colSpan = 1) => ({ paragraphs: [paragraph(text)], column, colSpan, rowSpan: 1 });

test('headings, paragraphs, pages and tables, with every text escaped', () => {
  const reading = compose({ sha256: '', name: 'x', format: 'pdf', mediaType: '' }, 'test/1', {
    blocks: [
      paragraph('I. <script>alert(1)</script>', { page: 1, heading: { level: 1, title: [3, 28], runIn: false } }),
      { ...paragraph('Đậm', { page: 1, align: 'center' }), runs: [{ text: 'Đậm & "nghiêng"', bold: true, italic: true }] },
      {
        kind: 'table',
        columns: 2,
        page: 2,
        rows: [{ cells: [cell('A', 0, 2)], header: true }, { cells: [cell('<b>', 0), cell("o'x", 1)] }],
      },
    ],
    notes: [],
    textOrigin: 'text-layer',
  });
  expect(readingToHtml(reading).split('\n')).toEqual([
    '<h2>I. &lt;script&gt;alert(1)&lt;/script&gt;</h2>',
    '<p class="center"><strong><em>Đậm &amp; &quot;nghiêng&quot;</em></strong></p>',
    '<hr><table><tr><th colspan="2">A</th></tr><tr><td>&lt;b&gt;</td><td>o&#39;x</td></tr></table>',
  ]);
});

test('the page names its document safely and lets a browser run nothing', () => {
  const page = viewPage([
    { name: '<img src=x onerror=alert(1)>.docx', html: '<p>một</p>' },
    { name: 'b.pdf', html: '<p>hai</p>' },
  ]);
  expect(page).not.toContain('<img');
  expect(page).toMatch(/<p>một<\/p>[\s\S]*<p>hai<\/p>/);
  expect(VIEW_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; .*sandbox$/);
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-`);
});

test('a page fits a phone: it is as wide as the screen, and a long path breaks', () => {
  const page = viewPage([{ name: 'x', html: '<p><code>/van-phong/tong-hop/data/inbox</code></p>' }]);
  expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  expect(page).toContain('overflow-wrap:anywhere');
});
