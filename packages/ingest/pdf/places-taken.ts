/** Share of a table that may be filled before it grows. */
const FULLEST = 0.5;

/**
 * Which of a page's pieces stands at a place, by whole numbers; the newest counts. A Map would grow anew on every page, with an object's
 * cost for every word.
 */
export class PlacesTaken {
  #places = new Int32Array(2048);
  #pieces = new Int32Array(2048).fill(-1);
  #count = 0;

  /** Forgets all places. */
  clear(): void {
    this.#pieces.fill(-1);
    this.#count = 0;
  }

  /** The piece at a place, or -1. */
  at(place: number): number {
    return this.#pieces[this.#slot(place)]!;
  }

  put(place: number, piece: number): void {
    const slot = this.#slot(place);
    if (this.#pieces[slot]! < 0) this.#count++;
    this.#places[slot] = place;
    this.#pieces[slot] = piece;
    if (this.#count > FULLEST * this.#places.length) this.#grow();
  }

  /** Where a place is kept, or the free slot where it belongs. */
  #slot(place: number): number {
    const last = this.#places.length - 1;
    // The upper bits are the mixed ones (D. Knuth, TAOCP 3, 6.4).
    let slot = (Math.imul(place, 0x9e3779b1) >>> 12) & last;
    while (this.#pieces[slot]! >= 0 && this.#places[slot] !== place) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [places, pieces] = [this.#places, this.#pieces];
    this.#places = new Int32Array(2 * places.length);
    this.#pieces = new Int32Array(2 * places.length).fill(-1);
    for (let i = 0; i < places.length; i++)
      if (pieces[i]! >= 0) {
        const slot = this.#slot(places[i]!);
        this.#places[slot] = places[i]!;
        this.#pieces[slot] = pieces[i]!;
      }
  }
}
