import { documentType, pleads, purposeOf } from '../rules/header/document-type.ts';
import type { View } from '../view.ts';

/** Whether a document only asks others to do or send something: a dispatch or plan, but not a submission (tờ trình) or letter that pleads its own case. */
export function asksOthers(v: View): boolean {
  const goal = purpose(v);
  return goal === 'plan' || (goal === 'request' && documentType(v)?.name !== 'Tờ trình' && !pleads(v));
}

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
