import type { DocumentRow, DocumentState, Failure } from '@tonghop/store';
import type { Context, Options, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Bilingual } from '../language.ts';
import { filterOf, printRows } from '../print-rows.ts';
import { type Column, renderTable } from '../table.ts';
import { hintAtUnits } from '../unit-hint.ts';
import { withStore } from '../workplace.ts';

/** Most files outside the store that are listed. */
const OUTSIDE = 50;

const STATES: Record<DocumentState, Bilingual> = {
  waiting: { vi: 'đang chờ', en: 'waiting' },
  ready: { vi: 'đã đọc', en: 'ready' },
  failed: { vi: 'không đọc được', en: 'failed' },
  opened: { vi: 'đã mở', en: 'opened' },
};

/** A document's state in words; while a job is at work on it, how far it is. */
export function stateOf(row: Pick<DocumentRow, 'state' | 'job'>, tell: Context['tell']): string {
  const { job } = row;
  if (row.state === 'waiting' && job?.state === 'running')
    return tell({ vi: 'đang đọc', en: 'reading' }) + (job.of ? ` ${job.done}/${job.of}` : '');
  if (row.state === 'waiting' && job && job.attempts > 0)
    return tell({ vi: `thử lại (lần ${job.attempts + 1})`, en: `retrying (${job.attempts + 1})` });
  return tell(STATES[row.state]);
}

/** Said of a document beside which another version counts. */
const besides = ({ series, current }: Pick<DocumentRow, 'series' | 'current'>, tell: Context['tell']): string =>
  series !== null && !current ? tell({ vi: ' (bản không dùng)', en: ' (not current)' }) : '';

/** `tonghop list`: documents, the newest first. */
export const run: Run = (context, _args, options) => {
  const filter = filterOf(options);
  return withStore(context, async (store) => {
    const { tell } = context;
    const columns: Column<DocumentRow>[] = [
      { head: tell({ vi: 'Số', en: 'Id' }), value: (row) => row.id },
      { head: tell({ vi: 'Tình trạng', en: 'State' }), value: (row) => stateOf(row, tell) + besides(row, tell) },
      { head: tell({ vi: 'Ký hiệu', en: 'Symbol' }), value: (row) => row.symbol },
      { head: tell({ vi: 'Ngày', en: 'Date' }), value: (row) => row.date },
      { head: tell({ vi: 'Nơi gửi', en: 'From' }), value: (row) => row.issuer ?? row.unitName },
      { head: tell({ vi: 'Mẫu', en: 'Sample' }), value: (row) => (row.sample ? 'x' : '') },
      { head: tell({ vi: 'Cần xem', en: 'To review' }), value: (row) => row.review || '' },
      {
        head: tell({ vi: 'Tệp, lý do', en: 'File, reason' }),
        value: (row) => (row.failure ? `${row.name}: ${row.failure.message}` : row.name),
      },
    ];
    const state = options.state as DocumentState | undefined;
    const found = await store.listDocuments({ ...filter, ...(state && { state }) });
    const isWhole = options.format === 'table' && (state === undefined || state === 'failed') && !isNarrowed(options);
    const outside = isWhole ? await store.listFailures({ kept: false, limit: OUTSIDE }) : { rows: [], total: 0 };
    if (found.total === 0 && options.format === 'table' && state === undefined && !isNarrowed(options))
      context.say({
        vi: 'Chưa có văn bản nào. Bỏ tệp PDF, DOCX … vào hộp nhận khi dịch vụ đang chạy (npm start), hoặc: npx tonghop ingest TỆP',
        en: 'There are no documents yet. Drop PDF, DOCX … files into the inbox while the service runs (npm start), or: npx tonghop ingest FILE',
      });
    // Files that were not taken are a result too.
    else if (found.total > 0 || outside.total === 0) printRows(context, options.format, columns, found, (row) => row);
    if (outside.total > 0) printOutside(context, outside);
    if (found.total === 0 && (options.unit || options.province)) await hintAtUnits(context, store, options);
    return EXIT.ok;
  });
};

/** Whether the list was asked for some documents only. */
const isNarrowed = (options: Options) =>
  ['unit', 'province', 'since', 'until', 'search', 'review'].some((name) => options[name] !== undefined);

/** Files that came to the inbox and are not in the store (empty, locked, of unknown kind, secret), the newest first. */
function printOutside({ tell, out, say }: Context, found: { rows: Failure[]; total: number }): void {
  const columns: Column<Failure>[] = [
    { head: tell({ vi: 'Lúc', en: 'At' }), value: (row) => new Date(row.at).toLocaleString('sv').slice(0, 16) },
    {
      head: tell({ vi: 'Tệp không nhận', en: 'File not taken' }),
      value: (row) => row.name ?? tell({ vi: '(không lưu tên)', en: '(name not kept)' }),
    },
    { head: tell({ vi: 'Mã', en: 'Code' }), value: (row) => row.code },
    { head: tell({ vi: 'Lý do', en: 'Reason' }), value: (row) => row.message },
  ];
  out.write(`\n${renderTable(columns, found.rows, out.columns ?? 160)}`);
  if (found.rows.length < found.total)
    say({
      vi: `Còn ${found.total - found.rows.length} tệp cũ hơn không được nhận.`,
      en: `${found.total - found.rows.length} older files were not taken.`,
    });
}
