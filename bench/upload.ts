import { Readable } from 'node:stream';
import { permissions } from '@parley/contract/permissions';
import { createApiKey } from '@parley/product/identity/public';
import { createTenant } from '@parley/product/tenants/public';
import { Agent, request } from 'undici';
import type { BenchOptions, Table } from './rig/bench.ts';
import { preparePlace } from './rig/prepare-place.ts';
import { readProcessUsage } from './rig/process-usage.ts';
import { startServer } from './rig/start-server.ts';

const fileMegabytes = 50;
const pieceBytes = 65_536;
const sampleMs = 20;
const settleMs = 3_000;

/** How much memory the process that takes uploads needs, beside what it needs anyway. Files go to the store as they come, so it should not grow with them. */
export async function upload({ engine, quick, say, profileFolder }: BenchOptions): Promise<Table[]> {
  await using place = await preparePlace(engine);
  // Jobs are left to a worker that is not there: what is measured is the taking of files alone.
  await using server = await startServer(
    place,
    { PARLEY_DEMO: 'off', ...(engine === 'postgres' ? { PARLEY_ROLE: 'api' } : {}) },
    profileFolder,
  );
  const database = place.open();
  const tenant = await createTenant(database, { name: 'Bench', slug: 'bench', plan: 'enterprise' });
  const { token } = await createApiKey(database.forTenant(tenant.id), { name: 'bench', permissions });
  await database.close();
  const memoryMb = (): number => readProcessUsage(server.pid).memoryMb;
  const dispatcher = new Agent({ headersTimeout: 300_000 });
  const send = async (name: string, megabytes: number): Promise<void> => {
    const { statusCode, body } = await request(`${server.url}/v1/sources/files?name=${name}`, {
      dispatcher,
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: Readable.from(textOf(name, megabytes)),
    });
    const answer = await body.text();
    if (statusCode !== 202) throw new Error(`an upload was answered by ${statusCode}: ${answer}`);
  };
  const idle = memoryMb();
  // What the first upload loads, and the buffers it leaves for the next, are there once.
  await send('first.txt', fileMegabytes);
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const first = memoryMb();
  let most = first;
  const watch = setInterval(() => {
    most = Math.max(most, memoryMb());
  }, sampleMs);
  const files = quick ? 3 : 10;
  const startedAt = performance.now();
  for (let file = 1; file <= files; file++) {
    await send(`file-${file}.txt`, fileMegabytes);
    say(`${file * fileMegabytes} MB uploaded, the process holds ${memoryMb().toFixed(0)} MB`);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  clearInterval(watch);
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const after = memoryMb();
  await dispatcher.close();
  return [
    {
      title: `Upload: ${files} files of ${fileMegabytes} MB, one after the other, on ${engine}`,
      columns: ['MB', 'seconds', 'MB a second', 'idle MB', 'after a first file MB', 'most MB', 'at the end MB', 'most / after a first'],
      rows: [
        [
          files * fileMegabytes,
          seconds.toFixed(1),
          ((files * fileMegabytes) / seconds).toFixed(0),
          idle.toFixed(0),
          first.toFixed(0),
          most.toFixed(0),
          after.toFixed(0),
          (most / first).toFixed(2),
        ],
      ],
      notes: [
        'budget: flat. One file held in memory would show as 50 MB more.',
        'On PostgreSQL the process takes files and does nothing else; embedded, it also begins to read them, and holds the database.',
      ],
    },
  ];
}

function* textOf(name: string, megabytes: number): Generator<Buffer> {
  const line = `${name} is one of many files, and this is one of its many lines.\n`;
  for (let sent = 0; sent < megabytes * 1e6; sent += pieceBytes) {
    const piece = `${sent} ${line}`;
    yield Buffer.from(piece.repeat(Math.ceil(pieceBytes / piece.length)).slice(0, Math.min(pieceBytes, megabytes * 1e6 - sent)));
  }
}
