import { defineConfig } from 'vitest/config';
import { isOrphan } from './packages/ingest/pdf/orphans.ts';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    setupFiles: ['tests/property-seed.ts'],
    globalSetup: ['packages/store/testing/global-setup.ts'],
    // Whole programs are started again and again on machines that may be busy; what hangs still ends.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // What pdf.js leaves behind of damaged files is let pass by the reader too; every other one fails the run.
    onUnhandledError: (error) => (isOrphan(Object.assign(new Error(error.message), { name: error.name })) ? false : undefined),
  },
});
