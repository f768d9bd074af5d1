import { describe, expect, test } from 'vitest';
import { loadConfig, nearest } from './config.ts';
import { SETTINGS } from './settings.ts';

const load = (env: Record<string, string>) => {
  const warnings: string[] = [];
  return { config: loadConfig(env, (text) => warnings.push(typeof text === 'string' ? text : text.en)), warnings };
};

describe('configuration', () => {
  test('without any variable: this machine only, everything in ./data', () => {
    const { config, warnings } = load({ PATH: '/bin' });
    expect(warnings).toEqual([]);
    expect(config).toMatchObject({ databaseUrl: undefined, host: '127.0.0.1', port: 8787, ocr: true, mailbox: undefined });
    expect(config.inbox.endsWith('inbox')).toBe(true);
    expect(config.inbox.startsWith(config.dataDir)).toBe(true);
  });

  test('every setting can be given and reaches the configuration', () => {
    const { config, warnings } = load({
      TONGHOP_PORT: '9000',
      TONGHOP_OCR: 'off',
      TONGHOP_INBOX_IGNORE: '*.bak, nháp*',
      TONGHOP_WORKERS: '3',
      TONGHOP_IMAP_HOST: 'mail.example',
      TONGHOP_IMAP_SECURE: 'no',
      TONGHOP_INBOX: '',
    });
    expect(warnings).toEqual([]);
    expect(config).toMatchObject({ port: 9000, ocr: false, limits: { processes: 3 } });
    expect(config.watch.ignore).toEqual(['*.bak', 'nháp*']);
    expect(config.mailbox).toMatchObject({ host: 'mail.example', secure: false, folder: 'INBOX' });
  });

  test.each([
    ['TONGHOP_PORT', '70000'],
    ['TONGHOP_PORT', '80a'],
    ['TONGHOP_PORT', '8787.5'],
    ['TONGHOP_WORKERS', '1.5'],
    ['TONGHOP_IMAP_POLL_SECONDS', '3'],
    ['TONGHOP_OCR', 'maybe'],
    ['TONGHOP_LOG_LEVEL', 'loud'],
    ['TONGHOP_STABLE_SECONDS', '-1'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => load({ [name]: value })).toThrow(name);
  });

  test('a number that is out of bounds is told the bounds; seconds have parts', () => {
    expect(() => load({ TONGHOP_IMAP_POLL_SECONDS: '3' })).toThrow('a number from 5 to 86400; seconds between');
    expect(() => load({ TONGHOP_WORKERS: '1.5' })).toThrow('a whole number from 1 to 64');
    expect(load({ TONGHOP_STABLE_SECONDS: '0.5' }).config.watch.stableSeconds).toBe(0.5);
  });

  test.each(['srv:5432/db', 'mysql://u@h/db', 'postgres://u:p#w@h/db', 'host=h dbname=db'])(
    'DATABASE_URL=%s is refused by name, and not shown: it may hold a password',
    (url) => {
      expect(() => load({ DATABASE_URL: url })).toThrow('DATABASE_URL');
      expect(() => load({ DATABASE_URL: url })).not.toThrow(url);
    },
  );

  test.each(['postgres://u:p%23w@h/db', 'postgresql://u@%2Frun%2Fpg/db', 'postgres:///db?host=/run/pg'])(
    'DATABASE_URL=%s is taken',
    (url) => {
      expect(load({ DATABASE_URL: url }).config.databaseUrl).toBe(url);
    },
  );

  test('an unknown variable is warned about, with the name that was meant', () => {
    expect(load({ TONGHOP_INBOKS: 'x' }).warnings).toEqual([
      'There is no setting TONGHOP_INBOKS. Did you mean TONGHOP_INBOX? It is ignored.',
    ]);
    expect(load({ TONGHOP_SOMETHING_ELSE: 'x' }).warnings[0]).not.toContain('Did you mean');
    expect(load({ OTHER_PROT: 'x' }).warnings).toEqual([]);
  });

  test('the nearest name is the name itself for every setting, and for it with one letter lost', () => {
    const names = Object.keys(SETTINGS);
    for (const name of names) {
      expect(nearest(name, names)).toBe(name);
      expect(nearest(name.slice(0, -1), names)).toBeDefined();
    }
  });
});
