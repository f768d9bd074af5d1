import type { Draft, DraftRun } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerQuality } from '../scan/layer-quality.ts';
import { convert } from './charmaps.ts';
import { decodeEightBit } from './eight-bit.ts';
import { withVariants } from './glyph-variants.ts';
import { lookAlikes } from './look-alikes.ts';
import { oddParagraphs } from './odd-paragraphs.ts';
import { textToUnicode } from './text-to-unicode.ts';
import { toUnicode } from './to-unicode.ts';

const draft = (...paragraphs: DraftRun[][]): Draft => ({
  blocks: paragraphs.map((runs) => ({ kind: 'paragraph', runs })),
  notes: [],
  textOrigin: 'doc',
});
const after = (...paragraphs: DraftRun[][]) =>
  toUnicode(draft(...paragraphs)).blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''));

/** The same sentence in the three encodings. */
const UNICODE = 'Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính, đã đạt được những tiến bộ rõ rệt';
const TCVN3 = 'Uû ban nh©n d©n x· b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô c¶i c¸ch hµnh chÝnh, ®· ®¹t ®\u00adîc nh÷ng tiÕn bé râ rÖt';
const VNI =
  'UÛy ban nhaân daân xaõ baùo caùo keát quaû thöïc hieän nhieäm vuï caûi caùch haønh chính, ñaõ ñaït ñöôïc nhöõng tieán boä roõ reät';

