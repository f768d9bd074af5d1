/** Rhymes of Vietnamese syllables without tone, by ending; medial and plain together (Đoàn Thiện Thuật, Ngữ âm tiếng Việt). */
const OPEN =
  'a e ê i o ô ơ u ư y ia ua ưa oa oe uê uy uơ uya ai ay ây ao au âu eo êu iu oi ôi ơi ui ưi ưu iêu yêu uôi ươi ươu oai oay oao oeo uây uyu';
const NASAL =
  'am ăm âm em êm im om ôm ơm um iêm yêm uôm ươm oam oăm an ăn ân en ên in on ôn ơn un iên yên uôn ươn oan oăn oen uân uyên uyn ang ăng âng eng ong ông ung ưng iêng yêng uông ương oang oăng uâng oong anh ênh inh oanh uênh uynh';
const STOPPED =
  'ap ăp âp ep êp ip op ôp ơp up iêp ươp oap at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt oat oăt oet uât uyêt uyt ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc ach êch ich oach uêch uych';
const INITIALS = [
  'ngh',
  'ng',
  'nh',
  'gh',
  'gi',
  'kh',
  'ph',
  'th',
  'tr',
  'ch',
  'qu',
  'b',
  'c',
  'd',
  'đ',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'x',
  '',
];

const RHYMES = new Set([...OPEN.split(' '), ...NASAL.split(' '), ...STOPPED.split(' ')]);
const CLOSED = new Set(STOPPED.split(' '));
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const cache = new Map<string, boolean>();

/** Whether a word is a possible Vietnamese syllable by its initial, rhyme and tone; any case, any normal form. Stopped rhymes take only sắc and nặng. */
export function isSyllable(word: string): boolean {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  const base = decomposed.replace(TONES, '').normalize('NFC');
  const fits = (rhyme: string): boolean => {
    if (!RHYMES.has(rhyme)) return false;
    if (tones.length === 1 && CLOSED.has(rhyme) && !/[\u0301\u0323]/.test(tones[0]!)) return false;
    return true;
  };
  const valid =
    tones.length <= 1 &&
    INITIALS.some(
      (initial) =>
        base.startsWith(initial) &&
        (fits(base.slice(initial.length)) || (initial === 'qu' && fits(`u${base.slice(2)}`)) || (initial === 'gi' && fits(base.slice(1)))),
    );
  if (cache.size < 50_000) cache.set(word, valid);
  return valid;
}

/** How Vietnamese a text looks: words judged, the share that are possible syllables, and the share that bear a diacritic (all from 0 to 1). */
export type Health = { words: number; valid: number; marked: number };

/** Judges a text's words of letters; abbreviations and words with inner capitals are not counted. */
export function health(text: string): Health {
  let words = 0;
  let valid = 0;
  let marked = 0;
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    if (/\p{Ll}\p{Lu}/u.test(word) && word.length > 7) continue;
    if (/^\p{Lu}{2,}$/u.test(word) && !/[^\x00-\x7f]/.test(word)) continue;
    words++;
    if (isSyllable(word)) valid++;
    if (/[^\x00-\x7f]/.test(word.normalize('NFC'))) marked++;
  }
  return { words, valid: words ? valid / words : 0, marked: words ? marked / words : 0 };
}
