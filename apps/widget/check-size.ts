import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const dist = join(import.meta.dirname, 'dist');
const manifest: { loader: string; panel: string; later: Record<string, string> } = JSON.parse(
  await readFile(join(dist, 'manifest.json'), 'utf8'),
);

/** What is fetched when it is first needed; a language is whatever is not named here. */
const laterBytes: Record<string, number> = {
  answers: 4 * 1024,
  passage: 2 * 1024,
  forms: 4 * 1024,
  sound: 512,
  tools: 6 * 1024,
  visit: 1024,
  challenge: 1024,
};
const languageBytes = 3 * 1024;

const budgets = [
  { when: 'before it is opened', file: manifest.loader, maxBytes: 3 * 1024 },
  { when: 'when it is opened', file: manifest.panel, maxBytes: 20 * 1024 },
  ...Object.entries(manifest.later).map(([name, file]) => ({
    when: `when ${name} is first needed`,
    file,
    maxBytes: laterBytes[name] ?? languageBytes,
  })),
];

for (const { when, file, maxBytes } of budgets) {
  const bytes = brotliCompressSync(await readFile(join(dist, file))).length;
  const verdict = bytes <= maxBytes ? 'ok' : 'OVER BUDGET';
  process.stdout.write(`${file}: ${bytes} of ${maxBytes} bytes (brotli), loaded ${when}: ${verdict}\n`);
  if (bytes > maxBytes) process.exitCode = 1;
}
