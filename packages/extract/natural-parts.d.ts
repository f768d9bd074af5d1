// natural is imported by file, which its types do not cover: its whole would load databases and print to stdout.
declare module 'natural/lib/natural/distance/index.js' {
  export function JaroWinklerDistance(a: string, b: string, options?: { ignoreCase?: boolean }): number;
  export function DamerauLevenshteinDistance(a: string, b: string, options?: { restricted?: boolean }): number;
}
declare module 'natural/lib/natural/tfidf/index.js' {
  export class TfIdf {
    addDocument(tokens: string[], key?: string): void;
    listTerms(document: number): { term: string; tf: number; idf: number; tfidf: number }[];
  }
}
declare module 'natural/lib/natural/tokenizers/index.js' {
  export class AggressiveTokenizerVi {
    tokenize(text: string): string[];
  }
}
