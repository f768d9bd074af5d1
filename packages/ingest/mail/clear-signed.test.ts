import { expect, test } from 'vitest';
import { withoutArmour } from './clear-signed.ts';

test('marks of a signature around a letter’s words, and those on its masked lines, are none of them', () => {
  const letter = (words: string) =>
    `Kính gửi.\r\n-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n${words}-----BEGIN PGP SIGNATURE-----\r\n\r\niQEz\r\n-----END PGP SIGNATURE-----\r\nHết.`;
  expect(withoutArmour(letter('I. KẾT QUẢ\r\n- - Có 85% hộ\r\n- - Mở 5 lớp\r\n'))).toBe(
    'Kính gửi.\r\nI. KẾT QUẢ\r\n- Có 85% hộ\r\n- Mở 5 lớp\r\n\r\nHết.',
  );
  for (const text of ['- Có 85% hộ', '-----BEGIN PGP SIGNED MESSAGE-----\n\ncắt ngang', '']) expect(withoutArmour(text)).toBe(text);
});
