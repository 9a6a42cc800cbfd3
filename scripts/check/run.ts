import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ToolCheck, type TreeCheck, toolChecks, treeChecks } from './checks.ts';
import { readSourceTree, type SourceTree } from './source-tree.ts';

interface Outcome {
  name: string;
  ok: boolean;
  seconds: number;
  note: string;
  details: string;
}

const root = process.cwd();
const names = [...toolChecks, ...treeChecks].map(({ name }) => name);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  process.exit(2);
}
const isWanted = ({ name }: { name: string }): boolean => wanted.length === 0 || wanted.includes(name);

const failed: string[] = [];
const waiting = toolChecks.filter(isWanted);
await Promise.all([runTools(), runTools()]);
const tree = readSourceTree(root);
for (const check of treeChecks.filter(isWanted)) show(runTreeCheck(check, tree));
if (failed.length > 0) {
  console.log(`\n${failed.length} of ${wanted.length || names.length} checks failed. One again: npm run check -- '${failed[0]}'`);
  process.exitCode = 1;
}

/** Takes checks from the queue until it is empty; two of these fill two cores. */
async function runTools(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) show(await runToolCheck(check));
}

async function runToolCheck(check: ToolCheck): Promise<Outcome> {
  const started = performance.now();
  const results = await Promise.all(check.commands.map(([script, ...args]) => runTool(script, args)));
  const details = results.filter(({ ok }) => !ok).map(({ output }) => (check.tidy?.(output, root) ?? output).trim());
  return {
    name: check.name,
    ok: details.length === 0,
    seconds: (performance.now() - started) / 1000,
    note: '',
    details: details.join('\n'),
  };
}

function runTool(script: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  const file = path.join(root, script);
  if (!existsSync(file)) return Promise.resolve({ ok: false, output: `${script} is not installed. Run: npm ci` });
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: `${stdout}${stderr}` });
    });
  });
}

function runTreeCheck(check: TreeCheck, files: SourceTree): Outcome {
  const started = performance.now();
  const findings = check.find(files);
  const details = findings.map(({ file, line, message }) => `${line === undefined ? file : `${file}:${line}`}  ${message}`);
  const seconds = (performance.now() - started) / 1000;
  return { name: check.name, ok: findings.length === 0, seconds, note: check.note?.(files) ?? '', details: details.join('\n') };
}

function show(outcome: Outcome): void {
  const note = outcome.note === '' ? '' : `  ${outcome.note}`;
  console.log(`${outcome.ok ? 'ok  ' : 'FAIL'}  ${outcome.name.padEnd(20)}${outcome.seconds.toFixed(1).padStart(5)} s${note}`);
  if (outcome.ok) return;
  failed.push(outcome.name);
  console.log(outcome.details.replace(/^/gm, '      '));
}
