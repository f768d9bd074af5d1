import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { afterEach, expect, test } from 'vitest';
import { type ArrivedMail, type MailboxSettings, takeMail, watchMailbox } from './mailbox.ts';

type Connection = { send: (answer: object) => void };
type TestServer = {
  setCommandHandler: (
    command: string,
    handler: (connection: Connection, parsed: { tag: string }, data: unknown, done: () => void) => void,
  ) => void;
  listen: (port: number, host: string, ready: () => void) => void;
  server: Server;
  appendMessage: (folder: string, flags: string[], date: string, raw: string) => void;
};

const servers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((end) => end()));
});

/** Ends a server with its connections, as a power cut does. */
function ending(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  return () =>
    new Promise((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    });
}

const message = (id: string) => `From: xa@mau.example\r\nSubject: bao cao ${id}\r\nMessage-ID: <${id}@mau.example>\r\n\r\nnoi dung`;
const now = () => new Date().toUTCString().replace(/^\w+, (\d+) (\w+) (\d+) ([\d:]+).*/, '$1-$2-$3 $4 +0000');

/** A real IMAP server on the loopback address. */
async function server(
  messages: string[],
  port = 0,
  { noKeywords = false, separator = '/' } = {},
): Promise<{ settings: MailboxSettings; append: (raw: string) => void }> {
  // @ts-expect-error: the package has no types.
  const { default: hoodiecrow } = await import('hoodiecrow-imap');
  const made: TestServer = hoodiecrow({
    plugins: ['ID', 'IDLE', 'UNSELECT', 'UIDPLUS', 'MOVE', 'NAMESPACE'],
    users: { 'so@mau.example': { password: 'mat-khau' } },
    storage: {
      INBOX: { messages: messages.map((raw) => ({ raw, internaldate: now() })) },
      '': { separator, folders: { 'Da-nhan': {} } },
    },
  });
  // As Exchange does: the command is answered, and the keyword forgotten.
  if (noKeywords)
    made.setCommandHandler('UID STORE', (connection, parsed, _data, done) => {
      connection.send({ tag: parsed.tag, command: 'OK', attributes: [{ type: 'TEXT', value: 'done' }] });
      done();
    });
  servers.push(ending(made.server));
  await new Promise<void>((ready) => made.listen(port, '127.0.0.1', ready));
  const settings: MailboxSettings = {
    host: '127.0.0.1',
    port: (made.server.address() as AddressInfo).port,
    secure: false,
    user: 'so@mau.example',
    password: 'mat-khau',
    folder: 'INBOX',
    sinceDays: 30,
    pollSeconds: 1,
    maxBytes: 1_000_000,
  };
  return { settings, append: (raw) => made.appendMessage('INBOX', [], now(), raw) };
}

/** Subjects of the mails in a folder. */
async function subjects(settings: MailboxSettings, folder: string): Promise<string[]> {
  const client = new ImapFlow({ ...settings, auth: { user: settings.user, pass: settings.password }, logger: false });
  await client.connect();
  const lock = await client.getMailboxLock(folder);
  const found: string[] = [];
  for await (const mail of client.fetch('1:*', { envelope: true })) found.push(mail.envelope?.subject ?? '');
  lock.release();
  await client.logout();
  return found.sort();
}

const collect = () => {
  const mails: ArrivedMail[] = [];
  const events: string[] = [];
  return {
    mails,
    events,
    handlers: {
      deliver: async (mail: ArrivedMail) => {
        mails.push(mail);
      },
      log: (_level: string, event: string) => {
        events.push(event);
      },
    },
  };
};

test('takes new mail once, marks it, and knows it by account, UIDVALIDITY, UID and Message-ID', async () => {
  const { settings } = await server([message('a'), message('b')]);
  const { mails, handlers } = collect();
  expect(await takeMail(settings, handlers)).toBe(2);
  expect(await takeMail(settings, handlers)).toBe(0);
  expect(mails.map((mail) => mail.key)).toEqual([
    expect.stringMatching(/^imap:so@mau\.example:127\.0\.0\.1:INBOX:\d+:1:<a@mau\.example>$/),
    expect.stringMatching(/:2:<b@mau\.example>$/),
  ]);
  expect(Buffer.from(mails[0]!.bytes).toString()).toContain('noi dung');
  expect(mails[0]!.name).toBe('bao cao a (1).eml');
});

