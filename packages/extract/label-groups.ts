/** Syllables that open no label: function words and the daily words of reports. */
const STOP = new Set(
  'và của các cho với trong trên tại về theo để được có là còn một những số từ đến này đã đang sẽ không chưa việc công tác thực hiện triển khai đối đơn vị xã phường tỉnh nhiều khi do bị ở ra vào như'.split(
    ' ',
  ),
);

/** Syllables of the longest phrase that names a group. */
const LONGEST = 4;

/**
 * Names each group of texts by the words that set it off from the other groups: per group up to `most` phrases, weightiest first. A phrase
 * that stands in several of a group's texts is taken as far as all of them have it («người cao» → «người cao tuổi»); those that stand in one text serve
 * only where the texts share none. Weights are natural's TF-IDF over token arrays (a string would be cut as English); tokens come from its Vietnamese
 * tokenizer and keep their tones: bạn, bán and bàn are three words. Loaded when called.
 */
export async function labelGroups(groups: readonly (readonly string[])[], most = 3): Promise<string[][]> {
  const { TfIdf } = await import('natural/lib/natural/tfidf/index.js');
  const { AggressiveTokenizerVi } = await import('natural/lib/natural/tokenizers/index.js');
  const tokenizer = new AggressiveTokenizerVi();
  const weights = new TfIdf();
  const tokenized = groups.map((texts) => texts.map((text) => tokenizer.tokenize(text.normalize('NFC').toLowerCase())));
  for (const texts of tokenized) weights.addDocument(texts.flatMap(termsOf));
  return tokenized.map((texts, i) => {
    if (texts.length === 0) return [];
    const padded = texts.map((tokens) => ` ${tokens.join(' ')} `);
    const spread = (phrase: string) => padded.filter((text) => text.includes(` ${phrase} `)).length;
    const terms = weights.listTerms(i).map(({ term, tfidf }) => {
      const pair = term.includes(' ');
      // Two syllables make a word more often than one: bigrams weigh double.
      return { term, weight: tfidf * (pair ? 2 : 1), common: pair && spread(term) > 1 };
    });
    // Pairs of one text alone are often halves of two words: they serve where the texts share nothing.
    const shared = terms.filter(({ common }) => common);
    const label: string[] = [];
    for (const { term, common } of (shared.length > 0 ? shared : terms).sort(
      (a, b) => b.weight - a.weight || a.term.localeCompare(b.term, 'vi'),
    )) {
      const phrase = common ? widest(term, padded, spread) : term;
      if (label.some((other) => other.split(' ').some((syllable) => phrase.split(' ').includes(syllable)))) continue;
      label.push(phrase);
      if (label.length === most) break;
    }
    return label;
  });
}

/** A phrase with the syllables that always stand beside it. */
function widest(phrase: string, texts: readonly string[], spread: (phrase: string) => number): string {
  const often = spread(phrase);
  const text = texts.find((one) => one.includes(` ${phrase} `))!;
  for (let now = phrase; ; ) {
    const at = text.indexOf(` ${now} `);
    const before = text.slice(0, at).split(' ').at(-1);
    const after = text.slice(at + now.length + 2).split(' ')[0];
    const wider = [after && `${now} ${after}`, before && `${before} ${now}`].find(
      (one) => one && one.split(' ').length <= LONGEST && !opensOrEndsEmpty(one) && spread(one) === often,
    );
    if (!wider) return now;
    now = wider;
  }
}

const isEmpty = (syllable: string): boolean => STOP.has(syllable) || /^\d/.test(syllable);
const opensOrEndsEmpty = (phrase: string): boolean => isEmpty(phrase.split(' ')[0]!) || isEmpty(phrase.split(' ').at(-1)!);

function termsOf(tokens: readonly string[]): string[] {
  const terms: string[] = [];
  tokens.forEach((token, i) => {
    if (isEmpty(token)) return;
    terms.push(token);
    const next = tokens[i + 1];
    if (next !== undefined && !isEmpty(next)) terms.push(`${token} ${next}`);
  });
  return terms;
}
