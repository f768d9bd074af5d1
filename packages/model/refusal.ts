/** Why a document cannot be read. The part before the dot names what is at fault. Codes are stable: scripts and tests rely on them. */
export type RefusalCode =
  | 'source.empty'
  | 'source.broken'
  | 'source.locked'
  | 'source.too-large'
  | 'source.bomb'
  | 'source.unsafe'
  | 'source.secret'
  | 'source.no-text'
  | 'source.no-pages'
  | 'source.missing'
  | 'source.no-access'
  | 'source.elsewhere'
  | 'format.unknown'
  | 'format.unsupported'
  | 'reader.timeout'
  | 'reader.memory'
  | 'reader.crashed';

/** The one meant error: this document cannot be read, and `message` says in Vietnamese what it is and what to do. Never retried by itself. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Refusal';
    this.code = code;
  }
}
