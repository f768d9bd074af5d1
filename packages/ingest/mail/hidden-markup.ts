import { decode } from '../docx/xml.ts';
import { soleMark } from '../secrecy.ts';
import { type Hiding, type HidingRules, hidingOf, hidingRules } from './hidden-rules.ts';

/** A page without what its author has hidden in it, and the hidden words near its beginning, each stretch of them a line. */
export type PartedMarkup = { shown: string; hidden: string[] };

/** Whether a page may hide anything at all. */
const HIDES = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*(?:all|screen)|<[^<>]*\shidden[\s=>/]/i;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const BLOCK =
  /^(?:address|blockquote|center|dd|div|dl|dt|fieldset|form|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** Elements whose end may be left out: what ends them when it opens, and what they are not ended across. */
const LEFT_OPEN: Record<string, { by: RegExp; within: RegExp }> = {
  p: { by: BLOCK, within: /^(?:td|th|table|div|li|button)$/ },
  li: { by: /^li$/, within: /^(?:ul|ol)$/ },
  dt: { by: /^d[td]$/, within: /^dl$/ },
  dd: { by: /^d[td]$/, within: /^dl$/ },
  td: { by: /^(?:t[dhr]|tbody|tfoot)$/, within: /^table$/ },
  th: { by: /^(?:t[dhr]|tbody|tfoot)$/, within: /^table$/ },
  tr: { by: /^(?:tr|tbody|tfoot)$/, within: /^table$/ },
  option: { by: /^opt(?:ion|group)$/, within: /^select$/ },
};
const TABLED = /^(?:t[dhr]|t(?:able|body|foot|head))$/;
const CELL = /^(?:t[dh]|table)$/;
/** How far up an element whose end was left out is looked for. */
const NEAR = 60;
/** Letters of a page that may stand on its first printed one. */
const FIRST = 4000;

type Open = { name: string; away: boolean; unseen: Hiding };

const attributeOf = (attributes: string, name: string): string =>
  (new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)?.slice(1) ?? []).find(
    (value) => value !== undefined,
  ) ?? '';

/** What is said of an element, the nearest word last: by its name, its classes, its id, its own style. */
function saidOf(name: string, attributes: string, rules: HidingRules): Hiding {
  const classes = attributeOf(attributes, 'class').toLowerCase().split(/\s+/).filter(Boolean);
  const id = attributeOf(attributes, 'id').toLowerCase();
  const keys = [name, ...classes.map((one) => `.${one}`), ...classes.map((one) => `${name}.${one}`), `#${id}`, `${name}#${id}`];
  const hidden = /(?:^|\s)hidden(?:[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""')) ? [{ display: true }] : [];
  const style = attributeOf(attributes, 'style');
  const sheets = rules.size > 0 ? keys.map((key) => rules.get(key)) : [];
  return Object.assign({}, ...hidden, ...sheets, style === '' ? undefined : hidingOf(style.replace(/&quot;/g, '"')));
}

/** Parts a page into what it shows and what is hidden in it. A page that hides itself whole, until a program shows it, is shown. */
export function partHidden(html: string): PartedMarkup {
  if (!HIDES.test(html)) return { shown: html, hidden: [] };
  const rules = hidingRules(html);
  const stack: Open[] = [];
  const shown: string[] = [];
  const hidden: string[] = [''];
  let letters = 0;
  const close = (count: number) => stack.splice(stack.length - count, count);
  /** How many elements stand open from the nearest of that name on; 0 where none does. */
  const depthOf = (name: string, within: RegExp | undefined): number => {
    for (let up = 1; up <= Math.min(stack.length, NEAR); up++) {
      const one = stack[stack.length - up]!.name;
      if (one === name) return up;
      if (within?.test(one)) return 0;
    }
    return 0;
  };
  const put = (piece: string, isText: boolean) => {
    const top = stack.at(-1);
    const unseen = top?.away || (isText && (top?.unseen.visibility || top?.unseen.word));
    if (!unseen) shown.push(piece);
    else if (isText && letters < FIRST) hidden[hidden.length - 1] += decode(piece.replace(/&nbsp;/g, ' '));
    if (isText && !unseen) letters += piece.trim().length;
  };
  for (const { at, to, name, end, attributes } of tagsOf(html)) {
    if (name === '') {
      put(html.slice(at, to), true);
      continue;
    }
    if (BLOCK.test(name) && hidden.at(-1) !== '') hidden.push('');
    const piece = html.slice(at, to);
    if (end) {
      const depth = depthOf(name, TABLED.test(name) ? undefined : CELL);
      if (depth > 1) close(depth - 1);
      put(piece, false);
      if (depth > 0) close(1);
      continue;
    }
    for (const [open, { by, within }] of Object.entries(LEFT_OPEN)) if (by.test(name)) close(depthOf(open, within));
    const above = stack.at(-1);
    const said = /^(?:html|body)$/.test(name) ? {} : saidOf(name, attributes, rules);
    const opened: Open = {
      name,
      away: above?.away || said.display === true,
      unseen: { visibility: said.visibility ?? above?.unseen.visibility ?? false, word: said.word ?? above?.unseen.word ?? false },
    };
    if (VOID.test(name) || attributes.endsWith('/')) {
      if (!opened.away) put(piece, false);
      continue;
    }
    stack.push(opened);
    put(piece, false);
  }
  return { shown: shown.join(''), hidden: hidden.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '') };
}

/** The mark of secrecy in what is hidden near a page's beginning. */
export const hiddenMarks = (html: string) => soleMark(partHidden(html).hidden);

type Tag = { at: number; to: number; name: string; end: boolean; attributes: string };

const TAG = /<(\/?)([a-z][\w:-]*)((?:"[^"]{0,9999}"|'[^']{0,9999}'|[^'"<>]){0,999})>/iy;
/** Elements whose contents are no markup. */
const RAW = /^(?:script|style|title|textarea|xml)$/;

/** The tags of a page, comments, and, without a name, what stands between them; contents that are no markup go with the tag before them. */
function* tagsOf(html: string): Generator<Tag> {
  let from = 0;
  const text = (to: number): Tag[] => (to > from ? [{ at: from, to, name: '', end: false, attributes: '' }] : []);
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      yield* text(at);
      const end = html.indexOf('-->', at + 4);
      from = end < 0 ? html.length : end + 3;
      yield { at, to: from, name: '!', end: false, attributes: '/' };
      at = from;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (!tag) {
      at++;
      continue;
    }
    yield* text(at);
    const name = tag[2]!.toLowerCase();
    let to = TAG.lastIndex;
    if (RAW.test(name) && tag[1] === '') {
      const rest = new RegExp(`</${name}`, 'gi');
      rest.lastIndex = to;
      to = rest.exec(html)?.index ?? html.length;
    }
    yield { at, to, name, end: tag[1] !== '', attributes: tag[3]! };
    from = to;
    at = to;
  }
  yield* text(html.length);
}
