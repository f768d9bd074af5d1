import type { ReportRecord } from '@tonghop/model';
import type { Gold } from './gold.ts';
import { ALIKE, type AnyOf, isNear, isSame, likeness, plain, readings } from './likeness.ts';
import { type Match, match } from './match.ts';
import type { Tally } from './tally.ts';

/** Figures of single fields, in the order in which they are shown. */
export const FIELD_FIGURES = [
  'header',
  'section role',
  'directive type',
  'directive date',
  'directive issuer',
  'directive role',
  'directive mentions',
  'percentage kind',
  'percentage comparator',
  'percentage indicator',
  'difficulty kind',
  'proposal addressee',
  'task cells (table)',
  'task cells (section)',
] as const;
/** Figures of lists, in the order in which they are shown. */
export const LIST_FIGURES = [
  'header recipients',
  'header distribution',
  'sections',
  'directives',
  'percentages',
  'difficulties',
  'proposals',
  'tasks (table)',
  'tasks (section)',
] as const;

type Value = string | number | null | undefined;
type Item = { optional?: boolean | null | undefined };
const show = (value: unknown) => JSON.stringify(value ?? null);

/** Scores one document: its record (null where there is none) against its gold, into the tally. */
export function scoreRecord(gold: Gold, record: ReportRecord | null, tally: Tally): void {
  scoreHeader(gold, record, tally);
  scoreSections(gold, record, tally);
  scoreDirectives(gold, record, tally);
  scorePercentages(gold, record, tally);
  scoreTexts('difficulties', gold, record, tally);
  scoreTexts('proposals', gold, record, tally);
  scoreTasks('table', gold, record, tally);
  scoreTasks('section', gold, record, tally);
}

/** Counts a list and notes its misses; optional gold items that were missed, and extras where they are tolerated, cost nothing. */
function count<G extends Item, F>(
  tally: Tally,
  gold: Gold,
  figure: string,
  found: Match<G, F>,
  tolerant: boolean,
  line: { gold: (item: G) => string; found: (item: F) => string },
): void {
  const hits = found.pairs.filter(([item]) => !item.optional).length;
  const missed = found.missed.filter((item) => !item.optional);
  const extra = tolerant ? [] : found.extra;
  tally.list(figure, hits, hits + missed.length, hits + extra.length);
  for (const item of missed) tally.misses.push(`${gold.id}  ${figure} missed  ${line.gold(item)}`);
  for (const item of extra) tally.misses.push(`${gold.id}  ${figure} invented  ${line.found(item)}`);
}

/** Counts one field of a pair, and notes it when it is wrong. */
function field(tally: Tally, gold: Gold, figure: string, right: boolean, line: () => string): void {
  tally.field(figure, right);
  if (!right) tally.misses.push(`${gold.id}  ${figure}  ${line()}`);
}

function scoreHeader(gold: Gold, record: ReportRecord | null, tally: Tally): void {
  const g = gold.header;
  const f = record?.header;
  const fields: [name: string, gold: AnyOf<Value>, found: Value, right: typeof isSame][] = [
    ['documentType', g?.documentType, f?.documentType, isSame],
    ['purpose', g?.purpose, f?.purpose, isSame],
    ['symbol', g?.symbol, f?.symbol, isSame],
    ['date', g?.date, f?.date, isSame],
    ['place', g?.place, f?.place, isSame],
    ['issuer.name', g?.issuer?.name, f?.issuer?.name, isNear],
    ['issuer.unit', g?.issuer?.unit, f?.issuer?.unit, isSame],
    ['issuer.level', g?.issuer?.level, f?.issuer?.level, isSame],
    ['issuer.province', g?.issuer?.province, f?.issuer?.province, isSame],
    ['subject', g?.subject, f?.subject, isNear],
    ['period.from', g?.period?.from, f?.period?.from, isSame],
    ['period.to', g?.period?.to, f?.period?.to, isSame],
    ['request.symbol', g?.request?.symbol, f?.request?.symbol, isSame],
    ['request.date', g?.request?.date, f?.request?.date, isSame],
    ['signer.name', g?.signer?.name, f?.signer?.name, isSame],
    ['signer.position', g?.signer?.position, f?.signer?.position, isNear],
  ];
  for (const [name, want, got, isRight] of fields) {
    const right = isRight(want ?? null, got);
    if (right && got == null) continue; // rightly absent: neither hit nor miss
    field(tally, gold, 'header', right, () => `${name}: ${show(want)} was ${show(got)}`);
  }
  for (const list of ['recipients', 'distribution'] as const) {
    const wanted = g?.[list] ?? [];
    const got = f?.[list] ?? [];
    const { pairs } = match(wanted, got, likeness, ALIKE);
    tally.list(`header ${list}`, pairs.length, wanted.length, got.length);
  }
}

