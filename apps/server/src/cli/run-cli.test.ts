import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotFile, BotResponse } from '@parley/contract/bots';
import { newId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { createSecretBox } from '@parley/platform/secrets/secret-box';
import { createTenant } from '@parley/product/tenants/public';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { startFakeSmtp } from '@parley/testing/mail/start-fake-smtp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { examineSealedValues } from '../doctor/examine-secrets.ts';
import { runCli } from './run-cli.ts';
import { withStorage } from './with-storage.ts';

/** The database the commands of this test use, while none of them runs. */
function withDatabase<Result>(folder: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  return withStorage(readConfig({ PARLEY_DATA_DIR: join(folder, 'data') }), work);
}

describe('the command line', { timeout: 240_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
    writeFileSync(join(folder, 'hours.md'), '# Opening hours\n\nThe shop in Lund opens at nine in the morning.');
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7 and nothing else');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(args: string[], env: Record<string, string> = {}) {
    const written = { out: '', err: '' };
    const code = await runCli(args, {
      env: { PARLEY_DATA_DIR: join(folder, 'data'), ...env },
      stdout: { write: (text) => (written.out += text) },
      stderr: { write: (text) => (written.err += text) },
    });
    return { code, ...written };
  }

  it('answers a question from files, with the source', async () => {
    const { code, out } = await run(['ask', 'When does the shop in Lund open?', '--files', join(folder, 'hours.md')]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('opens at nine in the morning') });
    expect(out).toContain('[1] Opening hours');
  });

  it('says by its exit code that the files do not hold the answer', async () => {
    expect((await run(['ask', 'Who painted the Mona Lisa?', '--files', join(folder, 'hours.md')])).code).toBe(4);
  });

  it('refuses a file that is not what it claims, and ends', async () => {
    const { code, err } = await run(['ask', 'What?', '--files', join(folder, 'broken.pdf')]);
    expect(code).toBe(1);
    expect(err).toContain('broken.pdf');
    expect(err).toContain('document_unreadable');
  });

  it('answers through a model when one is configured', async () => {
    await using model = await startFakeModel();
    model.next({ kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1].' });
    const env = { PARLEY_MODEL_URL: model.openaiUrl, PARLEY_MODEL: 'fake-model' };
    const { out } = await run(['ask', 'When does the shop in Lund open?', '--files', join(folder, 'hours.md')], env);
    expect(out).toContain('The shop in Lund opens at nine in the morning [1].');
    expect(model.requests).toHaveLength(1);
  });

  it('creates tenants, makes keys, suspends and resumes', async () => {
    const created = await run(['tenant', 'create', '--name', 'Acme', '--slug', 'acme']);
    expect(created.err).toBe('');
    expect(created.out).toMatch(/sk_parley_key_[0-9a-z]{26}_[\w-]{43}_[0-9a-f]{8}/);
    expect(await run(['tenant', 'create', '--name', 'Acme', '--slug', 'acme'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('already_exists'),
    });
    expect((await run(['tenant', 'key', 'acme'])).out).toMatch(/^sk_parley_/);
    expect((await run(['tenant', 'suspend', 'acme'])).out).toContain('suspended');
    expect((await run(['tenant', 'list'])).out).toMatch(/suspended\tacme\tAcme/);
    expect((await run(['tenant', 'resume', 'acme'])).out).toContain('active');
    expect((await run(['tenant', 'plan', 'acme', 'starter'])).out).toContain('starter');
    expect((await run(['tenant', 'plan', 'acme', 'golden'])).code).toBe(2);
    expect((await run(['tenant', 'plan', 'nobody', 'starter'])).code).toBe(1);
    expect((await run(['tenant', 'key', 'nobody'])).code).toBe(1);
    expect((await run(['tenant', 'create', '--name', 'X', '--slug', 'Not A Slug'])).code).toBe(1);
  });

  it('sends a mail to see whether that works, and lists none that were never queued', async () => {
    await using smtp = await startFakeSmtp({ security: 'none', authenticates: false });
    const env = { PARLEY_SMTP_URL: `smtp://127.0.0.1:${smtp.port}?tls=none`, PARLEY_MAIL_FROM: 'Parley <parley@example.com>' };
    expect(await run(['mail', 'test', 'ada@example.org'], env)).toMatchObject({ code: 0, out: 'The mail server took it.\n' });
    expect(smtp.received).toMatchObject([{ from: 'parley@example.com', to: ['ada@example.org'] }]);
    smtp.nextMeet({ at: 'recipient', code: 550, says: 'no such mailbox' });
    expect(await run(['mail', 'test', 'ada@example.org'], env)).toMatchObject({ code: 1, out: expect.stringContaining('no such mailbox') });
    expect(await run(['mail', 'test', 'ada@example.org'])).toMatchObject({ code: 1, out: expect.stringContaining('PARLEY_SMTP_URL') });
    expect(await run(['mail', 'list'])).toMatchObject({ code: 0, out: '' });
  });

  it('seals stored secrets again under a new secret, and says when one cannot be opened', async () => {
    const [first, second] = ['f'.repeat(32), 's'.repeat(32)];
    const tenantId = await withDatabase(folder, async (database) => {
      const tenant = await createTenant(database, { name: 'Sealed', slug: 'sealed' });
      const secret = createSecretBox({ current: first, previous: [] }).seal(
        { owner: tenant.id, purpose: 'sso_connections.secret' },
        'client',
      );
      const connection = {
        id: newId('ssoConnection'),
        name: 'One',
        kind: 'oidc' as const,
        issuer: 'https://idp.example.com',
        config: '{}',
        secret,
      };
      await database.forTenant(tenant.id).transaction((db) => db.insertInto('sso_connections').values(connection).execute());
      return tenant.id;
    });
    const lost = await run(['secrets', 'rotate'], { PARLEY_SECRET: second });
    expect(lost).toMatchObject({ code: 1, err: expect.stringContaining('PARLEY_PREVIOUS_SECRETS') });
    expect(lost.out).toMatch(/sso_connections\.secret\t0 sealed again\t0 current\t1 unreadable/);
    const settings = { secret: second, previousSecrets: [], dataDir: folder };
    const [finding] = await withDatabase(folder, (database) => examineSealedValues(settings, database));
    expect(finding).toMatchObject({ state: 'problem', text: expect.stringContaining('sso_connections.secret (1)') });
    const both = { PARLEY_SECRET: second, PARLEY_PREVIOUS_SECRETS: first };
    expect(await run(['secrets', 'rotate'], both)).toMatchObject({ code: 0, out: expect.stringContaining('1 sealed again') });
    const opened = await withDatabase(folder, (database) =>
      database.forTenant(tenantId).transaction((db) => db.selectFrom('sso_connections').select('secret').executeTakeFirstOrThrow()),
    );
    const box = createSecretBox({ current: second, previous: [] });
    expect(box.open({ owner: tenantId, purpose: 'sso_connections.secret' }, opened.secret ?? Buffer.alloc(0))).toBe('client');
  });

  it('tells what is configured and what mends the rest', async () => {
    const well = await run(['doctor']);
    expect(well).toMatchObject({ code: 0, out: expect.stringContaining('Nothing needs mending') });
    expect(well.out).toMatch(/secret +kept in the data folder|secret +made at the first start/);
    expect(well.out).toMatch(/mail +no mail server/);
    const ill = await run(['doctor', '--json'], {
      PARLEY_MODEL_URL: 'http://127.0.0.1:1/v1',
      VALKEY_URL: 'redis://127.0.0.1:1',
      PARLEY_SMTP_URL: 'smtp://127.0.0.1:1',
      PARLEY_MAIL_FROM: 'parley@example.com',
      PARLEY_PUBLIC_URL: 'https://parley.example',
    });
    const findings = JSON.parse(ill.out) as { subject: string; state: string; mend?: string }[];
    expect(ill.code).toBe(4);
    for (const subject of ['model', 'valkey', 'mail']) {
      const finding = findings.find((candidate) => candidate.subject === subject);
      expect(finding, subject).toMatchObject({ state: 'problem', mend: expect.any(String) });
    }
    expect(findings.find(({ subject }) => subject === 'proxy')).toMatchObject({
      state: 'warning',
      mend: expect.stringContaining('PARLEY_TRUSTED_PROXIES'),
    });
  });

  it('gives wrong settings, wrong words and help exit codes of their own', async () => {
    expect(await run(['migrate'], { PORT: 'x', VALKEY_URL: 'y' })).toMatchObject({
      code: 3,
      err: expect.stringMatching(/PORT[\s\S]*VALKEY_URL/),
    });
    expect((await run(['dance'])).code).toBe(2);
    for (const command of [
      [],
      ['ask'],
      ['serve'],
      ['migrate'],
      ['seed'],
      ['doctor'],
      ['tenant'],
      ['tenant', 'create'],
      ['bot'],
      ['bot', 'push'],
      ['jobs'],
      ['mail'],
    ]) {
      const { code, out } = await run([...command, '--help']);
      expect({ code, usage: out.startsWith('Usage: parley') }, command.join(' ')).toEqual({ code: 0, usage: true });
    }
  });

  it("keeps a bot's draft as a file, and puts one back over the API", async () => {
    await using app = await createTestApp();
    const { items } = (await (await app.acme.api('GET', '/v1/bots')).json()) as { items: BotResponse[] };
    const [bot] = items;
    const token = await app.acme.apiKey(['bots.read', 'bots.write']);
    const file = join(folder, 'bot.json');
    const options = ['--url', app.url, '--file', file];
    const env = { PARLEY_API_KEY: token };
    expect(await run(['bot', 'pull', bot?.id ?? '', ...options], env)).toMatchObject({ code: 0, err: '' });
    const kept = JSON.parse(readFileSync(file, 'utf8')) as BotFile;
    expect(kept).toMatchObject({ parley: 'bot/1', name: bot?.name, draft: bot?.draft });
    writeFileSync(file, JSON.stringify({ ...kept, draft: { ...kept.draft, greeting: 'Hello from a file' } }));
    expect(await run(['bot', 'push', bot?.id ?? '', ...options, '--publish', 'From the repository'], env)).toMatchObject({
      code: 0,
      err: '',
    });
    const pushed = (await (await app.acme.api('GET', `/v1/bots/${bot?.id}`)).json()) as BotResponse;
    expect(pushed).toMatchObject({ draft: { greeting: 'Hello from a file' }, published: { note: 'From the repository' } });
    writeFileSync(file, JSON.stringify({ ...kept, draft: { ...kept.draft, model: 'extractive', temperature: 1 } }));
    const refused = await run(['bot', 'push', bot?.id ?? '', ...options], env);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('draft.temperature') });
    const yaml = ['--url', app.url, '--file', join(folder, 'bot.yaml')];
    expect(await run(['bot', 'pull', bot?.id ?? '', ...yaml], env)).toMatchObject({ code: 0, err: '' });
    const written = readFileSync(join(folder, 'bot.yaml'), 'utf8');
    expect(written).toContain('\n  greeting: Hello from a file\n');
    writeFileSync(join(folder, 'bot.yaml'), written.replace('Hello from a file', 'Hello from YAML'));
    expect(await run(['bot', 'push', bot?.id ?? '', ...yaml], env)).toMatchObject({ code: 0, err: '' });
    expect(await (await app.acme.api('GET', `/v1/bots/${bot?.id}`)).json()).toMatchObject({ draft: { greeting: 'Hello from YAML' } });
    writeFileSync(join(folder, 'bot.yaml'), 'parley: bot/1\nname: Guide\ndraft:\n  colour: red\n');
    expect(await run(['bot', 'push', bot?.id ?? '', ...yaml], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining('line 4, draft.colour'),
    });
    expect(await run(['bot', 'pull', bot?.id ?? '', ...options])).toMatchObject({
      code: 3,
      err: expect.stringContaining('PARLEY_API_KEY'),
    });
  });
});
