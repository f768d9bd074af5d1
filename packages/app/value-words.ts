import type { Fields } from '@tonghop/model';
import type { Bilingual } from './language.ts';

type Tell = (text: Bilingual) => string;

/** What a percentage's `kind` is called. */
export const KIND_WORDS: Record<Fields['percentage']['kind'], Bilingual> = {
  result: { vi: 'kết quả', en: 'result' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  change: { vi: 'tăng, giảm', en: 'change' },
};

/** What a directive's `role` is called. */
export const ROLE_WORDS: Record<Fields['directive']['role'], Bilingual> = {
  request: { vi: 'yêu cầu báo cáo', en: 'request' },
  issued: { vi: 'đơn vị ban hành', en: 'issued' },
  cited: { vi: 'viện dẫn', en: 'cited' },
};

/** What a task's `status` is called. */
export const STATUS_WORDS: Record<NonNullable<Fields['task']['status']>, Bilingual> = {
  done: { vi: 'đã xong', en: 'done' },
  ongoing: { vi: 'đang làm', en: 'ongoing' },
  planned: { vi: 'sẽ làm', en: 'planned' },
};

const SIGNS: Record<Fields['percentage']['comparator'], string> = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '~': '~ ' };

/** A percentage as it is written in either language: «≥ 98,5%», «≥ 98.5%». */
export function shareOf({ comparator, value }: Pick<Fields['percentage'], 'comparator' | 'value'>, tell: Tell): string {
  return `${SIGNS[comparator]}${tell({ vi: String(value).replace('.', ','), en: String(value) })}%`;
}
