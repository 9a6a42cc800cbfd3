import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable } from '../bench/rig/print-tables.ts';
import { evalSet, type SetResult } from './eval/eval-set.ts';
import { findSets, loadSet } from './eval/load-set.ts';
import { targetsOf } from './eval/targets.ts';

const usage = `Asks the product the questions of evaluation sets and scores what it finds and answers.

  npm run eval -- [folder …]        a set (corpus.jsonl, queries.jsonl, qrels.tsv) or a folder of sets
  npm run eval -- quality/sets      the sets that ship with the source, which CI asks of every change

  --out DIR                  write DIR/<set>/run.jsonl
  --engine pglite|postgres   the database (default pglite; postgres: npm run services -- up)
  --fast                     a fixed sample of the sets that are ingested quickly, enough to see a drop
  --sample N                 so many questions of each set
  --typos N                  so many questions of each set once more with a typo, and with two (default 500)
  --only NAME                this set alone; may be repeated
  --keep                     write the figures as the result that later runs are compared with

Exit codes: 0 no figure dropped by more than a point, 1 one did, 2 wrong usage, 3 there is nothing to evaluate.`;

const lastFile = join(import.meta.dirname, 'last-result.json');
/** Where the development sets lie beside a checkout. */
const usualFolder = join(import.meta.dirname, '../../shared/eval');
const fastSample = 80;
/** Sets of more documents take too long to be ingested for a fast run. */
const fastDocuments = 250;
const mostTypos = 500;
/** A drop of more than this many points fails a run. */
const tolerance = 1;

type LastResult = Record<string, Record<string, Record<string, number>>>;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      engine: { type: 'string', default: 'pglite' },
      fast: { type: 'boolean', default: false },
      sample: { type: 'string' },
      typos: { type: 'string' },
      only: { type: 'string', multiple: true },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { engine, fast, keep } = values;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const isCount = (value: string | undefined): boolean => value === undefined || /^\d+$/.test(value);
  if ((engine !== 'pglite' && engine !== 'postgres') || !isCount(values.sample) || !isCount(values.typos)) {
    console.error(usage);
    return 2;
  }
  const folders = (positionals.length === 0 ? [usualFolder] : positionals).flatMap(findSets);
  const sets = folders
    .map(loadSet)
    .filter(({ name, corpus }) => (values.only?.includes(name) ?? true) && (!fast || corpus.length <= fastDocuments));
  if (sets.length === 0) {
    console.error('There is no set in the folders given. Name a folder with corpus.jsonl, queries.jsonl and qrels.tsv.');
    return 3;
  }
  const sample = values.sample === undefined ? (fast ? fastSample : undefined) : Number(values.sample);
  const say = (line: string): void => void process.stderr.write(`  … ${line}\n`);
  const last = existsSync(lastFile) ? (JSON.parse(readFileSync(lastFile, 'utf8')) as LastResult) : {};
  const typos = Math.min(values.typos === undefined ? mostTypos : Number(values.typos), sample ?? mostTypos);
  const extent = `${sample === undefined ? 'full' : `sample of ${sample}`}${values.typos === undefined ? '' : `, ${typos} with typos`}`;
  const known = last[extent] ?? {};
  const rows: string[][] = [];
  const dropped: string[] = [];
  for (const set of sets) {
    const startedAt = performance.now();
    const result = await evalSet(set, { engine, sample, typos, outFolder: values.out, say });
    say(`${set.name}: ${result.questions} questions in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
    const figures = rowsOf(set.name, result, known[set.name] ?? {});
    rows.push(...figures.rows);
    dropped.push(...figures.dropped);
    if (keep) known[set.name] = figures.measured;
  }
  console.log(
    printTable({
      title: `${engine}, ${extent}. Percent; AUROC times 100.`,
      columns: ['set', 'figure', 'floor', 'target', 'last', 'now', ''],
      rows,
    }),
  );
  if (keep) writeFileSync(lastFile, `${JSON.stringify({ ...last, [extent]: known }, undefined, 2)}\n`);
  for (const line of dropped) console.error(`dropped: ${line}`);
  return dropped.length > 0 && !keep ? 1 : 0;
}

function rowsOf(set: string, result: SetResult, known: Readonly<Record<string, number>>) {
  const rows: string[][] = [];
  const dropped: string[] = [];
  const measured: Record<string, number> = {};
  for (const { name, measure, floor, target, atMost } of targetsOf(set, result)) {
    const now = Math.round((measure(result) ?? 0) * 10) / 10;
    const before = known[name];
    measured[name] = now;
    const sign = atMost === true ? -1 : 1;
    const reached =
      target === undefined
        ? ''
        : sign * now >= sign * target
          ? 'reached'
          : floor !== undefined && sign * now < sign * floor
            ? 'BELOW FLOOR'
            : `${(target - now).toFixed(1)} to go`;
    rows.push([set, name, ...[floor, target, before, now].map((figure) => figure?.toFixed(1) ?? ''), reached]);
    if (before !== undefined && sign * (now - before) < -tolerance) dropped.push(`${set}, ${name}: ${before} → ${now}`);
  }
  rows.push([set, 'search p50 / p95 ms', '', '', '', `${result.p50Ms.toFixed(1)} / ${result.p95Ms.toFixed(1)}`, '']);
  return { rows, dropped, measured };
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${error.message}\n\n${usage}` : error);
  process.exitCode = isUsage ? 2 : 1;
}
