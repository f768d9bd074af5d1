import type { Label } from '@tonghop/model';

/** The form in which a mark is written; marks of one list share it: «decimal-2», «letter)», «LETTER.». */
export function form(mark: Label): string {
  if (mark.kind === 'bullet') return `bullet${mark.raw[0]}`;
  const close = /[.)/:-]\s*$/.exec(mark.raw)?.[0]?.trim() ?? '';
  const open = mark.raw.startsWith('(') ? '(' : '';
  const upper = mark.kind === 'letter' && /\p{Lu}/u.test(mark.number) ? 'LETTER' : mark.kind;
  const part = mark.kind === 'part' ? (mark.raw.split(/\s|(?<=PHẦN)(?=[IVX])/)[0] ?? '').toLowerCase() : '';
  // «1.» and «1)» are two lists; «1.1» and «1.1.» are one.
  if (mark.kind === 'decimal') return mark.path.length > 1 ? `decimal${mark.path.length}` : `decimal${open}${close === '.' ? '' : close}`;
  return `${upper}${part}${open}${mark.kind === 'roman' && /^[ivx]+$/.test(mark.number) ? 'low' : ''}`;
}

/** Whether `next` may follow `last` in one list: one up, also d → e and đ skipped, and one number left out. */
function succeeds(last: Label, next: Label): boolean {
  if (last.path.length !== next.path.length) return false;
  for (let i = 0; i + 1 < last.path.length; i++) if (last.path[i] !== next.path[i]) return false;
  const step = (next.path.at(-1) ?? 0) - (last.path.at(-1) ?? 0);
  return step === 1 || step === 2;
}

/** Remembers the last mark of every list in a text, to tell a mark in sequence from a figure at a line's start. */
export class Sequence {
  private readonly last = new Map<string, Label>();

  /** Whether a mark opens a list (1, a, I, or one level below an open one) or goes on with one. */
  expects(mark: Label): boolean {
    if (mark.kind === 'bullet') return true;
    const before = this.last.get(form(mark));
    if (before && succeeds(before, mark)) return true;
    return mark.path.at(-1) === 1;
  }

  /** Whether a mark goes on with a list that is open. */
  follows(mark: Label): boolean {
    const before = this.last.get(form(mark));
    return before !== undefined && succeeds(before, mark);
  }

  take(mark: Label): void {
    this.last.set(form(mark), mark);
  }
}
