import { Refusal } from '@tonghop/model';

/**
 * Takes the password off an Office file that has one ([MS-OFFCRYPTO]). `what`: what a clerk calls such a file («Tệp», «Bảng tính»).
 * Refusal `source.locked` where there is no password, or not the right one.
 */
export async function withoutPassword(what: string, name: string, bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  if (!password)
    throw new Refusal(
      'source.locked',
      `${what} «${name}» có mật khẩu. Hãy xin tệp không khóa, hoặc chạy lại với «npx tonghop retry --password MẬT-KHẨU».`,
    );
  const { decrypt } = (await import('officecrypto-tool')).default;
  try {
    return await decrypt(Buffer.from(bytes), { password });
  } catch (cause) {
    throw new Refusal(
      'source.locked',
      `Mật khẩu của ${what.toLowerCase()} «${name}» không đúng, hoặc tệp khóa theo cách chưa hỗ trợ. Hãy kiểm tra và chạy lại với «npx tonghop retry --password MẬT-KHẨU».`,
      { cause },
    );
  }
}
