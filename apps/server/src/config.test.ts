import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', database: { engine: 'pglite' }, demo: true, role: 'all' });
  });

  it('lists every problem at once', () => {
    const problems = problemsOf({
      PORT: 'abc',
      PARLEY_ROLE: 'boss',
      VALKEY_URL: 'http://x',
      PARLEY_BOGUS: 'x',
      PARLEY_PUBLIC_URL: 'nowhere',
    });
    expect(problems).toHaveLength(5);
    for (const name of ['PORT', 'PARLEY_ROLE', 'VALKEY_URL', 'PARLEY_BOGUS', 'PARLEY_PUBLIC_URL']) {
      expect(
        problems.filter((problem) => problem.startsWith(`${name} `)),
        name,
      ).toHaveLength(1);
    }
  });

  it('asks for a shared secret as soon as there is a database server', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://parley_runtime@db/parley' })[0]).toMatch(/^PARLEY_SECRET is missing/);
  });

  it('refuses a worker of its own on the embedded database', () => {
    expect(problemsOf({ PARLEY_ROLE: 'worker' })[0]).toMatch(/^PARLEY_ROLE/);
  });

  it('leaves the connections of an address to the proxies where there are some', () => {
    expect(readConfig({ PARLEY_CONNECTIONS_PER_ADDRESS: '50' }).connectionsPerAddress).toBe(50);
    expect(readConfig({ PARLEY_CONNECTIONS_PER_ADDRESS: '50', PARLEY_TRUSTED_PROXIES: '1' }).connectionsPerAddress).toBeUndefined();
  });

  it('takes how long people stay signed in, within bounds and without contradiction', () => {
    const hours = 3_600_000;
    expect(readConfig({}).sessions).toEqual({ idleMs: 168 * hours, absoluteMs: 720 * hours });
    const short = { PARLEY_SESSION_IDLE_HOURS: '0.5', PARLEY_SESSION_HOURS: '8' };
    expect(readConfig(short).sessions).toEqual({ idleMs: hours / 2, absoluteMs: 8 * hours });
    for (const wrong of ['0', '0.1', '-1', '9000', 'never']) expect(problemsOf({ PARLEY_SESSION_IDLE_HOURS: wrong })).toHaveLength(1);
    for (const wrong of ['0.5', '9000']) expect(problemsOf({ PARLEY_SESSION_HOURS: wrong })).toHaveLength(1);
    expect(problemsOf({ PARLEY_SESSION_IDLE_HOURS: '9', PARLEY_SESSION_HOURS: '8' })[0]).toMatch(/^PARLEY_SESSION_IDLE_HOURS is more/);
  });

  it('takes how long a model may take to begin', () => {
    expect(readConfig({}).model.firstWordMs).toBe(30_000);
    expect(readConfig({ PARLEY_MODEL_FIRST_WORD_SECONDS: '120' }).model.firstWordMs).toBe(120_000);
  });

  it('offers a provider of accounts that has both an id and a secret', () => {
    const google = { PARLEY_GOOGLE_CLIENT_ID: 'id', PARLEY_GOOGLE_CLIENT_SECRET: 'secret' };
    expect(readConfig({}).social).toEqual({});
    expect(readConfig(google).social).toEqual({ google: { clientId: 'id', clientSecret: 'secret' } });
    expect(problemsOf({ PARLEY_GOOGLE_CLIENT_ID: 'id', PARLEY_GITHUB_CLIENT_SECRET: 'a' })).toEqual([
      'PARLEY_GOOGLE_CLIENT_SECRET is missing: it comes with PARLEY_GOOGLE_CLIENT_ID',
      'PARLEY_GITHUB_CLIENT_SECRET is set without PARLEY_GITHUB_CLIENT_ID',
    ]);
    expect(problemsOf({ ...google, PARLEY_MICROSOFT_DIRECTORY: 'common', PARLEY_GITHUB_URL: 'https://github.example' })).toHaveLength(2);
  });

  it('takes an empty variable as not set', () => {
    expect(problemsOf({ PORT: '', OPENAI_API_KEY: '', DATABASE_URL: '' })).toEqual([]);
  });

  it('never repeats a secret in a problem', () => {
    const problems = problemsOf({
      PARLEY_SECRET: 'short-and-secret',
      PARLEY_METRICS_TOKEN: 'tok',
      PARLEY_PREVIOUS_SECRETS: 'old-and-short',
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toMatch(/short-and-secret|tok\b|old-and-short/);
  });

  it('reads previous secrets one by one', () => {
    const [old, older] = ['o'.repeat(32), 'p'.repeat(40)];
    expect(readConfig({ PARLEY_PREVIOUS_SECRETS: `${old}, ${older}` }).previousSecrets).toEqual([old, older]);
    expect(readConfig({}).previousSecrets).toEqual([]);
    expect(problemsOf({ PARLEY_PREVIOUS_SECRETS: `${old},` })).toHaveLength(1);
  });

  it('reads what requests may reach, and says which entry it cannot', () => {
    expect(readConfig({ PARLEY_FETCH_ALLOW: 'wiki.internal:8080, 10.0.0.0/8' }).fetchAllow).toMatchObject([
      { port: 8080, reach: { host: 'wiki.internal' } },
      { port: undefined },
    ]);
    expect(problemsOf({ PARLEY_FETCH_ALLOW: 'wiki.internal, http://x' })).toEqual([
      expect.stringMatching(/^PARLEY_FETCH_ALLOW holds "http:\/\/x"/),
    ]);
  });

  it('needs to know who mails are from before it sends any, and takes no mail server it cannot read', () => {
    const server = { PARLEY_SMTP_URL: 'smtps://name:password@mail.example.com' };
    expect(problemsOf(server)).toEqual([expect.stringMatching(/^PARLEY_MAIL_FROM is missing/)]);
    expect(readConfig({ ...server, PARLEY_MAIL_FROM: 'Parley <parley@example.com>' }).mail).toMatchObject({
      from: 'Parley <parley@example.com>',
    });
    expect(readConfig({}).mail).toBeUndefined();
    const problems = problemsOf({ PARLEY_SMTP_URL: 'smtps://name:hidden@mail.example.com?tls=none', PARLEY_MAIL_FROM: 'nobody' });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('hidden');
  });

  it('makes no demo on a database server unless told to', () => {
    const server = { DATABASE_URL: 'postgres://parley_runtime@db/parley', PARLEY_SECRET: 'x'.repeat(32) };
    expect(readConfig(server).demo).toBe(false);
    expect(readConfig({ ...server, PARLEY_DEMO: 'on' }).demo).toBe(true);
  });
});
