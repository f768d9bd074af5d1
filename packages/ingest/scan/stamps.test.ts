import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { closeEngines } from './scanned-pages.ts';

afterAll(closeEngines);

const [WIDTH, HEIGHT] = [1240, 1754];

/** «MẬT» drawn with strokes 100 wide and 60 high, in a frame or without. */
const stamp = (colour: string, frame: boolean | 'tight', turn: number, at: readonly [number, number] = [150, 300]) =>
  `<g transform="translate(${at[0]} ${at[1]}) rotate(${turn})" fill="none" stroke="${colour}" stroke-width="7">${frame === 'tight' ? '<rect x="-12" y="-16" width="156" height="82" stroke-width="5"/>' : frame ? '<rect x="-25" y="-32" width="180" height="105" stroke-width="4"/>' : ''}<path d="M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48"/><circle cx="70" cy="59" r="4" fill="${colour}" stroke="none"/></g>`;

/** A page with lines of bars for text, and what is drawn on it. */
async function page(drawn: string, turned = 0): Promise<Uint8Array> {
  const bars = Array.from({ length: 24 }, (_, line) =>
    Array.from(
      { length: 14 },
      (_, word) => `<rect x="${150 + word * 68}" y="${520 + line * 44}" width="${40 + ((line * 7 + word * 5) % 20)}" height="18"/>`,
    ).join(''),
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fbfaf6"/>${bars}${drawn}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).rotate(turned).withMetadata({ density: 150 }).jpeg({ quality: 80 }).toBuffer());
}

/** Lines of thin strokes as close as letters, some of them higher, black, and a stamp of the prescribed 20 by 8 mm in black over them. */
const overPrint = (turn: number, word = 'M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48') => {
  const strokes = [292, 322, 352]
    .flatMap((y) => Array.from({ length: 60 }, (_, i) => `M${110 + 7 * i} ${y - (i % 3 ? 0 : 6)}v${i % 3 ? 13 : 19}`))
    .join('');
  return `<path d="${strokes}" stroke="#101010" stroke-width="2"/><g transform="translate(300 330) rotate(${turn})" fill="none" stroke="#101010"><rect x="-59" y="-24" width="118" height="47" stroke-width="3"/><g transform="scale(.6) translate(-67 -23)"><path stroke-width="9" d="${word}"/><circle cx="70" cy="59" r="4" fill="#101010" stroke="none"/></g></g>`;
};

const markOf = async (bytes: Uint8Array, options = {}) =>
  (await read(identify('trang.jpg', bytes), { firstPageOnly: true, ocrEngine: 'embedded', ...options })).secrecy;

test.each([
  ['red, framed', stamp('#be1e1e', true, 0)],
  ['red, bare', stamp('#be1e1e', false, 0)],
  ['faded red, turned', stamp('#e08080', true, -6)],
  ['blue', stamp('#3c3cc8', true, 0)],
  ['black in a frame', stamp('#101010', true, 0)],
  ['red, turned, its hat and dot touching the frame', stamp('#be1e1e', 'tight', 5)],
  ['grey, from a scanner without colour, over print', `<rect x="120" y="315" width="300" height="4"/>${stamp('#8c8c8c', true, 0)}`],
  ['worn-out red, hardly a colour', stamp('#b8a0a4', true, 4)],
  [
    'dots of a screen',
    `<pattern id="d" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2.6" height="2.6" fill="#c02020"/></pattern>${stamp('url(#d)', true, 0)}`,
  ],
  ['red over black lines', `<rect x="120" y="315" width="300" height="6"/>${stamp('#be1e1e', true, 0)}`],
  ['black over black print', overPrint(0)],
  ['black over black print, turned', overPrint(-7)],
])('a stamp in colour or in a frame is seen: %s', async (_about, drawn) => {
  expect(await markOf(await page(drawn))).toBe('MẬT');
});

test('a black frame over print with other words is no stamp of secrecy', async () => {
  const khan = 'M2 4V48M30 4L4 26L32 48M44 4V48M44 26H66M66 4V48M76 48L90 4L104 48M81 34H99M116 48V4L138 48V4';
  for (const turn of [0, 5]) expect(await markOf(await page(overPrint(turn, khan)))).toBeUndefined();
});

test('other coloured ink is no stamp, and where stamps are not asked for none is looked for', async () => {
  const seal =
    '<circle cx="900" cy="1500" r="110" fill="none" stroke="#c82828" stroke-width="9"/><path d="M180 300C220 250 260 360 330 290S420 330 470 280" fill="none" stroke="#2020b0" stroke-width="5"/>';
  expect(await markOf(await page(seal))).toBeUndefined();
  await expect(markOf(await page(stamp('#be1e1e', true, 0)), { firstPageOnly: false })).rejects.toMatchObject({ code: 'source.no-text' });
});
