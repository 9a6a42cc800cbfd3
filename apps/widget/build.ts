import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { build } from 'vite';

const root = import.meta.dirname;
const outDir = join(root, 'dist');

// Every browser that has constructable style sheets in a shadow root, which is what a strict CSP leaves us.
const target = ['chrome108', 'firefox110', 'safari16.4'];

// The style sheets are written for those browsers. Lowering them would turn `:dir()` into a list of languages and fill in `color-scheme`.
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

async function bundle(entry: string, format: 'es' | 'iife', fileName: string, define: Record<string, string>) {
  const config: InlineConfig = {
    configFile: false,
    root,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target,
      cssTarget,
      cssMinify: 'lightningcss',
      minify: true,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, entry),
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
  const result = await build(config);
  const [file, ...others] = 'output' in result ? result.output : [];
  if (file?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} did not become exactly one file.`);
  return file;
}

const panel = await bundle('src/panel/main.tsx', 'es', 'widget/panel-[hash].js', {});
const loader = await bundle('src/loader/main.ts', 'iife', 'widget.js', { __PANEL_PATH__: JSON.stringify(panel.fileName) });

await rm(outDir, { recursive: true, force: true });
await mkdir(join(outDir, 'widget'), { recursive: true });
await writeFile(join(outDir, panel.fileName), panel.code);
await writeFile(join(outDir, loader.fileName), loader.code);
await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify({ loader: loader.fileName, panel: panel.fileName }, null, 2)}\n`);
