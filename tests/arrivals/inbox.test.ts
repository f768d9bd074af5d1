import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { takeFile } from '../../packages/app/inbox/intake.ts';
import { moveToFailed, placesOf } from '../../packages/app/inbox/places.ts';
import { Selection } from '../../packages/app/inbox/selection.ts';
import { lockedZip } from '../../packages/ingest/archive/locked.test-files.ts';
import { tonghop } from '../run-cli.ts';
import { month, openStation, ready, report, until } from './station.ts';

test('folders hint at unit and period where the document is silent; never over its own words', async () => {
  const station = await openStation();
  await station.start();
  station.drop('xã Cổ Đạm/2025-Q4/bao-cao.txt', report(1));
  station.drop(
    'xã Hương Khê/2025-Q3/co-ten.txt',
    `ỦY BAN NHÂN DÂN\nXÃ CAN LỘC\nSố: 12/BC-UBND\nCan Lộc, ngày 05 tháng 4 năm 2026\n\nBÁO CÁO\nKết quả quý I năm 2026\n\n${report(2).slice(30)}`,
  );
  const rows = await ready(station, 2);
  const silent = rows.find((row) => row.name === 'bao-cao.txt')!;
  expect(silent).toMatchObject({ unitName: 'Xã Cổ Đạm', provinceName: 'Tỉnh Hà Tĩnh', period: { from: '2025-10-01', to: '2025-12-31' } });
  const hinted = (await station.place.store.listFindings(silent.id)).filter((finding) => finding.rule === 'header.by-arrival');
  expect(hinted.map(({ fields, confidence }) => [(fields as { field: string }).field, confidence < 0.5])).toEqual([
    ['issuer', true],
    ['period', true],
  ]);
  const own = rows.find((row) => row.name === 'co-ten.txt')!;
  expect(own.issuer).toContain('Can Lộc');
  expect(own.period).toMatchObject({ from: '2026-01-01' });
  expect(station.files('processed')).toEqual([`${month()}/bao-cao.txt`, `${month()}/co-ten.txt`]);
  expect(station.files('inbox')).toEqual([]);
});

test('folders are named as people name them: without marks, as slugs, numbered, abbreviated, with the province above or the period first', async () => {
  const station = await openStation();
  const folders = [
    'Xa Co Dam/Quy 4-2025',
    'xa-co-dam/quy-4-2025',
    '02_xa_co_dam/2025_Q4',
    'Hà Tĩnh/Cổ Đạm/2025-Q4',
    '2025-Q4/X. Cổ Đạm',
    'xã Cổ Đạm (Hà Tĩnh)/Quý IV-2025',
  ];
  for (const [n, folder] of folders.entries()) station.drop(`${folder}/bao-cao-${n}.txt`, report(40 + n));
  station.drop('Báo cáo tháng/khac/rieng.txt', report(60));
  await station.start();
  const rows = await ready(station, folders.length + 1);
  for (const n of folders.keys())
    expect(
      rows.find((row) => row.name === `bao-cao-${n}.txt`),
      folders[n],
    ).toMatchObject({
      unitName: 'Xã Cổ Đạm',
      period: { from: '2025-10-01', to: '2025-12-31' },
    });
  expect(rows.find((row) => row.name === 'rieng.txt')).toMatchObject({ unitName: null, period: null });
});

