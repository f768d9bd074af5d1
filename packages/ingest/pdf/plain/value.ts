/** A reference to an object of the file (ISO 32000-1, 7.3.10). */
export class Ref {
  readonly number: number;
  readonly generation: number;

  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** A stream: its dictionary, and its bytes as the file holds them, filters not undone. */
export class Stream {
  readonly dict: Dict;
  readonly raw: Uint8Array;

  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** An operator or keyword, as in a CMap: «beginbfchar». */
export class Word {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A dictionary by its keys. */
export type Dict = Map<string, Value>;

/** An object of a PDF (ISO 32000-1, 7.3). Names are strings, strings are their bytes. */
export type Value = null | boolean | number | string | Uint8Array | Value[] | Dict | Ref | Stream;
