import { describe, expect, it } from 'vitest';
import { roleByContent } from './role-by-content.ts';

const none = { units: [], items: [] };

describe('roleByContent', () => {
  it('reads units under a plan’s heading as assignments', () => {
    expect(roleByContent({ ...none, units: [true, true, true] }, true)).toBe('assignments');
    expect(roleByContent({ ...none, units: [true, false] }, true)).toBeNull();
    expect(roleByContent({ ...none, units: [true, true] }, false)).toBeNull();
  });
  it('reads shares in a plan as targets', () => {
    expect(roleByContent({ ...none, items: ['them 15% ho dan', '100% thon co goc hoc tap'] }, true)).toBe('targets');
    expect(roleByContent({ ...none, items: ['thang 4: ra soat', 'thang 5: mo lop', 'dat 80%'] }, true)).toBeNull();
  });
  it('reads requests and intentions in a report', () => {
    expect(roleByContent({ ...none, items: ['de nghi so ho tro may tinh'] }, false)).toBe('proposals');
    expect(roleByContent({ ...none, items: ['tiep tuc mo lop', 'day manh tuyen truyen'] }, false)).toBe('tasks-ahead');
    expect(roleByContent({ ...none, items: ['da mo 05 lop', 'tiep tuc mo lop'] }, false)).toBeNull();
    expect(roleByContent(none, false)).toBeNull();
  });
});
