import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const dist = join(import.meta.dirname, 'dist');
const manifest: { loader: string; panel: string } = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));

const budgets = [
  { what: 'before it is opened', file: manifest.loader, maxBytes: 3 * 1024 },
  { what: 'when it is opened', file: manifest.panel, maxBytes: 20 * 1024 },
];

for (const { what, file, maxBytes } of budgets) {
  const bytes = brotliCompressSync(await readFile(join(dist, file))).length;
  const verdict = bytes <= maxBytes ? 'ok' : 'OVER BUDGET';
  process.stdout.write(`${file}: ${bytes} of ${maxBytes} bytes (brotli), loaded ${what}: ${verdict}\n`);
  if (bytes > maxBytes) process.exitCode = 1;
}
