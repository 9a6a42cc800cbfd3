import { socialProviders } from '@parley/contract/social-providers';
import { type AttemptGuard, createAttemptGuard } from '@parley/platform/cache/attempt-guard';
import { createMemoryAttemptCounters } from '@parley/platform/cache/memory-attempt-counters';
import { createMemoryRateLimiter } from '@parley/platform/cache/memory-rate-limiter';
import type { RateLimiter } from '@parley/platform/cache/rate-limiter';
import { createValkeyAttemptCounters } from '@parley/platform/cache/valkey-attempt-counters';
import { createValkeyRateLimiter } from '@parley/platform/cache/valkey-rate-limiter';
import type { Database } from '@parley/platform/database/tenancy';
import { createResolveTxt, type ResolveTxt } from '@parley/platform/dns/resolve-txt';
import type { EventLog } from '@parley/platform/events/event-log';
import { createMemoryEventLog } from '@parley/platform/events/memory-event-log';
import { createValkeyEventLog } from '@parley/platform/events/valkey-event-log';
import { createGuardedFetch } from '@parley/platform/fetch/create-guarded-fetch';
import { openFileStore } from '@parley/platform/files/open-file-store';
import { type App, createApp } from '@parley/platform/http/create-app';
import { createRequestLimits } from '@parley/platform/http/limits/request-limits';
import type { Route } from '@parley/platform/http/route';
import { every } from '@parley/platform/jobs/every';
import { handleJob } from '@parley/platform/jobs/handle-job';
import { type Jobs, startJobs } from '@parley/platform/jobs/start-jobs';
import { type MailDelivery, startMailDelivery } from '@parley/platform/mail/start-mail-delivery';
import type { ModelProvider } from '@parley/platform/models/model-port';
import type { RemoteOptions } from '@parley/platform/models/remote-provider';
import { createSecretBox } from '@parley/platform/secrets/secret-box';
import type { SecretRing } from '@parley/platform/secrets/secret-ring';
import { createTokenSigner } from '@parley/platform/secrets/token-signer';
import type { Log } from '@parley/platform/telemetry/log-port';
import { createMetrics, type Metrics } from '@parley/platform/telemetry/metrics';
import type { AskTestDeps } from '@parley/product/answer-tests/public';
import {
  abandonAllTurns,
  closeAbandonedTurn,
  closeAbandonedTurnJob,
  findAbandonedTurns,
  RunningTurns,
  recentQuestions,
} from '@parley/product/conversations/public';
import {
  type ApiKeyAuthenticator,
  createApiKeyAuthenticator,
  createIdentity,
  createMemberships,
  createOperators,
  createResolveAccessToken,
  createSocial,
  createSso,
  createTokens,
  type Identity,
  type IdentityMailer,
  identityOutbox,
  requireFreshSecondFactor,
  resolveSession,
  type Tokens,
} from '@parley/product/identity/public';
import { createQuestionEmbedder, searchKnowledge } from '@parley/product/knowledge/public';
import { admitThroughSso, tellOwnersOfStatus, tellOwnersOfSupport } from '@parley/product/members/public';
import { spendAlertJob, tellOfSpend } from '@parley/product/models/public';
import { onboardThroughSocial } from '@parley/product/onboarding/public';
import type { InstallationFacts } from '@parley/product/operator/public';
import { createSystemSettings, createTenantDirectory, createTenantStatuses } from '@parley/product/tenants/public';
import { createAuthenticate } from './authenticate.ts';
import type { Config } from './config.ts';
import { crawlManners } from './crawl-manners.ts';
import { createMailer } from './create-mailer.ts';
import { createDashboardUrl, dashboardAddress } from './dashboard-url.ts';
import { installationActions } from './installation-actions.ts';
import { installationModels } from './installation-models.ts';
import { type KnowledgeWork, knowledgeWork } from './knowledge-work.ts';
import { freeSessions, limitPolicies } from './limit-policies.ts';
import { ownDomains } from './own-domains.ts';
import { createOwnOrigins } from './own-origins.ts';
import { allRoutes } from './routes.ts';
import { startIdentitySweep, type TenantWork, tenantWork, usualFirstLookMs } from './tenant-work.ts';

