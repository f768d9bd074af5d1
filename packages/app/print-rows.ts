import { askedDay } from './asked-day.ts';
import type { Context, Options } from './command.ts';
import { UsageError } from './fault.ts';
import { type Column, renderCsv, renderTable } from './table.ts';

/** The filter that `list` and `query` share, checked. */
export function filterOf(options: Options) {
  const date = (name: 'since' | 'until') => {
    const value = options[name];
    const day = value === undefined ? undefined : askedDay(String(value), name === 'until');
    if (value !== undefined && day === undefined)
      throw new UsageError({
        vi: `--${name} cần một ngày, tháng hoặc năm (31/12/2025, 2025-12-31, 12/2025, 2025), không phải «${value}».`,
        en: `--${name} needs a day, month or year (2025-12-31, 31/12/2025, 2025-12, 2025), not ${value}.`,
      });
    return day;
  };
  const [since, until] = [date('since'), date('until')];
  if (since !== undefined && until !== undefined && since > until)
    throw new UsageError({
      vi: `--since «${options.since}» muộn hơn --until «${options.until}»: không văn bản nào ở giữa.`,
      en: `--since ${options.since} is later than --until ${options.until}: no document lies between.`,
    });
  for (const name of ['search', 'unit', 'province'] as const)
    if (options[name] !== undefined && String(options[name]).trim() === '')
      throw new UsageError({ vi: `Sau --${name} phải có từ để tìm.`, en: `--${name} needs words to look for.` });
  const most = Number(options.limit);
  if (!Number.isInteger(most) || most < 0)
    throw new UsageError({ vi: `--limit cần một số, không phải «${options.limit}».`, en: `--limit needs a number, not ${options.limit}.` });
  const page = Number(options.page ?? 1);
  if (!Number.isInteger(page) || page < 1)
    throw new UsageError({
      vi: `--page cần một số từ 1, không phải «${options.page}».`,
      en: `--page needs a number from 1 on, not ${options.page}.`,
    });
  const given = {
    unit: options.unit as string | undefined,
    province: options.province as string | undefined,
    since,
    until,
    search: options.search as string | undefined,
    review: options.review === true ? true : undefined,
    limit: most === 0 ? 1_000_000 : most,
    offset: (page - 1) * most,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
}

/** Writes rows in the form asked for: a table for people, CSV, or JSON as `json` makes it. Says how many there are beyond those shown. */
export function printRows<R>(
  context: Context,
  form: unknown,
  columns: readonly Column<R>[],
  { total, rows, offset = 0 }: { total: number; rows: readonly R[]; offset?: number },
  json: (row: R) => unknown,
): void {
  if (form === 'json') context.out.write(`${JSON.stringify(rows.map(json), null, 1)}\n`);
  else if (form === 'csv') context.out.write(renderCsv(columns, rows));
  else if (rows.length > 0) context.out.write(renderTable(columns, rows, context.out.columns ?? 160));
  const left = total - offset - rows.length;
  if (total === 0) context.say({ vi: 'Không có kết quả nào.', en: 'Nothing found.' });
  else if (rows.length === 0)
    context.say({ vi: `Trang này trống: chỉ có ${total} dòng.`, en: `This page is empty: there are ${total} rows.` });
  else if (left > 0) {
    const page = offset / rows.length + 2;
    context.say({
      vi: `Còn ${left} dòng nữa: thêm --page ${page}, hoặc --limit 0 để xem tất cả.`,
      en: `${left} more rows: add --page ${page}, or --limit 0 to see all.`,
    });
  }
}