function scoreSections(gold: Gold, record: ReportRecord | null, tally: Tally): void {
  const found = match(gold.sections, record?.sections ?? [], (g, f) => likeness(g.title, f.title), ALIKE);
  count(tally, gold, 'sections', found, gold.tolerateExtra.includes('sections'), {
    gold: (g) => `${readings(g.number)[0] ?? ''} ${readings(g.title)[0]}`,
    found: (f) => `${f.number ?? ''} ${f.title}`,
  });
  for (const [g, f] of found.pairs)
    field(tally, gold, 'section role', readings(g.role).includes(f.role), () => `${f.title}: ${show(g.role)} was ${f.role}`);
}

const symbolKey = (symbol: string | null | undefined) =>
  (symbol ?? '')
    .normalize('NFC')
    .toUpperCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, '');

/** How surely two directives are one: by symbol and date, by a mistyped symbol, or by type and date where neither has a symbol. */
function directiveLikeness(g: Gold['directives'][number], f: ReportRecord['directives'][number]): number {
  const wanted = readings(g.symbol).map(symbolKey).filter(Boolean);
  const got = symbolKey(f.symbol);
  if (wanted.length > 0 && got !== '') {
    if (!wanted.includes(got)) return 0;
    return g.date && f.date ? (g.date === f.date ? 1 : 0.6) : 0.9;
  }
  if (wanted.length > 0 || got !== '') {
    const raw = [...(g.rawSymbols ?? []), f.rawSymbol].map(symbolKey).filter(Boolean);
    return raw.some((symbol) => symbol === got || wanted.includes(symbol)) ? 0.7 : 0;
  }
  return isSame(g.type, f.type) && (g.date ?? null) === (f.date ?? null) ? 0.5 : 0;
}

function scoreDirectives(gold: Gold, record: ReportRecord | null, tally: Tally): void {
  const found = match(gold.directives, record?.directives ?? [], directiveLikeness, 0.5);
  count(tally, gold, 'directives', found, gold.tolerateExtra.includes('directives'), {
    gold: (g) => `${show(g.type)} ${show(g.symbol)} ${g.date ?? ''}`,
    found: (f) => `${f.type} ${f.symbol ?? f.rawSymbol} ${f.date ?? ''}`,
  });
  for (const [g, f] of found.pairs) {
    const name = f.symbol ?? f.rawSymbol ?? f.type;
    field(tally, gold, 'directive date', (g.date ?? null) === (f.date ?? null), () => `${name}: ${g.date} was ${f.date}`);
    field(tally, gold, 'directive type', isSame(g.type, f.type), () => `${name}: ${show(g.type)} was ${f.type}`);
    field(tally, gold, 'directive issuer', isNear(g.issuer, f.issuer), () => `${name}: ${show(g.issuer)} was ${show(f.issuer)}`);
    field(tally, gold, 'directive role', isSame(g.role, f.role), () => `${name}: ${show(g.role)} was ${f.role}`);
    const mentions = g.mentionCount ?? 1;
    tally.field('directive mentions', Math.min(mentions, f.mentions.length), mentions);
    if (f.mentions.length < mentions)
      tally.misses.push(`${gold.id}  directive mentions  ${name}: ${mentions} times, ${f.mentions.length} found`);
  }
}