test('the same bytes again are another delivery, a near-identical report a version: the newest is current, a person may choose', async () => {
  const station = await openStation();
  await station.start();
  const long = (end: string) =>
    `ỦY BAN NHÂN DÂN\nXÃ CỔ ĐẠM\nSố: 8/BC-UBND\nCổ Đạm, ngày 05 tháng 4 năm 2026\n\nBÁO CÁO\nKết quả quý I năm 2026\n\nThực hiện Công văn số 45/SKHCN-CĐS ngày 01/3/2026 của Sở Khoa học và Công nghệ Hà Tĩnh, UBND xã báo cáo như sau:\n${report(3).repeat(1)}${Array.from({ length: 12 }, (_, n) => `- Thôn ${n + 1} đã tổ chức ${n + 3} buổi hướng dẫn cho ${n * 7 + 20} hộ gia đình cài đặt ứng dụng.\n`).join('')}${end}`;
  station.drop('du-thao.txt', long('- Dự thảo.'));
  await ready(station, 1);
  station.drop('gui-lai/ban-sao.txt', long('- Dự thảo.'));
  station.drop('chinh-thuc.txt', long('- Bản chính thức.'));
  const rows = await ready(station, 2);
  expect(await station.place.store.listDocuments({ versions: 'all' })).toMatchObject({ total: 2 });
  const draft = rows.find((row) => row.name === 'du-thao.txt')!;
  const final = rows.find((row) => row.name === 'chinh-thuc.txt')!;
  await until(async () => (await station.place.store.showDocument(draft.id))?.deliveries.length === 2);
  expect(final.series).not.toBeNull();
  const current = async () => (await station.place.store.listDocuments({ versions: 'current' })).rows.map((row) => row.name);
  expect(await current()).toEqual(['chinh-thuc.txt']);
  const chosen = await tonghop(['show', String(draft.id), '--choose', '--lang', 'en'], station.env());
  expect(chosen.err).toContain(`Document ${draft.id} counts now; other versions: ${final.id}.`);
  expect(chosen.code).toBe(0);
  expect(await current()).toEqual(['du-thao.txt']);
  expect((await tonghop(['list'], station.env())).out).toMatch(/đã đọc \(bản không dùng\).*chinh-thuc\.txt/);
});

test('links and pipes are refused, litter and further globs left alone', async () => {
  const station = await openStation({ TONGHOP_INBOX_IGNORE: '*.nháp, tam-*' });
  writeFileSync(join(station.data, 'ngoai.txt'), report(4));
  symlinkSync(join(station.data, 'ngoai.txt'), join(station.place.config.inbox, 'lien-ket.txt'));
  execFileSync('mkfifo', [join(station.place.config.inbox, 'ong.txt')]);
  const litter = [
    '#recycle/x.txt',
    '.~lock.b.docx#',
    '@eaDir/x.txt',
    'Thumbs.db',
    'a.nháp'.normalize('NFD'),
    'c.pdf.part',
    'd.docx.filepart',
    'tam-1.txt',
    '~$b.docx',
    '~WRD0000.tmp',
  ];
  for (const name of litter) station.drop(name, 'x');
  await station.start();
  station.drop('that.txt', report(5));
  await ready(station, 1);
  await until(() => station.files('refused').length === 2);
  expect(station.files('refused')).toEqual(['lien-ket.txt', 'ong.txt']);
  expect(station.files('inbox').sort()).toEqual(litter.sort());
  // Somebody sees it, and the log names no name.
  const failures = await station.place.store.listFailures({ limit: 10 });
  expect(failures.rows.map(({ name, code }) => [name, code]).sort()).toEqual([
    ['lien-ket.txt', 'source.unsafe'],
    ['ong.txt', 'source.unsafe'],
  ]);
  expect(station.said()).not.toContain('lien-ket');
  expect(station.said()).toContain(createHash('sha256').update('lien-ket.txt').digest('hex'));
  expect((await station.place.store.listDocuments({ versions: 'all' })).total).toBe(1);
});

test('a store that finds the disk full: the files stay, the service stays up and says so once, and they are taken when there is room', async () => {
  const station = await openStation();
  const { transaction } = station.place.store;
  let full = 3;
  station.place.desk.store = {
    ...station.place.store,
    transaction: (run) =>
      full-- > 0
        ? Promise.reject(
            Object.assign(new Error(`ENOSPC: no space left on device, write '/x/bao-cao.txt'`), { code: 'ENOSPC', syscall: 'write' }),
          )
        : transaction(run),
  };
  const { url } = await station.start();
  for (const n of [1, 2, 3]) station.drop(`bao-cao-${n}.txt`, report(10 + n));
  await until(() => station.said().includes('đĩa đã đầy'));
  expect(station.files('inbox')).toEqual(['bao-cao-1.txt', 'bao-cao-2.txt', 'bao-cao-3.txt']);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await ready(station, 3);
  expect(station.files('inbox')).toEqual([]);
  // All three meet it together; a slow machine may need a second look.
  expect(station.said().match(/ENOSPC \(write\)/g)!.length).toBeLessThan(3);
  expect(station.said()).not.toContain('bao-cao');
});

