import { spawnSync } from 'node:child_process';
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
