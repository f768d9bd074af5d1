import { purposeOf } from '../rules/header/document-type.ts';
import type { View } from '../view.ts';

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