describe('toUnicode', () => {
  test('decides by the words, whatever the font says', () => {
    for (const font of [undefined, '.VnTime', 'VNI-Times', 'Times New Roman']) {
      const named = (text: string) => (font === undefined ? { text } : { text, font });
      expect(after([named(TCVN3)])).toEqual([UNICODE.replace('Ủy', 'Uỷ')]);
      expect(after([named(VNI)])).toEqual([UNICODE]);
      expect(after([named(UNICODE)])).toEqual([UNICODE]);
    }
  });

  test('«Số» before a number in capitals keeps its small letter; a title in capitals is in capitals', () => {
    expect(after([{ text: TCVN3 }], [{ text: 'Sè: 103/BC-UBND' }], [{ text: 'B¸O C¸O T×NH H×NH Sè 2 CñA X·' }]).slice(1)).toEqual([
      'Số: 103/BC-UBND',
      'BÁO CÁO TÌNH HÌNH SỐ 2 CỦA XÃ',
    ]);
  });

  test('a line in capitals is so word by word, too, as pages have it', () => {
    const words = (line: string) => line.split(/(?<= )/).map((text) => ({ text }));
    expect(after([{ text: TCVN3 }], words('ñY BAN NH¢N D¢N X· §åNG QUÕ'), words('ñy ban x· §ång QuÕ')).slice(1)).toEqual([
      'ỦY BAN NHÂN DÂN XÃ ĐỒNG QUẾ',
      'ủy ban xã Đồng Quế',
    ]);
  });

  test('stretches of one document may be in different encodings', () => {
    expect(
      after(
        [{ text: TCVN3, font: '.VnTime' }],
        [
          { text: `${UNICODE}; `, font: 'Arial' },
          { text: VNI, font: 'VNI-Times' },
        ],
      ),
    ).toEqual([UNICODE.replace('Ủy', 'Uỷ'), `${UNICODE}; ${UNICODE}`]);
  });

  test('a short stretch follows its font’s other words, a stretch in an unknown font its name', () => {
    expect(after([{ text: TCVN3, font: 'X' }], [{ text: 'Sè', font: 'X' }])[1]).toBe('Số');
    expect(after([{ text: 'c¸n bé', font: '.VnArial' }])).toEqual(['cán bộ']);
    expect(after([{ text: 'c¸n bé', font: 'Arial' }])).toEqual(['c¸n bé']);
  });

  test('TCVN3’s capital fonts give capitals, and so do toned letters among plain capitals', () => {
    expect(after([{ text: 'céng hoµ x· héi', font: '.VnTimeH' }], [{ text: TCVN3, font: '.VnTime' }])[0]).toBe('CỘNG HOÀ XÃ HỘI');
    expect(after([{ text: `THµNH PHè, Sè 5: ${TCVN3}` }])[0]).toMatch(/^THÀNH PHỐ, Số 5: /);
    expect(
      after([
        { text: 'Cộng hòa', font: '.VnTimeH' },
        { text: `${UNICODE}ñ`, font: 'Arial' },
      ])[0],
    ).toMatch(/^Cộng hòa/);
  });

  test('a capital font’s line keeps the letters typed beside those drawn, where it was typed with capitals', () => {
    const line = (text: string) => toUnicode(draft([{ text, font: '.VnTimeH' }], [{ text: TCVN3, font: '.VnTime' }])).blocks[0];
    expect(line('NghÞ ®Þnh cña ChÝnh phñ sè 5/2004/Q§-TTg')).toMatchObject({
      runs: [{ text: 'NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 5/2004/QĐ-TTG', typed: 'Nghị định của Chính phủ số 5/2004/QĐ-TTg' }],
    });
    expect(line('tm. ubnd thµnh phè CÇn Th¬')).toMatchObject({ runs: [{ typed: 'TM. UBND thành phố Cần Thơ' }] });
    expect(line('ñy Ban Nh©n D©n')).toMatchObject({ runs: [{ typed: 'Ủy Ban Nhân Dân' }] });
    const box = { page: 1, x: 0, y: 0, w: 9, h: 9 };
    const torn = ['Quü', ' b¶o', ' l∙', ' nh'].map((text): DraftRun => ({ text, font: 'VnTimeHBold', box }));
    const words = TCVN3.split(' ').map((word): DraftRun => ({ text: ` ${word}`, font: 'VnTime', box }));
    const [first] = toUnicode(draft([...torn, ...words])).blocks;
    expect((first as { runs: DraftRun[] }).runs.map((run) => run.typed ?? '').join('')).toBe('Quỹ bảo lãnh');
    for (const plain of ['II. NéI DUNG c«ng t¸c, n¨m 2010', 'b¸o c¸o', 'CéNG HOµ']) expect(line(plain)).not.toHaveProperty('runs.0.typed');
  });

  test('a VNI mark parted from its vowel by looks comes back to it', () => {
    const runs: DraftRun[] = [
      { text: `${VNI} hoa`, font: 'VNI-Times' },
      { text: 'ø giaûi', font: 'VNI-Times', bold: true },
    ];
    expect(after(runs)).toEqual([`${UNICODE} hoà giải`]);
  });

  test('bytes read by Windows-1258 convert too', () => {
    const bytes = Buffer.from('Qu¶n lý nhµ n\u00adíc vÒ kÕ ho¹ch ®Çu t\u00ad x· Êy ®Ó thùc hiÖn ®\u00adîc ngay', 'latin1');
    expect(after([{ text: new TextDecoder('windows-1258').decode(bytes) }])).toEqual([
      'Quản lý nhà nước về kế hoạch đầu tư xã ấy để thực hiện được ngay',
    ]);
  });

  test('letters that a PDF names by their signs are letters again, torn syllables one word', () => {
    expect(withVariants('®\u2212îc l\u2219nh tr-ëng BTC-BNV -')).toBe('®\u00adîc l\u00b7nh tr\u00adëng BTC-BNV -');
    const box = { page: 1, x: 0, y: 0, w: 9, h: 9 };
    const words = [...TCVN3.split(' '), 't\u2212', 'íng'].map((word): DraftRun => ({ text: ` ${word}`, box }));
    expect(after(words)[0]).toMatch(/rõ rệt tướng$/);
  });

  test('a page in an old encoding is no junk layer', () => {
    expect(layerQuality(TCVN3, true)).toBe('good');
  });

  test('a note tells of the conversion, once', () => {
    expect(toUnicode(draft([{ text: TCVN3 }], [{ text: TCVN3 }])).notes.map((note) => note.code)).toEqual(['encoding.legacy']);
    expect(toUnicode(draft([{ text: UNICODE }])).notes).toEqual([]);
  });

  test('other languages stay as they are, whatever font they claim', () => {
    const foreign = [
      'Le présent arrêté entre en vigueur à la date de sa publication; les ministères concernés sont chargés de son exécution où ça plaît',
      'Die Straße über die Brücke wäre für größere Züge schön, aber die Prüfung läuft; Maßnahmen müssen folgen',
      'El señor Núñez llegó mañana a la región española según el año señalado en la resolución',
      '© 2024 Văn phòng ® «Kế hoạch» § 5 · ±2 °C',
    ];
    for (const text of foreign) {
      expect(after([{ text }])).toEqual([text]);
      for (const font of ['Times New Roman', '.VnTime', 'VNI-Times']) expect(after([{ text, font }])).toEqual([text]);
    }
  });

  test('a line in capitals is in capitals, its short words too', () => {
    const line = (text: string) => after([{ text, font: '.VnTime' }])[0];
    expect(line('ñY BAN NH¢N D¢N X· §¹T M¦îC')).toBe('ỦY BAN NHÂN DÂN XÃ ĐẠT MƯỢC'.normalize('NFC'));
    expect(line('X· §¹t M­îc')).toBe('Xã Đạt Mược');
  });

  test('Unicode Vietnamese is never touched', () => {
    const words =
      `${UNICODE} Nghị quyết số 57-NQ/TW khoa học công nghệ đổi mới sáng tạo chuyển đổi số quốc gia à ở ý ô tô cá của ủng hộ mỗi`.split(
        ' ',
      );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.array(fc.constantFrom(...words), { minLength: 1 }),
            fc.constantFrom(undefined, '.VnTime', '.VnTimeH', 'VNI-Times', 'Arial'),
          ),
        ),
        (list) => {
          const runs = list.map(
            ([some, font]): DraftRun => (font === undefined ? { text: some.join(' ') } : { text: some.join(' '), font }),
          );
          // The Spanish line opens the closer look that plain Unicode text is spared.
          const spanish = { text: 'El señor Núñez llegó mañana a España', font: 'Georgia' };
          const unicode = { text: UNICODE, font: 'Cambria' };
          expect(
            after(
              [spanish],
              [unicode],
              runs.map((run) => ({ ...run })),
            )[2],
          ).toBe(runs.map((run) => run.text).join(''));
        },
      ),
    );
  });

  test('any text at all survives without error', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.integer({ min: 32, max: 0x2ff }).map((code) => String.fromCharCode(code)) })), (list) => {
        after(list.map((text) => ({ text, font: '.VnTime' })));
      }),
    );
  });
});

