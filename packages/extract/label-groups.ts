/** Syllables that open no label: function words and the daily words of reports. */
const STOP = new Set(
  'và của các cho với trong trên tại về theo để được có là còn một những số từ đến này đã đang sẽ không chưa việc công tác thực hiện triển khai đối đơn vị xã phường tỉnh nhiều khi do bị ở ra vào như'.split(
    ' ',
  ),
);

/**
 * Names each group of texts by the words that set it off from the other groups: per group up to `most` bigrams or words, weightiest first.
 * Weights are natural's TF-IDF over token arrays (a string would be cut as English); tokens come from its Vietnamese tokenizer and keep
 * their tones: bạn, bán and bàn are three words. Loaded when called.
 */
export async function labelGroups(groups: readonly (readonly string[])[], most = 3): Promise<string[][]> {
  const { TfIdf } = await import('natural/lib/natural/tfidf/index.js');
  const { AggressiveTokenizerVi } = await import('natural/lib/natural/tokenizers/index.js');
  const tokenizer = new AggressiveTokenizerVi();
  const weights = new TfIdf();
  for (const texts of groups) {
    const terms = texts.flatMap((text) => termsOf(tokenizer.tokenize(text.normalize('NFC').toLowerCase())));
    weights.addDocument(terms);
  }
  return groups.map((texts, i) => {
    if (texts.length === 0) return [];
    const label: string[] = [];
    // Two syllables make a word more often than one: bigrams weigh double.
    const terms = weights.listTerms(i).map(({ term, tfidf }) => ({ term, weight: tfidf * (term.includes(' ') ? 2 : 1) }));
    for (const { term } of terms.sort((a, b) => b.weight - a.weight || a.term.localeCompare(b.term, 'vi'))) {
      if (label.some((other) => other.split(' ').some((syllable) => term.split(' ').includes(syllable)))) continue;
      label.push(term);
      if (label.length === most) break;
    }
    return label;
  });
}

function termsOf(tokens: readonly string[]): string[] {
  const terms: string[] = [];
  tokens.forEach((token, i) => {
    if (STOP.has(token) || /^\d/.test(token)) return;
    terms.push(token);
    const next = tokens[i + 1];
    if (next !== undefined && !STOP.has(next) && !/^\d/.test(next)) terms.push(`${token} ${next}`);
  });
  return terms;
}
