import { Refusal } from '@tonghop/model';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import * as sheets from 'xlsx';
import { packDocx } from './docx/docx.test-files.ts';
import { identify } from './identify.ts';
import { packOdt } from './odt/odt.test-files.ts';
import { read } from './read.ts';
import { isContainer, unpack } from './unpack.ts';

// Another program is not what is tried here, and takes a second a file.
vi.mock('./doc/office-program.ts', () => ({ convertToDocx: () => Promise.resolve(undefined) }));

const ROWS = [
  ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Mở lớp kỹ năng số cho thôn Vàng', 'Hội Nông dân', '31/12/2025'],
];
const workbook = (bookType: 'biff8' | 'xlsx') => {
  const book = sheets.utils.book_new();
  sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet(ROWS), 'Nhiệm vụ');
  return new Uint8Array(sheets.write(book, { type: 'buffer', bookType }));
};
const REPORT = 'BÁO CÁO\nKết quả chuyển đổi số\n\nI. KẾT QUẢ\n- Có 45/60 thôn (75%) có tổ công nghệ.\n';
const MAIL = `From: =?UTF-8?B?WMOjIEE=?= <a@xa.example>\r\nSubject: =?UTF-8?Q?B=C3=A1o_c=C3=A1o?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="ranh-gioi"\r\n\r\n--ranh-gioi\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nK=C3=ADnh g=E1=BB=ADi=\r\n S=E1=BB=9F\r\n--ranh-gioi\r\nContent-Type: text/plain; name*=UTF-8''b%C3%A1o%20c%C3%A1o.txt\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(REPORT).toString('base64')}\r\n--ranh-gioi--\r\n`;
const PAGE = `<html><head><style>.an{display:none}</style></head><body><h1>BÁO CÁO</h1><table><tr>${ROWS[0]!.map((cell) => `<th>${cell}</th>`).join('')}</tr><tr>${ROWS[1]!.map((cell) => `<td>${cell}</td>`).join('')}</tr></table><p class="an">ẩn</p></body></html>`;

const FILES: Record<string, Uint8Array> = {
  'bang.xlsx': workbook('xlsx'),
  'bang.xls': workbook('biff8'),
  'bai.docx': packDocx({ body: '<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p><w:p><w:r><w:t>Đạt 75% kế hoạch.</w:t></w:r></w:p>' }),
  'bai.odt': packOdt({ body: '<text:h text:outline-level="1">BÁO CÁO</text:h><text:p>Đạt 75% kế hoạch.</text:p>' }),
  'thu.eml': strToU8(MAIL),
  'trang.html': strToU8(PAGE),
  'bang.csv': strToU8(ROWS.map((row) => row.join(',')).join('\n')),
  'goi.zip': zipSync({ 'a/báo cáo.txt': strToU8(REPORT), 'thư.eml': strToU8(MAIL) }),
};

/** A change to a file: bytes put over others, a piece taken out, or one said again; places are shares of the length. */
const CHANGE = fc.record({
  how: fc.constantFrom('over', 'out', 'again'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 30 }),
});
type Change = typeof CHANGE extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Uint8Array, { how, at, bytes: piece }: Change): Uint8Array {
  const start = Math.min(Math.floor(at * bytes.length), bytes.length - 1);
  const rest = bytes.subarray(start + piece.length);
  if (how === 'out') return new Uint8Array(Buffer.concat([bytes.subarray(0, start), rest]));
  const middle = how === 'over' ? piece : Buffer.alloc(40 * piece.length, bytes.subarray(start, start + piece.length));
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), middle, how === 'over' ? rest : bytes.subarray(start)]));
}

/** The same within a package: a part is changed and all packed anew, so that its sums agree; where there is no package, nothing. */
function changedWithin(bytes: Uint8Array, which: number, change: Change): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[which % names.length]!;
  return zipSync({ ...parts, [name]: changed(parts[name]!, change) }, { level: 0 });
}

/** Reads or opens a file; what is neither text nor a Refusal is thrown. */
async function fate(name: string, bytes: Uint8Array, depth = 0): Promise<void> {
  try {
    const source = identify(name, bytes);
    if (!isContainer(source.format)) expect((await read(source, { ocr: false })).text.isWellFormed()).toBe(true);
    else for (const part of (await unpack(source)).parts) if (depth < 2) await fate(part.name, part.bytes, depth + 1);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test.each(Object.entries(FILES))('%s, changed anywhere, is read, opened or refused', async (name, bytes) => {
  await fate(name, bytes);
  await fc.assert(
    fc.asyncProperty(fc.array(CHANGE, { minLength: 1, maxLength: 4 }), fc.nat(20), fc.boolean(), async (changes, which, within) => {
      await fate(name, within ? changes.reduce((now, change) => changedWithin(now, which, change), bytes) : changes.reduce(changed, bytes));
    }),
    { numRuns: 60 },
  );
});
