const ORNAMENT = /^(?:\p{Extended_Pictographic}|\s)+(?=\p{Lu})/u;
/** Pictures stand behind all letters that reports are written in. */
const FIRST_PICTURE = 0x2000;

/** How many UTF-16 units the pictures take that telephones put in front of a line: 3 in «📢 BÁO CÁO NHANH», 0 before a text without any. */
export const ornamentLength = (text: string): number => (text.charCodeAt(0) >= FIRST_PICTURE ? (ORNAMENT.exec(text)?.[0].length ?? 0) : 0);
