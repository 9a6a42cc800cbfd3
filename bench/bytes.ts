import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BenchOptions, Table } from './rig/bench.ts';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/parley-peers');

/** Chats whose code a registry holds, and the files their own instructions tell a page to load. */
const peers: readonly { package: string; version: string; files: readonly string[]; also?: string }[] = [
  { package: 'deep-chat', version: '2.4.2', files: ['dist/deepChat.bundle.js'] },
  { package: '@typebot.io/js', version: '0.10.7', files: ['dist/web.js'] },
  { package: '@botpress/webchat', version: '4.5.2', files: ['dist/index.umd.cjs', 'dist/style.css'], also: 'React, not counted' },
  { package: 'rasa-webchat', version: '1.0.1', files: ['lib/index.js'] },
  { package: 'flowise-embed', version: '3.1.6', files: ['dist/web.js'] },
  { package: '@voiceflow/react-chat', version: '1.65.2', files: ['dist/bundle.mjs'] },
  { package: '@n8n/chat', version: '1.37.0', files: ['dist/chat.bundle.es.js', 'dist/style.css'] },
  { package: 'botframework-webchat', version: '4.18.1', files: ['dist/webchat-minimal.js'] },
];

interface Bytes {
  raw: number;
  brotli: number;
}

/** The bytes of code that a page loads for a chat, of Parley as it was built and of others as they are published. */
export async function bytes({ say }: BenchOptions): Promise<Table[]> {
  const widget = join(root, 'apps/widget/dist');
  const { loader, panel }: { loader: string; panel: string } = JSON.parse(readFileSync(join(widget, 'manifest.json'), 'utf8'));
  const closed = measure([join(widget, loader)]);
  const open = measure([join(widget, loader), join(widget, panel)]);
  const rows = peers.map(({ package: name, version, files, also }) => {
    const folder = download(`${name}@${version}`, say);
    const all = measure(files.flatMap((file) => withStaticImports(join(folder, file))));
    return { name: `${name} ${version}`, closed: all, open: all, note: also ?? '' };
  });
  const table = [{ name: 'Parley', closed, open, note: '' }, ...rows.toSorted((one, other) => one.closed.brotli - other.closed.brotli)];
  const kilobytes = (count: number): string => (count / 1000).toFixed(1);
  return [
    {
      title: `Code a page loads for a chat, in kB, on ${new Date().toISOString().slice(0, 10)}`,
      columns: ['', 'before it is opened', 'uncompressed', 'once it is open, at least', 'times Parley', ''],
      rows: table.map((row) => [
        row.name,
        kilobytes(row.closed.brotli),
        kilobytes(row.closed.raw),
        kilobytes(row.open.brotli),
        `${(row.closed.brotli / closed.brotli).toFixed(0)} / ${(row.open.brotli / open.brotli).toFixed(1)}`,
        row.note,
      ]),
      notes: [
        'brotli at its best level, 1 kB = 1,000 bytes. Of others: the files their own instructions name and what those import at once;',
        'what they fetch later (settings, fonts, pictures, parts) is not counted, nor is it for Parley beyond its panel.',
      ],
    },
  ];
}

/** Where a published package lies once it was downloaded, by npm itself. */
function download(specifier: string, say: (line: string) => void): string {
  const folder = join(cache, specifier.replace('/', '+'));
  if (existsSync(join(folder, 'package.json'))) return folder;
  say(`downloading ${specifier}`);
  mkdirSync(folder, { recursive: true });
  const [packed]: { filename: string }[] = JSON.parse(
    execFileSync('npm', ['pack', specifier, '--json', '--silent', '--ignore-scripts', '--pack-destination', cache], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  execFileSync('tar', ['xzf', join(cache, packed?.filename ?? ''), '--strip-components=1', '-C', folder]);
  return folder;
}

/** A file and those it imports as soon as it runs, each once. */
function withStaticImports(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = /\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g;
  const code = file.endsWith('.css') ? '' : readFileSync(file, 'utf8');
  return [
    file,
    ...[...code.matchAll(imports)]
      .map(([, name = '']) => join(dirname(file), name))
      .filter(existsSync)
      .flatMap((each) => withStaticImports(each, seen)),
  ];
}

function measure(files: readonly string[]): Bytes {
  const contents = files.map((file) => readFileSync(file));
  const sum = (lengths: number[]): number => lengths.reduce((total, length) => total + length, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    brotli: sum(contents.map((content) => brotliCompressSync(content).length)),
  };
}
