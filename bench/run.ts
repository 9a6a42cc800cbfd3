import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bytes } from './bytes.ts';
import type { Bench } from './rig/bench.ts';
import { printTable } from './rig/print-tables.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { turn } from './turn.ts';
import { upload } from './upload.ts';

const benches: Readonly<Record<string, Bench>> = { turn, search, upload, start, bytes };

const usage = `Measures Parley on this machine and prints figures beside those of a yardstick measured in the same run.

  npm run bench -- turn      time to the first token, turns a second, Stop, streams held open, memory
  npm run bench -- search    search and ingestion
  npm run bench -- upload    memory while 500 MB are uploaded
  npm run bench -- start     from nothing to ready, and again
  npm run bench -- bytes     code a page loads for the widget and for those of others, which npm downloads

  --engine pglite|postgres   the database (default pglite; postgres: npm run services -- up)
  --quick                    fewer, shorter rounds
  --full                     the largest sizes too (search: 100,000 chunks, 1,000 tenants)
  --only NAME                turn: first-token, throughput, stop or streams alone
  --profile FOLDER           turn, search, upload: let the server write CPU profiles there
  --json                     print the tables as JSON`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'pglite' },
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      profile: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { engine, quick, full, json } = values;
  const bench = benches[positionals[0] ?? ''];
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (bench === undefined || positionals.length !== 1 || (engine !== 'pglite' && engine !== 'postgres')) {
    console.error(usage);
    return 2;
  }
  const say = (line: string): void => void process.stderr.write(`  … ${line}\n`);
  const before = loadavg()[0] ?? 0;
  const startedAt = performance.now();
  const tables = await bench({ engine, quick, full, only: values.only, profileFolder: values.profile, say });
  const context = {
    bench: positionals[0],
    engine,
    node: process.version,
    cores: navigator.hardwareConcurrency,
    loadBefore: Number(before.toFixed(1)),
    seconds: Math.round((performance.now() - startedAt) / 1000),
  };
  if (json) {
    console.log(JSON.stringify({ ...context, tables }, undefined, 2));
    return 0;
  }
  for (const table of tables) console.log(printTable(table));
  console.log(
    `${engine}, ${context.cores} cores, Node ${context.node}, ${context.seconds} s. The machine had a load of ${context.loadBefore} before the run: the nearer to 0, the more the figures mean.`,
  );
  return 0;
}

// What was started is ended when this process exits, which a signal alone does not let it see.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${error.message}\n\n${usage}` : error);
  process.exitCode = isUsage ? 2 : 1;
}
