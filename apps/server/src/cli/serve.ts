import type { Command } from 'commander';
import { runServer } from '../run-server.ts';
import type { Terminal } from './terminal.ts';

export function addServeCommand(program: Command, { env }: Terminal, finish: (code: number) => void): void {
  program
    .command('serve')
    .description('Start the server, as `npm start` does')
    .option('--port <number>', 'the port to listen on, instead of PORT')
    .action(async ({ port }: { port?: string }) => finish(await runServer(port === undefined ? env : { ...env, PORT: port })));
}
