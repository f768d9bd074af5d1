import { createHash } from 'node:crypto';
import { cite, compose, type Finding, type HeaderFields, type Reading, type Source } from '@tonghop/model';

/** What a made-up report says; every text given becomes one paragraph and one finding. */
export type Sample = {
  name?: string;
  unit?: string;
  issuer?: string;
  province?: string;
  symbol?: string;
  date?: string;
  request?: string;
  period?: { label: string; from: string; to: string };
  difficulties?: string[];
  themes?: string[];
  proposals?: string[];
  directives?: string[];
  body?: string;
  enclosedIn?: string;
};

/** A source of these bytes. */
export function sampleSource(content: string, name = 'báo cáo.txt', enclosedIn?: string): Source {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, name, format: 'txt', mediaType: 'text/plain', bytes, ...(enclosedIn ? { enclosedIn } : {}) };
}

/** A made-up report with its reading and findings. `reader` names another version of the reader. */
export function sampleReport(sample: Sample, reader = 'txt/1'): { source: Source; reading: Reading; findings: Finding[] } {
  const source = sampleSource(JSON.stringify(sample), sample.name, sample.enclosedIn);
  const texts: string[] = [];
  const makers: ((reading: Reading, at: number) => Finding)[] = [];
  const add = (text: string, make: (quote: string) => Pick<Finding, 'kind' | 'fields'>) => {
    texts.push(text);
    makers.push((reading, at) => {
      const found = cite(reading, reading.blocks[at]!.span);
      return { ...make(found.quote), rule: 'sample.rule', cite: found, confidence: 0.9 } as Finding;
    });
  };
  const header = (text: string, fields: HeaderFields) => add(text, () => ({ kind: 'header', fields }));
  const { unit, province = null, symbol, date, request } = sample;
  const issuer = sample.issuer ?? (unit && `Ủy ban nhân dân ${unit}`);
  if (issuer) header(issuer, { field: 'issuer', value: { name: issuer, unit: unit ?? null, level: null, province } });
  if (symbol) header(`Số: ${symbol}`, { field: 'symbol', value: symbol });
  if (date) header(`ngày ${date}`, { field: 'date', value: date });
  header('BÁO CÁO', { field: 'documentType', value: 'báo cáo' });
  if (request) header(`theo Công văn số ${request}`, { field: 'request', value: { symbol: request, date: null } });
  if (sample.period) header(sample.period.label, { field: 'period', value: sample.period });
  const themes = sample.themes ?? [];
  for (const text of sample.difficulties ?? [])
    add(text, (quote) => ({ kind: 'difficulty', fields: { kind: 'difficulty', text: quote, themes, section: 's1' } }));
  for (const text of sample.proposals ?? [])
    add(text, (quote) => ({ kind: 'proposal', fields: { text: quote, addressee: 'UBND tỉnh', themes, section: 's2' } }));
  for (const text of sample.directives ?? [])
    add(text, () => ({
      kind: 'directive',
      fields: { type: null, symbol: text, rawSymbol: text, date: null, issuer: null, title: null, role: 'cited', mentions: [] },
    }));
  if (sample.body) texts.push(sample.body);
  const reading = compose(source, reader, {
    blocks: texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
    notes: [],
    textOrigin: 'text-layer',
  });
  return { source, reading, findings: makers.map((make, at) => make(reading, at)) };
}
