import { type Finding, foldLower, singleSpaced } from '@tonghop/model';
import { THEMES, type ThemeKind } from './lexicon/themes.ts';
import type { Phrasebook } from './phrasebook.ts';
import { themeNamed } from './themes.ts';

/** An office's phrases, ready to be looked up in texts. Texts are NFC; agencies come in text order with their offsets. */
export type PhraseMatcher = {
  themes: (text: string, kind: ThemeKind) => string[];
  agencies: (text: string) => { name: string; start: number; end: number }[];
};

/** The part of compromise/one that serves here; its own types do not tell what `lookup` gives back. */
type Term = { offset: { start: number; length: number } };
type Nlp = {
  (text: string): { lookup: (trie: unknown) => { json: (options: { offset: true }) => { terms: Term[] }[] } };
  buildTrie: (phrases: string[]) => unknown;
};

const key = (text: string) => singleSpaced(foldLower(text.normalize('NFC'))).trim();
const toned = (text: string) => singleSpaced(text.normalize('NFC').toLowerCase()).trim();
const MARKED = /[\u00c0-\u1ef9]/;

/**
 * Makes a lookup of phrases with compromise's trie. compromise strips some diacritics and keeps others, so it sees folded text only; a hit
 * counts when the text itself has the phrase's tones («mất sóng» is no «mặt sông»), or the text was typed without any.
 */
function lookup<T>(
  nlp: Nlp,
  entries: readonly (readonly [phrase: string, means: T])[],
): (text: string) => { start: number; end: number; means: T }[] {
  const byKey = new Map<string, { toned: string; means: T }[]>();
  for (const [phrase, means] of entries) byKey.set(key(phrase), [...(byKey.get(key(phrase)) ?? []), { toned: toned(phrase), means }]);
  if (byKey.size === 0) return () => [];
  const trie = nlp.buildTrie([...byKey.keys()]);
  return (text) => {
    const folded = foldLower(text);
    const plain = !MARKED.test(text);
    return nlp(folded)
      .lookup(trie)
      .json({ offset: true })
      .flatMap(({ terms }) => {
        const first = terms[0];
        const last = terms.at(-1);
        if (!first || !last) return [];
        const [start, end] = [first.offset.start, last.offset.start + last.offset.length];
        const said = toned(text.slice(start, end));
        return (byKey.get(key(said)) ?? []).filter((entry) => plain || entry.toned === said).map(({ means }) => ({ start, end, means }));
      })
      .sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

/** Opens a phrasebook. Loads compromise/one (some 80 ms of CPU) only when it is called, and only when the book holds a phrase. */
export async function openPhrasebook(book: Phrasebook): Promise<PhraseMatcher> {
  const kinds = ['difficulty', 'proposal', 'task'] as const;
  const themeEntries = kinds.map((kind) =>
    Object.entries(book.themes[kind] ?? {}).flatMap(([name, phrases]) => {
      const slug = themeNamed(name, kind)?.slug;
      return slug ? phrases.map((phrase) => [phrase, slug] as const) : [];
    }),
  );
  const agencyEntries = book.agencies.flatMap(({ name, also }) => [name, ...also].map((phrase) => [phrase, name] as const));
  if (agencyEntries.length + themeEntries.flat().length === 0) return { themes: () => [], agencies: () => [] };
  const nlp = (await import('compromise/one')).default as unknown as Nlp;
  const themeLookups = new Map(kinds.map((kind, i) => [kind, lookup(nlp, themeEntries[i]!)]));
  const agencyLookup = lookup(nlp, agencyEntries);
  return {
    themes: (text, kind) => [...new Set(themeLookups.get(kind)!(text).map(({ means }) => means))],
    agencies: (text) => agencyLookup(text).map(({ start, end, means }) => ({ name: means, start, end })),
  };
}

const ASKS = /(?:de nghi|kien nghi|de xuat)(?: voi| den)?\s*$/;

/**
 * The findings with what an office's phrases add: further themes of difficulties, proposals and tasks (in the codebook's order), and the
 * addressee of a proposal that names one of its agencies right after the asking. Everything else, and every finding's place, stays.
 */
export function addPhrases(findings: readonly Finding[], matcher: PhraseMatcher): Finding[] {
  return findings.map((finding) => {
    if (finding.kind !== 'difficulty' && finding.kind !== 'proposal' && finding.kind !== 'task') return finding;
    const text = finding.kind === 'task' ? finding.fields.task : finding.fields.text;
    const more = new Set([...finding.fields.themes, ...matcher.themes(text, finding.kind)]);
    const themes = THEMES[finding.kind].map(({ slug }) => slug).filter((slug) => more.has(slug));
    if (finding.kind !== 'proposal' || finding.fields.addressee !== null)
      return { ...finding, fields: { ...finding.fields, themes } } as Finding;
    const asked = matcher.agencies(text).find(({ start }) => ASKS.test(key(text.slice(0, start))));
    return { ...finding, fields: { ...finding.fields, themes, addressee: asked?.name ?? null } };
  });
}
