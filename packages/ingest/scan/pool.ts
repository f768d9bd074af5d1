import { availableParallelism } from 'node:os';
import type { Engine, OcrWord, Picture } from './engine.ts';

/** Which engine to use: the machine's own when it knows Vietnamese, the embedded one, or whichever is there. */
export type EngineChoice = 'auto' | 'native' | 'embedded';

let version: string | undefined | null = null;

async function makeEngine(choice: EngineChoice): Promise<Engine> {
  if (choice !== 'embedded') {
    const { nativeEngine, nativeTesseract } = await import('./engine-native.ts');
    if (version === null) version = nativeTesseract();
    if (version) return nativeEngine(version);
    if (choice === 'native') throw new Error('tesseract with Vietnamese is not on this machine');
  }
  return (await import('./engine-embedded.ts')).embeddedEngine();
}

/** Engines made as they are needed, at most one a core; `use` waits for a free one. */
export class EnginePool {
  readonly #choice: EngineChoice;
  readonly #size: number;
  readonly #idle: Engine[] = [];
  readonly #waiting: ((engine: Engine) => void)[] = [];
  #made = 0;

  constructor(choice: EngineChoice = 'auto', size = availableParallelism()) {
    this.#choice = choice;
    this.#size = Math.max(1, size);
  }

  get size(): number {
    return this.#size;
  }

  async #take(): Promise<Engine> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#made < this.#size) {
      this.#made++;
      try {
        return await makeEngine(this.#choice);
      } catch (error) {
        this.#made--;
        throw error;
      }
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Recognises pictures on one engine. */
  async recognise(pictures: readonly Picture[]): Promise<OcrWord[][]> {
    if (pictures.length === 0) return [];
    const engine = await this.#take();
    try {
      return await engine.recognise(pictures);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(engine);
      else this.#idle.push(engine);
    }
  }

  /** Ends every idle engine; call when nothing is under way. */
  async close(): Promise<void> {
    const engines = this.#idle.splice(0);
    this.#made -= engines.length;
    await Promise.all(engines.map((engine) => engine.close()));
  }
}
