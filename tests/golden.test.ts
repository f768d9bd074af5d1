import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boxesOf, type Finding, type Reading, type ReportRecord } from '@tonghop/model';
import { recordSchema } from '@tonghop/model/record-schema';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manuscript } from '../fixtures/make/builder.ts';
import { extractFile } from '../packages/app/extract-file.ts';
import { type Gold, goldSchema } from '../packages/app/score/gold.ts';
import { FIELD_FIGURES, LIST_FIGURES, scoreRecord } from '../packages/app/score/score-record.ts';
import { type Figure, Tally } from '../packages/app/score/tally.ts';

// What the fixtures must reach, all cases together: what was measured when it was last raised (fixtures/score.ts prints it).
// `header` and the like are shares of right fields, the others F1.
const FLOORS: Record<string, number> = {
  header: 1,
  'section role': 1,
  'directive type': 1,
  'directive date': 1,
  'directive issuer': 1,
  'directive role': 1,
  'directive mentions': 1,
  'percentage kind': 1,
  'percentage comparator': 1,
  'percentage indicator': 1,
  'difficulty kind': 1,
  'proposal addressee': 1,
  'task cells (table)': 1,
  'task cells (section)': 1,
  'header recipients': 1,
  'header distribution': 1,
  sections: 1,
  directives: 1,
  percentages: 0.99,
  difficulties: 0.99,
  proposals: 1,
  'tasks (table)': 1,
  'tasks (section)': 1,
};

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');
const CASES = readdirSync(FIXTURES)
  .filter((name) => existsSync(join(FIXTURES, name, 'gold.json')))
  .sort();
const kindsOf = (name: string) => (['docx', 'pdf', 'txt'] as const).filter((kind) => existsSync(join(FIXTURES, name, `source.${kind}`)));
const goldOf = (name: string): Gold => goldSchema.parse(JSON.parse(readFileSync(join(FIXTURES, name, 'gold.json'), 'utf8')));

type Result = { reading: Reading; findings: Finding[]; record: ReportRecord };
const results = new Map<string, Result | Error>();
const resultOf = (name: string, kind: string): Result => {
  const result = results.get(`${name}.${kind}`);
  if (result instanceof Error || !result) throw result ?? new Error(`${name}.${kind} was not read`);
  return result;
};
const level = (figure: Figure | undefined) => (figure === undefined ? null : 'f1' in figure ? figure.f1 : figure.accuracy);

beforeAll(async () => {
  for (const name of CASES)
    for (const kind of kindsOf(name)) {
      const file = join(FIXTURES, name, `source.${kind}`);
      results.set(`${name}.${kind}`, await extractFile(file).catch((error: Error) => error));
    }
});

describe('fixtures', () => {
  test('there are at least twelve cases, as Word files and as PDFs', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(12);
    expect(CASES.filter((name) => kindsOf(name).includes('docx')).length).toBeGreaterThanOrEqual(8);
    expect(CASES.filter((name) => kindsOf(name).includes('pdf')).length).toBeGreaterThanOrEqual(8);
  });

  describe.each(CASES.flatMap((name) => kindsOf(name).map((kind) => [name, kind] as const)))('%s.%s', (name, kind) => {
    test('makes a record of the contract', () => {
      const { record } = resultOf(name, kind);
      expect(recordSchema.safeParse(record).error?.issues ?? []).toEqual([]);
    });

    test('the text holds every word of the manuscript, and no other', async () => {
      const { manuscript } = (await import(`../fixtures/make/cases/${name}.ts`)) as { manuscript: Manuscript };
      const left = new Map<string, number>();
      const add = (text: string, by: number) => {
        for (const word of text.replace(/-\s+/g, '-').split(/\s+/).filter(Boolean)) left.set(word, (left.get(word) ?? 0) + by);
      };
      add(manuscript.text(), 1);
      add(resultOf(name, kind).reading.text, -1);
      const lost = [...left].filter(([, times]) => times > 0);
      const marks = manuscript.pieces.some((piece) => piece.kind === 'line' && piece.text.includes('^[')); // of footnotes: no words of the manuscript
      const strange = [...left].filter(([word, times]) => times < 0 && !(marks && /^\d$/.test(word)));
      expect({ lost, strange }).toEqual({ lost: [], strange: [] });
    });

    test('every finding quotes its passage exactly', () => {
      const { reading, findings } = resultOf(name, kind);
      for (const { cite, parts, fields, kind: what } of findings)
        for (const one of [cite, ...Object.values(parts ?? {}), ...(what === 'directive' && 'mentions' in fields ? fields.mentions : [])]) {
          expect(one.quote).toBe(reading.text.slice(...one.span));
          expect(one.quote.trim()).not.toBe('');
        }
    });

    if (kind !== 'pdf') return;
    test('every finding has boxes that lie on its page', () => {
      const { reading, findings } = resultOf(name, kind);
      for (const { cite } of findings) {
        expect(cite.boxes.length).toBeGreaterThan(0);
        for (const { page, x, y, w, h } of boxesOf(cite)) {
          const size = reading.pageSizes[page - 1]!;
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(w).toBeGreaterThan(0);
          expect(h).toBeGreaterThan(0);
          expect(x + w).toBeLessThanOrEqual(size.width + 1);
          expect(y + h).toBeLessThanOrEqual(size.height + 1);
        }
      }
    });
  });

  const twins = CASES.filter((name) => kindsOf(name).includes('docx') && kindsOf(name).includes('pdf'));
  test.each(twins)('%s says the same as a Word file and as a PDF', (name) => {
    const said = (kind: string) => {
      const { record } = resultOf(name, kind);
      return {
        header: [record.header.symbol, record.header.date, record.header.issuer?.name, record.header.signer?.name],
        sections: record.sections.map((s) => [s.number, s.title, s.role]),
        directives: record.directives.map((d) => [d.type, d.symbol, d.date, d.role, d.mentions.length]),
        percentages: record.percentages.map((p) => [p.value, p.comparator, p.kind]),
        difficulties: record.difficulties.map((d) => [d.kind, d.text]),
        proposals: record.proposals.map((p) => [p.addressee, p.text]),
        tasks: record.tasks.map((t) => [t.source, t.group, t.ordinal, t.task, t.lead, t.support, t.deadline, t.result, t.status]),
        tables: record.tables.map((t) => [t.columns, t.rows]),
      };
    };
    expect(said('pdf')).toEqual(said('docx'));
  });

  test('the figures do not fall below their floors', () => {
    const tally = new Tally();
    for (const name of CASES) for (const kind of kindsOf(name)) scoreRecord(goldOf(name), resultOf(name, kind).record, tally);
    const figures = tally.figures(FIELD_FIGURES, LIST_FIGURES);
    const low = Object.entries(FLOORS).filter(([name, floor]) => (level(figures[name]) ?? 0) < floor);
    expect(low.map(([name, floor]) => `${name}: ${level(figures[name])?.toFixed(3)} under ${floor}`)).toEqual([]);
  });
});
