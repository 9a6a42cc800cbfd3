import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFetchOpening } from '@parley/platform/fetch/fetch-opening';
import type { Route } from '@parley/platform/http/route';
import { type RunningServer, serve } from '@parley/platform/http/serve';
import { chooseProvider } from '@parley/platform/models/choose-provider';
import { createExtractiveProvider } from '@parley/platform/models/extractive/extractive';
import type { ModelProvider } from '@parley/platform/models/model-port';
import type { RemoteOptions } from '@parley/platform/models/remote-provider';
import { createSecretBox, type SecretBox } from '@parley/platform/secrets/secret-box';
import { createLog } from '@parley/platform/telemetry/create-log';
import type { Log } from '@parley/platform/telemetry/log-port';
import type { SocialSettings } from '@parley/product/identity/public';
import type { PerMinute } from '@parley/server/config';
import { createInstallation, type Installation } from '@parley/server/installation';
import { createTestDatabase, type TestDatabase } from '../database/create-test-database.ts';
import { type FakeModel, startFakeModel } from '../fake-model/start-fake-model.ts';
import { createTestTenant, type TestTenant } from './create-test-tenant.ts';
import { TestMails } from './test-mails.ts';
import { createTestClient, type TestClient } from './test-member.ts';
import { createTestPerson, openTestBrowser, type TestBrowser, type TestPerson } from './test-person.ts';

const fakeKey = 'a key only the fake model takes';

export interface TestApp extends AsyncDisposable {
  readonly url: string;
  readonly test: TestDatabase;
  /** Where its cache is; undefined when that is memory. */
  readonly valkeyUrl: string | undefined;
  readonly installation: Installation;
  /** Two tenants, always: what one does must never show in the other. */
  readonly acme: TestTenant;
  readonly globex: TestTenant;
  /** A model server; undefined when the app answers without one. */
  readonly model: FakeModel | undefined;
  readonly mails: TestMails;
  /** The folder its file store keeps files in. */
  readonly filesFolder: string;
  /** What the installation seals with. */
  readonly secretBox: SecretBox;
  /** What DNS says: the texts of TXT records by name. */
  readonly dns: Map<string, string[]>;
  /** Signs somebody up and in. */
  person(given?: Parameters<typeof createTestPerson>[1]): Promise<TestPerson>;
  /** A browser in which nobody is signed in. */
  browser(): TestBrowser;
  /** Somebody new who signed in for the API and is a member of nothing. */
  client(options?: { name?: string; secondFactorAt?: Date }): Promise<TestClient>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** A model server of its own, spoken to over HTTP in the format named, or the built-in answerer. */
  model?: 'openai-compatible' | 'openai' | 'anthropic' | 'extractive';
  streamGraceMs?: number;
  metricsToken?: string;
  /** Entries of PARLEY_FETCH_ALLOW: the servers of the test, which run on this machine. */
  fetchAllow?: readonly string[];
  /** Files of plugins. */
  plugins?: readonly string[];
  log?: Log;
  extraRoutes?: readonly Route[];
  /** Limits to be met in a test; all others are out of reach. */
  perMinute?: Partial<PerMinute>;
  /** How long look-ups are remembered, and how often open streams are checked: not at all, and at once, when left out. */
  rememberMs?: number;
  streamCheckMs?: number;
  /** See Config. */
  tenantDomain?: string;
  social?: SocialSettings;
  /** How long people stay signed in unused, and at most. */
  sessions?: { idleMs: number; absoluteMs: number };
  /** How long providers of accounts may take to answer. */
  socialTimeoutMs?: number;
  maxFileBytes?: number;
  /** Limits and timers of the models that tenants connect. */
  remoteModels?: RemoteOptions;
  /** How soon after the start it is looked for what is due of tenants and of signing in: not while a test runs when left out. */
  firstLookMs?: number;
  /** Who knows the weather; nobody when left out. */
  weatherUrl?: string;
  /** How many proxies stand before it, whose word on a caller's address is taken; none when left out. */
  trustedProxyHops?: number;
  /** Milliseconds since 1970; the system's clock when left out. */
  now?: () => number;
}

const never = 2 ** 30;
/** An address at which nobody is. */
const nowhere = 'http://weather.invalid';

const generous: PerMinute = {
  turnsOfVisitor: 100_000,
  turnsOfBot: 100_000,
  turnsOfTenant: 100_000,
  sessionsOfAddress: 100_000,
  freeSessionsOfBot: 100_000,
  freeSessionsOfAddress: 100_000,
  credentialsOfAddress: 100_000,
  requestsOfAddress: 1_000_000,
  requestsOfVisitor: 1_000_000,
  requestsOfBot: 1_000_000,
  requestsOfMember: 1_000_000,
  requestsOfKey: 1_000_000,
  requestsOfTenant: 1_000_000,
};