test('two services on one inbox: one watches, the other follows when it ends; every file is taken once', async () => {
  const station = await openStation();
  const first = await station.start();
  await station.start();
  expect(station.said()).toContain('standing by');
  for (let n = 0; n < 6; n++) station.drop(`mot-${n}.txt`, report(20 + n));
  await ready(station, 6);
  await first.stop();
  for (let n = 0; n < 3; n++) station.drop(`hai-${n}.txt`, report(40 + n));
  const rows = await ready(station, 9);
  expect(rows.map((row) => row.deliveries)).toEqual(Array(9).fill(1));
  expect(station.files('processed')).toHaveLength(9);
  await sleep(50);
});

test('an inbox folder that goes away is told of, and watched again when it is back', async () => {
  const station = await openStation();
  const { url } = await station.start();
  const inbox = station.place.config.inbox;
  renameSync(inbox, `${inbox}-away`);
  await until(() => station.said().includes('không thấy thư mục'));
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ status: 'ok', inboxState: 'away' });
  renameSync(`${inbox}-away`, inbox);
  station.drop('sau.txt', report(7));
  await ready(station, 1);
  await until(() => station.said().includes('folder is back'));
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ inboxState: 'ok' });
});

async function pages(count: number): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.TimesRoman);
  for (let n = 1; n <= count; n++) made.addPage([595, 842]).drawText(`Bao cao trang ${n} cua xa ta.`, { x: 70, y: 700, size: 13, font });
  return made.save();
}

test('a file of more pages than allowed fails with that reason, one of as many is read', async () => {
  const station = await openStation({ TONGHOP_MAX_PAGES: '3' });
  await station.start();
  station.drop('dai.pdf', await pages(4));
  station.drop('vua.pdf', await pages(3));
  await ready(station, 1);
  await until(() => station.files('failed').includes('dai.pdf.error.json'));
  expect(JSON.parse(readFileSync(join(station.data, 'failed/dai.pdf.error.json'), 'utf8'))).toMatchObject({
    code: 'source.too-large',
    message: expect.stringContaining('4 trang, quá giới hạn 3 trang'),
  });
  expect(station.files('processed')).toEqual([`${month()}/vua.pdf`]);
});

test('a file larger than allowed fails without being read, even one larger than memory', async () => {
  const station = await openStation({ TONGHOP_MAX_FILE_MB: '1' });
  await station.start();
  station.drop('phim.pdf', '%PDF-1.7');
  truncateSync(join(station.place.config.inbox, 'phim.pdf'), 3 * 2 ** 30);
  station.drop('hoi-to.txt', 'x'.repeat(1_100_000));
  await until(() => station.files('failed').length === 4);
  for (const name of ['phim.pdf', 'hoi-to.txt'])
    expect(JSON.parse(readFileSync(join(station.data, `failed/${name}.error.json`), 'utf8'))).toMatchObject({
      code: 'source.too-large',
      message: expect.stringContaining('quá giới hạn 1 MB'),
    });
  expect(station.said()).not.toContain('inbox fault');
  // Where the limit is raised, retry takes it, and the list speaks of it no more.
  rmSync(join(station.data, 'failed/phim.pdf'));
  expect((await tonghop(['retry'], { ...station.env(), TONGHOP_MAX_FILE_MB: '2' })).code).toBe(0);
  expect((await station.place.store.listFailures({ kept: false })).rows.map(({ name }) => name)).toEqual(['phim.pdf']);
});

test('an inbox that is a link to a folder elsewhere is watched', async () => {
  const station = await openStation({ TONGHOP_SCAN_SECONDS: '600' });
  const elsewhere = join(station.data, 'o-mang');
  renameSync(station.place.config.inbox, elsewhere);
  symlinkSync(elsewhere, station.place.config.inbox);
  await station.start();
  station.drop('xã Cổ Đạm/bao-cao.txt', report(61));
  station.drop('Thumbs.db', 'x');
  const [row] = await ready(station, 1);
  expect(row).toMatchObject({ name: 'bao-cao.txt', unitName: 'Xã Cổ Đạm' });
  expect(station.files('processed')).toEqual([`${month()}/bao-cao.txt`]);
});

