import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@tonghop/model';
import { expect, test } from 'vitest';
import { leaveMail, refuseMail } from '../../packages/app/mailbox/refuse-mail.ts';
import { lockedOffice, lockedZip } from '../../packages/ingest/archive/locked.test-files.ts';
import { packDocx } from '../../packages/ingest/docx/docx.test-files.ts';
import { tonghop } from '../run-cli.ts';
import { openStation, type Station, until } from './station.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const report = (share: number, more = '') =>
  `BÁO CÁO\nKết quả chuyển đổi số\n\nI. KẾT QUẢ\n- Có ${share}% hộ dân dùng dịch vụ công trực tuyến.${more}\nII. KHÓ KHĂN\n- Thiếu cán bộ chuyên trách ở các thôn xa.\n`;

const word = (text: string) => `=?UTF-8?B?${base64(text)}?=`;
const mail = (subject: string, from: string, name: string, content: string) =>
  `From: ${word(from)} <vp@mau.example>\r\nSubject: ${word(subject)}\r\nDate: Mon, 05 Jan 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nGui kem.\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n--b--\r\n`;

/** An edXML envelope; `business` as BussinessDocType has it: 0 new, 1 recall, 2 update, 3 replace. */
const envelope = (business: number, attachments: Record<string, string>) => {
  const ids = Object.keys(attachments).map((name, n) => [name, `dk${n}`] as const);
  return `<?xml version="1.0" encoding="utf-8"?><edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope><edXML:edXMLHeader><edXML:MessageHeader>
<edXML:From><edXML:OrganId>000.00.42.H27</edXML:OrganId><edXML:OrganName>UBND xã Cổ Đạm, tỉnh Hà Tĩnh</edXML:OrganName></edXML:From>
<edXML:Code><edXML:CodeNumber>87</edXML:CodeNumber><edXML:CodeNotation>BC-UBND</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>Cổ Đạm</edXML:Place><edXML:PromulgationDate>2025/12/09</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:DocumentType><edXML:TypeName>Báo cáo</edXML:TypeName></edXML:DocumentType><edXML:Subject>Kết quả học tập số</edXML:Subject>
<edXML:ResponseFor><edXML:Code>512/SKHCN-CĐS</edXML:Code><edXML:PromulgationDate>2025/11/20</edXML:PromulgationDate></edXML:ResponseFor>
<edXML:BussinessDocType>${business}</edXML:BussinessDocType></edXML:MessageHeader></edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest>${ids
    .map(
      ([name, id]) =>
        `<edXML:Reference><edXML:AttachmentName>${name}</edXML:AttachmentName><edXML:ContentId>${id}</edXML:ContentId></edXML:Reference>`,
    )
    .join('')}</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope><edXML:AttachmentEncoded>${ids
    .map(
      ([name, id]) =>
        `<edXML:Attachment><edXML:ContentId>${id}</edXML:ContentId><edXML:ContentTransferEncoded>${base64(attachments[name]!)}</edXML:ContentTransferEncoded></edXML:Attachment>`,
    )
    .join('')}</edXML:AttachmentEncoded></edXML:edXML>`;
};

const named = (station: Station, name: string) =>
  until(async () => (await station.place.store.listDocuments({ state: 'ready', limit: 100 })).rows.find((row) => row.name === name));

test('a mail’s sender, subject and date stand in for unit, campaign and period that the report does not give', async () => {
  const station = await openStation();
  await station.start();
  const campaign = await station.place.store.saveCampaign({ symbol: '512/SKHCN-CĐS', title: 'Báo cáo quý IV' });
  station.drop('thu.eml', mail('Báo cáo quý IV theo Công văn số 512/SKHCN-CĐS', 'UBND xã Cổ Đạm', 'Báo cáo của xã.txt', report(71)));
  const row = await named(station, 'Báo cáo của xã.txt');
  expect(row).toMatchObject({
    unitName: 'Xã Cổ Đạm',
    campaign: campaign.id,
    period: { label: 'quý IV', from: '2025-10-01', to: '2025-12-31' },
  });
  const page = await station.place.store.showDocument(row.id);
  expect(page?.deliveries).toMatchObject([{ how: 'enclosed', hints: { sender: 'UBND xã Cổ Đạm <vp@mau.example>' } }]);
});

test('an edXML envelope fills the header, ties the campaign; its replacement and its recall are honoured', async () => {
  const station = await openStation();
  const { store } = station.place;
  await station.start();
  station.drop('goi-1.edxml', envelope(0, { 'bao-cao.txt': report(61) }));
  const first = await named(station, 'bao-cao.txt');
  expect(first).toMatchObject({ symbol: '87/BC-UBND', date: '2025-12-09', documentType: 'báo cáo', unitName: 'Xã Cổ Đạm' });
  expect((await store.listCampaigns()).find(({ id }) => id === first.campaign)).toMatchObject({
    symbol: '512/SKHCN-CĐS',
    date: '2025-11-20',
  });
  const request = (await store.listFindings(first.id)).find(({ fields }) => 'field' in fields && fields.field === 'request');
  expect(request).toMatchObject({ confidence: 1, rule: 'header.by-envelope' });

  // Another text under another name: only the envelope says that it replaces the first.
  station.drop(
    'goi-2.edxml',
    envelope(3, { 'ban-thay-the.txt': `${report(38)}${'Nội dung viết lại hoàn toàn khác với bản trước đó. '.repeat(40)}` }),
  );
  const second = await named(station, 'ban-thay-the.txt');
  const shares = async () => (await store.queryFindings('percentage', { limit: 10 })).rows.map(({ fields }) => fields.value);
  expect(await shares()).toEqual([38]);
  expect((await store.showDocument(second.id))?.versions.map(({ name, current }) => [name, current])).toEqual([
    ['bao-cao.txt', false],
    ['ban-thay-the.txt', true],
  ]);

  station.drop('goi-3.edxml', envelope(1, {}));
  await until(async () => (await shares()).length === 0);
  await until(() => station.files('processed').length === 3);
  expect(station.files('failed')).toEqual([]);
  expect((await store.listDocuments({ state: 'ready', versions: 'all' })).total).toBe(2);
});

