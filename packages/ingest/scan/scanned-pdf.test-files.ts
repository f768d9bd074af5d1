import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

/** Dots per inch of the office scanners that are imitated. */
const DPI = 200;

/** A PDF's pages as grey pictures, one after another, as rendered. */
export async function* picturesOf(pdf: Uint8Array): AsyncGenerator<{ data: Uint8Array; width: number; height: number }> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale: DPI / 72, render: 'bitmap' });
      const grey = await sharp(data, { raw: { width, height, channels: 4 } })
        .flatten({ background: '#fff' })
        .greyscale()
        .raw()
        .toBuffer();
      yield { data: new Uint8Array(grey), width, height };
    }
    document.destroy();
  } finally {
    library.destroy();
  }
}

/** A page as a flatbed gives it: turned by `degrees`, grained, greyish paper, JPEG. */
export async function scanned(picture: { data: Uint8Array; width: number; height: number }, degrees: number): Promise<Uint8Array> {
  const { width, height } = picture;
  const raw = { width, height, channels: 1 } as const;
  const { data } = await sharp(picture.data, { raw })
    .rotate(degrees, { background: '#fff' })
    .resize(width, height, { fit: 'cover' })
    .blur(0.5)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { data: grain } = await sharp({
    create: { width, height, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 247, sigma: 6 } },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const paper = data.length / (width * height);
  const page = Uint8Array.from({ length: width * height }, (_, i) => (data[i * paper]! * grain[i]!) / 255);
  return new Uint8Array(await sharp(page, { raw }).jpeg({ quality: 75 }).toBuffer());
}

/** A PDF of pictures only, as scanners make them. */
export async function pdfOfPictures(pictures: readonly { jpeg: Uint8Array; width: number; height: number }[]): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (const { jpeg, width, height } of pictures) {
    const page = made.addPage([(width / DPI) * 72, (height / DPI) * 72]);
    page.drawImage(await made.embedJpg(jpeg), { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  }
  return made.save();
}
