import type { DocumentRow, Store } from '@tonghop/store';
import type { Bilingual } from './language.ts';
import { type Column, renderTable } from './table.ts';

type Tell = (text: Bilingual) => string;
const MOST = 20;

/** What the store holds, for people: a line for each document with how much was found in it, and the sums. Ends with a line feed. */
export async function summarizeStore(store: Store, tell: Tell, room = 120): Promise<string> {
  const { total, rows } = await store.listDocuments({ limit: 1000, state: 'ready' });
  const failed = await store.listDocuments({ limit: 1, state: 'failed' });
  if (total === 0 && failed.total === 0) return `${tell({ vi: 'Chưa có báo cáo nào.', en: 'There are no reports yet.' })}\n`;
  const count = (kind: keyof DocumentRow['counts'], head: Bilingual): Column<DocumentRow> => ({
    head: tell(head),
    value: (row) => row.counts[kind] ?? 0,
  });
  const columns: Column<DocumentRow>[] = [
    { head: tell({ vi: 'Số', en: 'Id' }), value: (row) => row.id },
    { head: tell({ vi: 'Chỉ đạo', en: 'Directives' }), value: (row) => row.counts.directive ?? 0 },
    count('percentage', { vi: 'Tỷ lệ', en: 'Shares' }),
    count('difficulty', { vi: 'Khó khăn', en: 'Difficulties' }),
    count('proposal', { vi: 'Đề xuất', en: 'Proposals' }),
    count('task', { vi: 'Nhiệm vụ', en: 'Tasks' }),
    { head: tell({ vi: 'Văn bản', en: 'Document' }), value: (row) => [row.symbol, row.issuer].filter(Boolean).join(' · ') || row.name },
  ];
  const sum = (kind: keyof DocumentRow['counts']) => rows.reduce((all, row) => all + (row.counts[kind] ?? 0), 0);
  const samples = rows.filter((row) => row.sample).length;
  const words = {
    vi: `${total} văn bản${samples > 0 ? ` (${samples} báo cáo mẫu)` : ''}: ${sum('directive')} văn bản chỉ đạo, ${sum('percentage')} tỷ lệ, ${sum('difficulty')} khó khăn và nguyên nhân, ${sum('proposal')} đề xuất, ${sum('task')} nhiệm vụ${failed.total > 0 ? `; ${failed.total} tệp không đọc được (npx tonghop list --state failed)` : ''}.`,
    en: `${total} documents${samples > 0 ? ` (${samples} samples)` : ''}: ${sum('directive')} directives, ${sum('percentage')} percentages, ${sum('difficulty')} difficulties and causes, ${sum('proposal')} proposals, ${sum('task')} tasks${failed.total > 0 ? `; ${failed.total} files not read (npx tonghop list --state failed)` : ''}.`,
  };
  const shown = rows.slice(0, MOST);
  const more = rows.length - shown.length;
  return `${renderTable(columns, shown, room)}${more > 0 ? `${tell({ vi: `… và ${more} văn bản nữa`, en: `… and ${more} more` })}\n` : ''}\n${tell(words)}\n`;
}
