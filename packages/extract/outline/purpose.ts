import { documentType, pleads, purposeOf } from '../rules/header/document-type.ts';
import type { View } from '../view.ts';

/** Whether a document only asks others to do or send something: a dispatch or plan, but not a submission (tờ trình) or letter that pleads its own case. */
export function asksOthers(v: View): boolean {
  const goal = purpose(v);
  return goal === 'plan' || (goal === 'request' && documentType(v)?.name !== 'Tờ trình' && !pleads(v));
}

/** So many articles («Điều 7. …») have charters, statutes and regulations; a decision has fewer. */
const ARTICLES = 8;
const ARTICLE = /^\s*dieu \d{1,3}\s?[.:]/;

/** Whether a document lays down rules, article by article: it tells of no state and asks for nothing. */
export function isStatute(v: View): boolean {
  let found = statutes.get(v);
  if (found === undefined) {
    let articles = 0;
    for (const { span } of v.blocks) if (ARTICLE.test(v.lower.slice(span[0], span[0] + 20))) articles++;
    found = articles >= ARTICLES;
    statutes.set(v, found);
  }
  return found;
}

const statutes = new WeakMap<View, boolean>();

type Purpose = ReturnType<typeof purposeOf>;

const known = new WeakMap<View, { purpose: Purpose }>();

/** What a document is for (see {@link purposeOf}), read once a view: the outline and several rules ask. */
export function purpose(v: View): Purpose {
  let found = known.get(v);
  if (!found) {
    found = { purpose: purposeOf(v) };
    known.set(v, found);
  }
  return found.purpose;
}
