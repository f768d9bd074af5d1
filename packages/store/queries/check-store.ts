import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Check } from '../rows.ts';
import type { Queries } from '../store.ts';

type Facts = {
  version: string;
  encoding: string;
  fsync: string;
  bytes: number;
  units: number;
  documents: number;
  failed: number;
  waiting: number;
  dead: number;
  stale: number;
  collation: boolean;
  broken: number;
};

const number = (value: number) => value.toLocaleString('vi-VN');

/** See {@link Queries.checkStore}. */
export const checkStore = async (db: Database, ..._: Parameters<Queries['checkStore']>): ReturnType<Queries['checkStore']> => {
  const [facts] = await select<Facts>(
    db,
    sql`select current_setting('server_version') as version, current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
      pg_database_size(current_database()) as bytes, (select count(*) from unit) as units, (select count(*) from document) as documents,
      (select count(*) from document where state = 'failed') as failed, (select count(*) from job where state = 'ready') as waiting,
      (select count(*) from job where state = 'dead') as dead,
      (select count(*) from job where state = 'running' and lease_until < now() - interval '2 minutes') as stale,
      exists (select from pg_collation where collname = 'vi-x-icu') as collation,
      (select count(*) from source s where s.size <> (select coalesce(sum(length(p.bytes)), 0) from source_part p where p.sha256 = s.sha256)) as broken`,
  );
  const f = facts!;
  const check = (name: string, ok: boolean, text: string): Check => ({ name, ok, text });
  return [
    check('server', f.encoding === 'UTF8', `PostgreSQL ${f.version}, bảng mã ${f.encoding}`),
    check(
      'durable',
      f.fsync === 'on',
      f.fsync === 'on' ? 'Dữ liệu được ghi chắc xuống đĩa' : 'fsync đang tắt: mất điện có thể mất dữ liệu',
    ),
    check(
      'collation',
      f.collation,
      f.collation ? 'Xếp thứ tự tiếng Việt được' : 'Máy chủ thiếu ICU: danh sách đơn vị không xếp được theo tiếng Việt',
    ),
    check('units', f.units >= 3355, `${number(f.units)} đơn vị trong danh mục`),
    check('sources', f.broken === 0, f.broken === 0 ? 'Tệp gốc nào cũng đủ byte' : `${number(f.broken)} tệp gốc thiếu byte`),
    check(
      'documents',
      true,
      `${number(f.documents)} văn bản, ${number(f.failed)} không đọc được; cơ sở dữ liệu ${number(Math.ceil(f.bytes / 1048576))} MB`,
    ),
    check(
      'queue',
      f.dead === 0 && f.stale === 0,
      `${number(f.waiting)} việc đang chờ, ${number(f.dead)} việc hỏng (chạy «tonghop retry»), ${number(f.stale)} việc bị bỏ dở quá hạn`,
    ),
  ];
};
