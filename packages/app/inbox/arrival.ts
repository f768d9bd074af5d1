import { randomUUID } from 'node:crypto';
import { type Enclosure, identifyAmong, isContainer, mayEnclose, type Unpacked } from '@tonghop/ingest';
import { type Hints, type Note, Refusal, type Source } from '@tonghop/model';
import type { DeliveryWay, Queries, Store, Hints as StoredHints } from '@tonghop/store';
import type { ReadingHost } from '../isolation/reading-host.ts';
import { codeOfNote } from '../refusal-words.ts';
import { openerVersion } from './opener-version.ts';

/** What arrives: bytes under a name, and how they came. `key` names the arrival for good, so that one taken up again after a crash counts once; `beside`: names of files that it lies with. */
export type Arrival = {
  name: string;
  bytes: Uint8Array;
  how: DeliveryWay;
  key: string;
  path?: string;
  hints?: Hints;
  at?: string;
  beside?: readonly string[];
};

/** What became of an arrival. `documents` are the sources now in the store, the outer one first; `fresh` those never seen before. */
export type Accepted = { sha256: string; documents: string[]; fresh: string[]; delivered: boolean };

/** What taking a file in needs. */
export type Desk = {
  store: Store;
  host: ReadingHost;
  maxBytes: number;
  /** Throws ENOSPC where the store has no room for so many bytes. */
  room?: (bytes: number) => Promise<void>;
  /** Password for a locked archive, if somebody gave one. */
  password?: string;
};

/** A source with what it holds, opened before anything is stored; a `container` is nothing beside that. */
type Opened = { source: Source; container: boolean; hints: Hints; left: Left[]; parts: Opened[] };

/** Something that stays behind in a mail, an archive or a PDF, and why: code and words of a Refusal. */
type Left = { code: Refusal['code']; message: string };

/** Mails in mails, an archive in a mail, an archive in an archive: further in nobody sends anything in good faith. */
const DEEPEST = 4;

/** The Refusal for a document that bears a mark of state secrecy; it names neither the file nor anything of it. */
export const secretRefusal = (mark: string) =>
  new Refusal(
    'source.secret',
    `Tài liệu có dấu ${mark}: không được đưa vào hệ thống này. Không lưu nội dung nào; hãy chuyển cho văn thư phụ trách tài liệu mật và báo người phụ trách bảo vệ bí mật nhà nước.`,
  );

/** Looks at a first page for a mark of secrecy; answers the Refusal of what cannot be read now. */
async function glance(desk: Desk, source: Source): Promise<Refusal | undefined> {
  try {
    const { secrecy } = await desk.host.do({ task: 'glance', source, options: { password: desk.password } });
    if (secrecy) throw secretRefusal(secrecy);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'source.secret') throw error;
    // It is refused by its reading later, where the reason is recorded; only a mark keeps it out.
    return error;
  }
}

const unpackOn = (desk: Desk, source: Source): Promise<Unpacked> =>
  desk.host.do({ task: 'unpack', source, options: { maxBytes: desk.maxBytes * 4, password: desk.password } });

async function open(desk: Desk, source: Source, depth: number): Promise<Opened> {
  const container = isContainer(source.format);
  const unread = container ? undefined : await glance(desk, source);
  if (container && depth >= DEEPEST) throw tooDeep(source.name);
  const unpacked = container || mayEnclose(source) ? await unpackOn(desk, source) : undefined;
  if (!unpacked) return { source, container, hints: {}, left: [], parts: [] };
  if (unpacked.secrecy) throw secretRefusal(unpacked.secrecy);
  if (depth >= DEEPEST && unpacked.parts.length > 0) throw tooDeep(source.name);
  const parts: Opened[] = [];
  const left = unpacked.notes.filter(({ level }) => level !== 'info').map(leftOf);
  for (const part of unpacked.parts) {
    // What is never read (another kind of archive, a program, an empty file) does not keep the other parts out; it is told of.
    const inner = tryIdentify(part, unpacked.parts);
    if (inner instanceof Refusal) {
      left.push({ code: inner.code, message: inner.message });
      continue;
    }
    try {
      parts.push(await open(desk, { ...inner, enclosedIn: source.sha256 }, depth + 1));
    } catch (error) {
      // A thank-you note passed on, a damaged archive, a mail in cipher: told of, and the reports beside it are taken.
      // What is made to overwhelm is kept out whole: nobody has looked into it for a mark.
      if (!(error instanceof Refusal) || /^source\.(secret|bomb)$/.test(error.code) || mayBeUnlocked(error)) throw error;
      left.push({ code: error.code, message: error.message });
    }
  }
  // A recall says all it has to say in its header.
  if (container && parts.length === 0 && unpacked.hints.envelope?.business !== 'recall')
    throw new Refusal(
      'source.no-text',
      [`Tệp «${source.name}» không chứa tài liệu nào đọc được.`, left[0]?.message ?? 'Hãy kiểm tra lại tệp đính kèm.'].join(' '),
    );
  // A portfolio: a page that says where the reports are, and the reports.
  const cover = unread?.code === 'format.unsupported' && parts.length > 0;
  return { source, container: container || cover, hints: unpacked.hints, left, parts };
}

const tooDeep = (name: string) => new Refusal('source.bomb', `Tệp «${name}» lồng quá nhiều lớp. Hãy gửi riêng từng tệp bên trong.`);

/** Whether a password opens it, as its words then say: all of it waits in `failed/` for `tonghop retry --password`. No password opens a mail in cipher. */
const mayBeUnlocked = ({ code, message }: Refusal) => code === 'source.locked' && message.includes('--password');

