import { describe, expect, test } from 'vitest';
import { structure } from '../structure/structure.ts';
import { withRowsWhole } from './broken-rows.ts';
import { readText } from './reader.ts';

const BROKEN = `**2. Phân công**

| 

**TT**

 | 

**Nội dung**

 | 

**Chủ trì**

 | 

**Thời hạn**

 |
| --- | --- | --- | --- |
| 

I

 | 

Hạ tầng

 |
| 

1

 | 

Sửa loa tại
04 bản

 | 

Văn phòng xã

 | 

Tháng 3

 |
| 

2

 | 

Mở lớp

 |  | 

Quý II

 |

Trên đây là kế hoạch.`;

describe('rows of a Markdown table whose bars stand on lines of their own', () => {
  test('each row is one line again, a merged cell and an empty one among them', () => {
    expect(
      withRowsWhole(BROKEN)
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      '**2. Phân công**',
      '| **TT** | **Nội dung** | **Chủ trì** | **Thời hạn** |',
      '| --- | --- | --- | --- |',
      '| I | Hạ tầng |',
      '| 1 | Sửa loa tại 04 bản | Văn phòng xã | Tháng 3 |',
      '| 2 | Mở lớp |  | Quý II |',
      'Trên đây là kế hoạch.',
    ]);
    const table = structure(readText(BROKEN)).blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(4);
  });

  test('texts without such a table stay as they are', () => {
    const empty = '| TT | Việc | Hạn |\n|---|---|---|\n| 1 | Thi | Quý I |\n|  |  |  |\n|  |  |  |\n';
    const ordinary = `${empty}\nXã đã mở 12 lớp.\n\n## II. Khó khăn\n\n- Thiếu máy.\n\n${empty}\nHết.\n\n${empty}`;
    for (const text of [ordinary, '| a | b |\n| --- | --- |\n| 1 | 2 |', 'a\n|\nb\n|\n|\n|', '| --- | --- |\n|\n|\n|\n|\nx'])
      expect(withRowsWhole(text)).toBe(text);
  });
});
