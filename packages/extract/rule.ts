import type { Fields, FindingKind, Span } from '@tonghop/model';
import type { View } from './view.ts';

/** A list that cannot be empty: a rule without proof does not compile. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** What a rule proposes; `extract` turns it into a finding by citing `span` (and `parts`). Text fields may be left out where the quote is the text. */
export type Proposal<K extends FindingKind> = {
  kind: K;
  span: Span;
  fields: Fields[K];
  parts?: Record<string, Span>;
  /** From 0 to 1; the rule's own when left out. */
  confidence?: number;
  /** Read from characters that recognition or a typist confused («l00%»): the finding's rule says so, «percentage.by-sign:repaired». */
  repaired?: boolean;
};

/** Fields a proof expects; anything not named is not checked. */
export type Expected<K extends FindingKind> = Partial<Fields[K]> & Record<string, unknown>;

/**
 * A rule and its proof. `finds`: texts, the citation marked «», with fields it must read (a text may be several paragraphs parted by
 * line feeds; lines beginning «# » are headings: the harness in `proof.ts` composes them). `passes`: texts it must leave alone.
 */
export type Rule<K extends FindingKind = FindingKind> = {
  /** Dotted, stable: `percentage.by-sign`. Written into every finding. */
  id: string;
  kind: K;
  /** One sentence for docs/rules.md. */
  about: string;
  confidence: number;
  find: (view: View) => Iterable<Proposal<K>>;
  finds: NonEmpty<readonly [text: string, fields: Expected<K>]>;
  passes: NonEmpty<string>;
};
