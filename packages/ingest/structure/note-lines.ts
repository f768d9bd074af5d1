import type { Item } from './paragraph.ts';

/** A number or star, and that one shall see another document: «(1) Xem thêm Báo cáo số …», «2 Xem Phụ lục II». */
const NOTE =
  /^\s*\(?(\d{1,2}|\*{1,3})\)?[.:]?\s+xem (?:them |chi tiet )?(?:tai )?(?:bao cao|ke hoach|to trinh|quyet dinh|cong van|nghi quyet|phu luc|bieu|van ban|thong bao)\b/;

/**
 * Sets aside the footnotes of texts that have lost their page: lines that only send the reader elsewhere and whose mark stands at a word above
 * («… lớp học.(1)»).
 */
export function noteLines(items: readonly Item[]): void {
  items.forEach(({ paragraph: p, block }, i) => {
    const mark = p && /^\s*[(\d*]/.test(p.text) ? NOTE.exec(p.lower)?.[1] : undefined;
    if (mark === undefined || block.zone) return;
    const called = new RegExp(
      `[\\p{L}\\d.;,]\\s?\\(${mark.replace(/\*/g, '\\*')}\\)|[\\p{L}]${mark.replace(/\*/g, '\\*')}(?![\\d\\p{L}])`,
      'u',
    );
    if (items.slice(Math.max(0, i - REACH), i).some(({ paragraph }) => paragraph && called.test(paragraph.text))) block.zone = 'footnote';
  });
}

const REACH = 40; // paragraphs above
