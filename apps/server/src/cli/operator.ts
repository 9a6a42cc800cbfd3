import { addOperator, makeSetupLink } from '@parley/product/identity/public';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { dashboardAddress } from '../dashboard-url.ts';
import type { Terminal } from './terminal.ts';
import { withStorage } from './with-storage.ts';

export function addOperatorCommands(program: Command, terminal: Terminal): void {
  const operator = program.command('operator').description('Decide who runs the installation');
  const say = (text: string): void => void terminal.stdout.write(`${text}\n`);

  operator
    .command('invite')
    .description('Make a link by which somebody new becomes an operator: good once, for a day; the one before is void')
    .action(async () => {
      const config = readConfig(terminal.env);
      const dashboard = dashboardAddress(config);
      const link = await withStorage(config, (database) => makeSetupLink(database, { dashboard, now: Date.now, onlyFirst: false }));
      say(String(link));
    });
  operator
    .command('add <email>')
    .description('Make somebody an operator who signs in with this e-mail address already')
    .action(async (email: string) => {
      await withStorage(readConfig(terminal.env), (database) => addOperator(database, email));
      say(`${email} is an operator.`);
    });
}
