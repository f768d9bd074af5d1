import { fold } from '@tonghop/model';
import type { View } from '../../view.ts';
import { front } from './front.ts';

/** «ỦY BAN NHÂN DÂN TỈNH A» as a line of its own (folded). */
export const DECIDING_COMMITTEE =
  /^(?:UY BAN NHAN DAN|HOI DONG NHAN DAN) (?:TINH|THANH PHO|XA|PHUONG|DAC KHU|HUYEN|QUAN|THI XA) (?:[A-Z]+(?: |$|(?: ?- ?))){1,5}$/;

/** The line over a decision's grounds that gives the letterhead's committee, which stands there bare, with its place. */
export function decidingCommittee(v: View, bare: string): { text: string; start: number; end: number } | undefined {
  const { title, opening } = front(v);
  const full = bare.replace(/^UBND$/, 'UY BAN NHAN DAN').replace(/^HDND$/, 'HOI DONG NHAN DAN');
  const line = [...title, ...opening].find(({ text }) => DECIDING_COMMITTEE.test(fold(text).trim()) && fold(text).trim().startsWith(full));
  return line && { text: line.text.trim(), start: line.span[0], end: line.span[1] };
}
