/** Gold items with what was found for them, gold items nothing was found for, and found items that no gold item names. */
export type Match<G, F> = { pairs: [gold: G, found: F][]; missed: G[]; extra: F[] };

/** Pairs gold and found items one to one, the likest first; `score` from 0 to 1 must reach `least`. Ties go to the earlier items. */
export function match<G, F>(gold: readonly G[], found: readonly F[], score: (gold: G, found: F) => number, least: number): Match<G, F> {
  const candidates: { score: number; g: number; f: number }[] = [];
  for (const [g, goldItem] of gold.entries())
    for (const [f, foundItem] of found.entries()) {
      const value = score(goldItem, foundItem);
      if (value >= least) candidates.push({ score: value, g, f });
    }
  candidates.sort((a, b) => b.score - a.score || a.g - b.g || a.f - b.f);
  const takenGold = new Set<number>();
  const takenFound = new Set<number>();
  const pairs: [G, F][] = [];
  for (const { g, f } of candidates) {
    if (takenGold.has(g) || takenFound.has(f)) continue;
    takenGold.add(g);
    takenFound.add(f);
    pairs.push([gold[g]!, found[f]!]);
  }
  return { pairs, missed: gold.filter((_, g) => !takenGold.has(g)), extra: found.filter((_, f) => !takenFound.has(f)) };
}
