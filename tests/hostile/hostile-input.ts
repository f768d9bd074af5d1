import { hostilePackages } from './packages.ts';
import { hostilePdfs } from './pdfs.ts';

/** A damaged or hostile file, made by the tests themselves. */
export type Hostile = { name: string; about: string; bytes: Uint8Array };

const text = (value: string) => new TextEncoder().encode(value);
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function others(): Hostile[] {
  return [
    { name: 'empty.pdf', about: 'nothing at all', bytes: new Uint8Array() },
    { name: 'zeros.docx', about: 'zeros', bytes: new Uint8Array(5000) },
    { name: 'noise.pdf', about: 'noise', bytes: Uint8Array.from({ length: 20_000 }, (_, i) => (i * 2654435761) >>> 24) },
    { name: 'wrong-name.pdf', about: 'plain text named PDF', bytes: text('BÁO CÁO\n\nKết quả đạt 90%.\n') },
    { name: 'nul.txt', about: 'text full of NUL', bytes: text('Báo\u0000 cáo\u0000'.repeat(1000)) },
    { name: 'long-line.txt', about: 'one line of 5 MB', bytes: text('một hai ba bốn '.repeat(330_000)) },
    {
      name: 'labels.txt',
      about: '20,000 nested labels',
      bytes: text(Array.from({ length: 20_000 }, (_, i) => `${'1.'.repeat((i % 9) + 1)} mục ${i}`).join('\n')),
    },
    { name: 'percents.txt', about: '50,000 percentages in a line', bytes: text('đạt 12,5% và '.repeat(50_000)) },
    { name: 'symbols.txt', about: '30,000 slashes and numbers', bytes: text('số 1/2/3-4/5-AB/CD-'.repeat(30_000)) },
    {
      name: 'lone-surrogates.txt',
      about: 'UTF-16 with broken pairs',
      bytes: Uint8Array.from([0xff, 0xfe, ...Array.from({ length: 4000 }, (_, i) => (i % 2 ? 0xd8 : 0x41))]),
    },
    { name: 'cut.doc', about: 'an old Word file that breaks off', bytes: Uint8Array.from([...CFB, ...new Array(600).fill(0)]) },
    { name: 'endless.rtf', about: 'RTF groups opened 100,000 times', bytes: text(`{\\rtf1 ${'{'.repeat(100_000)}x`) },
    { name: 'odd.rtf', about: 'RTF with impossible numbers', bytes: text('{\\rtf1\\ansi\\u99999999 \\bin999999999 x\\pict 00}') },
    {
      name: 'cut.jpg',
      about: 'a picture that breaks off',
      bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]),
    },
    {
      name: 'huge.png',
      about: 'a picture that says it has 60,000 × 60,000 pixels',
      bytes: Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 0, 0, 0, 0, 0,
        0, 0, 0,
      ]),
    },
    {
      name: 'deep.eml',
      about: 'multiparts nested 200 deep',
      bytes: text(
        `${Array.from({ length: 200 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}Content-Type: text/plain\r\n\r\nx`,
      ),
    },
    { name: 'no-body.eml', about: 'a mail of heads only', bytes: text('From: a@b.example\r\nSubject: x\r\n\r\n') },
    {
      name: 'entities.xml',
      about: 'an envelope with XML entities',
      bytes: text(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">&a;</edXML>',
      ),
    },
  ];
}

/** Every damaged or hostile input. */
export async function hostileInput(): Promise<Hostile[]> {
  return [...(await hostilePdfs()), ...(await hostilePackages()), ...others()];
}
