import { AppError, errorTable } from '@parley/contract/errors';
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { addAskCommand } from './ask.ts';
import { addBotCommands } from './bot.ts';
import { addDoctorCommand } from './doctor.ts';
import { addJobCommands } from './jobs.ts';
import { addMailCommands } from './mail.ts';
import { addMigrateCommand } from './migrate.ts';
import { addOperatorCommands } from './operator.ts';
import { addSecretCommands } from './secrets.ts';
import { addSeedCommand } from './seed.ts';
import { addServeCommand } from './serve.ts';
import { addTenantCommands } from './tenant.ts';
import type { Terminal } from './terminal.ts';
import { addTestCommand } from './test-bot.ts';

/** Runs one command and resolves to its exit code. Nothing here ends the process. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('parley')
    .description('Runs and looks after a Parley installation. Settings come from the environment: see docs/guides/operator.md.')
    .configureOutput({ writeOut: (text) => terminal.stdout.write(text), writeErr: (text) => terminal.stderr.write(text) })
    .showHelpAfterError('Try: npm run parley -- --help')
    .exitOverride();
  program.addHelpText(
    'after',
    `\nExit codes: ${exitCodes.ok} done, ${exitCodes.failure} failed, ${exitCodes.usage} not understood, ${exitCodes.configuration} wrong configuration, ${exitCodes.negative} ask: not in the documents; doctor: something to mend; test: a test failed.`,
  );
  let code: number = exitCodes.ok;
  const finish = (result: number): void => {
    code = result;
  };
  addServeCommand(program, terminal, finish);
  addMigrateCommand(program, terminal);
  addSeedCommand(program, terminal);
  addAskCommand(program, terminal, finish);
  addDoctorCommand(program, terminal, finish);
  addTestCommand(program, terminal, finish);
  addTenantCommands(program, terminal);
  addBotCommands(program, terminal);
  addOperatorCommands(program, terminal);
  addJobCommands(program, terminal);
  addMailCommands(program, terminal, finish);
  addSecretCommands(program, terminal, finish);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, terminal);
  }
}

function report(error: unknown, { stderr }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof ConfigError) {
    stderr.write(`${error.message}\n`);
    return exitCodes.configuration;
  }
  if (error instanceof AppError) {
    const details = error.details === undefined ? '' : ` ${JSON.stringify(error.details)}`;
    stderr.write(`${errorTable[error.code].text} (${error.code})${details}\n`);
    return exitCodes.failure;
  }
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.failure;
}
