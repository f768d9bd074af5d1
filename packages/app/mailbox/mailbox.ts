import { setTimeout as sleep } from 'node:timers/promises';
import { safeName } from '@tonghop/ingest';
import { faultWords, isMachineFault } from '@tonghop/store/fault-words';
import type { ImapFlow } from 'imapflow';
import { mailboxFault } from './mailbox-fault.ts';

/** Where the mail is. `folder` is watched; taken mail is marked with a keyword, and moved to `doneFolder` where one is given. */
export type MailboxSettings = {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  password: string;
  folder: string;
  doneFolder?: string;
  /** Mail older than this many days is left alone. */
  sinceDays: number;
  /** Seconds between looks where the server does not tell of new mail by itself. */
  pollSeconds: number;
  /** Largest mail taken, bytes; larger ones are told of and left. */
  maxBytes: number;
  /** Servers with a certificate of their own, as offices have them. */
  allowSelfSigned?: boolean;
};

/** A mail as it lies on the server. `key` names this delivery for good: account, folder, UIDVALIDITY, UID and Message-ID. */
export type ArrivedMail = { key: string; name: string; bytes: Uint8Array; receivedAt: string | null };

/** What is done with the mails that arrive. */
export type MailboxEvents = {
  /** Commits a mail; it is marked on the server only after this resolves. Called again with the same key after a crash. */
  deliver: (mail: ArrivedMail) => Promise<void>;
  /** Tells a person of a mail that is left on the server because of its size. */
  tooLarge?: (mail: Pick<ArrivedMail, 'key' | 'name'>) => Promise<void>;
  log: (level: 'info' | 'warn' | 'error', event: string, details: Record<string, unknown>) => void;
};

/** Keyword on mail that is in the store. */
const TAKEN = '$TongHop';

/** Keys of mail delivered since the start: servers that keep no keywords (Exchange) would have it fetched at every look. */
type Known = Set<string>;

const MOST_WAIT = 5 * 60_000;

/** Watches a mailbox until `signal` aborts: connects, takes what is new, waits for more, and connects again with growing pauses. */
export async function watchMailbox(settings: MailboxSettings, events: MailboxEvents, signal: AbortSignal): Promise<void> {
  let wait = 1000;
  const known: Known = new Set();
  while (!signal.aborted) {
    try {
      await session(settings, events, signal, known, () => {
        wait = 1000;
      });
    } catch (error) {
      if (signal.aborted) return;
      const { vi, en } = mailboxFault(error, settings.folder);
      events.log('warn', 'mailbox.connection', { host: settings.host, error: en, ...(vi !== en && { vi }), againInSeconds: wait / 1000 });
    }
    await sleep(wait, undefined, { signal }).catch(() => {});
    wait = Math.min(MOST_WAIT, wait * 2);
  }
}

