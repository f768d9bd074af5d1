import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { addClient } from '../embedded/clients.ts';
import { stopServer } from '../embedded/server.ts';
import { prepareFolder } from '../embedded/server-files.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server that is there, or the folder of a throw-away one that the first test to need it starts. */
    storeServer: { url: string } | { folder: string };
  }
}

/** One throw-away server for the whole run, or the one that TEST_DATABASE_URL names. */
export default function setUp({ provide }: TestProject): (() => Promise<void>) | undefined {
  const url = process.env.TEST_DATABASE_URL;
  if (url) {
    provide('storeServer', { url });
    return undefined;
  }
  const files = prepareFolder(mkdtempSync(join(tmpdir(), 'tonghop-test-')));
  // Held until the end, so that no test file is the last to leave.
  addClient(files.clients);
  provide('storeServer', { folder: files.folder });
  return async () => {
    await stopServer(files);
    rmSync(files.folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
