import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

interface ManifestEntry {
  file: string;
  css?: string[];
  imports?: string[];
}

const dist = join(import.meta.dirname, 'dist');
const manifest: Record<string, ManifestEntry> = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));

/** What a browser must have fetched before a screen is there, in English, with nothing in its cache. */
const budgets = [
  { screen: 'signing in', modules: ['src/features/identity/sign-in-page.tsx'], maxKilobytes: 180 },
  { screen: 'the list of bots', modules: ['src/app/shell/tenant-shell.tsx', 'src/features/bots/bots-page.tsx'], maxKilobytes: 235 },
];

for (const { screen, modules, maxKilobytes } of budgets) {
  const files = filesOf(['index.html', 'src/locales/en/catalogue.ts', ...modules]);
  const sizes = await Promise.all([...files].map(async (file) => brotliCompressSync(await readFile(join(dist, file))).length));
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  const verdict = kilobytes <= maxKilobytes ? 'ok' : 'OVER BUDGET';
  process.stdout.write(`${screen}: ${kilobytes.toFixed(1)} of ${maxKilobytes} KB (brotli) in ${files.size} files: ${verdict}\n`);
  if (kilobytes > maxKilobytes) process.exitCode = 1;
}

/** The files of modules and of everything they import before they run. */
function filesOf(modules: readonly string[], known = new Set<string>()): Set<string> {
  for (const name of modules) {
    const entry = manifest[name];
    if (entry === undefined) throw new Error(`${name} is not in the build: run npm run build`);
    if (known.has(entry.file)) continue;
    known.add(entry.file);
    for (const sheet of entry.css ?? []) known.add(sheet);
    filesOf(entry.imports ?? [], known);
  }
  return known;
}
