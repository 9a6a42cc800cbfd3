import { formatId } from '@parley/contract/ids';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { seedDemo } from '../seed.ts';
import type { Terminal } from './terminal.ts';
import { withStorage } from './with-storage.ts';

export function addSeedCommand(program: Command, terminal: Terminal): void {
  program
    .command('seed')
    .description('Make the demo tenant, or bring its documents up to date')
    .action(async () => {
      const demo = await withStorage(readConfig(terminal.env), seedDemo);
      terminal.stdout.write(
        `The demo tenant's bot is ${formatId('bot', demo.botId)}; ${demo.added} of its ${demo.documents} documents were new or changed. The server learns them when it runs.\n`,
      );
    });
}
