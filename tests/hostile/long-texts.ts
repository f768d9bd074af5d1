/** Texts that nobody writes, of `size` characters: one thing again and again, each a shape that some rule or reader once took quadratic time for. */
export function longTexts(size: number): { name: string; text: string }[] {
  const again = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  return Object.entries({
    blanks: `x${' '.repeat(size - 2)}y`,
    'line feeds': `${again('\n')}x`,
    tabs: again('a\tb\t'),
    'tabbed lines': again('\t\ta\t\n'),
    'small tables on pages': again('STT   Nội dung        Kết quả      Ghi chú\n1    Mở lớp          62%          x\n\f'),
    'capital lines': again('BÁO CÁO\n'),
    headings: again('I. KẾT QUẢ\n'),
    annexes: again('PHỤ LỤC\n'),
    'Markdown titles': again('# a\n'),
    'strong words': again('**a** '),
    letters: again('a) b\n'),
    recipients: again('Kính gửi: Sở A;\n'),
    'run-in headings': again('Khó khăn: thiếu kinh phí.\n'),
    citations: again('Nghị quyết số 57-NQ/TW '),
  }).map(([name, text]) => ({ name, text }));
}
