import { statfs } from 'node:fs/promises';

/** Room that the database keeps for its own log and for what is under way; without it a PostgreSQL server stops altogether. Bytes. */
export const RESERVE = 64 << 20;

/** What the log says while nothing more can be written. */
export const DISK_FULL =
  'the disk is full: everything waits where it is and goes on when there is room (đĩa đã đầy, hãy giải phóng dung lượng)';

/** Free bytes where a folder lies; infinite where the system does not tell. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Throws ENOSPC, as the system would a moment later, where a folder's disk has no room for so many bytes above the reserve. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  if ((await freeBytes(folder)) >= bytes + RESERVE) return;
  throw Object.assign(new Error('ENOSPC: no room kept for the database'), { code: 'ENOSPC', syscall: 'statfs', path: folder });
}
