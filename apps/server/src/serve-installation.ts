import { serve } from '@parley/platform/http/serve';
import { limitsOf } from '@parley/platform/models/call-limits';
import { chooseProvider } from '@parley/platform/models/choose-provider';
import { createExtractiveProvider } from '@parley/platform/models/extractive/extractive';
import type { Log } from '@parley/platform/telemetry/log-port';
import { makeSetupLink } from '@parley/product/identity/public';
import { compareDocumentsJob } from '@parley/product/knowledge/public';
import type { Config } from './config.ts';
import { toDashboard } from './dashboard-pages.ts';
import { createInstallation } from './installation.ts';
import { installationSecrets } from './installation-secrets.ts';
import { openStorage } from './open-storage.ts';
import { demoSiteRoutes } from './pages.ts';
import { type SeededDemo, seedDemo } from './seed.ts';

/** An installation that answers on the network. */
export interface ServedInstallation {
  url: string;
  provider: { name: string; model: string };
  demo: SeededDemo | undefined;
  /** Makes whoever opens it the operator; undefined once there is one. Each start voids the link of the one before. */
  setupLink: URL | undefined;
  /** Rejects when something the process cannot live without has ended. */
  failed: Promise<never>;
  /** Stops taking requests, lets turns and jobs end within `graceMs`, keeps what they had said. May be called twice. */
  stop(graceMs: number): Promise<void>;
}

/** Opens everything the configuration names and listens. On failure nothing is left running. */
export async function serveInstallation(config: Config, log: Log): Promise<ServedInstallation> {
  await using opened = new AsyncDisposableStack();
  const storage = await openStorage(config, log);
  opened.defer(() => storage.close());
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  storage.engine?.onFailure((error) => failure.reject(error));
  const demo = config.demo ? await seedDemo(storage.database) : undefined;
  const remoteModels = { limits: limitsOf(config.model.firstWordMs) };
  const provider = chooseProvider(config.model, createExtractiveProvider(), remoteModels);
  const installation = await createInstallation({
    config,
    database: storage.database,
    provider,
    remoteModels,
    secrets: installationSecrets(config),
    log,
    demo: demo !== undefined,
    extraRoutes: demo === undefined ? [toDashboard('/')] : demoSiteRoutes(demo.botId),
  });
  let graceMs = 0;
  opened.defer(() => installation.close(graceMs));
  // The demo is there to be asked: its documents are learned before anybody can. What they contradict each other in can wait.
  if (demo !== undefined) await installation.jobs?.drain({ besides: [compareDocumentsJob.name] });
  const secure = config.publicUrl?.protocol === 'https:';
  const server = await serve({
    app: installation.app,
    hostname: config.host,
    port: config.port,
    log,
    secure,
    hstsSubdomains: config.hstsSubdomains,
    limits: { maxConnectionsPerAddress: config.connectionsPerAddress ?? Number.POSITIVE_INFINITY },
  });
  opened.defer(() => server.stop({ graceMs, onShutdown: () => installation.close(graceMs) }));
  const url = config.publicUrl?.href ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${server.port}/`;
  const setupLink = await makeSetupLink(storage.database, { dashboard: new URL('/app/', url), now: Date.now, onlyFirst: true });
  const running = opened.move();
  let stopping: Promise<void> | undefined;
  return {
    url,
    setupLink,
    provider: { name: provider.name, model: config.model.model ?? provider.defaultModel },
    demo,
    failed: failure.promise,
    stop(grace) {
      graceMs = grace;
      stopping ??= running.disposeAsync();
      return stopping;
    },
  };
}
