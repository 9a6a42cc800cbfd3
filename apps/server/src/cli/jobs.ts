import { formatId } from '@parley/contract/ids';
import { listDeadJobs } from '@parley/platform/jobs/list-dead-jobs';
import { retryDeadJob } from '@parley/platform/jobs/retry-dead-job';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';
import { withStorage } from './with-storage.ts';

export function addJobCommands(program: Command, terminal: Terminal): void {
  const jobs = program.command('jobs').description('Look after jobs that failed for good');
  jobs
    .command('dead')
    .description('List jobs that failed for good, the latest first')
    .action(async () => {
      const dead = await withStorage(readConfig(terminal.env), (database) => listDeadJobs(database));
      for (const { id, job, code, attempts, tenantId, diedAt } of dead) {
        terminal.stdout.write(
          `${[id, job, code, `${attempts} attempts`, formatId('tenant', tenantId), diedAt.toISOString()].join('\t')}\n`,
        );
      }
      if (dead.length === 0) terminal.stdout.write('No job has failed for good.\n');
    });
  jobs
    .command('retry <id>')
    .description('Put a dead job back into its queue with all its retries')
    .action(async (id: string) => {
      await withStorage(readConfig(terminal.env), (database) => retryDeadJob(database, id));
      terminal.stdout.write('It will run again within seconds of the server running.\n');
    });
}
