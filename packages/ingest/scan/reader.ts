import { type Draft, type Note, Refusal, type Source } from '@tonghop/model';
import sharp from 'sharp';
import { layOut } from '../layout/flow.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { pngOfBmp } from './bmp.ts';
import type { PagePicture } from './page-pixels.ts';
import { readScannedPages, readStamps } from './scanned-pages.ts';
import { ownPages } from './tiff-pages.ts';

const MAX_PIXELS = 120_000_000;
const A4_INCHES = 8.27;

/** Resolution of a picture: what it says where that is plausible for a page, else as if it showed a sheet of A4. */
function dpiOf(width: number, height: number, density: number | undefined): number {
  const sheet = Math.min(width, height) / A4_INCHES;
  if (density && density >= 100 && density <= 1200 && Math.abs(Math.log(density / sheet)) < Math.log(1.6)) return density;
  return sheet;
}

/** One page of a picture file, turned as its EXIF says. */
async function picture(source: Source, index: number): Promise<PagePicture> {
  const image = sharp(source.bytes, { page: index, failOn: 'none', limitInputPixels: MAX_PIXELS });
  const { density } = await image.metadata();
  const { data, info } = await image
    .rotate()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dpi = dpiOf(info.width, info.height, density);
  const points = 72 / dpi;
  return {
    pixels: { data, width: info.width, height: info.height, channels: info.channels, dpi },
    toPage: [points, 0, 0, points, 0, 0],
    via: 'picture',
  };
}

const tooLarge = (name: string) => new Refusal('source.too-large', `Ảnh «${name}» quá lớn. Hãy quét ở 200–300 dpi.`);

/** The picture as libvips reads it: bitmaps and iPhones' photos as another kind. */
async function readable(source: Source): Promise<Source> {
  const { bytes, mediaType, name } = source;
  const made =
    mediaType === 'image/bmp'
      ? await pngOfBmp(bytes, MAX_PIXELS)
      : mediaType === 'image/heic'
        ? await (await import('./heic.ts')).tiffOfHeic(bytes, MAX_PIXELS, () => tooLarge(name))
        : undefined;
  return made ? { ...source, bytes: made } : source;
}

/** The mark with which a JPEG ends. */
const END = Buffer.from([0xff, 0xd9]);

/** A note for a picture of which only the beginning came: the rest of its page is grey. */
function cutNote({ bytes, name, mediaType }: Source): Note[] {
  if (mediaType !== 'image/jpeg' || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(END) > 0) return [];
  return [{ code: 'image.cut', level: 'warning', page: 1, text: `Ảnh «${name}» tải về chưa đủ: phần dưới bị mất. Hãy gửi lại ảnh.` }];
}

/** Pixels up to which a picture is a stamp, a line of a letterhead or a signature, no page. */
const SMALL = 700;
/** Width taken for a small picture's, inches: as wide as a stamp. */
const STAMP_INCHES = 1.6;

/** The lines that recognition reads on a picture set into a document, stamps on it included: a small one by itself, a large one as a page. */
export async function readPicture(source: Source, options: ReadOptions): Promise<string[]> {
  const { width = 0, height = 0 } = await sharp(source.bytes, { limitInputPixels: MAX_PIXELS })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  if (width < 20 || height < 12) return [];
  if (Math.max(width, height) <= SMALL) {
    const { pixels, ...rest } = await picture(source, 0);
    return readStamps(async () => ({ pixels: { ...pixels, dpi: width / STAMP_INCHES }, ...rest }), options, 'whole');
  }
  const draft = await reader.read(source, { ...options, firstPageOnly: true });
  const lines = draft.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []));
  return [...lines, ...(draft.stamps ?? [])];
}

/** The reader of pictures: photos and scans (.jpg, .png, .tif with several pages). */
export const reader: Reader = {
  id: 'scan/1',
  formats: ['image'],
  read: async (given, options: ReadOptions): Promise<Draft> => {
    const source = await readable(given);
    const head = await sharp(source.bytes, { limitInputPixels: MAX_PIXELS })
      .metadata()
      .catch((cause: unknown) => {
        if (/pixel limit/i.test(String(cause))) throw tooLarge(source.name);
        throw new Refusal('source.broken', `Ảnh «${source.name}» bị hỏng hoặc quá lớn, không mở được. Hãy chụp hoặc quét lại.`, { cause });
      });
    if ((head.width ?? 0) * (head.height ?? 0) > MAX_PIXELS) throw tooLarge(source.name);
    const own = source.mediaType === 'image/tiff' ? ownPages(source.bytes) : undefined;
    const count = options.firstPageOnly ? 1 : (own?.length ?? head.pages ?? 1);
    if (options.maxPages && count > options.maxPages)
      throw new Refusal('source.too-large', `Ảnh «${source.name}» có ${count} trang, quá giới hạn ${options.maxPages} trang.`);
    const numbers = Array.from({ length: count }, (_, i) => i + 1);
    const sizes = new Map<number, { width: number; height: number }>();
    const { pages, stamps, notes } = await readScannedPages(
      numbers,
      async (page) => {
        const made = await picture(source, own ? own[page - 1]! : page - 1);
        sizes.set(page, { width: (made.pixels.width * 72) / made.pixels.dpi, height: (made.pixels.height * 72) / made.pixels.dpi });
        return made;
      },
      options,
    );
    if (pages.size === 0) throw new Refusal('source.broken', `Ảnh «${source.name}» bị hỏng, không đọc được. Hãy chụp hoặc quét lại.`);
    const laid = layOut(numbers.flatMap((page) => pages.get(page)?.layout ?? []));
    return {
      blocks: laid.blocks,
      notes: [...cutNote(source), ...notes, ...laid.notes],
      stamps,
      pages: count,
      pageSizes: numbers.map((page) => sizes.get(page) ?? { width: 595, height: 842 }),
      textOrigin: 'ocr',
    };
  },
};