export interface InstallationOptions {
  config: Pick<
    Config,
    | 'publicUrl'
    | 'port'
    | 'tenantDomain'
    | 'role'
    | 'metricsToken'
    | 'trustedProxyHops'
    | 'hstsSubdomains'
    | 'streamGraceMs'
    | 'perMinute'
    | 'valkeyUrl'
    | 'fetchAllow'
    | 'plugins'
    | 'mail'
    | 'social'
    | 'sessions'
    | 'files'
    | 'maxFileBytes'
    | 'crawl'
    | 'weather'
  > &
    Partial<Pick<Config, 'dataDir'>>;
  database: Database;
  provider: ModelProvider;
  secrets: SecretRing;
  log: Log;
  /** Whether a demo is open to everybody who reaches it. */
  demo?: boolean;
  /** Routes of this installation only, such as the demo site. */
  extraRoutes?: readonly Route[];
  /** Milliseconds since 1970; the system's clock when left out. */
  now?: () => number;
  /** How often turns of dead processes are looked for. */
  sweepIntervalMs?: number;
  /** How soon after the start it is looked for what is due of tenants and of signing in. */
  firstLookMs?: number;
  processMetrics?: boolean;
  /** How long keys and statuses of tenants are remembered: a change is noticed after that. */
  rememberMs?: number;
  /** How often the callers of open streams are authenticated again. */
  streamCheckMs?: number;
  /** Takes the mails about signing in, instead of having them delivered. */
  identityMailer?: IdentityMailer;
  /** Asks DNS for the records that prove domains; the machine's name servers when left out. */
  resolveTxt?: ResolveTxt;
  /** What hashing a password costs; the usual cost when left out. */
  passwordCost?: { memoryKib: number; passes: number };
  /** How long a provider of accounts may take to answer; the usual time when left out. */
  socialTimeoutMs?: number;
  /** Limits and timers of the models that tenants connect; the usual ones when left out. */
  remoteModels?: RemoteOptions;
}

/** Everything of an installation that runs in this process, wired together. */
export interface Installation {
  app: App;
  identity: Identity;
  tokens: Tokens;
  apiKeys: ApiKeyAuthenticator;
  /** Undefined in a process that runs no jobs. */
  jobs: Jobs | undefined;
  /** Delivers mails; undefined in a process that runs no jobs. */
  mails: MailDelivery | undefined;
  running: RunningTurns;
  /** Ends turns and jobs, waiting up to `graceMs` for those under way. What they had said or done is kept. May be called twice. */
  close(graceMs: number): Promise<void>;
}

const passagesPerTurn = 8;
const maxInputTokens = 6_000;
const version = '0.1.0';

