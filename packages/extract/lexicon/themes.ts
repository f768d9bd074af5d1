import type { Theme } from './theme.ts';
import { DIFFICULTY_THEMES } from './themes-difficulty.ts';
import { PROPOSAL_THEMES } from './themes-proposal.ts';
import { TASK_THEMES } from './themes-task.ts';

export type { Theme };

/** What a theme can be of: a difficulty (or cause), a proposal, a task. */
export type ThemeKind = 'difficulty' | 'proposal' | 'task';

/** The codebooks by kind. */
export const THEMES: Readonly<Record<ThemeKind, readonly Theme[]>> = {
  difficulty: DIFFICULTY_THEMES,
  proposal: PROPOSAL_THEMES,
  task: TASK_THEMES,
};

/**
 * Words whose folded form is another, common word: «mang» is no «mạng», «kho» no «khó». They are hidden before cues are tried, so that a
 * cue speaks of the right word while wrong diacritics elsewhere do no harm. Regular expressions on lower-case NFC text.
 */
export const CONFUSERS: readonly string[] = [
  'm[aàảãá]ng', // mạng
  '(?<!song )song(?! song)', // sóng
  's(?:ống|ông|ồng)', // sóng
  'cho(?= số)', // chợ
  'kh[oôổờ]', // khó
  'ch(?:ứa|ữa|ùa|ừa)', // chưa
  'c[ụứủùửừự]', // cũ
  'ng(?:ài|ai|ãi)', // ngại
  'yêu', // yếu
  'ch(?:âm|ạm|ăm|ấm)', // chậm
  'ịt|it', // ít
  'thi(?:ều|ệu|ểu)', // thiếu
  'l(?:ội|ời|ợi|ối|ỏi|ôi|ồi)', // lỗi
  'th(?:ập|áp|ắp)', // thấp
  'vôn', // vốn
  'giám', // giảm
  'cập', // cấp
  'lập', // lắp
  'hồ(?= sơ)', // nộp hộ
  'chi(?= tiêu)', // chỉ tiêu
  'khoa học', // khóa học
  'truyền thống', // truyền thông
];
