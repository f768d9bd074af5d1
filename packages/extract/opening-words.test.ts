import { describe, expect, test } from 'vitest';
import { lookAhead, openingWords } from './opening-words.ts';

describe('opening words', () => {
  test.each<[string, string[]]>([
    ['tuyen truyen', ['tuyen']],
    ['(?:rat |qua )?nhieu (?:ung dung|phan mem)', ['nhieu', 'rat', 'qua']],
    ['(?:ban hanh|xay dung)[^.;]{0,100}?ke hoach', ['ban', 'xay']],
    ['(?<!song )song(?! song)', ['song']],
    ['(?<=\\()ai\\)', ['ai']],
    ['(?:hai|\\d+) he thong', ['hai', '0']],
    ['10/10', ['10']],
    ['thie[uu] nien|e (?:de|ngai)', ['thie', 'e']],
    ['cap(?: moi)?|nghieng', ['cap', 'nghien']],
    ['(?<![a-z\\u00c0-\\u1ef9])còn chậm', ['còn']],
  ])('«%s»', (source, words) => expect([...openingWords(source, 6)]).toEqual(words));

  test('an expression that may begin with no word, or whose group does not end, is refused', () => {
    expect(() => openingWords('(?:a)? b', 6)).toThrow('may begin with no word');
    expect(() => openingWords('[ab]c', 6)).toThrow('may begin with no word');
    expect(() => openingWords('(?:ab', 6)).toThrow('does not end');
  });

  test('a look ahead takes what the expression takes', () => {
    const source = 'còn (?:chậm|ít)|(?<!chủ )yếu|ở xa|e ngại|(?:rất |quá )?khó';
    expect(lookAhead(source)).toBe('(?=c[ò]|y[ế]|ở|e|k[h]|r[ấ]|q[u])');
    const words = ['còn ít', 'yếu', 'ở xa', 'e ngại', 'khó', 'rất khó', 'quá khó', 'còn', 'yên', 'kém', 'êm'];
    const plain = new RegExp(`^(?:${source})`);
    const looking = new RegExp(`^${lookAhead(source)}(?:${source})`);
    for (const word of words) expect([word, looking.test(word)]).toEqual([word, plain.test(word)]);
  });
});
