/** A path under construction, in the steps that `Paths` draws; coordinates in single precision, as pdf.js gives them. */
export class PlainPath {
  readonly steps: number[] = [];

  move(x: number, y: number): void {
    this.steps.push(0, Math.fround(x), Math.fround(y));
  }

  line(x: number, y: number): void {
    this.steps.push(1, Math.fround(x), Math.fround(y));
  }

  /** A curve to a point; how it bends on the way is of no interest. */
  curve(x: number, y: number): void {
    this.steps.push(2, 0, 0, 0, 0, Math.fround(x), Math.fround(y));
  }

  close(): void {
    this.steps.push(4);
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    this.move(x, y);
    if (width !== 0 && height !== 0) this.line(x + width, y);
    this.line(x + width, y + height);
    if (width !== 0 && height !== 0) this.line(x, y + height);
    this.close();
  }

  clear(): void {
    this.steps.length = 0;
  }
}
