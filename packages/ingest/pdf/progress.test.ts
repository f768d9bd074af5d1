import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { closeEngines } from '../scan/scanned-pages.ts';

afterAll(closeEngines);

test('progress counts every page once, scanned ones when they are recognised', async () => {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.TimesRoman);
  const blank = await made.embedPng(
    await sharp({ create: { width: 620, height: 877, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  );
  for (let n = 0; n < 4; n++) {
    const page = made.addPage([595, 842]);
    if (n % 2) page.drawImage(blank, { x: 0, y: 0, width: 595, height: 842 });
    else page.drawText('Ban chi huy quan ta cho xe qua cau', { x: 70, y: 700, size: 13, font });
  }
  const told: [number, number][] = [];
  await read(identify('bao-cao.pdf', await made.save()), { ocrEngine: 'embedded', progress: (done, of) => told.push([done, of]) });
  expect(told).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
});
