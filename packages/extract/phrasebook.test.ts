import { describe, expect, test } from 'vitest';
import { finding } from './extract.ts';
import { parsePhrasebook } from './phrasebook.ts';
import { addPhrases, openPhrasebook } from './phrasebook-matcher.ts';
import { readProof, viewOf } from './proof.ts';

const BOOK = JSON.stringify({
  themes: { difficulty: { 'ha-tang': ['mất sóng', 'cúp điện luân phiên'], D08: ['một người làm nhiều việc'] } },
  agencies: [{ name: 'Trung tâm Phục vụ hành chính công tỉnh', also: ['TTPVHCC', 'Trung tâm HCC'] }],
});

describe('parsePhrasebook', () => {
  test('reads themes and agencies; an empty book is one', () => {
    expect(parsePhrasebook(BOOK)).toMatchObject({ problems: [], book: { agencies: [{ also: ['TTPVHCC', 'Trung tâm HCC'] }] } });
    expect(parsePhrasebook('{}').book).toEqual({ themes: {}, agencies: [] });
    expect(parsePhrasebook(`\ufeff${BOOK}`).book).not.toBeNull();
  });
  test.each([
    ['không phải json', /JSON/],
    ['{"themes": {"difficulty": {"ha-tang": "mất sóng"}}}', /themes\.difficulty\.ha-tang/],
    ['{"them": {}}', /gốc/],
    ['{"themes": {"difficulty": {"khong-co": ["mất sóng"]}}}', /khong-co/],
  ])('says what is wrong in %s', (text, problem) => expect(parsePhrasebook(text).problems.join('\n')).toMatch(problem));
});

describe('openPhrasebook', () => {
  const opened = openPhrasebook(parsePhrasebook(BOOK).book!);

  test('finds phrases by their tones, in any case, and in text without tones', async () => {
    const matcher = await opened;
    expect(matcher.themes('Ba bản thường MẤT SÓNG khi mưa.', 'difficulty')).toEqual(['ha-tang']);
    expect(matcher.themes('Trên mặt sông không có cầu.', 'difficulty')).toEqual([]);
    expect(matcher.themes('Ba ban thuong mat song khi mua', 'difficulty')).toEqual(['ha-tang']);
    expect(matcher.themes('Ở xã, một người làm nhiều việc; cúp điện luân phiên.', 'difficulty').sort()).toEqual(['ha-tang', 'nhan-luc']);
    expect(matcher.themes('Thường mất sóng', 'task')).toEqual([]);
  });

  test('names agencies with exact offsets', async () => {
    const text = 'Đề nghị Trung tâm HCC (TTPVHCC) hướng dẫn theo 57-NQ/TW.';
    const found = (await opened).agencies(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Trung tâm HCC', 'TTPVHCC']);
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['Trung tâm Phục vụ hành chính công tỉnh']));
  });

  test('an empty book finds nothing', async () => {
    const matcher = await openPhrasebook({ themes: {}, agencies: [] });
    expect(matcher.themes('mất sóng', 'difficulty')).toEqual([]);
    expect(matcher.agencies('TTPVHCC')).toEqual([]);
  });

  test('adds themes and the agency asked to findings, in the codebook’s order', async () => {
    const { reading, mark } = readProof('«Đề nghị TTPVHCC tập huấn cho xã.»');
    const fields = { text: 'Đề nghị TTPVHCC tập huấn cho xã.', addressee: null, themes: ['tap-huan'], section: null };
    const proposal = finding(viewOf(reading), { id: 'proposal.x', confidence: 1 }, { kind: 'proposal', span: mark!, fields });
    const [added] = addPhrases([proposal], await opened);
    expect(added).toMatchObject({
      fields: { addressee: 'Trung tâm Phục vụ hành chính công tỉnh', themes: ['tap-huan'] },
      cite: proposal.cite,
    });
    const told = { kind: 'difficulty' as const, text: 'Kinh phí thiếu, hay mất sóng.', themes: ['kinh-phi'], section: null };
    const difficulty = finding(viewOf(reading), { id: 'difficulty.x', confidence: 1 }, { kind: 'difficulty', span: mark!, fields: told });
    expect(addPhrases([difficulty], await opened)[0]!.fields).toMatchObject({ themes: ['ha-tang', 'kinh-phi'] });
  });
});
