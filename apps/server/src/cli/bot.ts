import { readFileSync, writeFileSync } from 'node:fs';
import { type BotFile, botFileSchema } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import { readBotFile, writeBotFile } from '@parley/product/bots/public';
import type { Command } from 'commander';
import { z } from 'zod';
import { ConfigError } from '../config.ts';
import { callInstallation } from './call-installation.ts';
import type { Terminal } from './terminal.ts';

const readBot = z.object({ name: z.string(), revision: z.number(), draft: z.record(z.string(), z.unknown()) });

interface Options {
  url: string;
  file: string;
}

/** Bots as files beside one's code. They go over the HTTP API, with a key of the tenant, so that a pipeline needs nothing else. */
export function addBotCommands(program: Command, terminal: Terminal): void {
  const bot = program.command('bot').description('Keep bots as files, over the HTTP API with the key in PARLEY_API_KEY');
  const withPlace = (command: Command): Command =>
    command
      .requiredOption('--url <url>', 'where the installation answers, as in https://chat.example.com')
      .requiredOption('--file <path>', 'the file: YAML where it ends in .yaml or .yml, else JSON');

  withPlace(bot.command('pull <bot>').description("Write a bot's name and draft into a file")).action(
    async (id: string, { url, file }: Options) => {
      const { name, draft } = readBot.parse(await callInstallation(placeOf(terminal, url), 'GET', `/v1/bots/${id}`));
      const read = botFileSchema.parse({ parley: 'bot/1', name, draft });
      writeFileSync(file, writeBotFile(read, /\.ya?ml$/i.test(file) ? 'yaml' : 'json'));
      terminal.stdout.write(`${file} holds ${name}.\n`);
    },
  );
  withPlace(bot.command('push <bot>').description("Put a file's name and draft in place of a bot's"))
    .option('--publish <note>', 'publish it at once, with this note')
    .action(async (id: string, { url, file, publish }: Options & { publish?: string }) => {
      const place = placeOf(terminal, url);
      const { name, draft } = readFile(file);
      const { revision } = readBot.parse(await callInstallation(place, 'PATCH', `/v1/bots/${id}`, { name, draft }));
      if (publish !== undefined) await callInstallation(place, 'POST', `/v1/bots/${id}/publish`, { note: publish, revision });
      terminal.stdout.write(`${name} is as ${file} says${publish === undefined ? '' : ', and published'}.\n`);
    });
}

function placeOf({ env }: Terminal, url: string): { url: string; apiKey: string } {
  const apiKey = env['PARLEY_API_KEY'];
  if (apiKey === undefined || apiKey === '') throw new ConfigError(['PARLEY_API_KEY must hold an API key with bots.read and bots.write']);
  return { url, apiKey };
}

function readFile(path: string): BotFile {
  try {
    return readBotFile(readFileSync(path, 'utf8'));
  } catch (error) {
    const issues = error instanceof AppError ? error.details?.['issues'] : undefined;
    if (!Array.isArray(issues)) throw error;
    throw new Error(`${path} is no file of a bot:\n${issues.map(({ message }) => message).join('\n')}`);
  }
}
