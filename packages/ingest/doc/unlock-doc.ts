import { withoutPassword } from '../password.ts';

/** Flags of the file information block ([MS-DOC] §2.5.2), at offset 10 of the stream WordDocument: 0x0100 encrypted. */
const FLAGS = 10;
const ENCRYPTED = 0x0100;

/** Takes the password off an old Word file; others come back as they are. Refusal `source.locked`. */
export async function unlockDoc(name: string, bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  return (await isLocked(bytes)) ? withoutPassword('Tệp', name, bytes, password) : bytes;
}

async function isLocked(bytes: Uint8Array): Promise<boolean> {
  const cfb = (await import('cfb')).default;
  try {
    const stream = cfb.find(cfb.read(Buffer.from(bytes), { type: 'buffer' }), 'WordDocument')?.content;
    return (
      stream !== undefined && stream.length > FLAGS + 1 && ((Number(stream[FLAGS]) | (Number(stream[FLAGS + 1]) << 8)) & ENCRYPTED) !== 0
    );
  } catch {
    // A damaged container: what reads it next says so.
    return false;
  }
}
