import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, so that no worker is left with it when the others have finished. */
const longest = [
  '/security/routes.test.ts',
  'kill-server.test.ts',
  '/fuzz.test.ts',
  'run-cli.test.ts',
  '/database/engine.test.ts',
  'kill-ingestion.test.ts',
  'live-streams.test.ts',
  'planted-faults.test.ts',
  'planted-leaks.test.ts',
  'kill-crawl.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/e2e/**'],
    globalSetup: [
      'packages/testing/src/process/keep-files-in-memory.ts',
      'packages/testing/src/database/global-setup.ts',
      'scripts/services/global-setup.ts',
    ],
    // A machine that is busy with other things is slow, not wrong.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongestFirst },
    // Tests share no state but a database of their own each; to load the same modules for every file anew takes a fifth of the run.
    isolate: false,
    // By default one core is left to others, which on a machine of two is half of it. More workers than cores save little, and
    // tests of what may take how long begin to fail.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
