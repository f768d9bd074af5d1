import { type PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { tiffOfGroup4 } from './fax.ts';
import type { Affine } from './grey.ts';
import { group4OfJbig2 } from './jbig2.ts';
import type { Pixels } from './prepare.ts';

/** A page's pixels, and the map from them to points of the page as a reader sees it (/Rotate applied, origin top left). */
export type PagePicture = { pixels: Pixels; toPage: Affine; via: 'picture' | 'rendered' };

const MAX_PIXELS = 60_000_000;
const name = (key: string) => PDFName.of(key);

/** A page's one picture that fills it, taken as it is stored; undefined when the page must be rendered. */
async function storedPicture(doc: PDFDocument, index: number): Promise<PagePicture | undefined> {
  const page = doc.getPage(index);
  const objects = page.node.Resources()?.lookupMaybe(name('XObject'), PDFDict);
  if (!objects) return undefined;
  const pictures = objects
    .entries()
    .map(([key]) => objects.lookup(key))
    .filter((item): item is PDFRawStream => item instanceof PDFRawStream && item.dict.get(name('Subtype')) === name('Image'));
  const forms = objects
    .entries()
    .some(([key]) => (objects.lookup(key) as PDFRawStream | undefined)?.dict?.get(name('Subtype')) === name('Form'));
  const size = (stream: PDFRawStream, key: string) => stream.dict.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? 0;
  const area = (stream: PDFRawStream) => size(stream, 'Width') * size(stream, 'Height');
  const [largest, second] = pictures.sort((a, b) => area(b) - area(a));
  // Small pictures beside it are stamps laid over the page; two large ones, or a form, must be put together by rendering.
  if (!largest || largest.dict.has(name('SMask')) || (second && area(second) > 0.05 * area(largest)) || (forms && pictures.length > 1))
    return undefined;

  const box = page.getCropBox();
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  const [width, height] = [size(largest, 'Width'), size(largest, 'Height')];
  if (Math.abs(width / height / (box.width / box.height) - 1) > 0.03 || width * height > MAX_PIXELS) return undefined;

  const encoded = encodedPicture(largest, width, height);
  if (!encoded) return undefined;
  const { data, info } = await sharp(encoded, { failOn: 'none', limitInputPixels: MAX_PIXELS })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sx = box.width / info.width;
  const sy = box.height / info.height;
  const maps: Record<0 | 90 | 180 | 270, Affine> = {
    0: [sx, 0, 0, sy, 0, 0],
    90: [0, sx, -sy, 0, box.height, 0],
    180: [-sx, 0, 0, -sy, box.width, box.height],
    270: [0, -sx, sy, 0, 0, box.width],
  };
  return {
    pixels: { data, width: info.width, height: info.height, channels: info.channels, dpi: (info.width / box.width) * 72 },
    toPage: maps[turn],
    via: 'picture',
  };
}

/** The bytes of a picture that libvips reads as they are (JPEG, Group 4 fax, also within JBIG2); undefined for other encodings. */
function encodedPicture(stream: PDFRawStream, width: number, height: number): Uint8Array | undefined {
  const first = (key: string) => {
    const value = stream.dict.lookup(name(key));
    if (!value) return undefined;
    const list = value as PDFArray;
    if (typeof list.size !== 'function') return value;
    return list.size() === 1 ? list.lookup(0) : null;
  };
  if (stream.dict.has(name('Decode'))) return undefined;
  const filter = first('Filter');
  if (filter === name('DCTDecode')) {
    const space = stream.dict.lookup(name('ColorSpace'));
    return space === name('DeviceCMYK') ? undefined : stream.contents;
  }
  if (filter === name('CCITTFaxDecode')) {
    const parameters = first('DecodeParms');
    if (!(parameters instanceof PDFDict) || (parameters.lookupMaybe(name('K'), PDFNumber)?.asNumber() ?? 0) >= 0) return undefined;
    return tiffOfGroup4(stream.contents, width, height, String(parameters.lookup(name('BlackIs1'))) === 'true');
  }
  if (filter === name('JBIG2Decode')) {
    const group4 = group4OfJbig2(stream.contents, width, height);
    return group4 && tiffOfGroup4(group4, width, height, false);
  }
  return undefined;
}

/** Takes the pixels of a PDF's pages: the stored picture where a page is one, else a rendering at 200 dpi. Close it after use. */
export class PagePixels {
  readonly #bytes: Uint8Array;
  readonly #password: string | undefined;
  #doc: Promise<PDFDocument | undefined> | undefined;
  #rendering: Promise<{ page: (index: number) => Promise<PagePicture>; close: () => void }> | undefined;

  constructor(bytes: Uint8Array, password?: string) {
    this.#bytes = bytes;
    this.#password = password;
  }

  /** Pixels of a page, 0-based. */
  async page(index: number): Promise<PagePicture> {
    this.#doc ??= PDFDocument.load(this.#bytes, { updateMetadata: false, throwOnInvalidObject: false }).catch(() => undefined);
    const doc = await this.#doc;
    const stored = doc && index < doc.getPageCount() ? await storedPicture(doc, index).catch(() => undefined) : undefined;
    return stored ?? this.drawn(index);
  }

  /** A page, 0-based, drawn with all that lies on it. */
  async drawn(index: number): Promise<PagePicture> {
    this.#rendering ??= renderer(this.#bytes, this.#password);
    return (await this.#rendering).page(index);
  }

  async close(): Promise<void> {
    if (this.#rendering) (await this.#rendering).close();
  }
}

async function renderer(bytes: Uint8Array, password: string | undefined) {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const doc = await library.loadDocument(bytes, password);
  return {
    page: async (index: number): Promise<PagePicture> => {
      const page = doc.getPage(index);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const scale = Math.min(200 / 72, Math.sqrt(MAX_PIXELS / Math.max(1, originalWidth * originalHeight)));
      const { data, width, height } = await page.render({ scale, render: 'bitmap', colorSpace: 'BGRA' });
      return {
        pixels: { data, width, height, channels: 4, dpi: scale * 72 },
        toPage: [originalWidth / width, 0, 0, originalHeight / height, 0, 0],
        via: 'rendered',
      };
    },
    close: () => {
      doc.destroy();
      library.destroy();
    },
  };
}
