import { Refusal } from '@tonghop/model';
import { isOle } from '../doc/ole-streams.ts';

/** Takes the password off an OOXML file, which locked is an OLE container ([MS-OFFCRYPTO]); others come back as they are. Refusal `source.locked`. */
export async function unlock(name: string, bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  if (!isOle(bytes)) return bytes;
  if (!password)
    throw new Refusal('source.locked', `Tệp «${name}» có mật khẩu. Hãy xin tệp không khóa, hoặc chạy lại với «tonghop retry --password».`);
  const { decrypt } = (await import('officecrypto-tool')).default;
  try {
    return await decrypt(Buffer.from(bytes), { password });
  } catch (cause) {
    throw new Refusal(
      'source.locked',
      `Mật khẩu của tệp «${name}» không đúng, hoặc tệp khóa theo cách chưa hỗ trợ. Hãy kiểm tra và chạy lại với «tonghop retry --password».`,
      { cause },
    );
  }
}