const leftOf = ({ code, text }: Note): Left => ({ code: codeOfNote(code), message: text });

function tryIdentify({ name, bytes }: Enclosure, all: readonly Enclosure[]): Source | Refusal {
  try {
    return identifyAmong(
      name,
      bytes,
      all.map((one) => one.name),
    );
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The dispatch that a mail's subject says it answers; the report's own number is none. */
async function answered(subject: string | undefined): Promise<string | undefined> {
  if (!subject || !/\d/.test(subject)) return undefined;
  const { clue } = await import('@tonghop/extract');
  return clue(subject).symbols.find((symbol) => !/[/-]BC[/-]/.test(symbol));
}

/** Hints in the store's form: folder names, else who sent it, as unit; the sender as one line, the answered dispatch as campaign. */
async function storedHints({ folders, sender, ...rest }: Hints): Promise<StoredHints> {
  return {
    ...rest,
    ...(folders?.length ? { folders } : {}),
    unit: folders?.[0] ?? rest.envelope?.issuer?.name ?? (sender?.name || undefined),
    period: folders?.[1],
    campaign: rest.envelope?.responseFor[0]?.symbol ?? (await answered(rest.subject)),
    sender: sender ? `${sender.name} <${sender.address}>`.trim() : undefined,
  };
}

/** An arrival with what is done with it in one transaction. `anew`: its outermost file is in the store, and so may be some of what it holds. */
type Saving = { tx: Queries; arrival: Arrival; accepted: Accepted; anew: boolean; password: string | undefined; opener: string };

async function save(saving: Saving, opened: Opened, hints: Hints, place: string): Promise<void> {
  const { tx, arrival, accepted, anew, password, opener } = saving;
  const { container } = opened;
  const all = { ...hints, ...opened.hints };
  const saved = await tx.saveSource(
    opened.source,
    {
      how: place === '' ? arrival.how : 'enclosed',
      path: arrival.path,
      at: arrival.at,
      key: arrival.key + place,
      once: anew,
      hints: await storedHints(all),
    },
    // Whoever reads it, here or on another machine, needs the password too.
    container ? null : password === undefined ? undefined : { payload: { password } },
  );
  accepted.documents.push(saved.sha256);
  if (saved.fresh) accepted.fresh.push(saved.sha256);
  if (place === '') accepted.delivered = saved.delivered;
  for (const [n, part] of opened.parts.entries()) await save(saving, part, all, `${place}/${n}`);
  // What stayed behind in it is told where a failed document's reason stands; opened again by a newer program, it may be less.
  if (!saved.fresh) await tx.forgetFailures(saved.sha256);
  for (const { code, message } of opened.left) await tx.recordFailure({ sha256: saved.sha256, within: true, opener, code, message });
  if (container) await tx.recordOpening(saved.sha256);
}

/** The Refusal `source.too-large` for a file of more than `most` bytes. */
export const tooLarge = (name: string, most: number) =>
  new Refusal(
    'source.too-large',
    `Tệp «${name}» lớn quá giới hạn ${Math.round(most / 1048576)} MB. Hãy chia nhỏ hoặc quét lại ở độ phân giải 200 dpi.`,
  );

/**
 * Takes an arrival in: looks for marks of secrecy, opens mails and archives, and commits the bytes of everything with its deliveries and
 * jobs in one transaction. Nothing is stored when it is refused. Throws a Refusal; anything else (database, disk) may be tried again.
 */
export async function accept(desk: Desk, arrival: Arrival): Promise<Accepted> {
  if (arrival.bytes.length > desk.maxBytes) throw tooLarge(arrival.name, desk.maxBytes);
  return takeIn(desk, identifyAmong(arrival.name, arrival.bytes, arrival.beside ?? []), arrival, false);
}

async function takeIn(desk: Desk, source: Source, arrival: Arrival, anew: boolean): Promise<Accepted> {
  // Text, index and copies of an unpacked archive take about as much again, twice over.
  await desk.room?.(source.bytes.length * 3);
  const opened = await open(desk, source, 0);
  const accepted: Accepted = { sha256: source.sha256, documents: [], fresh: [], delivered: false };
  const { password } = desk;
  const opener = openerVersion(desk);
  await desk.store.transaction((tx) => save({ tx, arrival, accepted, anew, password, opener }, opened, arrival.hints ?? {}, ''));
  return accepted;
}

/**
 * Opens a mail, archive or PDF of the store again: what a newer program or a password opens by now is taken in as if it had come with the rest,
 * what is there already stays as it is, and what still stays behind is told anew. Throws a Refusal as {@link accept} does; then nothing changes.
 */
export async function acceptAnew(desk: Desk, sha256: string): Promise<Accepted> {
  const [stored, page] = await Promise.all([desk.store.loadSource(sha256), desk.store.showDocument(sha256)]);
  const came = page?.deliveries.find(({ enclosedIn }) => enclosedIn === null) ?? page?.deliveries[0];
  if (!stored || !came) throw new Refusal('source.missing', 'Tệp này không còn trong cơ sở dữ liệu. Hãy đưa tệp vào lại.');
  const { enclosedIn: _, ...source } = stored;
  const { how, at, path, hints } = came;
  // Its own words, a letter's subject say, are read again.
  const arrival = { name: source.name, bytes: source.bytes, how, at, key: `anew:${randomUUID()}`, hints: { folders: hints.folders } };
  return takeIn(desk, source, path === null ? arrival : { ...arrival, path }, true);
}
