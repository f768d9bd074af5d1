import type { Theme } from './theme.ts';
import { MEANS_THEMES } from './themes-difficulty-means.ts';
import { WORK_THEMES } from './themes-difficulty-work.ts';

/** The 25 themes of difficulties and their causes (codebook D01–D25). */
export const DIFFICULTY_THEMES: readonly Theme[] = [...MEANS_THEMES, ...WORK_THEMES];
