import { expect, test } from 'vitest';
import { mailboxFault } from './mailbox-fault.ts';

test.each([
  [{ message: 'Command failed', authenticationFailed: true, responseStatus: 'NO' }, 'TONGHOP_IMAP_PASSWORD'],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'TONGHOP_IMAP_ALLOW_SELF_SIGNED=on'],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'TONGHOP_IMAP_SECURE'],
  [{ code: 'ENOTFOUND' }, 'TONGHOP_IMAP_HOST'],
  [{ code: 'ECONNREFUSED' }, 'TONGHOP_IMAP_PORT'],
  [{ responseStatus: 'NO', responseText: "Mailbox doesn't exist: Den (0.001 secs)." }, '«Den»'],
  [{ message: 'Command failed', responseText: 'Over quota' }, 'Command failed: Over quota'],
])('what stands in the way of a mailbox is said with the setting that helps (%#)', (error, words) => {
  expect(mailboxFault(error, 'Den').vi).toContain(words);
});
