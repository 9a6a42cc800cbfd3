import { type FetchOpening, parseFetchOpening } from '@parley/platform/fetch/fetch-opening';
import type { FilePlace } from '@parley/platform/files/open-file-store';
import { isSender } from '@parley/platform/mail/sender';
import { parseSmtpAddress } from '@parley/platform/mail/smtp-address';
import type { SocialSettings } from '@parley/product/identity/public';
import { z } from 'zod';
import { readSocialSettings, socialContradictions } from './config-social.ts';

const optionalText = z.string().trim().min(1).optional();
const httpUrl = z.url({ protocol: /^https?$/ }).optional();
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ }).optional();

const secretText = z.string().min(32, 'must have 32 characters or more');
const perMinute = (usual: number) => z.coerce.number().int().min(1).max(10_000_000).default(usual);

const fetchOpenings = z.string().transform((text, context): FetchOpening[] =>
  text.split(',').flatMap((entry) => {
    const opening = parseFetchOpening(entry);
    if (opening === undefined) context.addIssue(`holds "${entry.trim()}", which is no host, address or range, with or without a port`);
    return opening ?? [];
  }),
);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PARLEY_PUBLIC_URL: httpUrl,
  PARLEY_TENANT_DOMAIN: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, 'must be a host name such as parley.example, without a port')
    .optional(),
  PARLEY_DATA_DIR: z.string().trim().min(1).default('./data'),
  PARLEY_SECRET: secretText.optional(),
  PARLEY_PREVIOUS_SECRETS: z
    .string()
    .transform((text) => text.split(',').map((secret) => secret.trim()))
    .pipe(z.array(secretText))
    .optional(),
  PARLEY_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  PARLEY_DEMO: z.enum(['on', 'off']).optional(),
  PARLEY_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PARLEY_LOG_FORMAT: z.enum(['pretty', 'json']).optional(),
  PARLEY_METRICS_TOKEN: z
    .string()
    .min(16, 'must have 16 characters or more')
    .regex(/^[\w.~+/=-]+$/, 'may hold letters, digits and . ~ + / = - _ only')
    .optional(),
  PARLEY_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  PARLEY_FETCH_ALLOW: fetchOpenings.optional(),
  PARLEY_PLUGINS: z
    .string()
    .transform((text) => text.split(',').flatMap((path) => path.trim() || []))
    .optional(),
  PARLEY_SMTP_URL: z
    .string()
    .refine((text) => parseSmtpAddress(text) !== undefined, 'must be like smtps://name:password@host or smtp://host:587')
    .optional(),
  PARLEY_MAIL_FROM: z
    .string()
    .trim()
    .refine(isSender, 'must be an address, or a name and an address: Parley <parley@example.com>')
    .optional(),
  PARLEY_GOOGLE_CLIENT_ID: optionalText,
  PARLEY_GOOGLE_CLIENT_SECRET: optionalText,
  PARLEY_MICROSOFT_CLIENT_ID: optionalText,
  PARLEY_MICROSOFT_CLIENT_SECRET: optionalText,
  PARLEY_MICROSOFT_DIRECTORY: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, 'must be common, organizations, consumers, or the id or domain of a directory')
    .optional(),
  PARLEY_GITHUB_CLIENT_ID: optionalText,
  PARLEY_GITHUB_CLIENT_SECRET: optionalText,
  PARLEY_GITHUB_URL: httpUrl,
  PARLEY_HSTS_SUBDOMAINS: z.enum(['on', 'off']).default('off'),
  PARLEY_CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(1).max(1_000_000).default(1_000),
  PARLEY_TURNS_PER_MINUTE_VISITOR: perMinute(20),
  PARLEY_TURNS_PER_MINUTE_BOT: perMinute(1_200),
  PARLEY_TURNS_PER_MINUTE_TENANT: perMinute(3_000),
  PARLEY_SESSIONS_PER_MINUTE_ADDRESS: perMinute(60),
  PARLEY_FREE_SESSIONS_PER_MINUTE_BOT: perMinute(120),
  PARLEY_FREE_SESSIONS_PER_MINUTE_ADDRESS: perMinute(20),
  PARLEY_CREDENTIALS_PER_MINUTE_ADDRESS: perMinute(60),
  PARLEY_REQUESTS_PER_MINUTE_ADDRESS: perMinute(12_000),
  PARLEY_REQUESTS_PER_MINUTE_VISITOR: perMinute(300),
  PARLEY_REQUESTS_PER_MINUTE_BOT: perMinute(30_000),
  PARLEY_REQUESTS_PER_MINUTE_MEMBER: perMinute(1_200),
  PARLEY_REQUESTS_PER_MINUTE_KEY: perMinute(6_000),
  PARLEY_REQUESTS_PER_MINUTE_TENANT: perMinute(60_000),
  PARLEY_SESSION_IDLE_HOURS: z.coerce.number().min(0.25).max(8_760).default(168),
  PARLEY_SESSION_HOURS: z.coerce.number().min(1).max(8_760).default(720),
  PARLEY_STREAM_GRACE_SECONDS: z.coerce.number().min(0).max(600).default(15),
  DATABASE_URL: databaseUrl,
  DATABASE_MIGRATION_URL: databaseUrl,
  PARLEY_CRAWL_CONTACT: optionalText,
  PARLEY_CRAWL_PAUSE_MS: z.coerce.number().int().min(0).max(60_000).default(500),
  PARLEY_MAX_FILE_MB: z.coerce.number().int().min(1).max(1_000).default(50),
  PARLEY_S3_BUCKET: optionalText,
  PARLEY_S3_REGION: z.string().trim().min(1).default('us-east-1'),
  PARLEY_S3_ENDPOINT: httpUrl,
  PARLEY_S3_ACCESS_KEY_ID: optionalText,
  PARLEY_S3_SECRET_ACCESS_KEY: optionalText,
  PARLEY_WEATHER_URL: z.url({ protocol: /^https?$/ }).default('https://api.open-meteo.com'),
  PARLEY_GEOCODING_URL: z.url({ protocol: /^https?$/ }).default('https://geocoding-api.open-meteo.com'),
  VALKEY_URL: z.url({ protocol: /^(redis|rediss|valkey|valkeys)$/ }).optional(),
  OPENAI_API_KEY: optionalText,
  OPENAI_BASE_URL: httpUrl,
  ANTHROPIC_API_KEY: optionalText,
  ANTHROPIC_BASE_URL: httpUrl,
  GOOGLE_API_KEY: optionalText,
  GOOGLE_BASE_URL: httpUrl,
  AZURE_OPENAI_API_KEY: optionalText,
  AZURE_OPENAI_URL: httpUrl,
  PARLEY_MODEL_URL: httpUrl,
  PARLEY_MODEL_API_KEY: optionalText,
  PARLEY_MODEL: optionalText,
  PARLEY_MODEL_FIRST_WORD_SECONDS: z.coerce.number().min(1).max(600).default(30),
});

