import type { OutlineCase } from './cases.ts';

export const MORE: OutlineCase[] = [];
