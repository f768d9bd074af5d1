// The thread in which tesseract.js recognises: its own worker, but for the WebAssembly it runs (engine-core.ts).
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { fasterCore } from './engine-core.ts';

const require = createRequire(createRequire(import.meta.url).resolve('tesseract.js'));
const { relaxedSimd } = require('wasm-feature-detect') as { relaxedSimd: () => Promise<boolean> };
const worker = require('./worker-script') as {
  setAdapter: (adapter: object) => void;
  dispatchHandlers: (packet: unknown, send: (answer: unknown) => void) => void;
};

const core = (await relaxedSimd()) ? fasterCore() : undefined;
worker.setAdapter({
  getCore: core ? async () => core : require('./worker-script/node/getCore'),
  gunzip: require('./worker-script/node/gunzip'),
  fetch,
  ...require('./worker-script/node/cache'),
});
parentPort!.on('message', (packet) => worker.dispatchHandlers(packet, (answer) => parentPort!.postMessage(answer)));