test('a mail from a mailbox whose archive is locked is kept for retry and opens with the password; a secret or empty one is only told of', async () => {
  const station = await openStation();
  const archive = Buffer.from(await lockedZip('bao-cao.txt', new TextEncoder().encode(report(67)), 'mo-tep')).toString('base64');
  const locked = new TextEncoder().encode(
    `From: vp@mau.example\r\nSubject: Bao cao\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/zip; name="goi.zip"\r\nContent-Disposition: attachment; filename="goi.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${archive}\r\n--b--\r\n`,
  );
  const refuse = (name: string, bytes: Uint8Array, code: Refusal['code']) =>
    refuseMail(station.place, { key: `imap:so:7:${name}`, name, bytes }, new Refusal(code, 'Không mở được.'));
  await refuse('Báo cáo quý IV (3).eml', locked, 'source.locked');
  // Fetched again after a crash before it was marked.
  await refuse('Báo cáo quý IV (3).eml', locked, 'source.locked');
  await refuse('Chào anh (4).eml', new TextEncoder().encode('khong co gi'), 'source.no-text');
  for (let n = 0; n < 2; n++) await refuse('Chuyện kín (5).eml', new TextEncoder().encode('chuyen kin'), 'source.secret');
  expect((await station.place.store.listFailures({ limit: 10 })).rows.map(({ code }) => code).sort()).toEqual([
    'source.locked',
    'source.no-text',
    'source.secret',
  ]);
  expect(station.files('failed')).toEqual(['Báo cáo quý IV (3).eml', 'Báo cáo quý IV (3).eml.error.json']);
  expect(JSON.parse(readFileSync(join(station.data, 'failed/Báo cáo quý IV (3).eml.error.json'), 'utf8')).code).toBe('source.locked');
  expect(station.said()).not.toMatch(/Chuyện kín|Báo cáo/);
  for (let n = 0; n < 2; n++) await leaveMail(station.place, { key: 'imap:so:7:9', name: 'Phim họp (9).eml' });
  const large = (await station.place.store.listFailures({ limit: 10, kept: false })).rows.filter(({ code }) => code === 'source.too-large');
  expect(large.map(({ name }) => name)).toEqual(['Phim họp (9).eml']);
  const done = await tonghop(['retry', '--password', 'mo-tep'], { DATABASE_URL: station.place.store.url, TONGHOP_DATA: station.data });
  expect(done.code, done.err).toBe(0);
  await named(station, 'bao-cao.txt');
  expect(station.files('failed')).toEqual([]);
});

test('what failed is taken up again under any name it came by, and by the name of its mail', async () => {
  const station = await openStation();
  await station.start();
  const locked = Buffer.from(lockedOffice(packDocx({ body: '<w:p><w:r><w:t>Có 82% hộ dân.</w:t></w:r></w:p>' }), 'mo'));
  const letter = (name: string) =>
    mail('Gửi báo cáo', 'Nguyễn Văn A', name, '').replace(`\r\n\r\n\r\n--b--`, `\r\n\r\n${locked.toString('base64')}\r\n--b--`);
  const failed = () => station.place.store.listDocuments({ state: 'failed' });
  station.drop('thu-1.eml', letter('mot.docx'));
  await until(async () => (await failed()).total === 1);
  station.drop('thu-2.eml', letter('hai.docx'));
  await until(() => station.files('processed').length === 2);
  const env = { DATABASE_URL: station.place.store.url, TONGHOP_DATA: station.data };
  expect((await tonghop(['retry', 'hai.docx', '--password', 'sai'], env)).code).toBe(3);
  expect((await tonghop(['retry', 'thu-2.eml', '--password', 'mo'], env)).code).toBe(0);
  expect((await failed()).total).toBe(0);
});

test('a report that lies elsewhere is told of beside what the mail brings; with nothing else the mail is refused', async () => {
  const station = await openStation();
  await station.start();
  const link = 'https://drive.google.com/file/d/1ab/view';
  station.drop('thu.eml', mail('Gửi báo cáo', 'Nguyễn Văn A', 'kem.txt', report(64)).replace('Gui kem.', `Gui kem, con lai o ${link}`));
  await named(station, 'kem.txt');
  const rows = (await station.place.store.listDocuments({})).rows;
  expect(rows.find(({ name }) => name === 'thu.eml')?.failure).toMatchObject({ code: 'source.elsewhere' });
  station.drop('trong.eml', `From: a@mau.example\r\nTo: b@mau.example\r\nSubject: Bao cao\r\n\r\n${link}\r\n`);
  await until(() => station.files('failed').includes('trong.eml.error.json'));
  expect(readFileSync(join(station.data, 'failed/trong.eml.error.json'), 'utf8')).toContain('(drive.google.com)');
});
