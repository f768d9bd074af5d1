import { decode } from '../docx/xml.ts';
import { utf8 } from '../encoding/western.ts';

/** So many letters spelled out in signs are no chance. */
const ENOUGH = 8;

const ACCENTS: Record<string, string> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308' };
const SIGNS: Record<string, string> = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  sup2: '²',
  times: '×',
};
/** A letter as web pages spell it: «&ecirc;», «&#7879;», «&#x1EC7;». */
const LETTER = /&(?:[aeiouy](?:grave|acute|circ|tilde|uml)|#(?:\d{3,4}|x[\da-f]{2,4}));/gi;
const ACCENTED = /&([aeiouy])(grave|acute|circ|tilde|uml);/gi;

/** A text taken out of a web page's source, its entities as the letters they stand for. */
function withoutEntities(text: string): string {
  if ((text.match(LETTER)?.length ?? 0) < ENOUGH) return text;
  const accented = text.replace(ACCENTED, (_, letter: string, accent: string) =>
    `${letter}${ACCENTS[accent.toLowerCase()]}`.normalize('NFC'),
  );
  return decode(accented.replace(/&(\w+);/g, (all, name: string) => SIGNS[name] ?? all));
}

/** A letter of UTF-8 as mails write it in quoted-printable (RFC 2045, 6.7): «=E1=BB=87». */
const QUOTED = /(?:=[C-F][\dA-F](?:=[89AB][\dA-F])+)/g;

/** A text taken out of a mail's source; what is not all quoted-printable comes back as it is. */
function withoutQuoting(text: string): string {
  if ((text.match(QUOTED)?.length ?? 0) < ENOUGH) return text;
  const bytes: Buffer[] = [];
  for (const [i, part] of text
    .replace(/=[ \t]*\n/g, '')
    .split(/=([\dA-F]{2})/)
    .entries())
    bytes.push(i % 2 === 0 ? Buffer.from(part) : Buffer.of(Number.parseInt(part, 16)));
  return utf8(Buffer.concat(bytes)) ?? text;
}

/** A text whose letters are spelled out in signs, as web pages and mails do in their source, with its letters. Any other comes back as it is. */
export const spelledIn = (text: string): string => withoutQuoting(withoutEntities(text));
