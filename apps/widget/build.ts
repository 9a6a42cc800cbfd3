import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { build } from 'vite';

const root = import.meta.dirname;
const outDir = join(root, 'dist');

// Every browser that has constructable style sheets in a shadow root, which is what a strict CSP leaves us.
const target = ['chrome99', 'firefox101', 'safari16.4'];

// The style sheets keep to what those browsers know; naming newer ones here stops a polyfill of `color-scheme` from being added.
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

function bundle(entry: string, format: 'es' | 'iife', fileName: string, define: Record<string, string>): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: false,
      target,
      cssTarget,
      cssMinify: 'lightningcss',
      minify: true,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: join(root, entry), output: { format, entryFileNames: fileName, codeSplitting: false } },
    },
    css: { transformer: 'lightningcss' },
  };
}

await rm(outDir, { recursive: true, force: true });
await build(bundle('src/panel/main.tsx', 'es', 'widget/panel-[hash].js', {}));
const [panel] = await readdir(join(outDir, 'widget'));
if (panel === undefined) throw new Error('The panel was not written.');
await build(bundle('src/loader/main.ts', 'iife', 'widget.js', { __PANEL_PATH__: JSON.stringify(`widget/${panel}`) }));
await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify({ loader: 'widget.js', panel: `widget/${panel}` }, null, 2)}\n`);
