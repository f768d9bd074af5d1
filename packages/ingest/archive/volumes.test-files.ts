import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Enclosure } from '../unpacked.ts';

const u32 = (value: number) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
const u16 = (value: number) => [value & 255, value >>> 8];

/** A number as RAR 5 writes it: seven bits a byte. */
function vint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    bytes.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) return bytes;
  }
}

const rarBlock = (fields: number[], data: Uint8Array = new Uint8Array()) => {
  const sized = [...vint(fields.length), ...fields];
  return Buffer.concat([Buffer.from(u32(crc32(Buffer.from(sized)))), Buffer.from(sized), data]);
};

/** A RAR 5 archive of one stored file, parted into so many volumes («ten.part1.rar» …). */
export function rarVolumes(stem: string, name: string, bytes: Uint8Array, count: number): Enclosure[] {
  const long = Math.ceil(bytes.length / count);
  return Array.from({ length: count }, (_, n) => {
    const data = bytes.subarray(n * long, (n + 1) * long);
    const last = n === count - 1;
    const path = [...Buffer.from(name)];
    const flags = 2 | (n > 0 ? 8 : 0) | (last ? 0 : 16);
    const file = [
      2,
      ...vint(flags),
      ...vint(data.length),
      4,
      ...vint(bytes.length),
      0x20,
      ...u32(crc32(last ? bytes : data)),
      0,
      1,
      ...vint(path.length),
      ...path,
    ];
    const main = n === 0 ? [1, 0, 1] : [1, 0, 3, ...vint(n)];
    const parts = [Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), rarBlock(main), rarBlock(file, data), rarBlock([5, 4, last ? 0 : 1])];
    return { name: `${stem}.part${n + 1}.rar`, bytes: new Uint8Array(Buffer.concat(parts)) };
  });
}

/** A ZIP of one stored file on two disks: «ten.z01», «ten.zip» (APPNOTE 8.5). */
export function zipVolumes(stem: string, name: string, bytes: Uint8Array): Enclosure[] {
  const path = Buffer.from(name);
  const crc = u32(crc32(bytes));
  const size = u32(bytes.length);
  const common = [20, 0, 0, 8, 0, 0, 0, 0, 33, 0, ...crc, ...size, ...size, ...u16(path.length), 0, 0];
  const local = Buffer.from([...Buffer.from('PK\x03\x04', 'latin1'), ...common, ...path]);
  const cut = Math.floor(bytes.length / 2);
  const rest = bytes.subarray(cut);
  const central = Buffer.from([...Buffer.from('PK\x01\x02', 'latin1'), 20, 0, ...common, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...u32(4), ...path]);
  const end = Buffer.from([
    ...Buffer.from('PK\x05\x06', 'latin1'),
    1,
    0,
    1,
    0,
    1,
    0,
    1,
    0,
    ...u32(central.length),
    ...u32(rest.length),
    0,
    0,
  ]);
  return [
    { name: `${stem}.z01`, bytes: new Uint8Array(Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), local, bytes.subarray(0, cut)])) },
    { name: `${stem}.zip`, bytes: new Uint8Array(Buffer.concat([rest, central, end])) },
  ];
}

/** A ZIP of one file, cut into pieces («ten.zip.001» …). */
export function cutVolumes(stem: string, name: string, bytes: Uint8Array, count: number): Enclosure[] {
  const whole = zipSync({ [name]: bytes }, { level: 0 });
  const long = Math.ceil(whole.length / count) + 1;
  return Array.from({ length: count }, (_, n) => ({
    name: `${stem}.zip.${String(n + 1).padStart(3, '0')}`,
    bytes: whole.slice(n * long, (n + 1) * long),
  }));
}
