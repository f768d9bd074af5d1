import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const ENGINE = new URL('./engine-embedded.ts', import.meta.url).href;

/** Lets the engine look at strips too thin to be a line, of which it complains on the standard error output. */
const PROGRAM = `
const { embeddedEngine } = await import('${ENGINE}');
const engine = await embeddedEngine();
for (const [width, height] of [[3, 60], [400, 3], [2, 400]]) {
  const grey = { data: new Uint8Array(width * height), width, height };
  for (const segmentation of ['line', 'page', 'block']) await engine.recognise([{ grey, dpi: 200, segmentation }]);
}
await engine.close();
console.log('read');
`;

test('the engine’s complaints of strips too thin to read reach nobody’s screen', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', PROGRAM], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('read\n');
  expect(stderr).toBe('');
});