test('a mail whose delivery failed stays unmarked and comes again under the same key', async () => {
  const { settings } = await server([message('a')]);
  const { handlers } = collect();
  const keys: string[] = [];
  const failing = {
    ...handlers,
    deliver: async (mail: ArrivedMail) => {
      keys.push(mail.key);
      throw new Error('disk full');
    },
  };
  await expect(takeMail(settings, failing)).rejects.toThrow('disk full');
  const { mails, handlers: working } = collect();
  expect(await takeMail(settings, working)).toBe(1);
  expect(mails[0]!.key).toBe(keys[0]);
});

test('a mail that cannot be delivered keeps none back behind it; a fault of the machine ends the pass', async () => {
  const { settings } = await server([message('a'), message('b'), message('c')]);
  const { mails, events, handlers } = collect();
  const failing = (error: Error) => ({
    ...handlers,
    deliver: (mail: ArrivedMail) => (mail.key.includes('<a@') ? Promise.reject(error) : handlers.deliver(mail)),
  });
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  await expect(takeMail(settings, failing(full))).rejects.toThrow('no space');
  expect(mails).toEqual([]);
  await expect(takeMail(settings, failing(new Error('a mistake')))).rejects.toThrow('a mistake');
  expect(mails.map(({ name }) => name)).toEqual(['bao cao b (2).eml', 'bao cao c (3).eml']);
  expect(events).toContain('mailbox.not-delivered');
  expect(await takeMail(settings, handlers)).toBe(1);
});

test('moves taken mail where a folder is given, and leaves mail that is too large', async () => {
  const { settings } = await server([message('a'), `${message('b')}${'x'.repeat(3000)}`]);
  const { mails, events, handlers } = collect();
  const left: string[] = [];
  const tooLarge = async ({ name }: { name: string }) => void left.push(name);
  expect(await takeMail({ ...settings, doneFolder: 'Da-nhan', maxBytes: 2000 }, { ...handlers, tooLarge })).toBe(1);
  expect(mails[0]!.key).toContain('<a@mau.example>');
  expect(events).toContain('mailbox.too-large');
  expect(left).toEqual(['bao cao b (2).eml']);
  expect(await takeMail({ ...settings, folder: 'Da-nhan', sinceDays: 30 }, collect().handlers)).toBe(0);
});

test('the folder for taken mail is made where it is missing; mail marked and not moved before a crash is moved', async () => {
  const { settings, append } = await server([message('a')]);
  const { handlers } = collect();
  expect(await takeMail(settings, handlers)).toBe(1);
  append(message('b'));
  const moving = { ...settings, doneFolder: 'Xong' };
  const { events, handlers: more } = collect();
  expect(await takeMail(moving, more)).toBe(1);
  expect(events).not.toContain('mailbox.not-moved');
  expect(await subjects(settings, 'INBOX')).toEqual([]);
  expect(await subjects(settings, 'Xong')).toEqual(['bao cao a', 'bao cao b']);
});

test('settings part folders by a slash, whatever the server does', async () => {
  const { settings } = await server([message('a')], 0, { separator: '.' });
  const { events, handlers } = collect();
  expect(await takeMail({ ...settings, doneFolder: 'Xong/2026' }, handlers)).toBe(1);
  expect(events).not.toContain('mailbox.not-moved');
  expect(await subjects(settings, 'Xong.2026')).toEqual(['bao cao a']);
});

test('a server that keeps no keywords: each mail is fetched once while the service runs', async () => {
  const { settings } = await server([message('a')], 0, { noKeywords: true });
  const { mails, handlers } = collect();
  const stop = new AbortController();
  const watching = watchMailbox({ ...settings, pollSeconds: 0.1 }, handlers, stop.signal);
  for (let i = 0; i < 100 && mails.length === 0; i++) await sleep(50);
  await sleep(600);
  stop.abort();
  await watching;
  expect(mails).toHaveLength(1);
});

test('watching: hears of new mail, and comes back after the server went away', async () => {
  const first = await server([message('a')]);
  const { mails, handlers } = collect();
  const stop = new AbortController();
  const watching = watchMailbox(first.settings, handlers, stop.signal);
  const until = async (count: number) => {
    for (let i = 0; i < 150 && mails.length < count; i++) await sleep(100);
    expect(mails.length).toBe(count);
  };
  await until(1);
  first.append(message('b'));
  await until(2);
  await servers.splice(0)[0]!();
  await sleep(300);
  await server([message('c')], first.settings.port);
  await until(3);
  expect(mails[2]!.key).toContain('<c@mau.example>');
  stop.abort();
  await watching;
});
