import { quick } from '../../letters.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, said } from './cue.ts';
import type { Figure } from './figures.ts';
import { unlead } from './unlead.ts';

/** What is said of those who are counted. */
const PREDICATE = new Cue(`${EDGE_BEFORE}(?:có|đã|được|sử dụng|tham gia|biết|hoàn thành|cài đặt|nắm|đạt|dùng)${EDGE_AFTER}`);
/** The same where those who are counted stand before their share, right behind the last one. */
const SAID_OF_ALL = new Cue(`^\\s(?:có|đã|được|sử dụng|tham gia|biết|hoàn thành|cài đặt|nắm|dùng|thành thạo|tiếp cận)${EDGE_AFTER}`);
/** Before the first of them stands nothing that tells of it by itself. */
const OPENS =
  /^[\s,;:-]*(?:(?:có|có tới|có đến|hiện có|đã có|hiện nay|đến nay|hiện|trong đó|khoảng|trên|hơn|gần|ít nhất|tối thiểu|phấn đấu|bảo đảm|đảm bảo)[\s,]*)*$/iu;
/** «… và trên | 95% …»: what stands between the two. */
const LINKS = /^(\s[^%\d.;:()]{2,80}?)(?:\svà|,)(?:\s(?:khoảng|trên|hơn|gần|ít nhất|tối thiểu))*\s*$/iu;
/** «…%, THCS | 92%»: who stands between a share and the next one, where each stands before its own. */
const WHO_BETWEEN = quick(/^(?:,|\svà)\s(\p{L}[^%\d.;:(),]{1,60}?)(?:\s(?:khoảng|trên|hơn|gần))?\s*$/u);
const WHO_FIRST = quick(/(?:^|[:,]\s)\s*(\p{L}[^%\d.;:(),]{1,60}?)(?:\s(?:khoảng|trên|hơn|gần))?\s*$/u);
const LONGEST = 6; // words of those who are counted

/** A figure as stated, where its stretch begins, and its measure by itself. */
type Counted = { figure: Figure; from: number; named: string };

/** Whether words name some who are counted, and say nothing of them. */
const isWho = (words: string): boolean =>
  words.split(' ').length <= LONGEST && !PREDICATE.test(said(words)) && !/^(?:t[ỷỉ] (?:lệ|trọng)|đạt|chiếm|là)(?!\p{L})/iu.test(words);

/** «tiểu học 78%, THCS 92% biết tra cứu»: those who are counted, each before its share, and what is said of all; none where it is not so. */
function saidBehind(text: string, counted: readonly Counted[]): string[] {
  const last = counted.at(-1)!.figure.whole[1];
  if (!SAID_OF_ALL.test(said(text.slice(last, last + 40)))) return [];
  const predicate = /^\s\p{L}[^,;.:()%]*/u.exec(text.slice(last))![0].trim();
  const who = counted.map(({ figure }, i) =>
    i === 0
      ? WHO_FIRST.exec(text.slice(0, figure.whole[0]))?.[1]
      : WHO_BETWEEN.exec(text.slice(counted[i - 1]!.figure.whole[1], figure.whole[0]))?.[1],
  );
  const named = who.map((words, i) => (i === 0 && words ? unlead(words) : words));
  return named.every((words) => words !== undefined && isWho(words)) && predicate.includes(' ')
    ? named.map((words) => `${words} ${predicate}`)
    : [];
}

/** The measure of a figure whose predicate stands behind the next one («100% | viên chức | và 95% | sinh viên được tập huấn»), and that predicate. */
function fromNext(text: string, one: Counted, next: Counted, told: string | undefined): { named: string; predicate: string } | undefined {
  if (!OPENS.test(text.slice(one.from, one.figure.whole[0]))) return undefined;
  const between = LINKS.exec(text.slice(one.figure.whole[1], next.figure.whole[0]))?.[1]?.trim();
  if (!between || between !== one.named || PREDICATE.test(said(one.named))) return undefined;
  if (!text.slice(next.figure.whole[1]).trimStart().startsWith(next.named)) return undefined;
  const found = told === undefined ? PREDICATE.exec(said(next.named)) : null;
  const who = told === undefined ? (found ? next.named.slice(0, found.index).trim() : '') : next.named;
  const predicate = told ?? (found ? next.named.slice(found.index).trim() : '');
  if (!predicate || !who || who.split(' ').length > LONGEST || who === one.named) return undefined;
  return { named: `${one.named} ${predicate}`, predicate };
}

/**
 * What several shares measure of which the last alone says it: «100% viên chức và trên 95% sinh viên được tập huấn», «tiểu học 78%, THCS 92%
 * biết tra cứu». Each measure with it, or null where a share has words of its own. `text`: the sentence.
 */
export function sharedPredicates(text: string, counted: readonly Counted[]): (string | null)[] {
  const behind = saidBehind(text, counted);
  if (behind.length > 0) return behind;
  const found: (string | null)[] = counted.map(() => null);
  let told: string | undefined;
  for (let i = counted.length - 2; i >= 0; i--) {
    const shared = counted[i]!.named && counted[i + 1]!.named ? fromNext(text, counted[i]!, counted[i + 1]!, told) : undefined;
    if (shared) found[i] = shared.named;
    told = shared?.predicate;
  }
  return found;
}
