import { installationEnv } from '@parley/testing/process/installation-env';
import { startServerProcess } from '@parley/testing/process/start-server-process';
import { startTestSite } from '@parley/testing/site/start-test-site';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the installation that journeys share answers, its settings, and a server of a tenant that tells how order 4711 stands. */
    sharedServer: { url: string; env: Readonly<Record<string, string>>; shop: string };
  }
}

const unlimited = '100000';

/** Starts the installation that most journeys share, before all of them, without the demo. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const installation = await installationEnv(project.getProvidedContext().databaseTemplate);
  const shop = await startTestSite({
    '/orders/4711': JSON.stringify({ order: { status: 'on its way' } }),
    // Embeds a bot of somebody else, from another place, under a policy that lets nothing in.
    '/faulty.html': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src *; script-src 'self'" })
        .end('<!doctype html><script src="/widget.js" data-bot="bot_01j8zq4x9rf3t8v5w6y7z0a1b2" async></script>'),
  });
  const env = {
    ...installation.env,
    PARLEY_DEMO: 'off',
    PARLEY_FETCH_ALLOW: shop.host,
    // All visitors come from one address.
    PARLEY_CREDENTIALS_PER_MINUTE_ADDRESS: unlimited,
    PARLEY_SESSIONS_PER_MINUTE_ADDRESS: unlimited,
    PARLEY_FREE_SESSIONS_PER_MINUTE_BOT: unlimited,
    PARLEY_FREE_SESSIONS_PER_MINUTE_ADDRESS: unlimited,
  };
  const server = await startServerProcess(env);
  project.provide('sharedServer', { url: server.url, env, shop: shop.origin });
  return async () => {
    await server.kill();
    await shop.close();
    await installation[Symbol.asyncDispose]();
  };
}
