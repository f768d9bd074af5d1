type Share = { hits: number; of: number };

/** One figure of a score: `accuracy` of a field, or `precision`, `recall` and `f1` of a list. Null where there was nothing to measure. */
export type Figure = { accuracy: number | null } | { precision: number | null; recall: number | null; f1: number | null };

const ratio = (share: Share | undefined) => (share && share.of > 0 ? share.hits / share.of : null);

/** Hits counted over all documents, by figure. */
export class Tally {
  readonly #accuracy = new Map<string, Share>();
  readonly #precision = new Map<string, Share>();
  readonly #recall = new Map<string, Share>();
  /** What was missed, invented or read wrong, one line each. */
  readonly misses: string[] = [];

  #add(shares: Map<string, Share>, figure: string, hits: number, of: number): void {
    const share = shares.get(figure) ?? { hits: 0, of: 0 };
    shares.set(figure, { hits: share.hits + hits, of: share.of + of });
  }

  /** A field of a paired item: right or not, or `hits` of `of`. */
  field(figure: string, hits: boolean | number, of = 1): void {
    this.#add(this.#accuracy, figure, Number(hits), of);
  }

  /** A list: how many were found of how many there are, and of how many that were found. */
  list(figure: string, hits: number, gold: number, found: number): void {
    this.#add(this.#recall, figure, hits, gold);
    this.#add(this.#precision, figure, hits, found);
  }

  /** The figures by name, fields first. */
  figures(fields: readonly string[], lists: readonly string[]): Record<string, Figure> {
    const result: Record<string, Figure> = {};
    for (const name of fields) result[name] = { accuracy: ratio(this.#accuracy.get(name)) };
    for (const name of lists) {
      const precision = ratio(this.#precision.get(name));
      const recall = ratio(this.#recall.get(name));
      const none = precision === null && recall === null;
      const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : none ? null : 0;
      result[name] = { precision, recall, f1 };
    }
    return result;
  }
}