function percentageLikeness(g: Gold['percentages'][number], f: ReportRecord['percentages'][number]): number {
  if (Number(g.value) !== f.value) return 0;
  const got = plain(f.statement);
  const within = readings(g.statement).some((s) => got.includes(plain(s ?? '')) || plain(s ?? '').includes(got));
  return 0.7 * Math.max(likeness(g.statement, f.statement), within ? 0.9 : 0) + 0.3 * likeness(g.indicator, f.indicator);
}

function scorePercentages(gold: Gold, record: ReportRecord | null, tally: Tally): void {
  const found = match(gold.percentages, record?.percentages ?? [], percentageLikeness, 0.35);
  count(tally, gold, 'percentages', found, false, {
    gold: (g) => `${g.value}% ${readings(g.statement)[0]}`,
    found: (f) => `${f.value}% ${f.statement}`,
  });
  for (const [g, f] of found.pairs) {
    const name = `${f.value}% ${f.statement}`;
    field(tally, gold, 'percentage kind', [g.kind, g.kindAlso].includes(f.kind), () => `${name}: ${g.kind} was ${f.kind}`);
    field(
      tally,
      gold,
      'percentage indicator',
      isNear(g.indicator, f.indicator),
      () => `${f.value}%: ${show(g.indicator)} was ${show(f.indicator)}`,
    );
    field(
      tally,
      gold,
      'percentage comparator',
      (g.comparator ?? '=') === f.comparator,
      () => `${name}: ${g.comparator} was ${f.comparator}`,
    );
  }
}

function scoreTexts(list: 'difficulties' | 'proposals', gold: Gold, record: ReportRecord | null, tally: Tally): void {
  const got: { text: string; kind?: string; addressee?: string | null }[] = record?.[list] ?? [];
  // An item that may be split counts as its parts unless the record has it whole.
  const wanted = gold[list].flatMap((g) =>
    g.splitInto && !got.some((f) => likeness(g.text, f.text) >= ALIKE) ? g.splitInto.map((text) => ({ ...g, text })) : [g],
  );
  const found = match(wanted, got, (g, f) => likeness(g.text, f.text), ALIKE);
  count(tally, gold, list, found, gold.tolerateExtra.includes(list), { gold: (g) => String(readings(g.text)[0]), found: (f) => f.text });
  for (const [g, f] of found.pairs) {
    if (list === 'difficulties') field(tally, gold, 'difficulty kind', isSame(g.kind as Value, f.kind), () => `${f.text}: was ${f.kind}`);
    else
      field(
        tally,
        gold,
        'proposal addressee',
        isNear(g.addressee as Value, f.addressee),
        () => `${f.text}: ${show(g.addressee)} was ${show(f.addressee)}`,
      );
  }
}

const TASK_CELLS = {
  table: ['group', 'ordinal', 'lead', 'support', 'result', 'status', 'deadline'],
  section: ['lead'],
} as const;

function scoreTasks(source: 'table' | 'section', gold: Gold, record: ReportRecord | null, tally: Tally): void {
  const wanted = gold.tasks.filter((task) => task.source === source);
  const got = (record?.tasks ?? []).filter((task) => task.source === source);
  const found = match(wanted, got, (g, f) => likeness(g.task, f.task), ALIKE);
  count(tally, gold, `tasks (${source})`, found, source === 'section' && gold.tolerateExtra.includes('tasks'), {
    gold: (g) => String(readings(g.task)[0]),
    found: (f) => f.task,
  });
  for (const [g, f] of found.pairs)
    for (const cell of TASK_CELLS[source]) {
      if (g[`${cell}Free`]) continue; // the text allows anything here
      const want = (g[cell] ?? null) as AnyOf<Value>;
      field(tally, gold, `task cells (${source})`, isSame(want, f[cell]), () => `${f.task}: ${cell} ${show(want)} was ${show(f[cell])}`);
    }
}
