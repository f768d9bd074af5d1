import type { Unit } from '@tonghop/store';
import { expect, test } from 'vitest';
import { unitOfSubject, unitsNamed } from './subject-unit.ts';

test('how a subject names communes', () => {
  expect(unitsNamed('[UBND xã Cổ Đạm, Hà Tĩnh] BC tháng 10')[0]).toEqual(['xã Cổ Đạm, Hà Tĩnh', 'xã Cổ Đạm', 'xã Cổ, Hà Tĩnh', 'xã Cổ']);
  expect(unitsNamed('UBND XÃ CỔ ĐẠM BÁO CÁO KẾT QUẢ')[0]).toContain('XÃ CỔ ĐẠM');
  expect(unitsNamed('Báo cáo chuyển đổi số của xã, phường')).toEqual([]);
});

test('the one commune that a subject names; of several none', async () => {
  const known = ['xã Cổ Đạm', 'phường Hải An'];
  const findUnit = async ({ name }: { name: string }) => {
    const code = known.find((one) => one.toLowerCase() === name.toLowerCase());
    return code ? ({ code, kind: 'commune' } as Unit) : null;
  };
  expect((await unitOfSubject({ findUnit }, 'Fwd: UBND XÃ CỔ ĐẠM BÁO CÁO QUÝ IV'))?.code).toBe('xã Cổ Đạm');
  expect(await unitOfSubject({ findUnit }, 'Báo cáo của xã Cổ Đạm và phường Hải An')).toBeNull();
  expect(await unitOfSubject({ findUnit }, 'nộp báo cáo')).toBeNull();
});
