import { documentType, pleads, purposeOf } from '../rules/header/document-type.ts';
import type { View } from '../view.ts';

/** Whether a document only asks others to do or send something: a dispatch or plan, but not a submission (tờ trình) or letter that pleads its own case. */
export function asksOthers(v: View): boolean {
  const goal = purpose(v);
  return (
    goal === 'plan' || documentType(v)?.name === 'Giấy mời' || (goal === 'request' && documentType(v)?.name !== 'Tờ trình' && !pleads(v))
  );
}

type Purpose = ReturnType<typeof purposeOf>;

/** Kinds that say how something shall be done, and of what they speak only «trường hợp …». */
const INSTRUCTING = new Set(['Hướng dẫn', 'Quy chế', 'Quy định', 'Thông tư', 'Điều lệ']);

/** So many articles («Điều 7. …») have charters, statutes and regulations; a decision has fewer. */
const ARTICLES = 8;
const ARTICLE = /^\s*dieu \d{1,3}\s?[.:]/;

type Nature = { purpose: Purpose; statute: boolean; instructs: boolean };
const known = new WeakMap<View, Nature>();

/** What the outline and several rules ask of a document, read once a view. */
function nature(v: View): Nature {
  let found = known.get(v);
  if (!found) {
    const goal = purposeOf(v);
    // A report may have a regulation in its annex.
    const rules = goal === undefined || goal === 'other';
    const articles = rules ? v.blocks.filter(({ span }) => ARTICLE.test(v.lower.slice(span[0], span[0] + 20))).length : 0;
    found = { purpose: goal, statute: articles >= ARTICLES, instructs: INSTRUCTING.has(documentType(v)?.name ?? '') };
    known.set(v, found);
  }
  return found;
}

/** What a document is for (see {@link purposeOf}). */
export const purpose = (v: View): Purpose => nature(v).purpose;

/** Whether a document lays down rules, article by article: it tells of no state and asks for nothing. */
export const isStatute = (v: View): boolean => nature(v).statute;

/** Whether a document instructs («Hướng dẫn», «Quy chế»): what it says of lack and failure are cases, but where it tells of a state by a heading. */
export const instructs = (v: View): boolean => nature(v).instructs;
