import { Cue, EDGE_AFTER, EDGE_BEFORE, said } from './cue.ts';
import type { Figure } from './figures.ts';

/** What is said of those who are counted. */
const PREDICATE = new Cue(`${EDGE_BEFORE}(?:có|đã|được|sử dụng|tham gia|biết|hoàn thành|cài đặt|nắm|đạt|dùng)${EDGE_AFTER}`);
/** Before the first of them stands nothing that tells of it by itself. */
const OPENS =
  /^[\s,;:-]*(?:(?:có|hiện có|đã có|hiện nay|đến nay|hiện|trong đó|khoảng|trên|hơn|gần|ít nhất|tối thiểu|phấn đấu|bảo đảm|đảm bảo)[\s,]*)*$/iu;
/** «… và trên | 95% …»: what stands between the two. */
const LINKS = /^(\s[^%\d.;:()]{2,80}?)(?:\svà|,)(?:\s(?:khoảng|trên|hơn|gần|ít nhất|tối thiểu))*\s*$/iu;
const LONGEST = 6; // words of those who are counted

/**
 * «100% | viên chức | và trên 95% | sinh viên được tập huấn»: what is said of the second holds of the first, too. The measure of the first
 * figure with it, or null where it has words of its own. `text`: the sentence; `from`: where the first figure's stretch begins.
 */
export function sharedPredicate(text: string, from: number, first: Figure, named: string, second: Figure, other: string): string | null {
  if (!OPENS.test(text.slice(from, first.whole[0]))) return null;
  const between = LINKS.exec(text.slice(first.whole[1], second.whole[0]))?.[1]?.trim();
  if (!between || between !== named || PREDICATE.test(said(named)) || !text.slice(second.whole[1]).trimStart().startsWith(other))
    return null;
  const found = PREDICATE.exec(said(other));
  const who = found ? other.slice(0, found.index).trim() : '';
  if (!found || !who || who.split(' ').length > LONGEST || who === named) return null;
  return `${named} ${other.slice(found.index).trim()}`;
}
