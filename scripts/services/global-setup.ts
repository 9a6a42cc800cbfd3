import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests find a Valkey; null when none was brought up for them. */
    valkeyUrl: string | null;
  }
}

/** Tells tests where the Valkey of `npm run services` is. In a run that is to prove the real servers, leaving it out is an error. */
export default function setup(project: TestProject): void {
  const url = process.env['PARLEY_TEST_VALKEY_URL'] || null;
  if (url === null && process.env['PARLEY_TEST_ENGINE'] === 'postgres') {
    throw new Error('PARLEY_TEST_ENGINE is postgres, so PARLEY_TEST_VALKEY_URL is needed as well. Run: npm run test:services');
  }
  project.provide('valkeyUrl', url);
}
