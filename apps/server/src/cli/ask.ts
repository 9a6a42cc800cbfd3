import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseProvider } from '@parley/platform/models/choose-provider';
import { createExtractiveProvider } from '@parley/platform/models/extractive/extractive';
import { createLog } from '@parley/platform/telemetry/create-log';
import { systemTrail } from '@parley/product/audit/public';
import { createBot, publishBot } from '@parley/product/bots/public';
import { putSource } from '@parley/product/knowledge/public';
import { createTenant } from '@parley/product/tenants/public';
import type { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { createInstallation } from '../installation.ts';
import { openStorage } from '../open-storage.ts';
import { askInProcess } from './ask-in-process.ts';
import type { Terminal } from './terminal.ts';

export function addAskCommand(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('ask <question>')
    .description('Answer one question from the files given, without a server')
    .requiredOption('--files <paths...>', 'text, Markdown, HTML or PDF files')
    .addHelpText(
      'after',
      `\nGive the question before --files, or after "--". Exit code ${exitCodes.negative} means that the files do not hold the answer.`,
    )
    .action(async (question: string, { files }: { files: string[] }) => {
      finish(await ask(readConfig(terminal.env), { question, files }, terminal));
    });
}

/** Learns the files in a database of its own that is thrown away afterwards, and asks as a visitor would. */
async function ask(config: Config, input: { question: string; files: readonly string[] }, { stdout, stderr }: Terminal): Promise<number> {
  const documents = input.files.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
  const log = createLog({ level: 'error', format: 'pretty' });
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-ask-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  const storage = await openStorage({ database: { engine: 'pglite' }, dataDir }, log);
  cleanup.defer(() => storage.close());
  const { database } = storage;
  const tenant = await createTenant(database, { name: 'Ask', slug: 'ask', plan: 'enterprise' });
  const scope = database.forTenant(tenant.id);
  const trail = systemTrail('ask');
  const bot = await createBot(scope, { name: 'Ask', trail });
  await publishBot(scope, { id: bot.id, trail });
  const installation = await createInstallation({
    config: {
      ...config,
      role: 'all',
      valkeyUrl: undefined,
      mail: undefined,
      files: { kind: 'folder', folder: join(dataDir, 'files'), alone: true },
    },
    database,
    provider: chooseProvider(config.model, createExtractiveProvider()),
    secrets: { current: dataDir.padEnd(32, '-'), previous: [] },
    log,
    processMetrics: false,
  });
  cleanup.defer(() => installation.close(0));
  for (const { path, bytes } of documents) {
    await putSource(scope, { name: path, bytes, contentType: undefined, url: undefined }).catch((error: unknown) => {
      stderr.write(`${path}: `);
      throw error;
    });
  }
  await installation.jobs?.drain();
  const answer = await askInProcess(installation.app, bot.id, input.question, (text) => stdout.write(text));
  for (const citation of answer.citations) {
    const page = citation.page === undefined ? '' : `, page ${citation.page}`;
    stdout.write(`  [${citation.number}] ${[citation.documentTitle, ...citation.headingPath].join(' › ')}${page}\n`);
  }
  if (answer.end.type === 'turn.completed') return answer.end.outcome === 'declined' ? exitCodes.negative : exitCodes.ok;
  stderr.write(answer.end.type === 'turn.failed' ? `${answer.end.title}\n` : 'The answer was interrupted.\n');
  return exitCodes.failure;
}
