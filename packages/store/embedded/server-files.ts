import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { StoreUnavailable } from '../store.ts';

/** How to reach the server: a socket's folder (POSIX) or the loopback address with a password (Windows). */
export type Address = { host: string; port: number; user: string; password?: string; database: string };

/** The files of an embedded server, all within its folder but for a socket whose path would be too long. */
export type ServerFiles = { folder: string; data: string; log: string; lock: string; clients: string; address: string };

const USER = 'tonghop';
/** sockaddr_un holds 108 bytes (104 on macOS), of which «/.s.PGSQL.5432» takes 14. */
const LONGEST_SOCKET_FOLDER = 85;

/** Makes the folder and names what is in it. */
export function prepareFolder(folder: string): ServerFiles {
  const path = resolve(folder);
  try {
    makeFolder(path, 0o700);
  } catch (cause) {
    throw new StoreUnavailable(`Không tạo được thư mục dữ liệu «${path}»: ${(cause as Error).message}. Hãy chọn thư mục khác.`, { cause });
  }
  return {
    folder: path,
    data: join(path, 'data'),
    log: join(path, 'server.log'),
    lock: join(path, 'start.lock'),
    clients: join(path, 'clients'),
    address: join(path, 'address.json'),
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A folder for the socket that only this user can enter. */
function socketFolder(files: ServerFiles): string {
  const inside = join(files.folder, 'run');
  const short = Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER;
  const path = short ? inside : join(tmpdir(), `tonghop-${createHash('sha256').update(files.folder).digest('hex').slice(0, 12)}`);
  makeFolder(path, 0o700);
  const stat = lstatSync(path);
  // Somebody else may have made the folder in /tmp first.
  if (!short && (!stat.isDirectory() || (stat.mode & 0o077) !== 0))
    throw new StoreUnavailable(`Thư mục tạm «${path}» không an toàn (người khác vào được). Hãy xoá nó rồi chạy lại.`);
  return path;
}

/**
 * The address of the server in a folder. On Windows, which has no sockets that PostgreSQL's clients use, it is written down when first
 * made: a random password for good, and a port that is free now (`fresh`: choose the port anew, before a start).
 */
export async function findAddress(files: ServerFiles, fresh: boolean, loopback = process.platform === 'win32'): Promise<Address> {
  if (!loopback) return { host: socketFolder(files), port: 5432, user: USER, database: 'postgres' };
  const known = readAddress(files.address);
  if (known && !fresh) return known;
  const password = known?.password ?? randomBytes(24).toString('base64url');
  const address: Address = { host: '127.0.0.1', port: await freePort(), user: USER, password, database: 'postgres' };
  writeWhole(files.address, JSON.stringify(address));
  return address;
}

function readAddress(path: string): Address | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Address;
  } catch (cause) {
    throw new StoreUnavailable(`Tệp «${path}» bị hỏng nên không vào được cơ sở dữ liệu. Hãy khôi phục tệp này từ bản sao lưu.`, { cause });
  }
}

/** The password in it is the only one: a power cut must find the old file or the new one. */
function writeWhole(path: string, text: string): void {
  const made = `${path}.new`;
  const file = openSync(made, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(made, path);
}
