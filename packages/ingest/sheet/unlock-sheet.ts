import { isOle } from '../doc/ole-streams.ts';
import { withoutPassword } from '../password.ts';

/** Takes the password off a workbook; unlocked ones come back as they are. Refusal `source.locked`. */
export async function unlockSheet(name: string, bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  if (!isOle(bytes)) return bytes;
  const { isEncrypted } = (await import('officecrypto-tool')).default;
  const locked = lockedOrBroken(() => isEncrypted(Buffer.from(bytes)));
  return locked ? withoutPassword('Bảng tính', name, bytes, password) : bytes;
}

/** A container too damaged to tell is left to whoever reads it next. */
function lockedOrBroken(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}