/** Turns a configuration and a database into a working installation. Nothing listens yet. */
export async function createInstallation(options: InstallationOptions): Promise<Installation> {
  const { config, database, provider, log, now = Date.now } = options;
  const lookups = { now, ...(options.rememberMs === undefined ? {} : { rememberMs: options.rememberMs }) };
  const monotonic = (): number => performance.now();
  const metrics = createMetrics({ processMetrics: options.processMetrics ?? true });
  const shared = await openShared(config.valkeyUrl, log);
  const outgoing = createGuardedFetch({ allow: config.fetchAllow });
  const files = await openFileStore(config.files);
  const statuses = createTenantStatuses(database, lookups);
  const signer = createTokenSigner(options.secrets, now);
  const running = new RunningTurns({ database, events: shared.events, log, monotonic, graceMs: config.streamGraceMs });
  const directory = createTenantDirectory(database, lookups);
  const ownOrigins = createOwnOrigins(config, directory);
  const secure = config.publicUrl?.protocol === 'https:';
  const box = createSecretBox(options.secrets);
  const tokens = createTokens({
    database,
    box,
    secrets: options.secrets,
    issuer: config.publicUrl?.origin ?? 'parley',
    ...lookups,
  });
  const models = installationModels({ provider, secretBox: box, allow: config.fetchAllow, remote: options.remoteModels, ...lookups });
  const dashboardUrl = createDashboardUrl(config);
  const { resolveTxt = createResolveTxt() } = options;
  const identity = createIdentity({
    database,
    box,
    secrets: options.secrets,
    mailer: options.identityMailer ?? identityOutbox,
    attempts: shared.attempts,
    log,
    secure,
    dashboardUrl,
    ownOrigins,
    offered: socialProviders.filter((name) => config.social[name] !== undefined),
    lifetimes: config.sessions,
    ...(options.passwordCost === undefined ? {} : { passwordCost: options.passwordCost }),
    ...lookups,
  });
  const outward = { fetch: outgoing.fetch, secretBox: box };
  const embedQuestion = createQuestionEmbedder({ ...outward, metrics, log, ...lookups });
  const settings = createSystemSettings(database, lookups);
  const social = createSocial({
    identity,
    ...outward,
    publicUrl: config.publicUrl,
    settings: config.social,
    onboarding: onboardThroughSocial({ database, settings, statuses, now }),
    ...(options.socialTimeoutMs === undefined ? {} : { timeoutMs: options.socialTimeoutMs }),
  });
  const actions = await installationActions(config, { ...outward, embedQuestion, passagesPerTurn, now });
  const manners = crawlManners(config.crawl, version);
  const answering: AskTestDeps = {
    ...{ running, models, actions, log, metrics, monotonic, now, maxInputTokens, events: shared.events },
    dashboard: dashboardAddress(config),
    search: (scope, question) => searchKnowledge(scope, { ...question, limit: passagesPerTurn }, embedQuestion),
  };
  const routes = allRoutes({
    ...answering,
    metrics,
    database,
    identity,
    signInFacts: { mailDelivery: mailDelivery(config), demo: options.demo ?? false, social: [...social.providers.keys()] },
    social,
    tokens,
    sso: createSso({
      identity,
      ...outward,
      publicUrl: config.publicUrl,
      admit: (scope, input) => admitThroughSso(scope, { statuses, now }, input),
    }),
    signer,
    statuses,
    models,
    actions,
    files,
    maxFileBytes: config.maxFileBytes,
    limiter: shared.limiter,
    freeSessions: freeSessions(config.perMinute),
    manners,
    ...outward,
    embedQuestion,
    recentQuestions,
    ownOrigins,
    ownDomains: ownDomains(config),
    resolveTxt,
    dashboardUrl,
    tellOwners: tellOwnersOfStatus,
    tellOwnersOfSupport,
    facts: installationFacts(options),
    settings,
    requireFreshSecondFactor: (person) => requireFreshSecondFactor(identity, person),
    checks: { database: () => database.ping() },
  });
  const apiKeys = createApiKeyAuthenticator(database, { statuses, ...lookups });
  const keyUses = every(60_000, 'record when API keys were used', () => apiKeys.recordUses(), { log });
  const app = createApp({
    routes: [...routes, ...(options.extraRoutes ?? [])],
    authenticate: createAuthenticate({
      database,
      signer,
      statuses,
      directory,
      tenantDomain: config.tenantDomain,
      apiKeys,
      memberships: createMemberships(database, lookups),
      operators: createOperators(database, lookups),
      resolveSession: (request) => resolveSession(identity, request),
      resolveAccessToken: createResolveAccessToken(tokens, lookups),
      ownOrigins,
      metricsToken: config.metricsToken,
      now,
    }),
    log,
    metrics,
    info: {
      title: 'Parley',
      version,
      description:
        'Turns a company’s knowledge into a chatbot on its website. Every error is `application/problem+json` with a stable `code`.',
    },
    secure,
    ownOrigins,
    limits: createRequestLimits({ limiter: shared.limiter, policies: limitPolicies(config.perMinute, statuses), monotonic }),
    trustedProxyHops: config.trustedProxyHops,
    hstsSubdomains: config.hstsSubdomains,
  });
  const knowledge = knowledgeWork({
    database,
    files,
    events: shared.events,
    log,
    now,
    fetch: outgoing.fetch,
    manners,
    secretBox: box,
    graphs: database.engine === 'postgres',
  });
  const work =
    config.role === 'api'
      ? undefined
      : await startWork(options, metrics, tenantWork({ database, resolveTxt, files, ...outward, now, log, answering }), knowledge);
  const sweep = config.role === 'api' ? undefined : startIdentitySweep(identity, log, options.firstLookMs ?? usualFirstLookMs);
  const end = async (graceMs: number): Promise<void> => {
    await running.close(graceMs);
    await Promise.all([keyUses.stop(), sweep?.stop()]);
    await apiKeys.recordUses().catch((error: unknown) => log.warn({ err: error }, 'when API keys were used is lost'));
    await work?.stop(graceMs);
    await outgoing.close();
    await files.close();
    await shared.close();
    await models.close();
    await provider.close();
  };
  let ending: Promise<void> | undefined;
  return {
    app,
    identity,
    tokens,
    apiKeys,
    jobs: work?.jobs,
    mails: work?.mails,
    running,
    close(graceMs) {
      ending ??= end(graceMs);
      return ending;
    },
  };
}

