import type { Store, Unit } from '@tonghop/store';
import { expect, test } from 'vitest';
import type { Context } from './command.ts';
import { hintAtUnits } from './unit-hint.ts';

const unit = (name: string, province: string, kind: Unit['kind'] = 'commune', type = 'Xã'): Unit => ({
  code: `${province}${name.length}`,
  kind,
  type,
  name,
  fullName: kind === 'province' ? `Tỉnh ${name}` : `${type} ${name}`,
  province,
});
const UNITS = [
  unit('Hà Tĩnh', '42', 'province', 'Tỉnh'),
  unit('Hà Nội', '01', 'province', 'Tỉnh'),
  unit('Cổ Đạm', '42'),
  unit('Kỳ Anh', '42'),
  unit('Tân An', '42'),
  unit('Tân An', '01'),
];
UNITS[0]!.code = '42';
UNITS[1]!.code = '01';

const store = {
  listUnits: async ({ kind, province }: { kind?: Unit['kind']; province?: string } = {}) =>
    UNITS.filter((one) => (!kind || one.kind === kind) && (!province || one.province === province)),
  findUnit: async ({ name, label }: { name: string; label?: boolean }) =>
    UNITS.find((one) => (one.fullName === name || (label && one.name === name)) && one.name !== 'Tân An') ?? null,
} as unknown as Store;

async function hint(options: Record<string, string>): Promise<string> {
  const said: string[] = [];
  await hintAtUnits({ say: (text: { vi: string }) => said.push(text.vi) } as unknown as Context, store, options);
  return said.join('\n');
}

test('a mistyped unit or province is answered with what may have been meant, a name of several with its provinces', async () => {
  expect(await hint({ unit: 'xã Co Dam', province: '42' })).toMatch(/Ý bạn là: Xã Cổ Đạm/);
  expect(await hint({ province: 'Ha Tin' })).toMatch(/Ý bạn là: Hà Tĩnh/);
  expect(await hint({ unit: 'xã Tân An' })).toMatch(/2 đơn vị .*Hà Tĩnh, Hà Nội.*--province/);
  expect(await hint({ unit: 'Xã Kỳ Anh' })).toBe('');
  expect(await hint({ unit: 'Cổ Đạm' })).toBe('');
});
