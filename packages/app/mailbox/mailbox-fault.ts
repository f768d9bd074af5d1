import { faultWords } from '@tonghop/store/fault-words';
import type { Bilingual } from '../language.ts';

/** What imapflow's errors tell. */
type Told = { code?: string; authenticationFailed?: boolean; responseStatus?: string; responseText?: string };

const BY_CODE: readonly [codes: RegExp, words: Bilingual][] = [
  [
    /SELF_SIGNED|UNABLE_TO_|CERT_|ERR_TLS_CERT/,
    {
      vi: 'không tin được chứng thư của máy chủ thư. Chứng thư tự ký của cơ quan thì đặt TONGHOP_IMAP_ALLOW_SELF_SIGNED=on',
      en: "the mail server's certificate is not trusted; for an office's own one set TONGHOP_IMAP_ALLOW_SELF_SIGNED=on",
    },
  ],
  [
    /ERR_SSL|EPROTO/,
    {
      vi: 'máy chủ thư không nói TLS ở cổng này. Hãy xem lại TONGHOP_IMAP_PORT và TONGHOP_IMAP_SECURE (993 với on, 143 với off)',
      en: 'the mail server does not speak TLS at this port; look at TONGHOP_IMAP_PORT and TONGHOP_IMAP_SECURE (993 with on, 143 with off)',
    },
  ],
  [
    /ENOTFOUND|EAI_AGAIN/,
    {
      vi: 'không tìm thấy máy chủ thư. Hãy xem lại TONGHOP_IMAP_HOST và mạng',
      en: 'there is no such mail server; look at TONGHOP_IMAP_HOST and the network',
    },
  ],
  [
    /ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|GREETING_TIMEOUT/,
    {
      vi: 'máy chủ thư không trả lời ở cổng này. Hãy xem lại TONGHOP_IMAP_PORT, tường lửa và máy chủ',
      en: 'the mail server does not answer at this port; look at TONGHOP_IMAP_PORT, the firewall and the server',
    },
  ],
];

/** Why a mailbox cannot be watched and what to do, for people; the server's own words where nothing better is known. `folder`: the one that is watched. */
export function mailboxFault(error: unknown, folder: string): Bilingual {
  const { code = '', authenticationFailed, responseStatus, responseText } = (error ?? {}) as Told;
  if (authenticationFailed)
    return {
      vi: 'máy chủ thư không nhận tên đăng nhập hoặc mật khẩu. Hãy xem lại TONGHOP_IMAP_USER và TONGHOP_IMAP_PASSWORD (có nơi cần mật khẩu ứng dụng)',
      en: 'the mail server takes neither the user name nor the password as they are; look at TONGHOP_IMAP_USER and TONGHOP_IMAP_PASSWORD (some need an app password)',
    };
  const known = BY_CODE.find(([codes]) => codes.test(code))?.[1];
  if (known) return known;
  if (responseStatus === 'NO' && /exist|not found|unknown mailbox/i.test(responseText ?? ''))
    return {
      vi: `hộp thư không có thư mục «${folder}». Hãy xem lại TONGHOP_IMAP_FOLDER`,
      en: `the mailbox has no folder ${folder}; look at TONGHOP_IMAP_FOLDER`,
    };
  const words = [faultWords(error), responseText].filter(Boolean).join(': ');
  return { vi: words, en: words };
}
