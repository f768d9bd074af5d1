const BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
const END = '-----END PGP SIGNATURE-----';

/** A letter's words without the marks that PGP sets around what it signs in the open (RFC 9580, 7), lines that it masked as they were typed. */
export function withoutArmour(text: string): string {
  const begin = text.indexOf(BEGIN);
  const signature = begin < 0 ? -1 : text.indexOf(SIGNATURE, begin);
  if (signature < 0) return text;
  // Behind the marks of the signing program, up to an empty line, the words begin.
  const head = /\n[ \t]*\r?\n/g;
  head.lastIndex = begin;
  const blank = head.exec(text);
  if (!blank || blank.index > signature) return text;
  const end = text.indexOf(END, signature);
  const words = text.slice(blank.index + blank[0].length, signature).replace(/^- /gm, '');
  return `${text.slice(0, begin)}${words}${end < 0 ? '' : text.slice(end + END.length)}`;
}