type Environment = z.infer<typeof environment>;
type Variable = keyof typeof environment.shape;

/** Everything that can be set, in the order doctor shows it. */
export const variables = Object.keys(environment.shape) as Variable[];

/** So many of each. What a tenant and its keys may do is less where its plan says so. */
export interface PerMinute {
  turnsOfVisitor: number;
  turnsOfBot: number;
  turnsOfTenant: number;
  sessionsOfAddress: number;
  /** Beginnings of new visitors without a challenge, where a bot has one only under attack. */
  freeSessionsOfBot: number;
  freeSessionsOfAddress: number;
  credentialsOfAddress: number;
  requestsOfAddress: number;
  requestsOfVisitor: number;
  requestsOfBot: number;
  requestsOfMember: number;
  requestsOfKey: number;
  requestsOfTenant: number;
}

/** What this process was told. Nothing else reads the environment. */
export interface Config {
  port: number;
  host: string;
  /** Where browsers reach this installation, when it is told; else whatever host they name. */
  publicUrl: URL | undefined;
  /** Where tenants have subdomains: `acme.<tenantDomain>`; undefined when they have none. */
  tenantDomain: string | undefined;
  dataDir: string;
  /** Undefined means: keep one in the data folder. */
  secret: string | undefined;
  /** Secrets that were current before: what was sealed or signed under them can still be read. */
  previousSecrets: readonly string[];
  role: 'all' | 'api' | 'worker';
  /** Whether the first start makes the demo tenant. */
  demo: boolean;
  log: { level: Environment['PARLEY_LOG_LEVEL']; format: 'pretty' | 'json' | undefined };
  metricsToken: string | undefined;
  trustedProxyHops: number;
  hstsSubdomains: boolean;
  /** Undefined behind proxies, where all connections come from them. */
  connectionsPerAddress: number | undefined;
  streamGraceMs: number;
  /** How long people stay signed in unused, and at most. */
  sessions: { idleMs: number; absoluteMs: number };
  /** What requests to addresses of tenants may reach beyond public ones. */
  fetchAllow: readonly FetchOpening[];
  /** Files whose actions bots may be given. */
  plugins: readonly string[];
  /** Undefined means: mails are kept to be read in the dashboard. */
  mail: { smtpUrl: string; from: string } | undefined;
  /** Whose accounts people may sign in with. */
  social: SocialSettings;
  /** How much may be asked within a minute before callers are told to wait. */
  perMinute: PerMinute;
  database: { engine: 'pglite' } | { engine: 'postgres'; url: string; migrationUrl: string | undefined };
  /** Where files that were given are kept. */
  files: FilePlace;
  /** How web sites are read: whom they may write to about it, and the least time between two requests to one host. */
  crawl: { contact: string | undefined; pauseMs: number };
  /** The largest file that is taken. */
  maxFileBytes: number;
  /** Who is asked about the weather, and where places are. */
  weather: { forecastUrl: string; geocodingUrl: string };
  valkeyUrl: string | undefined;
  model: {
    openaiApiKey: string | undefined;
    openaiBaseUrl: string | undefined;
    anthropicApiKey: string | undefined;
    anthropicBaseUrl: string | undefined;
    googleApiKey: string | undefined;
    googleBaseUrl: string | undefined;
    azureOpenaiApiKey: string | undefined;
    azureOpenaiUrl: string | undefined;
    modelUrl: string | undefined;
    modelApiKey: string | undefined;
    model: string | undefined;
    /** How long any model, tenants' own included, may take to begin. */
    firstWordMs: number;
  };
}

