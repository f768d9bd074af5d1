import type { DocumentRow, Store } from '@tonghop/store';
import type { Context } from './command.ts';
import type { Bilingual } from './language.ts';
import { type Column, renderTable } from './table.ts';

type Figures = { kind: string; documents: number; read: number; failed: number; pages: number };

const SCAN: Bilingual = { vi: 'quét', en: 'scan' };

/** The kind of a document as the run's figures tell it: its format, and whether its pages were read by recognition, wholly or in part. */
export function kindOf({ format, textOrigin }: Pick<DocumentRow, 'format' | 'textOrigin'>, tell: Context['tell']): string {
  return format !== 'image' && (textOrigin === 'ocr' || textOrigin === 'mixed') ? `${format} (${tell(SCAN)})` : format;
}

/** The figures of a run as a table: what came in since `started` (milliseconds), by kind of file. */
export async function runFigures(store: Store, { tell, out }: Context, started: number): Promise<string> {
  const { rows } = await store.listDocuments({ limit: 1_000_000, versions: 'all' });
  const kinds = Map.groupBy(
    rows.filter((row) => Date.parse(row.arrivedAt) >= started - 1000),
    (row) => kindOf(row, tell),
  );
  const sums = [...kinds].map(([kind, list]): Figures => sumOf(kind, list)).sort((a, b) => b.documents - a.documents);
  const refused = (await store.listFailures({ limit: 100_000 })).rows.filter(
    (f) => f.sha256 === null && Date.parse(f.at) >= started - 1000,
  ).length;
  const columns: Column<Figures>[] = [
    { head: tell({ vi: 'Loại', en: 'Kind' }), value: (row) => row.kind },
    { head: tell({ vi: 'Văn bản', en: 'Documents' }), value: (row) => row.documents },
    { head: tell({ vi: 'Đã đọc', en: 'Read' }), value: (row) => row.read },
    { head: tell({ vi: 'Không đọc được', en: 'Failed' }), value: (row) => row.failed },
    { head: tell({ vi: 'Trang', en: 'Pages' }), value: (row) => row.pages },
  ];
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const words = {
    vi: `${sums.reduce((sum, row) => sum + row.documents, 0)} văn bản trong ${seconds} giây; ${refused} tệp bị từ chối trước khi nhận.`,
    en: `${sums.reduce((sum, row) => sum + row.documents, 0)} documents in ${seconds} seconds; ${refused} files refused before they were taken.`,
  };
  return `${renderTable(columns, sums, out.columns ?? 120)}${tell(words)}\n`;
}

function sumOf(kind: string, list: readonly DocumentRow[]): Figures {
  const count = (states: readonly DocumentRow['state'][]) => list.filter((row) => states.includes(row.state)).length;
  return {
    kind,
    documents: list.length,
    read: count(['ready', 'opened']),
    failed: count(['failed']),
    pages: list.reduce((sum, row) => sum + (row.pages ?? 0), 0),
  };
}
