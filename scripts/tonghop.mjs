#!/usr/bin/env node
// `npx tonghop …` at the checkout's root: the command line of packages/app on the workspace's own Node.js. npx puts node_modules/.bin
// first in the path, so that it is the one running already; started in another way (a global Node.js), run.mjs changes over to it.
import { existsSync, readFileSync } from 'node:fs';
import { prepare } from '../packages/app/prepare.mjs';

const pinned = new URL('../node_modules/node/package.json', import.meta.url);
if (!existsSync(pinned)) {
  console.error('Chưa cài thư viện: hãy chạy «npm start» một lần. / Run `npm start` once: the libraries are not installed.');
  process.exit(1);
}
if (JSON.parse(readFileSync(pinned, 'utf8')).version === process.versions.node) {
  // Most commands are short: less is compiled while they run, which takes 7 % off their CPU time (decision 012).
  prepare(['--invocation-count-for-maglev=2000']);
  await import('../packages/app/cli.ts');
} else {
  process.argv.splice(2, 0, 'packages/app/cli.ts');
  await import('./run.mjs');
}
