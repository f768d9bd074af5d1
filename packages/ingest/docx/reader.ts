import { Refusal } from '@tonghop/model';
import type { Reader } from '../reader.ts';

export const reader: Reader = {
  id: 'docx/1',
  formats: ['docx'],
  read: async (source) => {
    throw new Refusal('format.unsupported', `Tệp «${source.name}» thuộc loại chưa đọc được.`);
  },
};
