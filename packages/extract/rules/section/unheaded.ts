import type { Section, View } from '../../view.ts';

const known = new WeakMap<View, Section>();

/** The text before the first heading (all of a letter without headings), as if it were a section. Made once a view. */
export function unheaded(v: View): Section {
  let found = known.get(v);
  if (!found) {
    const span = [0, v.sections[0]?.span[0] ?? v.text.length] as const;
    found = { id: '', level: 0, number: null, title: '', titleSpan: [0, 0], role: 'other', block: -1, parent: null, span };
    known.set(v, found);
  }
  return found;
}
