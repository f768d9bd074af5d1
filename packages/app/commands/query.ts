import { evidenceOf } from '@tonghop/model';
import type { FindingRow, QueryKind, Store } from '@tonghop/store';
import { askedTheme } from '../asked-theme.ts';
import type { Context, Options, Run } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { UsageError } from '../fault.ts';
import type { Bilingual } from '../language.ts';
import { filterOf, printRows } from '../print-rows.ts';
import type { QUERY_KINDS } from '../query-kinds.ts';
import type { Column } from '../table.ts';
import { hintAtUnits } from '../unit-hint.ts';
import { KIND_WORDS, ROLE_WORDS, STATUS_WORDS, shareOf } from '../value-words.ts';
import { withStore } from '../workplace.ts';

const KIND_OF: Record<(typeof QUERY_KINDS)[number], QueryKind> = {
  difficulties: 'difficulty',
  proposals: 'proposal',
  directives: 'directive',
  percentages: 'percentage',
  tasks: 'task',
};

/** The kinds whose findings have themes. */
type Themed = Exclude<QueryKind, 'directive' | 'percentage'>;
type Filter = ReturnType<typeof filterOf> & { theme?: string };

const column = <K extends QueryKind>(
  tell: Context['tell'],
  head: Bilingual,
  value: (fields: FindingRow<K>['fields']) => string | number | null,
): Column<FindingRow<K>> => ({
  head: tell(head),
  value: (row) => value(row.fields),
});
const THEMES = { vi: 'Chủ đề', en: 'Themes' };
const list = (values: readonly string[]) => values.join(' ');

/** The columns of each kind, after the document's own. */
const COLUMNS: { [K in QueryKind]: (tell: Context['tell']) => Column<FindingRow<K>>[] } = {
  difficulty: (tell) => [
    column(tell, { vi: 'Loại', en: 'Kind' }, (f) =>
      tell(f.kind === 'cause' ? { vi: 'nguyên nhân', en: 'cause' } : { vi: 'khó khăn', en: 'difficulty' }),
    ),
    column(tell, THEMES, (f) => list(f.themes)),
    column(tell, { vi: 'Nội dung', en: 'Text' }, (f) => f.text),
  ],
  proposal: (tell) => [
    column(tell, { vi: 'Gửi tới', en: 'Addressee' }, (f) => f.addressee),
    column(tell, THEMES, (f) => list(f.themes)),
    column(tell, { vi: 'Nội dung', en: 'Text' }, (f) => f.text),
  ],
  directive: (tell) => [
    column(tell, { vi: 'Loại', en: 'Type' }, (f) => f.type),
    column(tell, { vi: 'Số, ký hiệu', en: 'Symbol' }, (f) => f.symbol ?? f.rawSymbol),
    column(tell, { vi: 'Ngày', en: 'Date' }, (f) => f.date),
    column(tell, { vi: 'Cơ quan ban hành', en: 'Issuer' }, (f) => f.issuer),
    column(tell, { vi: 'Vai trò', en: 'Role' }, (f) => tell(ROLE_WORDS[f.role])),
    column(tell, { vi: 'Lần nêu', en: 'Mentions' }, (f) => f.mentions.length),
    column(tell, { vi: 'Tên', en: 'Title' }, (f) => f.title),
  ],
  percentage: (tell) => [
    column(tell, { vi: 'Tỷ lệ', en: 'Share' }, (f) => shareOf(f, tell)),
    column(tell, { vi: 'Loại', en: 'Kind' }, (f) => tell(KIND_WORDS[f.kind])),
    column(tell, { vi: 'Chỉ tiêu', en: 'Indicator' }, (f) => f.indicator),
    column(tell, { vi: 'Nguyên văn', en: 'Statement' }, (f) => f.statement),
  ],
  task: (tell) => [
    column(tell, { vi: 'Nhóm', en: 'Group' }, (f) => f.group),
    column(tell, { vi: 'TT', en: 'No.' }, (f) => f.ordinal),
    column(tell, { vi: 'Chủ trì', en: 'Lead' }, (f) => f.lead),
    column(tell, { vi: 'Phối hợp', en: 'Support' }, (f) => f.support),
    column(tell, { vi: 'Thời hạn', en: 'Deadline' }, (f) => f.deadline),
    column(tell, { vi: 'Tình trạng', en: 'Status' }, (f) => f.status && tell(STATUS_WORDS[f.status])),
    column(tell, { vi: 'Nhiệm vụ', en: 'Task' }, (f) => f.task),
  ],
};

/** `tonghop query KIND --group`: the items of all reports by theme. */
async function printGroups(context: Context, store: Store, kind: Themed, filter: Filter, options: Options): Promise<ExitCode> {
  const { rows } = await store.queryFindings(kind, { ...filter, limit: 1_000_000, offset: 0 });
  const { groupColumns, groupItems } = await import('../group-items.ts');
  const groups = await groupItems(kind, rows, context.tell);
  const { offset, limit } = filter;
  const shown = { total: groups.length, offset, rows: groups.slice(offset, offset + limit) };
  printRows(context, options.format, groupColumns(context.tell, options.format === 'csv'), shown, (group) => group);
  return EXIT.ok;
}

/** A kind whose findings have themes. */
function themed(kind: QueryKind): Themed {
  if (kind !== 'directive' && kind !== 'percentage') return kind;
  throw new UsageError({
    vi: '--group chỉ dùng với difficulties, proposals, tasks: văn bản chỉ đạo và tỷ lệ không có chủ đề.',
    en: '--group is for difficulties, proposals and tasks: directives and percentages have no themes.',
  });
}

/** `tonghop query KIND`: findings of all documents that meet the filter. What was asked wrongly is told before the database is started. */
export const run: Run = async (context, [name], options) => {
  const kind = KIND_OF[name as keyof typeof KIND_OF];
  const grouped = options.group ? themed(kind) : undefined;
  const filter = { ...filterOf(options), ...(options.theme ? { theme: await askedTheme(String(options.theme), kind) } : {}) };
  return withStore(context, async (store) => {
    if (grouped) return printGroups(context, store, grouped, filter, options);
    const found = await store.queryFindings(kind, filter);
    const own: Column<FindingRow>[] = [
      { head: context.tell({ vi: 'Văn bản', en: 'Document' }), value: (row) => row.document.id },
      { head: context.tell({ vi: 'Đơn vị', en: 'Unit' }), value: (row) => row.document.unitName ?? row.document.issuer },
    ];
    // Each kind's columns read only that kind's fields.
    const columns = [...own, ...(COLUMNS[kind](context.tell) as unknown as Column<FindingRow>[])];
    const page = { ...(found as { total: number; rows: FindingRow[] }), offset: filter.offset };
    printRows(context, options.format, columns, page, (row) => ({
      ...row.fields,
      ...(row.kind === 'directive' ? { mentions: row.fields.mentions.map(evidenceOf) } : {}),
      quote: row.cite.quote,
      evidence: evidenceOf(row.cite),
      rule: row.rule,
      confidence: row.confidence,
      finding: row.fingerprint,
      verdict: row.verdict,
      document: row.document,
    }));
    if (found.total === 0 && (options.unit || options.province)) await hintAtUnits(context, store, options);
    return EXIT.ok;
  });
};
