import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const program = 'apps/server/src/cli/run-cli.ts';
const texts = { [program]: "export const said = 'source';\n", 'packages/platform/src/greet.ts': 'export const greeting = 1;\n' };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-built-'));
  write('package.json', '{ "type": "module" }');
  cpSync(join(import.meta.dirname, 'load-program.js'), join(root, 'apps/server/src/load-program.js'));
  const madeOf = Object.entries(texts).map(([file, text]) => {
    write(file, text);
    return { file, mtimeMs: statSync(join(root, file)).mtimeMs, sha256: createHash('sha256').update(text).digest('hex') };
  });
  write('apps/server/dist/made-of.json', JSON.stringify(madeOf));
  write('apps/server/dist/run-cli.js', "export const said = 'built';\n");
  write(
    'say.js',
    "import { loadProgram } from './apps/server/src/load-program.js';\nconsole.log((await loadProgram('cli/run-cli')).said);\n",
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Which of the two is loaded in the planted checkout. */
function loaded(): string {
  return spawnSync(process.execPath, ['say.js'], { cwd: root, encoding: 'utf8' }).stdout.trim();
}

it('loads what was built of the files that are there, also when they were copied or only touched since', () => {
  expect(loaded()).toBe('built');
  utimesSync(join(root, program), 1, 1);
  expect(loaded()).toBe('built');
});

it.each([
  ['one of them says something else', () => write('packages/platform/src/greet.ts', 'export const greeting = 2;\n')],
  ['one of them is gone', () => rmSync(join(root, 'packages/platform/src/greet.ts'))],
  ['nothing was built', () => rmSync(join(root, 'apps/server/dist'), { recursive: true })],
])('loads the file itself where %s', (_case, change) => {
  change();
  expect(loaded()).toBe('source');
});
