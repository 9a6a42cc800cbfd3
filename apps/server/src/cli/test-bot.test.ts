import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatId } from '@parley/contract/ids';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

it('parley test runs the answer tests of a bot, writes a JUnit report, and says by its exit code whether all passed', async () => {
  await using app = await createTestApp();
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  try {
    await app.acme.learn('hours.md', '# Opening hours\n\nThe shop in Lund opens at nine in the morning.');
    const [keyFile, junit] = [join(folder, 'key'), join(folder, 'junit.xml')];
    writeFileSync(keyFile, `${await app.acme.apiKey(['bots.read', 'bots.write'])}\n`);
    const bot = formatId('bot', app.acme.botId);
    const add = (question: string, text: string) =>
      app.acme.api('POST', `/v1/bots/${bot}/answer-tests`, { question, expectations: [{ kind: 'contains', text }] });
    const run = async (more: readonly string[] = []) => {
      let out = '';
      const args = ['test', '--bot', bot, '--url', app.url, '--key-file', keyFile, ...more];
      const written = { write: (text: string) => (out += text) };
      return { code: await runCli(args, { env: {}, stdout: written, stderr: written }), out: () => out };
    };
    await add('When does the shop in Lund open?', 'nine');
    expect((await run()).code).toBe(0);
    await add('When does the shop in "Lund"\nopen & close?', 'at ten');
    const failed = await run(['--target', 'published', '--junit', junit]);
    expect(failed.code).toBe(4);
    expect(failed.out()).toContain('failed  When does the shop in "Lund" open & close?  (contains: at ten)');
    expect(failed.out()).toContain('1 of 2 passed');
    const report = readFileSync(junit, 'utf8');
    expect(report).toContain('tests="2" failures="1" errors="0"');
    expect(report).toContain('<testcase name="When does the shop in &quot;Lund&quot;&#10;open &amp; close?"');
    expect(report).toContain('<failure type="expectation" message="contains: at ten">');
    expect((await run(['--suite', 'unknown'])).code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
