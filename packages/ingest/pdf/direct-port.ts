type Message = { chunk?: { fnArray?: unknown[]; argsArray?: unknown[] } };
type Listener = (event: { data: unknown }) => void;

/**
 * Joins pdf.js to its worker in this thread without copying what they send each other; pdf.js's own loop-back port clones every glyph
 * and font. Only operator lists are copied, shallowly, since their sender empties them after sending. It stands for both ends.
 */
export class DirectPort {
  readonly #listeners = new Map<Listener, Listener>();

  postMessage(message: Message): void {
    const { chunk } = message;
    const data =
      chunk?.fnArray && chunk.argsArray
        ? { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } }
        : message;
    queueMicrotask(() => {
      for (const listener of [...this.#listeners.values()]) listener.call(this, { data });
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { signal?: AbortSignal } | null): void {
    if (options?.signal?.aborted) return;
    this.#listeners.set(listener, listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }

  start(): void {}
}
