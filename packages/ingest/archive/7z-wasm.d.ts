declare module '7z-wasm' {
  /** The parts of Emscripten's file system in memory that are used here. */
  export type MemoryFiles = {
    mkdir(path: string): void;
    chdir(path: string): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
    lstat(path: string): { size: number; mode: number };
    isFile(mode: number): boolean;
    write(stream: { fd: number }, buffer: Uint8Array, offset: number, length: number, position?: number): number;
  };
  /** One 7-Zip with files of its own; `callMain` answers its exit code, or throws a number (an exception of its own) where it cannot go on. */
  export type SevenZip = { FS: MemoryFiles; callMain(args: string[]): number };
  /** Starts a 7-Zip whose lines are told as they come. */
  export default function start(options: {
    wasmBinary: ArrayBuffer;
    print: (line: string) => void;
    printErr: (line: string) => void;
    stdin: () => null;
  }): Promise<SevenZip>;
}
