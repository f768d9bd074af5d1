// node scripts/draw-stamp-words.ts: draws the words of stamps in the two faces they are cut in and writes them as small black and white pictures:
// packages/ingest/scan/data/stamp-words.tsv (word, width, bits in base64; all equally high). Needs the fonts below; only when a word is added.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { DRAWN_HIGH } from '../packages/ingest/scan/drawn-words.ts';

const sharp = createRequire(new URL('../packages/ingest/package.json', import.meta.url))('sharp');
const FACES = ['Liberation Serif', 'Liberation Sans'];
const WORDS =
  'MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|HỎA TỐC|THƯỢNG KHẨN|SAO Y|DỰ THẢO|BẢN CHÍNH|ĐẾN|MẪU|HỌP MẬT|ĐÃ DUYỆT|BẢN SAO|SAO LỤC|CÔNG VĂN ĐẾN|ĐÃ KÝ|TUYỆT ĐỐI|MẶT TRẬN|BẢO MẬT|BÍ MẬT|TỐI ĐA'.split(
    '|',
  );

const lines: string[] = [];
for (const word of WORDS)
  for (const face of FACES) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="300"><rect width="2400" height="300" fill="#fff"/><text x="40" y="200" font-family="${face}" font-weight="bold" font-size="140">${word}</text></svg>`;
    const drawn = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().trim({ threshold: 40 }).png().toBuffer();
    const { data, info } = await sharp(drawn)
      .resize(null, DRAWN_HIGH, { kernel: 'cubic' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const bits = new Uint8Array(Math.ceil((info.width * info.height) / 8));
    for (let p = 0; p < info.width * info.height; p++) if (data[p * info.channels]! < 128) bits[p >> 3]! |= 0x80 >> (p & 7);
    lines.push([word, info.width, Buffer.from(bits).toString('base64')].join('\t'));
  }
writeFileSync(fileURLToPath(new URL('../packages/ingest/scan/data/stamp-words.tsv', import.meta.url)), `${lines.join('\n')}\n`);
