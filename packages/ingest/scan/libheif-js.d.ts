declare module 'libheif-js/libheif-wasm/libheif.js' {
  /** A picture of a HEIF file: its size as shown, turned and cropped as the file says. */
  export type HeifImage = {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills `data` with RGBA; answers null where that fails. */
    display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: object | null) => void): void;
    free(): void;
  };
  /** libheif with a memory of its own. */
  export type Libheif = { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
  export default function start(options: { wasmBinary: Uint8Array }): Promise<Libheif>;
}
