import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const compiler = join(root, '../../node_modules/typescript-native/bin/tsc');

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', root, '--noEmit', 'false', '--incremental', 'false', '--declaration', '--outDir', dist], {
  stdio: 'inherit',
});
// The compiler rewrites the endings of imports in code, but not in declarations.
for (const name of readdirSync(dist).filter((file) => file.endsWith('.d.ts'))) {
  const file = join(dist, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"));
}
// What the server offers to sites, so that the package and the server are of one version.
const isWindows = process.platform === 'win32';
const [packed]: { filename: string }[] = JSON.parse(
  execFileSync(
    isWindows ? 'npm.cmd' : 'npm',
    ['pack', '--json', '--silent', '--ignore-scripts', '--workspaces=false', '--pack-destination', dist],
    {
      cwd: root,
      encoding: 'utf8',
      shell: isWindows,
    },
  ),
);
renameSync(join(dist, packed?.filename ?? ''), join(dist, 'parley-widget.tgz'));