function mailDelivery({ mail }: Pick<Config, 'mail'>): 'smtp' | 'outbox' {
  return mail === undefined ? 'outbox' : 'smtp';
}

function installationFacts({ config, database }: InstallationOptions): InstallationFacts {
  return {
    version,
    sharing: config.valkeyUrl === undefined ? 'memory' : 'valkey',
    mailDelivery: mailDelivery(config),
    dataDir: database.engine === 'pglite' ? config.dataDir : undefined,
  };
}

async function startWork(
  { config, database, log, sweepIntervalMs = 5_000, firstLookMs = usualFirstLookMs }: InstallationOptions,
  metrics: Pick<Metrics, 'jobEnded' | 'deadJobs'>,
  ofTenants: TenantWork,
  ofKnowledge: KnowledgeWork,
): Promise<{ jobs: Jobs; mails: MailDelivery; stop(graceMs: number): Promise<void> }> {
  // The embedded database serves one process, so whatever runs there when it begins is a leftover of the last one.
  if (database.engine === 'pglite') await abandonAllTurns(database);
  await findAbandonedTurns(database);
  const jobs = await startJobs({
    database,
    log,
    handlers: [
      ...ofKnowledge.handlers,
      handleJob(closeAbandonedTurnJob, {}, (scope, _deps, { turnId }) => closeAbandonedTurn(scope, turnId)),
      handleJob(spendAlertJob, {}, tellOfSpend),
      ...ofTenants.handlers,
    ],
    reportBacklog: ({ dead }) => metrics.deadJobs(dead),
    report: ({ job, outcome, durationMs }) => {
      if (outcome === 'completed' || outcome === 'failed' || outcome === 'dead') {
        metrics.jobEnded(job, outcome === 'completed' ? 'completed' : 'failed', durationMs / 1000);
      }
    },
  });
  const sweep = every(sweepIntervalMs, 'find abandoned turns', async () => void (await findAbandonedTurns(database)), { log });
  const mails = startMailDelivery({ database, log, mailer: await createMailer(config) });
  const domains = ofTenants.start(firstLookMs);
  const sources = ofKnowledge.start();
  return {
    jobs,
    mails,
    async stop(graceMs) {
      await Promise.all([sweep.stop(), domains.stop(), sources.stop(), mails.stop({ graceMs })]);
      await jobs.stop({ graceMs });
    },
  };
}

interface Shared {
  events: EventLog;
  limiter: RateLimiter;
  attempts: AttemptGuard;
  close(): Promise<void>;
}

/** What processes share: counts and live events, through Valkey when there is one, else in this process alone. */
async function openShared(valkeyUrl: string | undefined, log: Log): Promise<Shared> {
  if (valkeyUrl === undefined) {
    const events = createMemoryEventLog({ log });
    const attempts = createAttemptGuard(createMemoryAttemptCounters());
    return { events, attempts, limiter: createMemoryRateLimiter(), close: () => events.close() };
  }
  const { connectValkey } = await import('@parley/platform/cache/connect-valkey');
  const client = connectValkey(valkeyUrl, log);
  const events = createValkeyEventLog({ client, log });
  return {
    events,
    limiter: createValkeyRateLimiter(client),
    attempts: createAttemptGuard(createValkeyAttemptCounters(client)),
    async close() {
      await events.close();
      client.disconnect();
    },
  };
}
