import { type SealedColumnState, sealAgain } from '@parley/platform/secrets/seal-again';
import { createSecretBox } from '@parley/platform/secrets/secret-box';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { installationSecrets } from '../installation-secrets.ts';
import type { Terminal } from './terminal.ts';
import { withStorage } from './with-storage.ts';

export function addSecretCommands(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const secrets = program.command('secrets').description('Look after what is stored sealed');
  secrets
    .command('rotate')
    .description('Seal every stored secret again under PARLEY_SECRET, so that PARLEY_PREVIOUS_SECRETS can be emptied')
    .option('--dry-run', 'change nothing, only say what there is')
    .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
      const config = readConfig(terminal.env);
      const states = await withStorage(config, (database) =>
        sealAgain(database, createSecretBox(installationSecrets(config)), { change: !dryRun }),
      );
      terminal.stdout.write(`${states.map((state) => describe(state, dryRun)).join('\n')}\n`);
      if (states.some(({ unreadable }) => unreadable > 0)) {
        terminal.stderr.write(
          'Some cannot be opened: add the secret they were sealed under to PARLEY_PREVIOUS_SECRETS, or enter them anew.\n',
        );
        finish(exitCodes.failure);
      }
    });
}

function describe({ purpose, current, earlier, unreadable }: SealedColumnState, dryRun: boolean): string {
  const done = dryRun ? 'under an earlier secret' : 'sealed again';
  return [purpose, `${earlier} ${done}`, `${current} current`, `${unreadable} unreadable`].join('\t');
}