/** A whole installation on a database of its own, listening on a free port, with two tenants that each have a published bot. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const test = await createTestDatabase();
  const valkeyUrl = process.env['PARLEY_TEST_VALKEY_URL'];
  const wire = options.model ?? 'extractive';
  const model = wire === 'extractive' ? undefined : await startFakeModel({ apiKey: fakeKey });
  const mails = new TestMails();
  const dns = new Map<string, string[]>();
  const files = mkdtempSync(join(tmpdir(), 'parley-test-files-'));
  const log = options.log ?? createLog({ level: 'silent', format: 'json' });
  const secrets = { current: randomBytes(32).toString('hex'), previous: [] };
  const installation = await createInstallation({
    config: {
      publicUrl: undefined,
      tenantDomain: options.tenantDomain,
      port: 0,
      role: 'all',
      metricsToken: options.metricsToken,
      trustedProxyHops: options.trustedProxyHops ?? 0,
      hstsSubdomains: false,
      streamGraceMs: options.streamGraceMs ?? 15_000,
      perMinute: { ...generous, ...options.perMinute },
      fetchAllow: (options.fetchAllow ?? []).map((entry) => parseFetchOpening(entry) ?? impossible(entry)),
      plugins: options.plugins ?? [],
      mail: undefined,
      social: options.social ?? {},
      sessions: options.sessions ?? { idleMs: 7 * 24 * 3_600_000, absoluteMs: 30 * 24 * 3_600_000 },
      files: { kind: 'folder', folder: files, alone: true },
      crawl: { contact: 'https://parley.example', pauseMs: 0 },
      weather: { forecastUrl: options.weatherUrl ?? nowhere, geocodingUrl: options.weatherUrl ?? nowhere },
      maxFileBytes: options.maxFileBytes ?? 50 * 1024 * 1024,
      valkeyUrl,
    },
    database: test.database,
    provider: providerFor(wire, model),
    secrets,
    log,
    processMetrics: false,
    // What a test watches is not to be changed beside it because it takes longer than a minute.
    firstLookMs: options.firstLookMs ?? never,
    rememberMs: options.rememberMs ?? 0,
    streamCheckMs: options.streamCheckMs ?? 25,
    identityMailer: mails,
    resolveTxt: async (name) => dns.get(name) ?? [],
    passwordCost: { memoryKib: 64, passes: 1 },
    ...(options.extraRoutes === undefined ? {} : { extraRoutes: options.extraRoutes }),
    ...(options.socialTimeoutMs === undefined ? {} : { socialTimeoutMs: options.socialTimeoutMs }),
    ...(options.remoteModels === undefined ? {} : { remoteModels: options.remoteModels }),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const server = await serve({ app: installation.app, hostname: '127.0.0.1', port: 0, log, secure: false });
  const context = { url: server.url, database: test.database, installation };
  const acme = await createTestTenant(context, 'acme');
  const globex = await createTestTenant(context, 'globex');
  const close = (): Promise<void> => end({ server, installation, model, test, files });
  return {
    url: server.url,
    test,
    valkeyUrl,
    installation,
    acme,
    globex,
    model,
    mails,
    filesFolder: files,
    secretBox: createSecretBox(secrets),
    dns,
    person: (given) => createTestPerson({ url: server.url, mails }, given),
    browser: () => openTestBrowser(server.url),
    client: (given) => createTestClient(context, given),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function impossible(entry: string): never {
  throw new TypeError(`${entry} is no entry of PARLEY_FETCH_ALLOW`);
}

function providerFor(wire: string, model: FakeModel | undefined): ModelProvider {
  const settings = {
    'openai-compatible': { modelUrl: model?.openaiUrl, modelApiKey: fakeKey, model: 'fake-model' },
    openai: { openaiApiKey: fakeKey, openaiBaseUrl: model?.openaiUrl },
    anthropic: { anthropicApiKey: fakeKey, anthropicBaseUrl: model?.url },
  };
  return chooseProvider(Object.hasOwn(settings, wire) ? settings[wire as keyof typeof settings] : {}, createExtractiveProvider());
}

async function end(parts: {
  server: RunningServer;
  installation: Installation;
  model: FakeModel | undefined;
  test: TestDatabase;
  files: string;
}): Promise<void> {
  await parts.server.stop({ graceMs: 0, onShutdown: () => parts.installation.close(0) });
  await parts.model?.close();
  await parts.test.close();
  rmSync(parts.files, { recursive: true, force: true });
}
