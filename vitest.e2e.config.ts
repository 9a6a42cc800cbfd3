import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: [
      'packages/testing/src/process/keep-files-in-memory.ts',
      'packages/testing/src/database/global-setup.ts',
      'tests/e2e/share-server.ts',
      'tests/e2e/update-pictures.ts',
    ],
    testTimeout: 480_000,
    hookTimeout: 240_000,
    // Whatever is waited for may take as long as with a locator: a machine that is busy with other things is slow, not wrong.
    expect: { poll: { timeout: 60_000, interval: 200 } },
    // Journeys wait more than they work; each file has a browser of its own.
    maxWorkers: 2,
  },
});