test('a file that is written to after it was taken comes back and is taken whole', async () => {
  const station = await openStation();
  await station.start();
  station.drop('xã Cổ Đạm/nhieu-trang.txt', report(62));
  const broken = '%PDF-1.4\n1 0 obj\n';
  station.drop('may-quet.pdf', broken);
  await ready(station, 1);
  await until(() => station.files('failed').length === 2);
  // Longer after than times are coarse.
  await sleep(2600);
  appendFileSync(join(station.data, 'processed', month(), 'nhieu-trang.txt'), '- Có 88,5% hồ sơ nộp qua mạng.\n');
  writeFileSync(join(station.data, 'failed/may-quet.pdf'), await pages(1));
  const rows = await ready(station, 3);
  expect(rows.map(({ name, unitName }) => [name, unitName]).sort()).toEqual([
    ['may-quet.pdf', null],
    ['nhieu-trang.txt', 'Xã Cổ Đạm'],
    ['nhieu-trang.txt', 'Xã Cổ Đạm'],
  ]);
  // A document may be read before its file is in its place.
  await until(() => station.files('processed').length === 2 && station.files('failed').length === 0);
  expect(station.files('processed')).toEqual([`${month()}/may-quet.pdf`, `${month()}/nhieu-trang.txt`]);
  expect(station.said()).toContain('taken again');
});

test('a file that its reading’s end moves to failed/ while it is put away is processed, and no fault', async () => {
  const station = await openStation();
  station.drop('may-quet.pdf', '%PDF-1.4\nhong');
  const places = placesOf(join(station.data, 'inbox'));
  const store = Object.assign(Object.create(station.place.store) as typeof station.place.store, {
    // Whoever follows the reading is quicker.
    showDocument: async (sha256: string) => {
      const why = { code: 'source.broken', message: 'hỏng' };
      const lies = join(station.data, 'processed', month(), 'may-quet.pdf');
      await moveToFailed(places, lies, { ...why, at: new Date().toISOString(), sha256 });
      return { document: { state: 'failed' }, failures: [why] };
    },
  });
  const path = join(places.inbox, 'may-quet.pdf');
  const taken = await takeFile({ ...station.place.desk, store }, places, new Selection(places.inbox), path, new Date());
  expect(taken).toMatchObject({ outcome: 'processed', state: { size: 13 } });
  expect(station.files('failed')).toEqual(['may-quet.pdf', 'may-quet.pdf.error.json']);
});

test('the bytes of a document that could not be read fail again, under whatever name they come', async () => {
  const station = await openStation();
  await station.start();
  station.drop('hong.pdf', '%PDF-1.4\nhong');
  await until(() => station.files('failed').length === 2);
  station.drop('xã Cổ Đạm/hong-lai.pdf', '%PDF-1.4\nhong');
  await until(() => station.files('failed').length === 4);
  expect(JSON.parse(readFileSync(join(station.data, 'failed/hong-lai.pdf.error.json'), 'utf8'))).toMatchObject({
    code: 'source.broken',
    folders: ['xã Cổ Đạm'],
  });
  expect(station.files('processed')).toEqual([]);
});

test('two copies of a locked archive that retry opens are two deliveries of one source', async () => {
  const station = await openStation();
  const service = await station.start();
  const archive = await lockedZip('bao-cao.txt', new TextEncoder().encode(report(64)), 'mo-tep');
  station.drop('khoa.zip', archive);
  station.drop('xã Cổ Đạm/gui-lai.zip', archive);
  await until(() => station.files('failed').length === 4);
  await service.stop();
  const done = await tonghop(['retry', '--password', 'mo-tep'], station.env());
  expect(done.code, done.err).toBe(0);
  const page = await station.place.store.showDocument(createHash('sha256').update(archive).digest('hex'));
  expect(page!.deliveries.map(({ path }) => path!.split('/').at(-1)).sort()).toEqual(['gui-lai.zip', 'khoa.zip']);
  expect(station.files('processed')).toHaveLength(2);
  expect((await tonghop(['retry'], station.env())).code).toBe(0);
});
