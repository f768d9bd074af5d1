import type { DocumentFilter, DocumentRow, DocumentState } from '@tonghop/store';
import { askedStretch } from '../asked-day.ts';
import type { Context, Options, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageError } from '../fault.ts';
import type { Bilingual } from '../language.ts';
import { filterOf, printRows } from '../print-rows.ts';
import { reasonOf } from '../refusal-words.ts';
import { lately, listRefused, localMinute, printLately } from '../refused-files.ts';
import type { Column } from '../table.ts';
import { hintAtUnits } from '../unit-hint.ts';
import { withStore } from '../workplace.ts';

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

/** The columns of documents. */
const columnsOf = (tell: Context['tell']): Column<DocumentRow>[] => [
  { head: tell({ vi: 'Số', en: 'Id' }), value: (row) => row.id },
  { head: tell({ vi: 'Nhận lúc', en: 'Received' }), value: (row) => localMinute(row.arrivedAt) },
  { head: tell({ vi: 'Tình trạng', en: 'State' }), value: (row) => stateOf(row, tell) + besides(row, tell) },
  { head: tell({ vi: 'Ký hiệu', en: 'Symbol' }), value: (row) => row.symbol },
  { head: tell({ vi: 'Ngày', en: 'Date' }), value: (row) => row.date },
  { head: tell({ vi: 'Nơi gửi', en: 'From' }), value: (row) => row.issuer ?? row.unitName },
  { head: tell({ vi: 'Mẫu', en: 'Sample' }), value: (row) => (row.sample ? 'x' : '') },
  { head: tell({ vi: 'Cần xem', en: 'To review' }), value: (row) => row.review || '' },
  {
    head: tell({ vi: 'Tệp, lý do', en: 'File, reason' }),
    value: ({ name, failure }) => (failure ? `${name}: ${tell(reasonOf(name, failure.code, failure.message))}` : name),
  },
];

/** The stretch of time asked for with `--arrived`, if any. */
function arrivedOf({ arrived }: Options): { from: string; before: string } | undefined {
  const stretch = arrived === undefined ? undefined : askedStretch(String(arrived), new Date());
  if (arrived !== undefined && stretch === undefined)
    throw new UsageError({
      vi: `--arrived cần một ngày, tháng, năm hoặc «hôm nay», «hôm qua», không phải «${arrived}».`,
      en: `--arrived needs a day, month, year, today or yesterday, not ${arrived}.`,
    });
  return stretch;
}

/** `tonghop list`: documents, the newest first, and the files that were not taken lately. */
export const run: Run = (context, _args, options) => {
  const filter = filterOf(options);
  const arrived = arrivedOf(options);
  return withStore(context, async (store) => {
    const { tell } = context;
    if (options.state === 'refused') {
      await listRefused(context, store, options, { ...filter, at: arrived });
      return EXIT.ok;
    }
    const state = options.state as DocumentState | undefined;
    const order = options.sort as DocumentFilter['order'];
    const found = await store.listDocuments({ ...filter, ...(state && { state }), ...(arrived && { arrived }), ...(order && { order }) });
    const isWhole =
      options.format === 'table' && (state === undefined || state === 'failed') && !isNarrowed(options) && filter.offset === 0;
    const refused = isWhole ? await lately(store, arrived) : undefined;
    if (found.total === 0 && options.format === 'table' && state === undefined && arrived === undefined && !isNarrowed(options))
      context.say({
        vi: 'Chưa có văn bản nào. Bỏ tệp PDF, DOCX … vào hộp nhận khi dịch vụ đang chạy (npm start), hoặc: npx tonghop ingest TỆP',
        en: 'There are no documents yet. Drop PDF, DOCX … files into the inbox while the service runs (npm start), or: npx tonghop ingest FILE',
      });
    // Files that were not taken are a result too.
    else if (found.total > 0 || !refused?.total)
      printRows(context, options.format, columnsOf(tell), { ...found, offset: filter.offset }, (row) => row);
    if (refused) printLately(context, refused);
    if (found.total === 0 && (options.unit || options.province)) await hintAtUnits(context, store, options);
    return EXIT.ok;
  });
};

/** Whether the list was asked for some documents only, by what is known of none but those that were read. */
const isNarrowed = (options: Options) =>
  ['unit', 'province', 'since', 'until', 'search', 'review'].some((name) => options[name] !== undefined);
