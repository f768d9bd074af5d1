import type { FindingRow } from '@tonghop/store';
import type { Bilingual } from './language.ts';
import type { Column } from './table.ts';

/** Kinds whose items have themes. */
export type ThemedKind = 'difficulty' | 'proposal' | 'task';

/** Items of one theme over all reports: how many, from how many documents, the words that set them off from other themes, units by number of items. */
export type Group = {
  theme: string | null;
  name: string;
  items: number;
  documents: number;
  words: string[];
  units: { unit: string; items: number }[];
};

const NO_THEME: Bilingual = { vi: '(chưa rõ chủ đề)', en: '(no theme)' };
const NO_UNIT: Bilingual = { vi: '(chưa rõ đơn vị)', en: '(unit not known)' };
/** Units named in a table's cell; the others are counted. */
const NAMED = 3;

const textOf = (row: FindingRow<ThemedKind>) => ('task' in row.fields ? row.fields.task : row.fields.text);

/** Groups items by theme, the largest first, those without a theme last; an item of several themes counts in each. */
export async function groupItems(
  kind: ThemedKind,
  rows: readonly FindingRow<ThemedKind>[],
  tell: (text: Bilingual) => string,
): Promise<Group[]> {
  const [{ labelGroups }, { THEMES }] = await Promise.all([
    import('@tonghop/extract/label-groups'),
    import('@tonghop/extract/lexicon/themes'),
  ]);
  const byTheme = new Map<string | null, FindingRow<ThemedKind>[]>();
  for (const row of rows)
    for (const theme of row.fields.themes.length > 0 ? row.fields.themes : [null]) byTheme.set(theme, [...(byTheme.get(theme) ?? []), row]);
  const groups = [...byTheme].sort(([a, x], [b, y]) => Number(a === null) - Number(b === null) || y.length - x.length);
  const words = await labelGroups(groups.map(([, list]) => list.map(textOf)));
  return groups.map(([theme, list], n) => {
    const units = Map.groupBy(list, ({ document }) => document.unitName ?? document.issuer ?? tell(NO_UNIT));
    return {
      theme,
      name: theme === null ? tell(NO_THEME) : (THEMES[kind].find(({ slug }) => slug === theme)?.name ?? theme),
      items: list.length,
      documents: new Set(list.map(({ document }) => document.id)).size,
      words: words[n]!,
      units: [...units]
        .map(([unit, of]) => ({ unit, items: of.length }))
        .sort((a, b) => b.items - a.items || a.unit.localeCompare(b.unit, 'vi')),
    };
  });
}

/** The columns in which groups are shown to people; `whole`: every unit (CSV), not the first few. */
export function groupColumns(tell: (text: Bilingual) => string, whole: boolean): Column<Group>[] {
  const units = ({ units: all }: Group) => {
    const named = (whole ? all : all.slice(0, NAMED)).map(({ unit, items }) => (items > 1 ? `${unit} ${items}` : unit)).join(', ');
    return all.length > NAMED && !whole ? `${named}, +${all.length - NAMED}` : named;
  };
  return [
    { head: tell({ vi: 'Chủ đề', en: 'Theme' }), value: (group) => group.theme ?? '' },
    { head: tell({ vi: 'Số ý', en: 'Items' }), value: (group) => group.items },
    { head: tell({ vi: 'Văn bản', en: 'Documents' }), value: (group) => group.documents },
    { head: tell({ vi: 'Đơn vị', en: 'Units' }), value: (group) => group.units.length },
    { head: tell({ vi: 'Từ đặc trưng', en: 'Own words' }), value: (group) => group.words.join(', ') },
    { head: tell({ vi: 'Tên chủ đề', en: 'Name' }), value: (group) => group.name },
    { head: tell({ vi: 'Của', en: 'From' }), value: units },
  ];
}
