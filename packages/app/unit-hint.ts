import { foldLower } from '@tonghop/model';
import type { Store } from '@tonghop/store';
import type { Context, Options } from './command.ts';

const plain = (text: string) => foldLower(text.normalize('NFC')).replace(/\s+/g, ' ').trim();

/** Tells a person who asked for a unit or province that is not known, or stands in several provinces, what may have been meant. Decides nothing. */
export async function hintAtUnits({ say }: Context, store: Store, options: Options): Promise<void> {
  const unit = options.unit as string | undefined;
  const province = options.province as string | undefined;
  const { suggestNames } = await import('@tonghop/extract/suggest-names');
  const ask = (typed: string, names: readonly string[]) =>
    say(
      names.length
        ? { vi: `Không rõ «${typed}». Ý bạn là: ${names.join('; ')}?`, en: `${typed} is not known. Did you mean: ${names.join('; ')}?` }
        : { vi: `Không có đơn vị nào tên «${typed}».`, en: `There is no unit called ${typed}.` },
    );
  const provinces = await store.listUnits({ kind: 'province' });
  const named = province
    ? provinces.find((one) => [one.code, plain(one.name), plain(one.fullName)].includes(/^\d/.test(province) ? province : plain(province)))
    : undefined;
  // By another of its names: short, or that of a province that was joined to it.
  const inside = named ?? (province ? await store.findUnit({ name: province, level: 'province' }) : null);
  if (province && inside && !named) say({ vi: `«${province}» là ${inside.fullName}.`, en: `${province} is ${inside.fullName}.` });
  if (province && !inside)
    return ask(
      province,
      (
        await suggestNames(
          province,
          provinces.map((one) => one.name),
        )
      ).map((one) => one.name),
    );
  // As the filter looks: a name alone, or with its province at the end, is enough.
  if (!unit || (await store.findUnit({ name: unit, province, label: true }))) return;
  const units = await store.listUnits(inside ? { province: inside.code } : {});
  const same = units.filter((one) => plain(one.fullName) === plain(unit) || plain(one.name) === plain(unit));
  const provinceOf = new Map(provinces.map((one) => [one.code, one.name]));
  if (same.length > 1)
    return say({
      vi: `Có ${same.length} đơn vị tên «${unit}» (${same
        .slice(0, 6)
        .map((one) => provinceOf.get(one.province))
        .join(', ')}): thêm --province.`,
      en: `${same.length} units are called ${unit} (${same
        .slice(0, 6)
        .map((one) => provinceOf.get(one.province))
        .join(', ')}): add --province.`,
    });
  ask(
    unit,
    (
      await suggestNames(
        unit,
        units.map((one) => one.fullName),
      )
    ).map((one) => one.name),
  );
}