/** All that is wrong with the environment, found at once. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length} problem(s):\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads the configuration, or throws a {@link ConfigError} that lists every problem. An empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(variables.map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const parsed = environment.safeParse(given);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${sayIssue(issue.message)}`)),
    ...unknownVariables(env),
    ...(parsed.success ? contradictions(parsed.data) : []),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
}

function contradictions(env: Environment): string[] {
  const problems: string[] = [];
  if (env.DATABASE_URL !== undefined && env.PARLEY_SECRET === undefined) {
    problems.push('PARLEY_SECRET is missing: with DATABASE_URL every process must share one, for instance from `openssl rand -base64 48`');
  }
  if (env.DATABASE_URL === undefined) {
    if (env.PARLEY_ROLE !== 'all')
      problems.push(
        `PARLEY_ROLE is ${env.PARLEY_ROLE}, but the embedded database serves one process: set DATABASE_URL, or PARLEY_ROLE=all`,
      );
    if (env.DATABASE_MIGRATION_URL !== undefined) problems.push('DATABASE_MIGRATION_URL is set without DATABASE_URL');
  }
  if (env.PARLEY_SMTP_URL !== undefined && env.PARLEY_MAIL_FROM === undefined)
    problems.push('PARLEY_MAIL_FROM is missing: with PARLEY_SMTP_URL it says who mails are from');
  if (env.PARLEY_MAIL_FROM !== undefined && env.PARLEY_SMTP_URL === undefined)
    problems.push('PARLEY_MAIL_FROM is set without PARLEY_SMTP_URL');
  if (env.PARLEY_SESSION_IDLE_HOURS > env.PARLEY_SESSION_HOURS)
    problems.push('PARLEY_SESSION_IDLE_HOURS is more than PARLEY_SESSION_HOURS, the longest a session lives');
  problems.push(...socialContradictions(env));
  if (env.PARLEY_MODEL_API_KEY !== undefined && env.PARLEY_MODEL_URL === undefined)
    problems.push('PARLEY_MODEL_API_KEY is set without PARLEY_MODEL_URL');
  if (env.OPENAI_BASE_URL !== undefined && env.OPENAI_API_KEY === undefined) problems.push('OPENAI_BASE_URL is set without OPENAI_API_KEY');
  if (env.ANTHROPIC_BASE_URL !== undefined && env.ANTHROPIC_API_KEY === undefined)
    problems.push('ANTHROPIC_BASE_URL is set without ANTHROPIC_API_KEY');
  if (env.GOOGLE_BASE_URL !== undefined && env.GOOGLE_API_KEY === undefined) problems.push('GOOGLE_BASE_URL is set without GOOGLE_API_KEY');
  if ((env.AZURE_OPENAI_URL === undefined) !== (env.AZURE_OPENAI_API_KEY === undefined))
    problems.push('AZURE_OPENAI_URL and AZURE_OPENAI_API_KEY are only good together');
  if ((env.PARLEY_S3_ACCESS_KEY_ID === undefined) !== (env.PARLEY_S3_SECRET_ACCESS_KEY === undefined))
    problems.push('PARLEY_S3_ACCESS_KEY_ID and PARLEY_S3_SECRET_ACCESS_KEY are only good together');
  if (env.PARLEY_S3_BUCKET === undefined && (env.PARLEY_S3_ENDPOINT ?? env.PARLEY_S3_ACCESS_KEY_ID) !== undefined)
    problems.push('PARLEY_S3_BUCKET is missing: it says where in the object store files are kept');
  return problems;
}

/** A misspelt name would be passed over without a word, so every PARLEY_ variable must be one that is known. */
function unknownVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env)
    .filter(
      (name) =>
        name.startsWith('PARLEY_') && !/^PARLEY_(TEST|SERVICES|CHROMIUM|BENCH)/.test(name) && !(variables as string[]).includes(name),
    )
    .map((name) => `${name} is not a variable Parley knows`);
}

