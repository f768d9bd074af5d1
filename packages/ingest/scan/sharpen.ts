import type { Grey } from './grey.ts';

/**
 * Sharpens a picture (unsharp mask over the binomial 1-4-6-4-1 both ways): `amount` times what a blur takes away is added. Scanners and
 * JPEG soften the small marks over letters, by which «ổ» and «ố» differ.
 */
export function sharpen({ data, width, height }: Grey, amount: number): Grey {
  const out = new Uint8ClampedArray(data.length);
  const columns = new Uint16Array(width);
  const row = (y: number) => Math.min(height - 1, Math.max(0, y)) * width;
  const share = amount / 256;
  for (let y = 0; y < height; y++) {
    const [a, b, c, d, e] = [row(y - 2), row(y - 1), row(y), row(y + 1), row(y + 2)];
    for (let x = 0; x < width; x++) columns[x] = data[a + x]! + data[e + x]! + 4 * (data[b + x]! + data[d + x]!) + 6 * data[c + x]!;
    let [p, q, r, s] = [columns[0]!, columns[0]!, columns[0]!, columns[Math.min(1, width - 1)]!];
    for (let x = 0; x < width; x++) {
      const t = columns[Math.min(width - 1, x + 2)]!;
      out[c + x] = data[c + x]! * (1 + amount) - (p + t + 4 * (q + s) + 6 * r) * share;
      p = q;
      q = r;
      r = s;
      s = t;
    }
  }
  return { data: new Uint8Array(out.buffer), width, height };
}
