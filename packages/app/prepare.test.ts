import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test('expressions that were tried before a process is prepared go on working after it', () => {
  const script = `
    const tried = [/(a+)b/, /x(\\d+)/gu];
    for (const one of tried) one.test('aab x12');
    const { prepare } = await import(${JSON.stringify(new URL('./prepare.mjs', import.meta.url).href)});
    prepare();
    let found = 0;
    for (let n = 0; n < 500; n++)
      for (const one of tried) {
        const text = 'x1' + n + ' aaab ' + 'q'.repeat(n);
        one.lastIndex = 0;
        text.replace(one, () => String(found++));
        found += text.split(one).length - 3;
      }
    console.log(found);`;
  const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  expect({ found: stdout.trim(), signal }).toEqual({ found: '1000', signal: null });
});

test('modules name each other by their path, and one that is gone is told as a fault of the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-modules-'));
  try {
    writeFileSync(join(folder, 'two words.ts'), 'export const said: string = "read";');
    writeFileSync(join(folder, 'there.ts'), "export { said } from './two words.ts';");
    writeFileSync(join(folder, 'gone.ts'), "import './nowhere.ts';");
    const script = `
      const { prepare } = await import(${JSON.stringify(new URL('./prepare.mjs', import.meta.url).href)});
      prepare();
      const folder = ${JSON.stringify(`${pathToFileURL(folder).href}/`)};
      console.log((await import(folder + 'there.ts')).said);
      console.log(await import(folder + 'gone.ts').catch((error) => error.code));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
    expect(stdout.trim().split('\n')).toEqual(['read', 'ERR_MODULE_NOT_FOUND']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
