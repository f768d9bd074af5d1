import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Unit } from '../rows.ts';
import { departmentKey, unitKey } from './unit-key.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const load = (name: string) =>
  readFileSync(join(HERE, `${name}.tsv`), 'utf8')
    .replace(/\r/g, '')
    .normalize('NFC');
const rows = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

type Listed = Unit & { key: string };

function makeUnit(code: string, kind: Unit['kind'], type: string, name: string, fullName: string, province: string): Listed {
  return { code, kind, type, name, fullName, province, key: kind === 'department' ? departmentKey(fullName) : unitKey(name).key };
}

/**
 * All units the country has: provinces (code of two digits), communes (five digits, as the General Statistics Office gives them) and the
 * departments that a province has («42-SKHCN»), in a city under the government with its name («Thanh tra thành phố»).
 */
function listAllUnits(): Listed[] {
  const departments = rows(load('departments'));
  const provinces = rows(load('provinces')).flatMap(([code = '', full = '']) => {
    const [, type = '', name = ''] = /^(Tỉnh|Thành phố) (.+)$/.exec(full) ?? [];
    const city = type === 'Thành phố';
    const fit = (text: string) => (city ? text.replace(/ tỉnh$/, ' thành phố') : text);
    return [
      makeUnit(code, 'province', type, name, full, code),
      ...departments.map(([short = '', kind = '', own = '', whole = '']) =>
        makeUnit(`${code}-${short}`, 'department', kind, fit(own), fit(whole), code),
      ),
    ];
  });
  const communes = rows(load('communes')).map(([province = '', , code = '', type = '', name = '']) =>
    makeUnit(code, 'commune', type, name, `${type} ${name}`, province),
  );
  return [...provinces, ...communes];
}

/** Brings the table of units up to the lists shipped with this version; call it under the migrations' lock. */
export async function seedUnits(client: pg.ClientBase): Promise<void> {
  const hash = createHash('sha256').update(load('provinces')).update(load('communes')).update(load('departments')).digest('hex');
  const known = await client.query<{ value: string }>(`select value from setting where name = 'units'`);
  if (known.rows[0]?.value === hash) return;
  const units = listAllUnits();
  const column = (name: keyof Listed) => units.map((unit) => unit[name]);
  await client.query('begin');
  try {
    // A unit that is gone from the list stays: documents name it.
    await client.query(
      `insert into unit (code, kind, type, name, full_name, province, key)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       on conflict (code) do update set kind = excluded.kind, type = excluded.type, name = excluded.name,
         full_name = excluded.full_name, province = excluded.province, key = excluded.key`,
      (['code', 'kind', 'type', 'name', 'fullName', 'province', 'key'] as const).map(column),
    );
    await client.query(`insert into setting values ('units', $1) on conflict (name) do update set value = excluded.value`, [hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
