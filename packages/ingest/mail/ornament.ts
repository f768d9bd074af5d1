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

/** Whether a part is what mail programs put in by themselves: logos and signature pictures, signatures, calendars, cards, delivery reports. */
export async function isOrnament(attachment: Attachment, bytes: Uint8Array, html: string): Promise<boolean> {
  if (/^image\//.test(attachment.mimeType)) {
    const id = attachment.contentId?.replace(/^<|>$/g, '');
    const shown = attachment.related === true || attachment.disposition === 'inline' || (id !== undefined && html.includes(`cid:${id}`));
    return (shown || bytes.length < LOGO) && !(await mayBePage(bytes));
  }
  return /^(application\/(pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys)|text\/(calendar|x-vcard|vcard|rfc822-headers)|message\/delivery-status)/.test(
    attachment.mimeType,
  );
}
