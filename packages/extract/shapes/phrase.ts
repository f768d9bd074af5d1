import type { Fields, FindingKind, Span } from '@tonghop/model';
import { type Match, matches, type Pattern } from '../pattern.ts';
import type { Proposal, Rule } from '../rule.ts';
import { blockAt, type View } from '../view.ts';

/** What `read` answers: the fields, or nothing when the match is not one after all; `span` when the citation is more or less than the match. */
export type Read<K extends FindingKind> = { fields: Fields[K]; span?: Span; confidence?: number; parts?: Record<string, Span> } | undefined;

/** A rule that looks for a phrase: the pattern proposes, `read` decides. */
export type Phrase<K extends FindingKind> = Omit<Rule<K>, 'find'> & {
  /** Folded lower-case strings of which one stands in every match; blocks without any are not looked at. */
  near: readonly string[];
  pattern: Pattern;
  read: (match: Match, view: View) => Read<K>;
};

/** Spans of the blocks that hold one of the strings, in order. */
export function blocksNear(view: View, near: readonly string[]): Span[] {
  const found = new Map<number, Span>();
  for (const word of near)
    for (let at = view.lower.indexOf(word); at >= 0; at = view.lower.indexOf(word, at)) {
      const block = blockAt(view, at);
      if (block) found.set(block.span[0], block.span);
      at = Math.max(at + 1, block ? block.span[1] : 0);
    }
  return [...found.values()].sort((a, b) => a[0] - b[0]);
}

/** Makes a rule of a phrase. */
export function phrase<K extends FindingKind>(shape: Phrase<K>): Rule<K> {
  const { near, pattern, read, ...rule } = shape;
  return {
    ...rule,
    *find(view): Generator<Proposal<K>> {
      for (const span of blocksNear(view, near))
        for (const match of matches(pattern, view.lower, ...span)) {
          const result = read(match, view);
          if (result) yield { kind: rule.kind, span: [match.start, match.end], ...result };
        }
    },
  };
}
