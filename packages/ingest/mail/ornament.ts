import type { Attachment } from 'postal-mime';

/** Shorter side in pixels from which a picture may show a page, and how long one may be for its width. */
const PAGE_SIDE = 700;
const PAGE_SHAPE = 2.2;
/** Bytes below which an attached picture is a logo. */
const LOGO = 12_000;

/** Whether a picture is large enough to be a page that somebody scanned, photographed or pasted; a logo or a signature is not. */
export async function mayBePage(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  const [short, long] = width < height ? [width, height] : [height, width];
  return short >= PAGE_SIDE && long <= PAGE_SHAPE * short;
}

/** What a picture begins with: JPEG, PNG, GIF, BMP, TIFF, WebP, SVG, icons, Windows metafiles. */
const PICTURE =
  /^(\xff\xd8\xff|\x89PNG|GIF8|BM|II\x2a\x00|MM\x00\x2a|RIFF[\s\S]{4}WEBP|\s*<(\?xml|svg)|\xd7\xcd\xc6\x9a|\x00\x00[\x01\x02]\x00|\x01\x00\x00\x00)/;
/** What calendars and cards begin with, whatever they are called. */
const CALENDAR = /^(\xef\xbb\xbf)?\s*BEGIN:(VCALENDAR|VCARD)/i;

/** Whether an attached picture is too small for anything but a logo or a button. */
export const isSmall = (type: string | undefined, bytes: Uint8Array) => /^image\//.test(type ?? '') && bytes.length < LOGO;

/** Whether a part is what mail programs put in by themselves: logos and signature pictures, signatures, calendars, cards, delivery reports. */
export async function isOrnament(attachment: Attachment, bytes: Uint8Array, html: string): Promise<boolean> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.length)).toString('latin1');
  if (CALENDAR.test(head)) return true;
  // Some programs call every part of a letter a picture: its bytes decide.
  if (/^image\//.test(attachment.mimeType)) {
    if (!PICTURE.test(head)) return false;
    const id = attachment.contentId?.replace(/^<|>$/g, '');
    const shown = attachment.related === true || attachment.disposition === 'inline' || (id !== undefined && html.includes(`cid:${id}`));
    return (shown || bytes.length < LOGO) && !(await mayBePage(bytes));
  }
  return /^(application\/(applefile|pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys)|text\/rfc822-headers|message\/delivery-status)/.test(
    attachment.mimeType,
  );
}
