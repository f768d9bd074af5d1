import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const texts = (text: string): string[] =>
  readText(text).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []));

test('the sentence that opens an account goes on in the body that gives it, in texts too short to show their width', () => {
  const found = texts(
    'BÁO CÁO\nKết quả năm 2025\n\nThực hiện Công văn số 66/SKHCN-CĐS ngày 23/02/2026 của Sở KH&CN, Ban Thường vụ\n\nHội Nông dân xã Ví Dụ báo cáo như sau:\n\n1. Kết quả\n',
  );
  expect(found).toContain(
    'Thực hiện Công văn số 66/SKHCN-CĐS ngày 23/02/2026 của Sở KH&CN, Ban Thường vụ Hội Nông dân xã Ví Dụ báo cáo như sau:',
  );
});
