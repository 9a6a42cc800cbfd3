import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { type DatabaseAddress, openDatabase } from '@parley/platform/database/open-database';
import { handleJob } from '@parley/platform/jobs/handle-job';
import { startJobs } from '@parley/platform/jobs/start-jobs';
import { createLog } from '@parley/platform/telemetry/create-log';
import { recordRun, recordRunJob } from '@parley/testing/jobs/record-run';

/** Where the jobs are, and after how many runs this process stands still inside the next ones, to be killed there. */
interface Input {
  readonly place: { readonly folder: string } | { readonly address: DatabaseAddress };
  readonly runs: number;
}

const { place, runs } = JSON.parse(process.argv[2] ?? '') as Input;
const address: DatabaseAddress =
  'address' in place ? place.address : { engine: 'pglite', socketFolder: (await startEngine({ dataFolder: place.folder })).socketFolder };
let left = runs;
await startJobs({
  database: openDatabase({ address }),
  log: createLog({ level: 'silent', format: 'json' }),
  handlers: [
    handleJob(recordRunJob, {}, async (scope, _deps, { n }) => {
      if (left-- <= 0) {
        process.stdout.write('standing still\n');
        await new Promise((resolve) => setInterval(resolve, 1_000_000));
      }
      await recordRun(scope, n);
    }),
  ],
});
