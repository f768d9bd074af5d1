import { Refusal } from '@tonghop/model';
import { isOle } from '../doc/ole-streams.ts';

/** Takes the password off a workbook; unlocked ones come back as they are. Refusal `source.locked`. */
export async function unlockSheet(name: string, bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  if (!isOle(bytes)) return bytes;
  const { decrypt, isEncrypted } = (await import('officecrypto-tool')).default;
  const input = Buffer.from(bytes);
  if (!lockedOrBroken(() => isEncrypted(input))) return bytes;
  if (!password)
    throw new Refusal(
      'source.locked',
      `Bảng tính «${name}» có mật khẩu. Hãy xin tệp không khóa, hoặc chạy lại với «tonghop retry --password».`,
    );
  try {
    return await decrypt(input, { password });
  } catch (cause) {
    throw new Refusal(
      'source.locked',
      `Mật khẩu của bảng tính «${name}» không đúng, hoặc tệp khóa theo cách chưa hỗ trợ. Hãy kiểm tra và chạy lại với «tonghop retry --password».`,
      { cause },
    );
  }
}

/** A container too damaged to tell is left to whoever reads it next. */
function lockedOrBroken(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}
