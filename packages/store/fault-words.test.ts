import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { faultWords, isDiskFull, isMachineFault } from './fault-words.ts';

const wrapped = (cause: Error & { code?: string }) => new DrizzleQueryError('insert into reading values ($1)', ['Chuyện kín.'], cause);
const server = (code: string, message: string) => Object.assign(new Error(message), { code });

test('a failed query is told without what was being written', () => {
  const full = wrapped(server('53100', 'could not extend file "base/5/1": No space left on device'));
  expect(faultWords(full)).toBe('PostgreSQL 53100: could not extend file "base/5/1": No space left on device');
  expect(faultWords(wrapped(server('22P02', 'invalid input syntax: "Chuyện kín."')))).toBe('PostgreSQL 22P02: query failed');
  expect(faultWords(new DrizzleQueryError('select $1', ['Chuyện kín.']))).toBe('query failed');
  expect(faultWords(full, true)).toMatch(/^PostgreSQL 53100.*\n\s+at /);
  expect(faultWords(full, true)).not.toContain('Chuyện kín');
});

test('system errors are told without paths, others by their first line', () => {
  const system = Object.assign(new Error("ENOENT: no such file, open '/x/kin.pdf'"), { code: 'ENOENT', syscall: 'open' });
  expect(faultWords(system)).toBe('ENOENT (open)');
  expect(faultWords(new TypeError('x is not a function\nmore'))).toBe('x is not a function');
  expect(faultWords('plain')).toBe('plain');
});

test('machine faults are told from faults of the work', () => {
  expect(isDiskFull(wrapped(server('53100', '')))).toBe(true);
  expect(isDiskFull(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe(true);
  expect([wrapped(server('57P01', '')), server('ECONNREFUSED', '')].map(isMachineFault)).toEqual([true, true]);
  expect([wrapped(server('23505', '')), new TypeError('x')].map(isMachineFault)).toEqual([false, false]);
});
