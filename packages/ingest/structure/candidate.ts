import type { Label } from '@tonghop/model';
import type { Around } from './heading-score.ts';
import type { Paragraph } from './paragraph.ts';

/** A paragraph of the body that may be a heading; `listed`: a bullet among others that are titles. */
export type Candidate = { p: Paragraph; mark: Label | undefined; around: Around; score: number; list: number; end?: number; listed?: true };
