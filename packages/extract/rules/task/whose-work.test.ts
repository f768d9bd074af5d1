import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const record = (text: string) => {
  const { reading } = readProof(text);
  return toRecord(reading, extract(reading));
};

test('«Phân công» over units with their work assigns it, and names nobody for the tasks beside it', () => {
  const plan = '@title BÁO CÁO\n# III. Nhiệm vụ năm 2027\n## 1. Việc chung\n- Mở 04 chợ số.\n## 2. Phân công\n';
  const { tasks } = record(`${plan}- Phòng Kinh tế: theo dõi, đôn đốc.\n- Trạm Y tế: khám lưu động.`);
  expect(tasks.map(({ task, lead }) => [task, lead])).toEqual([
    ['Mở 04 chợ số.', null],
    ['theo dõi, đôn đốc.', 'Phòng Kinh tế'],
    ['khám lưu động.', 'Trạm Y tế'],
  ]);
});

test('a table of whom one asks for what holds requests and no tasks', () => {
  const { tasks, proposals } = record(
    '# IV. Kiến nghị\n|| TT | Cơ quan | Nội dung kiến nghị\n| 1 | Sở Xây dựng | Sớm sửa cầu treo bản Nà\n| 2 | Sở Y tế | Bổ sung 02 bác sĩ',
  );
  expect(tasks).toEqual([]);
  expect(proposals.map(({ text, addressee }) => [text, addressee])).toEqual([
    ['Sớm sửa cầu treo bản Nà', 'Sở Xây dựng'],
    ['Bổ sung 02 bác sĩ', 'Sở Y tế'],
  ]);
  expect(record('|| TT | Cơ quan | Nội dung công việc\n| 1 | Sở Xây dựng | Sửa cầu treo bản Nà').tasks).toHaveLength(1);
});
