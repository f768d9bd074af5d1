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

type Shown = (value: number) => string;

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
  const check = (name: string, ok: boolean, vi: string, en: string): Check => ({ name, ok, text: { vi, en } });
  const [vi, en] = ['vi-VN', 'en-GB'].map((locale) => (value: number) => value.toLocaleString(locale)) as [Shown, Shown];
  const megabytes = Math.ceil(f.bytes / 1048576);
  return [
    check(
      'server',
      f.encoding === 'UTF8',
      `PostgreSQL ${f.version}, bảng mã ${f.encoding}`,
      `PostgreSQL ${f.version}, encoding ${f.encoding}`,
    ),
    f.fsync === 'on'
      ? check('durable', true, 'Dữ liệu được ghi chắc xuống đĩa', 'Data are written safely to disk')
      : check('durable', false, 'fsync đang tắt: mất điện có thể mất dữ liệu', 'fsync is off: a power cut may lose data'),
    f.collation
      ? check('collation', true, 'Xếp thứ tự tiếng Việt được', 'Names are sorted the Vietnamese way')
      : check(
          'collation',
          false,
          'Máy chủ thiếu ICU: danh sách đơn vị không xếp được theo tiếng Việt',
          'The server lacks ICU: names are not sorted the Vietnamese way',
        ),
    check('units', f.units >= 3355, `${vi(f.units)} đơn vị trong danh mục`, `${en(f.units)} units known`),
    f.broken === 0
      ? check('sources', true, 'Tệp gốc nào cũng đủ byte', 'Every original has all its bytes')
      : check('sources', false, `${vi(f.broken)} tệp gốc thiếu byte`, `${en(f.broken)} originals lack bytes`),
    check(
      'documents',
      true,
      `${vi(f.documents)} văn bản, ${vi(f.failed)} không đọc được; cơ sở dữ liệu ${vi(megabytes)} MB`,
      `${en(f.documents)} documents, ${en(f.failed)} not read; database ${en(megabytes)} MB`,
    ),
    check(
      'queue',
      f.dead === 0 && f.stale === 0,
      `${vi(f.waiting)} việc đang chờ, ${vi(f.dead)} việc hỏng (chạy «npx tonghop retry»), ${vi(f.stale)} việc bị bỏ dở quá hạn`,
      `${en(f.waiting)} jobs waiting, ${en(f.dead)} failed (run npx tonghop retry), ${en(f.stale)} abandoned`,
    ),
  ];
};
