import type { Section, View } from '../../view.ts';

const known = new WeakMap<View, readonly Section[]>();

/**
 * The stretches of text that no heading holds, each as if it were a section: before the first heading (all of a letter without any), and
 * where a plain item goes on with the numbers of headings («2. Về hạ tầng», «3. Về kinh phí», «4. Sở kính trình UBND tỉnh: …»). Made once a view.
 */
export function unheaded(v: View): readonly Section[] {
  let found = known.get(v);
  if (!found) known.set(v, (found = gaps(v)));
  return found;
}

function gaps(v: View): Section[] {
  const found: Section[] = [];
  let from = 0;
  let block = -1;
  const add = (to: number) => {
    if (to <= from) return;
    while (block + 1 < v.blocks.length && v.blocks[block + 1]!.span[0] < from) block++;
    const span = [from, to] as const;
    found.push({ id: '', level: 0, number: null, title: '', titleSpan: [0, 0], role: 'other', block, parent: null, span });
  };
  for (const { parent, span } of v.sections) {
    if (parent !== null) continue;
    add(span[0]);
    from = Math.max(from, span[1]);
  }
  add(v.text.length);
  return found;
}
