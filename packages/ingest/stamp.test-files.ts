import sharp from 'sharp';

/** A picture that is a stamp: «MẬT» in strokes, framed, red. */
export async function stampPicture(): Promise<Uint8Array> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="130"><rect width="240" height="130" fill="#fff"/><g transform="translate(50 45)" fill="none" stroke="#c01818" stroke-width="7"><rect x="-28" y="-35" width="188" height="112"/><path d="M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48"/><circle cx="70" cy="59" r="4" fill="#c01818" stroke="none"/></g></svg>';
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
