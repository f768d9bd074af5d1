import type { Enclosure } from '../unpacked.ts';

const SIGNATURE = 0x223e9f78;
const ATTACH_REND_DATA = 0x00069002;
const ATTACH_TITLE = 0x00018010;
const ATTACH_DATA = 0x0006800f;
const ATTACHMENT = 0x00069005;
/** PidTagAttachLongFilename ([MS-OXPROPS]) as a UTF-16 and as an 8-bit string: the title is the name as DOS had it. */
const LONG_NAME = [Buffer.from([0x1f, 0, 0x07, 0x37, 1, 0, 0, 0]), Buffer.from([0x1e, 0, 0x07, 0x37, 1, 0, 0, 0])] as const;

/** The long name among an attachment's properties: type and tag, one value, its length, its letters. */
function longName(properties: Uint8Array): string | undefined {
  const data = Buffer.from(properties.buffer, properties.byteOffset, properties.byteLength);
  for (const [n, mark] of LONG_NAME.entries()) {
    const at = data.indexOf(mark);
    if (at < 0 || at + 12 > data.length) continue;
    const letters = data.subarray(at + 12, at + 12 + data.readUInt32LE(at + 8));
    const name = new TextDecoder(n === 0 ? 'utf-16le' : 'windows-1258').decode(letters).replace(/\0+$/, '').normalize('NFC');
    if (name !== '') return name;
  }
  return undefined;
}

/**
 * Attachments of an Outlook `winmail.dat` (MS-OXTNEF 2.1: signature, key, then attributes of level, id, length, data, checksum).
 * What is truncated ends the list (`cut`); bytes that are no TNEF give none.
 */
export function attachmentsOfTnef(bytes: Uint8Array): { files: Enclosure[]; cut: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== SIGNATURE) return { files: [], cut: true };
  const found: Enclosure[] = [];
  let cut = false;
  let current: { name: string; bytes?: Uint8Array } | undefined;
  const finish = () => {
    if (current?.bytes) found.push({ name: current.name, bytes: current.bytes });
    current = undefined;
  };
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = view.getUint32(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (data.length < length) {
      cut = true;
      break;
    }
    if (id === ATTACH_REND_DATA) {
      finish();
      current = { name: 'dinh-kem' };
    } else if (current && id === ATTACH_TITLE)
      current.name = new TextDecoder('windows-1258').decode(data).replace(/\0+$/, '').normalize('NFC');
    else if (current && id === ATTACH_DATA) current.bytes = Uint8Array.from(data);
    else if (current && id === ATTACHMENT) current.name = longName(data) ?? current.name;
    at += 9 + length + 2;
  }
  finish();
  return { files: found, cut };
}
