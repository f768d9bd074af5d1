import { Refusal } from '@tonghop/model';
import type { Reader } from '../reader.ts';

export const reader: Reader = {
  id: 'pdf/1',
  formats: ['pdf'],
  read: async (source) => {
    throw new Refusal('format.unsupported', `Tệp «${source.name}» thuộc loại chưa đọc được.`);
  },
};