function sayIssue(message: string): string {
  return message.replace(/^Invalid (option|input): /, 'is not valid: ').replace(/^Invalid URL$/, 'is not a valid address');
}

function placeOfFiles(env: Environment): FilePlace {
  if (env.PARLEY_S3_BUCKET === undefined) {
    return { kind: 'folder', folder: `${env.PARLEY_DATA_DIR}/files`, alone: env.DATABASE_URL === undefined };
  }
  const { PARLEY_S3_ACCESS_KEY_ID: accessKeyId, PARLEY_S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  return {
    kind: 's3',
    bucket: env.PARLEY_S3_BUCKET,
    region: env.PARLEY_S3_REGION,
    endpoint: env.PARLEY_S3_ENDPOINT,
    credentials: accessKeyId === undefined || secretAccessKey === undefined ? undefined : { accessKeyId, secretAccessKey },
  };
}

function toConfig(env: Environment): Config {
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PARLEY_PUBLIC_URL === undefined ? undefined : new URL(env.PARLEY_PUBLIC_URL),
    tenantDomain: env.PARLEY_TENANT_DOMAIN,
    dataDir: env.PARLEY_DATA_DIR,
    secret: env.PARLEY_SECRET,
    previousSecrets: env.PARLEY_PREVIOUS_SECRETS ?? [],
    role: env.PARLEY_ROLE,
    demo: env.PARLEY_DEMO === undefined ? env.DATABASE_URL === undefined : env.PARLEY_DEMO === 'on',
    log: { level: env.PARLEY_LOG_LEVEL, format: env.PARLEY_LOG_FORMAT },
    metricsToken: env.PARLEY_METRICS_TOKEN,
    trustedProxyHops: env.PARLEY_TRUSTED_PROXIES,
    hstsSubdomains: env.PARLEY_HSTS_SUBDOMAINS === 'on',
    connectionsPerAddress: env.PARLEY_TRUSTED_PROXIES > 0 ? undefined : env.PARLEY_CONNECTIONS_PER_ADDRESS,
    mail:
      env.PARLEY_SMTP_URL === undefined || env.PARLEY_MAIL_FROM === undefined
        ? undefined
        : { smtpUrl: env.PARLEY_SMTP_URL, from: env.PARLEY_MAIL_FROM },
    social: readSocialSettings(env),
    fetchAllow: env.PARLEY_FETCH_ALLOW ?? [],
    plugins: env.PARLEY_PLUGINS ?? [],
    streamGraceMs: env.PARLEY_STREAM_GRACE_SECONDS * 1000,
    sessions: { idleMs: env.PARLEY_SESSION_IDLE_HOURS * 3_600_000, absoluteMs: env.PARLEY_SESSION_HOURS * 3_600_000 },
    perMinute: {
      turnsOfVisitor: env.PARLEY_TURNS_PER_MINUTE_VISITOR,
      turnsOfBot: env.PARLEY_TURNS_PER_MINUTE_BOT,
      turnsOfTenant: env.PARLEY_TURNS_PER_MINUTE_TENANT,
      sessionsOfAddress: env.PARLEY_SESSIONS_PER_MINUTE_ADDRESS,
      freeSessionsOfBot: env.PARLEY_FREE_SESSIONS_PER_MINUTE_BOT,
      freeSessionsOfAddress: env.PARLEY_FREE_SESSIONS_PER_MINUTE_ADDRESS,
      credentialsOfAddress: env.PARLEY_CREDENTIALS_PER_MINUTE_ADDRESS,
      requestsOfAddress: env.PARLEY_REQUESTS_PER_MINUTE_ADDRESS,
      requestsOfVisitor: env.PARLEY_REQUESTS_PER_MINUTE_VISITOR,
      requestsOfBot: env.PARLEY_REQUESTS_PER_MINUTE_BOT,
      requestsOfMember: env.PARLEY_REQUESTS_PER_MINUTE_MEMBER,
      requestsOfKey: env.PARLEY_REQUESTS_PER_MINUTE_KEY,
      requestsOfTenant: env.PARLEY_REQUESTS_PER_MINUTE_TENANT,
    },
    database:
      env.DATABASE_URL === undefined
        ? { engine: 'pglite' }
        : { engine: 'postgres', url: env.DATABASE_URL, migrationUrl: env.DATABASE_MIGRATION_URL },
    files: placeOfFiles(env),
    crawl: { contact: env.PARLEY_CRAWL_CONTACT ?? env.PARLEY_PUBLIC_URL, pauseMs: env.PARLEY_CRAWL_PAUSE_MS },
    maxFileBytes: env.PARLEY_MAX_FILE_MB * 1024 * 1024,
    weather: { forecastUrl: env.PARLEY_WEATHER_URL, geocodingUrl: env.PARLEY_GEOCODING_URL },
    valkeyUrl: env.VALKEY_URL,
    model: {
      openaiApiKey: env.OPENAI_API_KEY,
      openaiBaseUrl: env.OPENAI_BASE_URL,
      anthropicApiKey: env.ANTHROPIC_API_KEY,
      anthropicBaseUrl: env.ANTHROPIC_BASE_URL,
      googleApiKey: env.GOOGLE_API_KEY,
      googleBaseUrl: env.GOOGLE_BASE_URL,
      azureOpenaiApiKey: env.AZURE_OPENAI_API_KEY,
      azureOpenaiUrl: env.AZURE_OPENAI_URL,
      modelUrl: env.PARLEY_MODEL_URL,
      modelApiKey: env.PARLEY_MODEL_API_KEY,
      model: env.PARLEY_MODEL,
      firstWordMs: env.PARLEY_MODEL_FIRST_WORD_SECONDS * 1000,
    },
  };
}
