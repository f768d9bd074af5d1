import { type Reading, toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

/** A letterhead as recognition read it, the words in the list with so little confidence. */
function read(doubtful: readonly string[], number = '4 /BC-UBND', confidence = 0.2) {
  const { reading } = readProof(
    `@letterhead UBND XÃ VÍ DỤ\n@letterhead Số: ${number}\n@letterhead Ví Dụ, ngày 1 tháng 6 năm 2026\n@title BÁO CÁO\nNăm 2026 xã đã làm xong.`,
  );
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, 0: word } of reading.text.matchAll(/\S+/g)) {
    starts.push(index);
    ends.push(index + word.length);
  }
  const confidences = starts.map((start, n) => (doubtful.includes(reading.text.slice(start, ends[n])) ? confidence : 0.95));
  const recognised: Reading = {
    ...reading,
    textOrigin: 'ocr',
    words: { starts, ends, boxes: starts.flatMap(() => [1, 0, 0, 1, 1]), confidences },
  };
  return toRecord(recognised, extract(recognised)).header;
}

test('a number or day that recognition hardly read is none, place and issuer stay', () => {
  expect(read([])).toMatchObject({ symbol: '4/BC-UBND', date: '2026-06-01', place: 'Ví Dụ' });
  expect(read(['4'])).toMatchObject({ symbol: null, date: '2026-06-01' });
  expect(read(['1'])).toMatchObject({ symbol: '4/BC-UBND', date: null, place: 'Ví Dụ' });
  expect(read(['64-BC/ĐU'], '64-BC/ĐU', 0.35)).toMatchObject({ symbol: '64-BC/ĐU' });
  expect(read(['64-BC/ĐU'], '64-BC/ĐU')).toMatchObject({ symbol: null });
  expect(read(['/BC-UBND'])).toMatchObject({ symbol: '4/BC-UBND' });
});
