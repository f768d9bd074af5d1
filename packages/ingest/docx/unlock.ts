import { isOle } from '../doc/ole-streams.ts';
import { withoutPassword } from '../password.ts';

/** Takes the password off an OOXML file, which locked is an OLE container ([MS-OFFCRYPTO]); others come back as they are. Refusal `source.locked`. */
export async function unlock(name: string, bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  return isOle(bytes) ? withoutPassword('Tệp', name, bytes, password) : bytes;
}
