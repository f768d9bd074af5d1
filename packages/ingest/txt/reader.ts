import { Refusal } from '@tonghop/model';
import type { Reader } from '../reader.ts';

export const reader: Reader = {
  id: 'txt/1',
  formats: ['txt'],
  read: async (source) => {
    throw new Refusal('format.unsupported', `Tệp «${source.name}» thuộc loại chưa đọc được.`);
  },
};
