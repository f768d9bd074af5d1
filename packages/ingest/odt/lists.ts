import type { ParagraphLook, RunLook } from '../docx/look.ts';
import { formatNumber } from '../docx/number-format.ts';
import { symbolText } from '../docx/symbols.ts';
import { attribute, child, elements, type XmlElement } from '../docx/xml.ts';
import { points } from './look.ts';
import type { OdtStyles } from './styles.ts';

/** One level of a list style (Part 3, 16.31): how it counts and how its number is written. */
type Level = {
  bullet: string | undefined;
  format: string;
  prefix: string;
  suffix: string;
  /** «%1%.%2%.», where the program wrote the whole label. */
  pattern: string | undefined;
  /** Levels shown, its own included. */
  shown: number;
  start: number;
  gap: string;
  run: RunLook;
  look: ParagraphLook;
};

/** Numbers of one list as counted so far, by level from 0. */
type Count = (number | undefined)[];

/** The number in front of a paragraph as a reader sees it, the gap after it included, and what its level says of the paragraph. */
export type ListLabel = { text: string; run: RunLook; look: ParagraphLook };

const LEVELS = 10;
const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
};

function readLevel(element: XmlElement, styles: OdtStyles): Level {
  const whole = (name: string) => {
    const value = Number.parseInt(attribute(element, name) ?? '', 10);
    return Number.isNaN(value) ? undefined : value;
  };
  const format = attribute(element, 'style:num-format') ?? '';
  const properties = child(element, 'style:list-level-properties');
  const place = child(properties, 'style:list-level-label-alignment');
  const run = styles('text', attribute(element, 'text:style-name')).run;
  const font = attribute(child(element, 'style:text-properties'), 'style:font-name') ?? run.font;
  const look: ParagraphLook = {};
  const left = points(attribute(place, 'fo:margin-left'));
  if (left !== undefined) look.left = left;
  const first = points(attribute(place, 'fo:text-indent'));
  if (first !== undefined) look.firstLine = first;
  const bullet = element.name === 'text:list-level-style-bullet' ? (attribute(element, 'text:bullet-char') ?? '•') : undefined;
  return {
    // The minus of the Symbol font is how Word draws a dash list, a hyphen to its reader.
    bullet: bullet && [...bullet].map((char) => symbolText(font, char.codePointAt(0)!).replace('−', '-')).join(''),
    format: format.startsWith('01') ? 'decimalZero' : (FORMATS[format] ?? 'decimal'),
    prefix: attribute(element, 'style:num-prefix') ?? '',
    suffix: attribute(element, 'style:num-suffix') ?? '',
    pattern: attribute(element, 'style:num-list-format') ?? attribute(element, 'loext:num-list-format'),
    shown: Math.max(1, whole('text:display-levels') ?? 1),
    start: whole('text:start-value') ?? 1,
    gap: attribute(place, 'text:label-followed-by') === 'nothing' ? '' : ' ',
    run,
    look,
  };
}

/** The automatic numbers of a document. Counting goes on with every {@link Lists.label}, so ask once a paragraph, in reading order. */
export class Lists {
  readonly #styles = new Map<string, (Level | undefined)[]>();
  readonly #byId = new Map<string, Count>();
  readonly #byStyle = new Map<string, Count>();
  readonly #headings: Count = [];

  /** `parts`: the elements among whose children list styles are, the outline's too. */
  constructor(parts: readonly (XmlElement | undefined)[], styles: OdtStyles) {
    for (const element of parts.flatMap((part) => elements(part))) {
      if (!/^text:(?:list|outline)-style$/.test(element.name)) continue;
      const levels: (Level | undefined)[] = [];
      for (const level of elements(element)) {
        const at = Number(attribute(level, 'text:level')) - 1;
        if (at >= 0 && at < LEVELS) levels[at] = readLevel(level, styles);
      }
      this.#styles.set(element.name === 'text:outline-style' ? OUTLINE : (attribute(element, 'style:name') ?? ''), levels);
    }
  }

  /** The count that a list which stands in no other begins or takes up again. */
  count(list: XmlElement, style: string): Count {
    const follows = attribute(list, 'text:continue-list');
    const goesOn = attribute(list, 'text:continue-numbering') === 'true' ? this.#byStyle.get(style) : undefined;
    const count = (follows === undefined ? undefined : this.#byId.get(follows)) ?? goesOn ?? [];
    const id = attribute(list, 'xml:id') ?? attribute(list, 'text:id');
    if (id) this.#byId.set(id, count);
    this.#byStyle.set(style, count);
    return count;
  }

  /** Counts a list's item and gives its label; `level` from 0, `start`: the number it begins anew with. */
  label(style: string, count: Count, level: number, start: number | undefined): ListLabel | undefined {
    const levels = this.#styles.get(style);
    const how = levels?.[level];
    if (!levels || !how) return undefined;
    for (let at = 0; at < level; at++) count[at] ??= levels[at]?.start ?? 1;
    const before = count[level];
    count[level] = start ?? (before === undefined ? how.start : before + 1);
    count.length = level + 1;
    return { text: textOf(levels, how, count, level), run: how.run, look: how.look };
  }

  /** The label of a heading by the document's outline; `level` from 0. */
  heading(level: number, start: number | undefined): ListLabel | undefined {
    return this.label(OUTLINE, this.#headings, level, start);
  }
}

const OUTLINE = '\u0000outline';

function textOf(levels: readonly (Level | undefined)[], how: Level, count: Count, level: number): string {
  if (how.bullet !== undefined) return how.bullet + how.gap;
  const number = (at: number) => formatNumber(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
  let text: string;
  if (how.pattern !== undefined) text = how.pattern.replaceAll(/%(\d+)%/g, (_, digits: string) => number(Number(digits) - 1));
  else {
    const numbers = Array.from({ length: Math.min(how.shown, level + 1) }, (_, n) =>
      number(level - Math.min(how.shown, level + 1) + 1 + n),
    );
    text = how.format === 'none' ? how.prefix + how.suffix : how.prefix + numbers.filter((one) => one !== '').join('.') + how.suffix;
  }
  return text.trim() === '' ? '' : text + how.gap;
}
