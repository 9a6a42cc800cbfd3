import { type DatabaseAddress, openDatabase } from '@parley/platform/database/open-database';
import { openQueue } from '@parley/platform/jobs/open-queue';
import { relayOutbox } from '@parley/platform/jobs/relay-outbox';
import { recordRunJob } from '@parley/testing/jobs/record-run';

/** Where `relay.test.ts` wants this process to stand still and be killed. */
interface Input {
  readonly address: DatabaseAddress;
  readonly standAt: 'before commit' | 'after commit';
}

const { address, standAt } = JSON.parse(process.argv[2] ?? '') as Input;
const database = openDatabase({ address });
const queue = openQueue({ database });
await queue.start();

async function standStill(): Promise<void> {
  process.stdout.write('standing still\n');
  await new Promise((resolve) => setInterval(resolve, 1_000_000));
}

await database.asSystem('test', async (db) => {
  await relayOutbox(db, queue, [recordRunJob]);
  if (standAt === 'before commit') await standStill();
});
await standStill();
