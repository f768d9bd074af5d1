import { type ParagraphLook, property, type RunLook, readParagraphLook, readRunLook, toggle } from './look.ts';
import { formatNumber } from './number-format.ts';
import type { Styles } from './styles.ts';
import { plainSymbols, symbolText } from './symbols.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

/** One level of a list: how it counts and how its number is written («%1.%2.»), ECMA-376 Part 1 §17.9.6. */
type Level = {
  start: number;
  format: string;
  text: string;
  gap: string;
  /** 1-based level after which this one restarts; 0 never. Undefined: after any higher one. */
  restart: number | undefined;
  legal: boolean;
  style: string | undefined;
  run: RunLook;
  paragraph: ParagraphLook;
};
type List = { id: string; levels: (Level | undefined)[]; link: string | undefined };
type Instance = { list: string; starts: Map<number, number>; levels: Map<number, Level> };

/** The number in front of a paragraph as a reader sees it, the gap after it included. */
export type NumberLabel = { text: string; run: RunLook };

/** The automatic numbers of a document. Counting goes on with every {@link Numbering.next}, so ask once a paragraph, in reading order. */
export type Numbering = {
  /** Which list and level a paragraph belongs to by its own properties and its style, or undefined. */
  place: (own: ParagraphLook, style: string | undefined) => { numId: string; level: number } | undefined;
  /** Counts a paragraph and gives its label. */
  next: (numId: string, level: number) => NumberLabel | undefined;
  /** Indents that the level gives to its paragraphs. */
  indent: (numId: string, level: number) => ParagraphLook;
};

const LEVELS = 9;

function readLevel(element: XmlElement): Level {
  const suffix = property(element, 'w:suff') ?? 'tab';
  const number = (name: string) => {
    const value = Number.parseInt(property(element, name) ?? '', 10);
    return Number.isNaN(value) ? undefined : value;
  };
  const run = readRunLook(child(element, 'w:rPr'));
  return {
    start: number('w:start') ?? 0,
    format: numberFormat(element),
    text: property(element, 'w:lvlText') ?? '',
    gap: suffix === 'nothing' ? '' : ' ',
    restart: number('w:lvlRestart'),
    legal: toggle(element, 'w:isLgl') ?? false,
    style: property(element, 'w:pStyle'),
    run,
    paragraph: readParagraphLook(child(element, 'w:pPr')),
  };
}

/** Custom formats («001») stand in an mc:AlternateContent whose fallback names the nearest plain one. */
function numberFormat(element: XmlElement): string {
  const fallback = child(child(element, 'mc:AlternateContent'), 'mc:Fallback');
  return property(element, 'w:numFmt') ?? property(fallback, 'w:numFmt') ?? 'decimal';
}

function readLists(part: XmlElement | undefined): {
  lists: Map<string, List>;
  instances: Map<string, Instance>;
  linked: Map<string, string>;
} {
  const lists = new Map<string, List>();
  const linked = new Map<string, string>();
  for (const element of elements(part, 'w:abstractNum')) {
    const id = attribute(element, 'w:abstractNumId') ?? '';
    const levels: (Level | undefined)[] = [];
    for (const level of elements(element, 'w:lvl')) levels[Number(attribute(level, 'w:ilvl'))] = readLevel(level);
    lists.set(id, { id, levels, link: property(element, 'w:numStyleLink') });
    const style = property(element, 'w:styleLink');
    if (style) linked.set(style, id);
  }
  const instances = new Map<string, Instance>();
  for (const element of elements(part, 'w:num')) {
    const instance: Instance = { list: property(element, 'w:abstractNumId') ?? '', starts: new Map(), levels: new Map() };
    for (const override of elements(element, 'w:lvlOverride')) {
      const level = Number(attribute(override, 'w:ilvl'));
      const start = Number.parseInt(property(override, 'w:startOverride') ?? '', 10);
      if (!Number.isNaN(start)) instance.starts.set(level, start);
      const own = child(override, 'w:lvl');
      if (own) instance.levels.set(level, readLevel(own));
    }
    instances.set(attribute(element, 'w:numId') ?? '', instance);
  }
  return { lists, instances, linked };
}

