import type { DraftRun, Note } from '@tonghop/model';
import type { OnPage } from './odd-paragraphs.ts';

/** A kind of letter that looks like another: where it is found, and how a clerk would call it. */
type Kind = { code: string; word: RegExp; says: (word: string) => string };

const KINDS: Kind[] = [
  {
    code: 'text.foreign-letter',
    word: /[\p{L}\p{N}/&.-]*(?:\p{Script=Latin}[/&.\p{N}-]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][/&.\p{N}-]*\p{Script=Latin})[\p{L}\p{N}/&.-]*/gu,
    says: (word) => `có chữ cái Nga hoặc Hy Lạp lẫn trong «${word}»`,
  },
  { code: 'text.eth', word: /[\p{L}\p{N}/-]*[Ðð][\p{L}\p{N}/-]*/gu, says: (word) => `chữ Đ gõ bằng ký tự Ð khác mã, như «${word}»` },
  { code: 'text.vneid', word: /\bVN[eE][l1|]D\b/g, says: (word) => `chữ I gõ bằng ký tự khác trong «${word}»` },
];
/** Nothing to look for in text without these. */
const SUSPECT = /[\u0370-\u04ffÐð]|VN[eE][l1|]D/;
const isSuspect = ({ text }: DraftRun): boolean => SUSPECT.test(text);
// Signs of mathematics and units that are Greek by rights.
const RIGHTLY_GREEK = /^[\p{N}/&.-]*[μΩΔΣπαβ][\p{L}]?$/u;

/**
 * Notes on letters that look like others (Cyrillic С in «TT-BTС», Ð for Đ, l for I in VNeID): one note a kind, with its first example
 * and how many there are, in the paragraphs that may have any. The text stays as it is; matching folds them (`fold` of the model).
 */
export function lookAlikes(odd: readonly OnPage[]): Note[] {
  const found = new Map<Kind, { example: string; count: number; page: number | undefined }>();
  for (const { paragraph, page } of odd) {
    if (!paragraph.runs.some(isSuspect)) continue;
    const text = paragraph.runs.map((run) => run.text).join('');
    for (const kind of KINDS)
      for (const [word] of text.matchAll(kind.word)) {
        if (RIGHTLY_GREEK.test(word)) continue;
        const known = found.get(kind);
        if (known) known.count++;
        else found.set(kind, { example: word, count: 1, page });
      }
  }
  return [...found].map(([kind, { example, count, page }]): Note => {
    const text = `Văn bản ${kind.says(example)}${count > 1 ? ` và ${count - 1} chỗ khác` : ''}; khi đối chiếu vẫn hiểu như chữ Việt.`;
    return page === undefined ? { code: kind.code, level: 'info', text } : { code: kind.code, level: 'info', text, page };
  });
}
