const HEADER = 512;
const ENTRY = 128;
const FREE = 0xffffffff;
const END = 0xfffffffe;
/** Directory sectors looked at: hostile chains may be cyclic or endless. */
const MOST_SECTORS = 4096;

/** Whether bytes begin like an OLE compound file ([MS-CFB] §2.2). */
export function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** The sectors of a compound file: their size, and which follows which. */
function sectorsOf(bytes: Uint8Array): { data: DataView; size: number; nextSector: (sector: number) => number } {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << Math.min(data.getUint16(30, true), 16);
  const nextSector = (sector: number): number => {
    // The header lists the first 109 sectors of the allocation table, which cover 6.8 MB; directories stand near a file's beginning or end.
    const slot = Math.floor(sector / (size / 4));
    const table = slot < 109 ? data.getUint32(76 + slot * 4, true) : FREE;
    const at = (table + 1) * size + (sector % (size / 4)) * 4;
    return table === FREE || at + 4 > bytes.length ? END : data.getUint32(at, true);
  };
  return { data, size, nextSector };
}

/** Whether the sectors of a damaged compound file follow one another in a circle, in which some readers go round for ever. */
export function turnsInCircles(bytes: Uint8Array): boolean {
  if (!isOle(bytes) || bytes.length < HEADER) return false;
  const { size, nextSector } = sectorsOf(bytes);
  const count = Math.ceil(bytes.length / size);
  // The walk on which each sector was met first; one met again on the same walk closes a circle.
  const met = new Uint32Array(count);
  for (let start = 0; start < count; start++)
    for (let sector = start; sector < count; sector = nextSector(sector)) {
      if (met[sector] === start + 1) return true;
      if (met[sector] !== 0) break;
      met[sector] = start + 1;
    }
  return false;
}

/** Names of the streams and storages at the root of an OLE compound file; as many as a damaged file still tells. */
export function oleRootNames(bytes: Uint8Array): string[] {
  if (!isOle(bytes) || bytes.length < HEADER) return [];
  const { data, size, nextSector } = sectorsOf(bytes);
  const entries: { name: string; left: number; right: number; child: number }[] = [];
  let sector = data.getUint32(48, true);
  for (let count = 0; sector < END && count < MOST_SECTORS; count++, sector = nextSector(sector))
    for (let at = (sector + 1) * size; at + ENTRY <= Math.min((sector + 2) * size, bytes.length); at += ENTRY) {
      const length = Math.max(0, Math.min(data.getUint16(at + 64, true), 64) - 2);
      entries.push({
        name: Buffer.from(bytes.buffer, bytes.byteOffset + at, length).toString('utf16le'),
        left: data.getUint32(at + 68, true),
        right: data.getUint32(at + 72, true),
        child: data.getUint32(at + 76, true),
      });
    }
  const names: string[] = [];
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? FREE];
  while (waiting.length > 0) {
    const id = waiting.pop()!;
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    names.push(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}
