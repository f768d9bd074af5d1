import type { Span } from './place.ts';

/** Something about a document that a person may need to know; never a reason to stop. `text` is Vietnamese, for a clerk. */
export type Note = { code: string; level: 'info' | 'warning' | 'error'; text: string; page?: number; at?: Span };
