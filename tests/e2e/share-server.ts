import { installationEnv } from '@parley/testing/process/installation-env';
import { startServerProcess } from '@parley/testing/process/start-server-process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the installation that journeys share answers, and its settings. */
    sharedServer: { url: string; env: Readonly<Record<string, string>> };
  }
}

const unlimited = '100000';

/** Starts the installation that most journeys share, before all of them, without the demo. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const installation = await installationEnv(project.getProvidedContext().databaseTemplate);
  const env = {
    ...installation.env,
    PARLEY_DEMO: 'off',
    // All visitors come from one address.
    PARLEY_CREDENTIALS_PER_MINUTE_ADDRESS: unlimited,
    PARLEY_SESSIONS_PER_MINUTE_ADDRESS: unlimited,
  };
  const server = await startServerProcess(env);
  project.provide('sharedServer', { url: server.url, env });
  return async () => {
    await server.kill();
    await installation[Symbol.asyncDispose]();
  };
}
