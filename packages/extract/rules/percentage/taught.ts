import { Cue, EDGE_BEFORE } from './cue.ts';

/** «Tỷ lệ đảng viên học tập nghị quyết đạt 99%»: what was taught or spread, and no plan's figure. */
export const TAUGHT = new Cue(
  `${EDGE_BEFORE}(?:học tập|quán triệt|tuyên truyền|phổ biến|nghiên cứu|tiếp thu)(?:,?\\s+[\\p{L}]+){0,4}\\s+(?:nghị quyết|nq)(?:\\s+(?:số\\s+)?\\d+)?\\s+(?:đạt|là)\\s*(?:trên\\s*)?$`,
);
