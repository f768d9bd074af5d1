import { foldLower } from '@tonghop/model';

/** A name that a mistyped one may have meant, with how alike they are, from 0 to 1. */
export type Suggestion = { name: string; likeness: number };

const LEAST = 0.84;
const bare = (text: string) => foldLower(text.normalize('NFC')).replace(/\s+/g, ' ').trim();

/**
 * Names near a mistyped one, best first, at most `most`: «xã Co Dam», «Phường Hưng Thỉnh». For showing to a person («Ý bạn là …?»), never
 * for deciding: Mỹ Tho and Mỹ Thọ differ by one tone. Names alike without their tones come first, those that share more tones before others.
 * Uses natural's Jaro–Winkler on folded names and its Damerau–Levenshtein on the toned ones; loaded when called.
 */
export async function suggestNames(typed: string, names: readonly string[], most = 5): Promise<Suggestion[]> {
  const { JaroWinklerDistance, DamerauLevenshteinDistance } = await import('natural/lib/natural/distance/index.js');
  const wanted = bare(typed);
  const toned = typed.normalize('NFC').toLowerCase();
  if (wanted === '') return [];
  const found: (Suggestion & { far: number })[] = [];
  for (const name of new Set(names)) {
    const folded = bare(name);
    if (Math.abs(folded.length - wanted.length) > Math.max(4, wanted.length / 2)) continue;
    const likeness = folded === wanted ? 1 : JaroWinklerDistance(wanted, folded, {});
    if (likeness < LEAST) continue;
    found.push({
      name,
      likeness: Math.round(likeness * 1000) / 1000,
      far: DamerauLevenshteinDistance(toned, name.normalize('NFC').toLowerCase()),
    });
  }
  return found
    .sort(
      (a, b) =>
        Number(b.likeness === 1) - Number(a.likeness === 1) ||
        a.far - b.far ||
        b.likeness - a.likeness ||
        a.name.localeCompare(b.name, 'vi'),
    )
    .slice(0, most)
    .map(({ name, likeness }) => ({ name, likeness }));
}
