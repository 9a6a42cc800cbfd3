import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/e2e/**'],
    globalSetup: ['packages/testing/src/database/global-setup.ts', 'scripts/services/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