/** Reads the numbering part and begins counting. */
export function readNumbering(part: XmlElement | undefined, styles: Styles): Numbering {
  const { lists, instances, linked } = readLists(part);

  /** The list behind an instance; one that only points to a numbering style leads to the list which defines that style. */
  const listOf = (instance: Instance): List | undefined => {
    const list = lists.get(instance.list);
    if (!list?.link) return list;
    const defined = linked.get(list.link) ?? instances.get(styles.character(list.link)?.paragraph.numId ?? '')?.list;
    return (defined !== undefined ? lists.get(defined) : undefined) ?? list;
  };
  const levelOf = (numId: string, level: number) => {
    const instance = instances.get(numId);
    return instance && (instance.levels.get(level) ?? listOf(instance)?.levels[level]);
  };

  const place: Numbering['place'] = (own, styleId) => {
    const style = styles.paragraph(styleId);
    const numId = own.numId ?? style.paragraph.numId;
    if (!numId || numId === '0') return undefined;
    const instance = instances.get(numId);
    if (!instance) return undefined;
    let level = own.level;
    if (level === undefined && own.numId === undefined) {
      const levels = listOf(instance)?.levels ?? [];
      const byStyle = style.chain.map((id) => levels.findIndex((one) => one?.style === id)).find((at) => at >= 0);
      level = byStyle ?? style.paragraph.level;
    }
    return { numId, level: Math.min(Math.max(level ?? 0, 0), LEVELS - 1) };
  };

  const counters = new Map<string, { count: (number | undefined)[]; start: Map<number, number> }>();
  const begun = new Set<string>();

  /** Counts one paragraph and answers the numbers of all levels up to its own. */
  const count = (numId: string, instance: Instance, list: List, level: number): number[] => {
    let state = counters.get(list.id);
    if (!state) counters.set(list.id, (state = { count: [], start: new Map() }));
    // A start override takes hold where its instance is first used, and stays for later restarts of the level.
    if (!begun.has(numId)) {
      begun.add(numId);
      for (const [at, start] of instance.starts) {
        state.count[at] = undefined;
        state.start.set(at, start);
      }
    }
    const startOf = (at: number) => state.start.get(at) ?? levelOf(numId, at)?.start ?? 1;
    for (let at = 0; at < level; at++) state.count[at] ??= startOf(at);
    const before = state.count[level];
    state.count[level] = before === undefined ? startOf(level) : before + 1;
    for (let at = level + 1; at < LEVELS; at++) {
      const restart = levelOf(numId, at)?.restart;
      if (restart === undefined || level < restart) state.count[at] = undefined;
    }
    return Array.from({ length: LEVELS }, (_, at) => state.count[at] ?? startOf(at));
  };

  const next: Numbering['next'] = (numId, level) => {
    const instance = instances.get(numId);
    const list = instance && listOf(instance);
    const how = levelOf(numId, level);
    if (!instance || !list || !how) return undefined;
    const numbers = count(numId, instance, list, level);
    const text =
      how.format === 'bullet'
        ? bullet(how)
        : plainSymbols(how.text, how.run.font).replace(/%([1-9])/g, (_, digit: string) => {
            const at = Number(digit) - 1;
            return formatNumber(numbers[at]!, shownFormat(how, levelOf(numId, at)));
          });
    return text.trim() === '' ? undefined : { text: text + how.gap, run: how.run };
  };

  return { place, next, indent: (numId, level) => levelOf(numId, level)?.paragraph ?? {} };
}

/** isLgl writes every number of the label in digits, whatever its own level says (§17.9.4). */
function shownFormat(how: Level, shown: Level | undefined): string {
  const format = shown?.format ?? 'decimal';
  return how.legal && format !== 'decimalZero' ? 'decimal' : format;
}

/** The sign of a bullet level. The minus of the Symbol font is how Word draws a dash list, a hyphen to its reader. */
function bullet(level: Level): string {
  return [...level.text].map((char) => symbolText(level.run.font, char.charCodeAt(0)).replace('−', '-')).join('');
}
