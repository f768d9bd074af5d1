import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Unit } from '../rows.ts';
import type { Queries } from '../store.ts';
import { communeClues, departmentKey, plainName, provinceKey, tonedName, unitKey } from '../units/unit-key.ts';

const COLUMNS = sql`code, kind, type, name, full_name as "fullName", province`;

/** The code of a province by its code, name or full name; null when there is none of that name. */
export async function provinceCode(db: Database, name: string | null | undefined): Promise<string | null> {
  if (!name) return null;
  const key = provinceKey(name);
  const found = await select<{ code: string }>(
    db,
    sql`select code from unit where kind = 'province' and (code = ${name.trim()} or key = ${key}) limit 2`,
  );
  return found.length === 1 ? found[0]!.code : null;
}

/** Those that are also the same with their tones; all of them if none is. */
const sameTones = (units: Unit[], name: string) => {
  const toned = tonedName(name);
  const exact = units.filter((unit) => toned.endsWith(tonedName(unit.name)));
  return exact.length > 0 ? exact : units;
};

async function findDepartment(db: Database, name: string, province: string | null): Promise<Unit | null> {
  if (!province) return null;
  const provinces = await select<{ key: string }>(db, sql`select key from unit where code = ${province}`);
  const found = await select<Unit>(
    db,
    sql`select ${COLUMNS} from unit where province = ${province} and kind = 'department' and key = ${departmentKey(name, provinces[0]?.key)}`,
  );
  return found.length === 1 ? found[0]! : null;
}

async function findCommune(db: Database, name: string, province: string | null, label: boolean): Promise<Unit | null> {
  for (const { key, type } of communeClues(name)) {
    const found = await select<Unit>(
      db,
      sql`select ${COLUMNS} from unit where key = ${key} and kind = 'commune' and (${province}::text is null or province = ${province}::text)`,
    );
    if (found.length === 0) continue;
    const typed = found.filter((unit) => type !== null && plainName(unit.type) === type);
    const rest = sameTones(typed.length > 0 ? typed : found, name);
    const only = rest.length === 1 ? rest[0]! : null;
    // Outside a known province nothing but the very name and type will do: 314 names stand in more than one.
    if (only && (province || label || (typed.length > 0 && tonedName(name).endsWith(tonedName(only.name))))) return only;
    return null;
  }
  return null;
}

/** The province with whose name a label ends, and what stands before it. */
export async function provinceAtEnd(db: Database, name: string): Promise<{ code: string; rest: string } | null> {
  const plain = plainName(name);
  const found = await select<{ code: string; key: string }>(
    db,
    sql`select code, key from unit where kind = 'province' and ${plain}::text like '% ' || key`,
  );
  const words = found.length === 1 ? found[0]!.key.split(' ').length : 0;
  if (words === 0) return null;
  const kept = name.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];
  const rest = kept.slice(0, -words).filter((word, i, all) => i < all.length - 1 || !/^(tinh|tp)$/.test(plainName(word)));
  return { code: found[0]!.code, rest: rest.join(' ') };
}

/** See {@link Queries.findUnit}. */
export const findUnit = async (db: Database, ...[clue]: Parameters<Queries['findUnit']>): ReturnType<Queries['findUnit']> => {
  const { name, level } = clue;
  if (/^\d{2}(\d{3}|-\w+)?$/.test(name.trim())) {
    const [unit] = await select<Unit>(db, sql`select ${COLUMNS} from unit where code = ${name.trim()}`);
    return unit ?? null;
  }
  // «xã Cổ Đạm, tỉnh Hà Tĩnh» names its province itself.
  const apart = /^(.+?)\s*[,(–-]\s*((?:tỉnh|thành phố|tp\.?)\s.+?)\)?$/iu.exec(name.normalize('NFC'));
  const own = apart ? apart[1]! : name;
  const within = clue.label ? await provinceAtEnd(db, name) : null;
  const province = (await provinceCode(db, clue.province)) ?? (await provinceCode(db, apart?.[2])) ?? within?.code ?? null;
  const department = await findDepartment(db, own, province);
  if (department) return department;
  const commune = await findCommune(db, within?.rest ?? own, province, clue.label === true);
  if (commune) return commune;
  if (level && level !== 'province') return null;
  const { type } = unitKey(name);
  if (type !== 'tinh' && type !== 'thanh pho' && level !== 'province') return null;
  const [found, more] = await select<Unit>(
    db,
    sql`select ${COLUMNS} from unit where kind = 'province' and key = ${provinceKey(name)} limit 2`,
  );
  return found && !more ? found : null;
};
