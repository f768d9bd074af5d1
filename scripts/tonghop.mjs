#!/usr/bin/env node
// `npx tonghop …` at the checkout's root: the command line of packages/app on the workspace's own Node.js.
process.argv.splice(2, 0, 'packages/app/cli.ts');
await import('./run.mjs');
