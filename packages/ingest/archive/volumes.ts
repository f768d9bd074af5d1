import { basename } from 'node:path';
import { Refusal } from '@tonghop/model';

/** Ends of the names that packers give the volumes of one archive, with the volume's number: «.part2.rar», «.r00», «.z01», «.7z.001». */
const NAMES = /\.(?:part0*(?<part>\d+)\.rar|r(?<old>\d\d)|z(?<zip>\d\d)|(?<split>\d{3}))$/i;

const END_OF_ZIP = Buffer.from('PK\x05\x06', 'latin1');
const LONGEST_COMMENT = 0xffff;

/** Whether a RAR archive says itself that it is one of several volumes: RAR 5 in its archive flags, RAR 4 in its main header's. */
function isRarVolume(data: Buffer): boolean {
  if (data[6] === 0) return data[9] === 0x73 && (data.readUInt16LE(10) & 1) === 1;
  // Checksum, the header's length, type, header flags, archive flags: single bytes in so short a header without an extra area.
  return data[13] === 1 && ((data[14]! & 1 ? data[16] : data[15])! & 1) === 1;
}

/** Whether a ZIP's directory names more disks than one, or there is none and it begins as the first of several (APPNOTE 8.5). */
function isZipVolume(data: Buffer): boolean {
  const end = data.lastIndexOf(END_OF_ZIP);
  if (end >= 0 && end >= data.length - LONGEST_COMMENT - 22 && end + 8 <= data.length)
    return data.readUInt16LE(end + 4) > 0 && data.readUInt16LE(end + 4) < 0xffff;
  return data.readUInt32LE(0) === 0x08074b50;
}

/** Which volume a file is by its name, from 1, and what the first or the next one is called; undefined where its name is no volume's. */
function byName(name: string): { number: number | undefined; others: string } | undefined {
  const found = NAMES.exec(name)?.groups;
  if (!found) return undefined;
  const stem = name.replace(NAMES, '');
  if (found.part) return { number: Number(found.part), others: Number(found.part) === 1 ? `${stem}.part2.rar` : `${stem}.part1.rar` };
  if (found.old) return { number: Number(found.old) + 2, others: `${stem}.rar` };
  if (found.zip) return { number: Number(found.zip), others: `${stem}.zip` };
  return { number: Number(found.split), others: Number(found.split) === 1 ? `${stem}.002` : `${stem}.001` };
}

/** Says what a file is that is no archive by itself but one of several volumes, by its name or its bytes; undefined for all others. For files that could not be opened. */
export function volumeOf(path: string, bytes: Uint8Array): string | undefined {
  const name = basename(path);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const named = byName(name);
  if (!named && !(data.length > 20 && (data.toString('latin1', 0, 4) === 'Rar!' ? isRarVolume(data) : isZipVolume(data)))) return undefined;
  const others = named?.others ?? (/\.zip$/i.test(name) ? name.replace(/zip$/i, 'z01') : undefined);
  return `${named?.number ? `phần ${named.number}` : 'một phần'} của tệp nén bị chia thành nhiều phần${others ? `, cần cả các phần khác như «${others}»` : ''}`;
}

/** The Refusal for one of several volumes; undefined for a file that is none. */
export function volumeRefusal(name: string, bytes: Uint8Array): Refusal | undefined {
  const volume = volumeOf(name, bytes);
  return (
    (volume &&
      new Refusal(
        'format.unsupported',
        `Tệp «${name}» là ${volume}; chưa đủ các phần trong cùng thư mục (hoặc cùng thư, tệp nén). Hãy gửi đủ các phần, hoặc giải nén trên máy rồi gửi các tệp bên trong.`,
      )) ||
    undefined
  );
}