describe('decodeEightBit', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  test('TCVN3 and VNI bytes become Unicode, line by line', () => {
    expect(textToUnicode(decodeEightBit(bytes(`${TCVN3}\nSè 5`)).text).text).toBe(`${UNICODE.replace('Ủy', 'Uỷ')}\nSố 5`);
    expect(textToUnicode(decodeEightBit(bytes(`${VNI} tình hình lòch söû`)).text).text).toBe(`${UNICODE} tình hình lịch sử`);
  });
  test('Windows-1258 with its marks after the letters, and Western text', () => {
    expect(decodeEightBit(bytes('k\xea\xec hoa\xf2ch \xf0\xe2\xcc t\xfd'))).toEqual({
      text: 'kế hoạch đầ tư'.normalize('NFC'),
      encoding: 'windows-1258',
    });
    expect(decodeEightBit(bytes('le pr\xe9sent arr\xeat\xe9'))).toEqual({ text: 'le présent arrêté', encoding: 'windows-1252' });
  });
});

describe('convert', () => {
  test('VNI letters of one and two signs, in any case', () => {
    expect(convert('Uûy baN, ÖÙNG, öùng, TÒNH, kyõ, HUYEÄN, phaúng, lyï', 'vni')).toBe('Ủy baN, ỨNG, ứng, TỊNH, kỹ, HUYỆN, phẳng, lỵ');
  });
});

describe('lookAlikes', () => {
  const notes = (text: string) => lookAlikes(oddParagraphs(draft([{ text }]))).map((note) => note.code);
  test('tells of letters that look like others', () => {
    expect(notes('Thông tư số 12/TT-BTС')).toEqual(['text.foreign-letter']);
    expect(notes('QÐ-TTg và Ðiều 5')).toEqual(['text.eth']);
    expect(notes('ứng dụng VNelD')).toEqual(['text.vneid']);
    expect(lookAlikes(oddParagraphs(draft([{ text: 'QÐ-TTg và Ðiều 5' }])))[0]!.text).toContain('«QÐ-TTg» và 1 chỗ khác');
  });
  test('leaves true letters alone', () => {
    expect(notes('Nghị định 30/2020/NĐ-CP, VNeID, 5 μm, Ω, Москва')).toEqual([]);
  });
});