/** Takes what is new once and ends; answers how many mails were delivered. */
export async function takeMail(settings: MailboxSettings, events: MailboxEvents): Promise<number> {
  const client = await connect(settings);
  try {
    return await takeNew(client, settings, events, new Set());
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** Looks whether the watched folder can be opened; throws what stands in the way. */
export async function tryMailbox(settings: MailboxSettings): Promise<void> {
  const client = await connect(settings);
  try {
    (await client.getMailboxLock(pathOn(client, settings.folder))).release();
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function connect(settings: MailboxSettings): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    auth: { user: settings.user, pass: settings.password },
    logger: false,
    ...(settings.allowSelfSigned ? { tls: { rejectUnauthorized: false } } : {}),
  });
  // Without a listener a broken connection would end the process.
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function session(
  settings: MailboxSettings,
  events: MailboxEvents,
  signal: AbortSignal,
  known: Known,
  healthy: () => void,
): Promise<void> {
  const client = await connect(settings);
  const closed = new Promise<never>((_, reject) => client.once('close', () => reject(new Error('connection closed'))));
  closed.catch(() => {});
  const stop = () => client.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    let arrived: () => void = () => {};
    client.on('exists', () => arrived());
    while (!signal.aborted) {
      const news = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      await takeNew(client, settings, events, known);
      healthy();
      await Promise.race([news, closed, sleep(settings.pollSeconds * 1000, undefined, { signal }).catch(() => {})]);
    }
    await client.logout().catch(() => {});
  } finally {
    signal.removeEventListener('abort', stop);
    client.close();
  }
}

/** Moves mail that is in the store out of the folder, into one that is made where it is missing. What cannot be moved is told of and stays, marked. */
async function moveDone(client: ImapFlow, uids: readonly number[], doneFolder: string, events: MailboxEvents): Promise<void> {
  if (uids.length === 0) return;
  const folder = pathOn(client, doneFolder);
  let why: unknown;
  const move = () =>
    client.messageMove(uids.join(','), folder, { uid: true }).catch((error: unknown) => {
      why = error;
      return false as const;
    });
  if (await move()) return;
  await client.mailboxCreate(folder).catch(() => {});
  if (!(await move()))
    events.log('error', 'mailbox.not-moved', { folder: doneFolder, mails: uids.length, error: mailboxFault(why, doneFolder).en });
}

/** A folder's path as the server writes it: settings part folders by «/», many servers by a dot. */
function pathOn({ namespace }: ImapFlow, folder: string): string {
  return namespace?.delimiter && namespace.delimiter !== '/' ? folder.replaceAll('/', namespace.delimiter) : folder;
}

/** A name by which a clerk finds the mail again: its subject, and its number in the folder. */
const nameOf = (subject: string | undefined, uid: number) =>
  safeName(
    `${
      subject
        ?.replace(/[\\/:]+/g, ' ')
        .slice(0, 80)
        .trim() || 'thu'
    } (${uid}).eml`,
  );

/**
 * One pass over the folder: mail without our keyword, oldest first, one at a time. A mail that cannot be delivered is left for the next pass,
 * which the error thrown at the end of this one brings about; one that was marked and not moved before a crash is moved.
 */
async function takeNew(client: ImapFlow, settings: MailboxSettings, events: MailboxEvents, known: Known): Promise<number> {
  const lock = await client.getMailboxLock(pathOn(client, settings.folder));
  let taken = 0;
  let fault: unknown;
  try {
    const box = client.mailbox;
    if (!box) return 0;
    const validity = String(box.uidValidity);
    const since = new Date(Date.now() - settings.sinceDays * 86_400_000);
    if (settings.doneFolder)
      await moveDone(client, (await client.search({ keyword: TAKEN, since }, { uid: true })) || [], settings.doneFolder, events);
    const uids = (await client.search({ unKeyword: TAKEN, since }, { uid: true })) || [];
    for (const uid of uids.sort((a, b) => a - b)) {
      const head = await client.fetchOne(String(uid), { envelope: true, size: true, internalDate: true }, { uid: true });
      if (!head) continue;
      const key = ['imap', settings.user, settings.host, settings.folder, validity, uid, head.envelope?.messageId ?? ''].join(':');
      if (known.has(key)) continue;
      const name = nameOf(head.envelope?.subject, uid);
      if ((head.size ?? 0) > settings.maxBytes) {
        // It stays where it is, and is told of once, not at every look.
        known.add(key);
        events.log('error', 'mailbox.too-large', { uid, size: head.size, most: settings.maxBytes });
        await events.tooLarge?.({ key, name });
        continue;
      }
      const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
      if (!mail || !mail.source) continue;
      const received = head.internalDate ? new Date(head.internalDate) : undefined;
      try {
        await events.deliver({ key, name, bytes: mail.source, receivedAt: received?.toISOString() ?? null });
      } catch (error) {
        // A mail that nobody can take must not keep back those behind it; a full disk would meet them all.
        if (isMachineFault(error)) throw error;
        events.log('error', 'mailbox.not-delivered', { uid, error: faultWords(error) });
        fault ??= error;
        continue;
      }
      taken++;
      known.add(key);
      await client.messageFlagsAdd(String(uid), [TAKEN, '\\Seen'], { uid: true });
      if (settings.doneFolder) await moveDone(client, [uid], settings.doneFolder, events);
      events.log('info', 'mailbox.taken', { uid });
    }
  } finally {
    lock.release();
  }
  if (fault !== undefined) throw fault;
  return taken;
}
