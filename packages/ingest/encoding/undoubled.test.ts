import { expect, test } from 'vitest';
import { undoubled } from './undoubled.ts';

const TEXT = 'Kết quả thực hiện nhiệm vụ\nĐạt 85% – «tốt»\nở xã Đồng Mây';

test('text in UTF-8 that was encoded twice comes back, by whichever table its bytes were taken for letters; any other stays', () => {
  const bytes = Buffer.from(TEXT);
  expect(undoubled(bytes.toString('latin1'))).toBe(TEXT);
  expect(undoubled(new TextDecoder('windows-1252').decode(bytes))).toBe(TEXT);
  for (const text of [TEXT, 'Café à la crème', 'Baùo caùo keát quaû', 'B¸o c¸o kÕt qu¶', 'KÃª khai', ''])
    expect(undoubled(text)).toBe(text);
  // A sound line beside broken ones stays as it is.
  const mixed = `${bytes.toString('latin1')}\nĐề nghị hỗ trợ`;
  expect(undoubled(mixed)).toBe(`${TEXT}\nĐề nghị hỗ trợ`);
});
