import { namesUnit, unitInHeading } from './unit-in-heading.ts';

/** A heading as its siblings see it: level, title as printed and folded. */
export type Title = { level: number; title: string; lower: string };

const FEWEST = 3;

/**
 * Which headings are nothing but a unit's name. One that begins like a unit's but goes on («10. Thuế tỉnh và Sở Xây dựng») counts where
 * two of three of the headings beside it do.
 */
export function unitsAmong(titles: readonly Title[]): boolean[] {
  const sure = titles.map(({ title, lower }) => namesUnit(title, lower));
  const like = titles.map(({ title, lower }, n) => sure[n]! || (unitInHeading(title, lower) !== null && !/[.;:]/.test(title)));
  const found = [...sure];
  for (let n = 0; n < titles.length; n++) {
    if (sure[n] || !like[n]) continue;
    const beside = siblings(titles, n);
    // «1. Đối với Ban Giám hiệu», «2. Đối với đội ngũ giáo viên»: all turn to somebody.
    if (beside.length >= 2 && beside.every((i) => like[i] && titles[i]!.lower.startsWith('doi voi '))) found[n] = true;
    // «Các chi hội phụ nữ thôn» beside «Hội Phụ nữ xã»: of two, the one that names many needs no third to vouch for it.
    const fewest = titles[n]!.lower.startsWith('cac ') ? 2 : FEWEST;
    if (beside.length >= fewest && beside.filter((i) => sure[i]).length * 3 >= beside.length * 2 - 1 && beside.every((i) => like[i]))
      found[n] = true;
  }
  return found;
}

/** Indices of the headings on one level that no higher heading parts, the heading itself among them. */
function siblings(titles: readonly Title[], n: number): number[] {
  const { level } = titles[n]!;
  const found = [n];
  for (let i = n - 1; i >= 0 && titles[i]!.level >= level; i--) if (titles[i]!.level === level) found.unshift(i);
  for (let i = n + 1; i < titles.length && titles[i]!.level >= level; i++) if (titles[i]!.level === level) found.push(i);
  return found;
}
