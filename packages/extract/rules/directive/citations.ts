import { foldLower, isRecognised } from '@tonghop/model';
import type { View } from '../../view.ts';
import { documentType } from '../header/document-type.ts';
import { front } from '../header/front.ts';
import { ownSymbol } from '../header/number.ts';
import { type Mention, mentionsIn } from './mention.ts';
import { misspeltKind, repairedSymbol } from './repair.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { keyOf } from './symbol.ts';

/** A segment with the citations by symbol that it holds, in order; mostly none. */
export type Cited = { segment: Segment; mentions: readonly Mention[] };

const made = new WeakMap<View, readonly Cited[]>();
const NONE: readonly Mention[] = [];
const SKIPPED = new Set(['recipients', 'signature', 'furniture']);
const ENCLOSED = /\(?\s?(?:ban hanh )?kem theo\s*$/;

/** Tells whether a mention is the document itself: its own number, or «(Kèm theo Báo cáo số … )» over its annex. */
function selfTest(v: View): (m: Mention) => boolean {
  const own = ownSymbol(v)?.symbol;
  const ownKey = own && keyOf(own);
  const kind = documentType(v)?.name ?? null;
  const letter = (name: string | null) => name === 'Văn bản' || name === 'Công văn';
  return (m) => {
    const sameKind = kind === null || m.kind === kind || (letter(kind) && letter(m.kind));
    const before = m.segment.lower.slice(0, m.start);
    const enclosed = ENCLOSED.test(before);
    if (
      ownKey !== undefined &&
      own?.number === m.symbol.number &&
      keyOf(m.symbol) === ownKey &&
      sameKind &&
      (enclosed || !/tỉnh|Trung ương/u.test(m.issuer?.text ?? ''))
    )
      return true;
    if (m.start > 40 || !enclosed || before.trim().length >= 30) return false;
    return m.symbol.number === null || (sameKind && (own === undefined || m.segment.annex > 0));
  };
}

/** A mention with its symbol as it must have been before recognition misread it, and with its kind where a letter of that is wrong. */
function mended(m: Mention, recognised: boolean): Mention {
  const symbol = repairedSymbol(m.symbol, m.kind, recognised);
  const right = symbol ? { ...m, symbol, kind: m.printed ? m.kind : (symbol.kind ?? m.kind) } : m;
  if (right.printed || right.follows || right.symbol.kind === null) return right;
  const start = misspeltKind(m.segment.lower.slice(Math.max(0, m.start - 40), m.start), right.symbol.kind);
  return start === undefined ? right : { ...right, start: Math.max(0, m.start - 40) + start, printed: true, misspelt: true };
}

// A number alone cites nothing, and most cells of tables hold no more.
const mayCite = (text: string): boolean => /[A-Za-z]/.test(text) && /\d|[Ss]ố|[Ll]uật|[Pp]háp lệnh/.test(text);

/** Every citation by symbol in the text, segment by segment; made once a view. The document's own number is none. */
export function citations(v: View): readonly Cited[] {
  const known = made.get(v);
  if (known) return known;
  const found: Cited[] = [];
  const isSelf = selfTest(v);
  const recognised = isRecognised(v.reading);
  const letterhead = new Set(front(v).letterhead.map((line) => line.block));
  v.blocks.forEach((block, index) => {
    // An attached document's own number cites nothing either.
    if (SKIPPED.has(block.zone) || letterhead.has(index) || (block.annex > 0 && block.zone === 'letterhead')) return;
    for (const segment of segmentsOf(v, index, mayCite)) {
      // The number line of a letterhead that structure did not see.
      if (block.zone === 'body' && index < 12 && /^s[o0]\s?[:.]/.test(foldLower(segment.text.slice(0, 6)))) continue;
      const mentions = mentionsIn(segment);
      const others = mentions.length === 0 ? NONE : mentions.map((m) => mended(m, recognised)).filter((m) => !isSelf(m));
      found.push({ segment, mentions: others });
    }
  });
  made.set(v, found);
  return found;
}
