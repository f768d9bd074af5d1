/** Of a transcript's characters that carry a diacritic (đ included), how many came back exactly right. */
export type Accuracy = { right: number; marked: number };

const normal = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const base = (text: string) =>
  text
    .replace(/[đĐ]/g, (d) => (d === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
const marked = (char: string) => base(char) !== char;

/** Pairs of equal items of two sequences, along a shortest edit path (Myers 1986); beyond `most` edits no more are found. */
function aligned<T>(a: readonly T[], b: readonly T[], most = 6000): [number, number][] {
  const trace: Int32Array[] = [];
  const max = Math.min(a.length + b.length, most);
  const best = new Int32Array(2 * max + 3).fill(-1);
  const at = (k: number) => k + max + 1;
  best[at(1)] = 0;
  for (let d = 0; d <= max; d++) {
    trace.push(best.slice(at(-d) - 1, at(d) + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && best[at(k - 1)]! < best[at(k + 1)]!) ? best[at(k + 1)]! : best[at(k - 1)]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      best[at(k)] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return [];
}

function walkBack(trace: Int32Array[], endA: number, endB: number): [number, number][] {
  const pairs: [number, number][] = [];
  let x = endA;
  let y = endB;
  for (let d = trace.length - 1; d >= 0; d--) {
    const row = trace[d]!;
    const at = (k: number) => row[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY && !(d > 0 && x === (down ? fromX : fromX + 1))) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}

/** Measures a text against its transcript, the two aligned word by word on their base letters, changed stretches letter by letter. */
export function diacriticAccuracy(text: string, truth: string, foldCase: boolean): Accuracy {
  const shape = (raw: string) => (foldCase ? normal(raw).toLocaleLowerCase('vi') : normal(raw));
  const [given, wanted] = [shape(text).split(' '), shape(truth).split(' ')];
  const pairs = aligned(given.map(base), wanted.map(base));
  const result: Accuracy = { right: 0, marked: [...wanted.join('')].filter(marked).length };
  const count = (a: string, b: string) => {
    const letters = aligned([...base(a)], [...base(b)], 4000);
    const [from, to] = [[...a], [...b]];
    for (const [x, y] of letters) if (marked(to[y]!) && from[x] === to[y]) result.right++;
  };
  let [x, y] = [0, 0];
  for (const [i, j] of [...pairs, [given.length, wanted.length] as [number, number]]) {
    if (j > y && i > x) count(given.slice(x, i).join(' '), wanted.slice(y, j).join(' '));
    if (i < given.length) count(given[i]!, wanted[j]!);
    [x, y] = [i + 1, j + 1];
  }
  return result;
}
