/** One change of a property: its code and its operand's bytes ([MS-DOC] 2.2.5.1, Sprm and Prl). */
export type Change = { code: number; operand: Buffer };

/** Bytes of an operand by the three highest bits of its code; 0: the operand tells its own length. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
const DEFINES_TABLE = 0xd608;
const CHANGES_TABS = 0xc615;

/** The changes of a list (grpprl), in order; one that is cut short ends it. */
export function* changesIn(list: Buffer): Generator<Change> {
  for (let at = 0; at + 3 <= list.length; ) {
    const code = list.readUInt16LE(at);
    at += 2;
    let length = LENGTHS[code >> 13]!;
    if (code === DEFINES_TABLE) {
      if (at + 2 > list.length) return;
      length = list.readUInt16LE(at) - 1;
      at += 2;
    } else if (length === 0) {
      length = list[at++]!;
      // Its length is to be counted where it is too long to be told, which no tabs of a report are.
      if (code === CHANGES_TABS && length === 255) return;
    }
    if (length < 0 || at + length > list.length) return;
    yield { code, operand: list.subarray(at, at + length) };
    at += length;
  }
}

/** The operand of the last change of a code in a list, undefined where there is none. */
export function lastOf(list: Buffer, code: number): Buffer | undefined {
  let found: Buffer | undefined;
  for (const change of changesIn(list)) if (change.code === code) found = change.operand;
  return found;
}
