import type { Enclosure } from '../unpacked.ts';

const SIGNATURE = 0x223e9f78;
const ATTACH_REND_DATA = 0x00069002;
const ATTACH_TITLE = 0x00018010;
const ATTACH_DATA = 0x0006800f;

/**
 * Attachments of an Outlook `winmail.dat` (MS-OXTNEF 2.1: signature, key, then attributes of level, id, length, data, checksum).
 * What is truncated ends the list; bytes that are no TNEF give none.
 */
export function attachmentsOfTnef(bytes: Uint8Array): Enclosure[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== SIGNATURE) return [];
  const found: Enclosure[] = [];
  let current: { name: string; bytes?: Uint8Array } | undefined;
  const finish = () => {
    if (current?.bytes) found.push({ name: current.name, bytes: current.bytes });
    current = undefined;
  };
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = view.getUint32(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (data.length < length) break;
    if (id === ATTACH_REND_DATA) {
      finish();
      current = { name: 'dinh-kem' };
    } else if (current && id === ATTACH_TITLE)
      current.name = new TextDecoder('windows-1258').decode(data).replace(/\0+$/, '').normalize('NFC');
    else if (current && id === ATTACH_DATA) current.bytes = Uint8Array.from(data);
    at += 9 + length + 2;
  }
  finish();
  return found;
}
