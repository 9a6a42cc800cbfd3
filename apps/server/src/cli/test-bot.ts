import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { AnswerTestResultResponse, AnswerTestRunResponse } from '@parley/contract/answer-tests';
import { createGuardedFetch } from '@parley/platform/fetch/create-guarded-fetch';
import { parseFetchOpening } from '@parley/platform/fetch/fetch-opening';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { whatFailed, writeJunit } from './write-junit.ts';

interface TestOptions {
  url: string;
  keyFile: string;
  bot: string;
  target: string;
  suite: string;
  junit?: string;
}

type RunDetail = AnswerTestRunResponse & { results: AnswerTestResultResponse[] };

const pollMs = 1_000;

export function addTestCommand(program: Command, { stdout }: Terminal, finish: (code: number) => void): void {
  program
    .command('test')
    .description('Run the answer tests of a bot of a running installation, as continuous integration does')
    .requiredOption('--bot <id>', 'the bot, as bot_…')
    .requiredOption('--key-file <path>', 'a file that holds an API key with bots.read and bots.write')
    .option('--url <address>', 'where Parley is', 'http://localhost:3000')
    .option('--target <state>', 'draft or published', 'draft')
    .option('--suite <name>', 'own, or probes for the built-in attempts to lead a bot astray', 'own')
    .option('--junit <path>', 'writes a JUnit report there')
    .addHelpText('after', `\nExit code ${exitCodes.negative} means that a test failed.`)
    .action(async (options: TestOptions) => finish(await test(options, stdout)));
}

async function test({ url, keyFile, bot, target, suite, junit }: TestOptions, stdout: Terminal['stdout']): Promise<number> {
  const { hostname, port, protocol } = new URL(url);
  // Whoever types the address chose it, wherever it is.
  const opening = parseFetchOpening(`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`);
  const outgoing = createGuardedFetch(opening === undefined ? {} : { allow: [opening] });
  try {
    const api = createApi(outgoing.fetch, url, readFileSync(keyFile, 'utf8').trim());
    const { id } = await api<AnswerTestRunResponse>('POST', `/v1/bots/${encodeURIComponent(bot)}/answer-test-runs`, { target, suite });
    let run = await api<RunDetail>('GET', `/v1/answer-test-runs/${id}`);
    while (run.finishedAt === null) {
      await delay(pollMs);
      run = await api<RunDetail>('GET', `/v1/answer-test-runs/${id}`);
    }
    for (const result of run.results) {
      const failed = result.verdict === 'passed' ? '' : `  (${whatFailed(result)})`;
      stdout.write(`${result.verdict.padEnd(7)} ${result.question.replace(/\s+/g, ' ')}${failed}\n`);
    }
    stdout.write(`${run.passed} of ${run.total} passed, ${run.regressed} worse than the published version.\n`);
    if (junit !== undefined) writeFileSync(junit, writeJunit(`${bot} ${target} ${suite}`, run.results));
    if (run.status === 'failed') return exitCodes.failure;
    return run.failed === 0 ? exitCodes.ok : exitCodes.negative;
  } finally {
    await outgoing.close();
  }
}

function createApi(fetch: GuardedFetch, url: string, key: string) {
  return async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const headers = { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(new URL(path, url), { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const answer = (await response.json()) as Answer & { title?: string; code?: string };
    if (!response.ok) throw new Error(`${answer.title ?? 'The request failed.'} (${answer.code ?? response.status})`);
    return answer;
  };
}
