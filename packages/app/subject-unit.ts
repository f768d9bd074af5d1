import type { Store, Unit } from '@tonghop/store';

/** A commune's kind and name in a subject line, and the province behind it. In capitals the name has no end of its own. */
const NAMED =
  /(?<!\p{L})([Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Đđ]ặc khu|ĐẶC KHU) +(\p{Lu}[\p{L}’']*(?:[ -]\p{Lu}[\p{L}’']*){0,3})(?: *[,(–-] *(?:(?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ|TP\.?) +)?(\p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*){1,3}))?/gu;

/** How a subject may name each of its communes, the longest name first: «xã Cổ Đạm, Hà Tĩnh», «xã Cổ Đạm», «xã Cổ». */
export function unitsNamed(subject: string): string[][] {
  return [...subject.normalize('NFC').matchAll(NAMED)].map(([, kind, name, province]) => {
    const words = name!.split(' ');
    const names = words.map((_, n) => `${kind} ${words.slice(0, words.length - n).join(' ')}`);
    return province ? names.flatMap((one) => [`${one}, ${province}`, one]) : names;
  });
}

/** The one commune that a mail's subject names; null where it names none, or several. */
export async function unitOfSubject({ findUnit }: Pick<Store, 'findUnit'>, subject: string): Promise<Unit | null> {
  const found = new Map<string, Unit>();
  for (const names of unitsNamed(subject))
    for (const name of names) {
      const unit = await findUnit({ name, label: name.includes(',') });
      if (!unit || unit.kind !== 'commune') continue;
      found.set(unit.code, unit);
      break;
    }
  return found.size === 1 ? [...found.values()][0]! : null;
}
