import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Hostile } from './hostile-input.ts';

const text = (value: string) => new TextEncoder().encode(value);

/** A PDF of one content stream, written by hand so that anything in it can be wrong. Objects 1 catalog, 2 pages, 3 page, 4 content. */
function byHand({
  content = 'BT /F1 12 Tf 72 700 Td (Bao cao) Tj ET',
  page = '',
  pages = '',
  extra = '',
}: {
  content?: string;
  page?: string;
  pages?: string;
  extra?: string;
}): Uint8Array {
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n`,
    `2 0 obj\n${pages || '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'}\nendobj\n`,
    `3 0 obj\n${page || '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>'}\nendobj\n`,
    `4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`,
    `5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n`,
    extra,
  ];
  let out = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const object of objects) {
    if (object) offsets.push(out.length);
    out += object;
  }
  const at = out.length;
  out += `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return text(out);
}

async function plain(pages = 3): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.TimesRoman);
  for (let n = 0; n < pages; n++) {
    const page = doc.addPage([595, 842]);
    for (let line = 0; line < 30; line++)
      page.drawText(`Trang ${n + 1}, dong ${line + 1}: ket qua dat ${line}% ke hoach nam 2025.`, {
        x: 72,
        y: 770 - line * 20,
        size: 12,
        font,
      });
  }
  return doc.save({ useObjectStreams: false });
}

async function blank(count: number, size: [number, number]): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  for (let n = 0; n < count; n++) doc.addPage(size);
  return doc.save();
}

/** Deterministic byte flips. */
function flipped(bytes: Uint8Array, every: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let i = 200; i < copy.length; i += every) copy[i] = copy[i]! ^ 0x5a;
  return copy;
}

/** Damaged and hostile PDFs. */
export async function hostilePdfs(): Promise<Hostile[]> {
  const whole = await plain();
  const found: Hostile[] = [];
  for (let tenth = 1; tenth < 10; tenth++)
    found.push({
      name: `cut-${tenth}.pdf`,
      about: `a PDF cut at ${tenth} tenths`,
      bytes: whole.subarray(0, Math.floor((whole.length * tenth) / 10)),
    });
  found.push({ name: 'flipped-few.pdf', about: 'a PDF with some bytes flipped', bytes: flipped(whole, 997) });
  found.push({ name: 'flipped-many.pdf', about: 'a PDF with many bytes flipped', bytes: flipped(whole, 61) });
  found.push({ name: 'head-only.pdf', about: 'only a PDF head', bytes: text('%PDF-1.7\n') });
  found.push({ name: 'junk-before.pdf', about: 'a PDF after 600 bytes of junk', bytes: Buffer.concat([Buffer.alloc(600, 0x20), whole]) });
  found.push({
    name: 'no-xref.pdf',
    about: 'a PDF without its cross-reference table',
    bytes: text(new TextDecoder('latin1').decode(byHand({})).replace(/xref[\s\S]*$/, '')),
  });
  found.push({ name: 'zero-pages.pdf', about: 'a PDF of no pages', bytes: byHand({ pages: '<< /Type /Pages /Kids [] /Count 0 >>' }) });
  found.push({ name: 'huge-page.pdf', about: 'a page of 10,000,000 points', bytes: await blank(1, [10_000_000, 10_000_000]) });
  found.push({
    name: 'tiny-page.pdf',
    about: 'a page without area',
    bytes: byHand({ page: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>' }),
  });
  found.push({ name: 'ten-thousand-pages.pdf', about: 'a tree of 10,000 pages', bytes: await blank(10_000, [595, 842]) });
  found.push({
    name: 'cyclic-pages.pdf',
    about: 'a page tree that holds itself',
    bytes: byHand({ pages: '<< /Type /Pages /Kids [2 0 R] /Count 5 >>' }),
  });
  found.push({
    name: 'cyclic-form.pdf',
    about: 'a form that draws itself',
    bytes: byHand({
      content: '/X Do',
      page: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 4 0 R >>',
      extra:
        '6 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n',
    }),
  });
  found.push({
    name: 'deep-arrays.pdf',
    about: 'arrays nested 5,000 deep',
    bytes: byHand({
      page: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /X ${'['.repeat(5000)}${']'.repeat(5000)} /Contents 4 0 R >>`,
    }),
  });
  found.push({
    name: 'many-saves.pdf',
    about: '200,000 graphics states saved and none restored',
    bytes: byHand({ content: 'q '.repeat(200_000) }),
  });
  found.push({
    name: 'many-lines.pdf',
    about: '40,000 ruling lines',
    bytes: byHand({ content: Array.from({ length: 40_000 }, (_, i) => `${i % 595} 0 m ${i % 595} 842 l S`).join('\n') }),
  });
  found.push({
    name: 'long-word.pdf',
    about: 'one word of 300,000 letters',
    bytes: byHand({ content: `BT /F1 1 Tf 0 400 Td (${'a'.repeat(300_000)}) Tj ET` }),
  });
  found.push({
    name: 'no-font.pdf',
    about: 'text in a font that is not there',
    bytes: byHand({ content: 'BT /F9 12 Tf 72 700 Td (Bao cao) Tj ET' }),
  });
  found.push({
    name: 'no-tounicode.pdf',
    about: 'a font without ToUnicode',
    bytes: byHand({
      content: 'BT /F2 12 Tf 72 700 Td <000100020003> Tj ET',
      page: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F2 6 0 R >> >> /Contents 4 0 R >>',
      extra:
        '6 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /Abc /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Abc /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>\nendobj\n',
    }),
  });
  found.push({
    name: 'length-lies.pdf',
    about: 'a stream that never ends',
    bytes: text(
      new TextDecoder('latin1')
        .decode(byHand({}))
        .replace(/\/Length \d+/, '/Length 999999999')
        .replace('endstream', ''),
    ),
  });
  found.push({
    name: 'wrong-filter.pdf',
    about: 'a stream that is not what its filter says',
    bytes: text(new TextDecoder('latin1').decode(byHand({})).replace(/<< \/Length (\d+)/, '<< /Filter /FlateDecode /Length $1')),
  });
  found.push({
    name: 'encrypted.pdf',
    about: 'a PDF that says it is encrypted',
    bytes: text(
      new TextDecoder('latin1')
        .decode(byHand({}))
        .replace(
          '/Root 1 0 R',
          '/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <0011223344556677889900112233445566778899001122334455667788990011> /U <0011223344556677889900112233445566778899001122334455667788990011> >>',
        ),
    ),
  });
  return found;
}
