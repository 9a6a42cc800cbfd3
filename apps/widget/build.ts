import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launcherWords } from '@parley/contract/locales/launcher-words';
import type { WidgetLanguage } from '@parley/contract/widget';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { build } from 'vite';
import { panelText } from './src/locales/en.ts';
import { partKit } from './src/parts/part-kit.ts';

const root = import.meta.dirname;
const outDir = join(root, 'dist');

// Every browser that has constructable style sheets in a shadow root, which is what a strict CSP leaves us.
const target = ['chrome108', 'firefox110', 'safari16.4'];

// The style sheets are written for those browsers. Lowering them would turn `:dir()` into a list of languages and fill in `color-scheme`.
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

async function bundle(entry: string, output: Rolldown.OutputOptions, define: Record<string, string> = {}, lent?: (id: string) => boolean) {
  const config: InlineConfig = {
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: lent ? [refuseForeign] : [],
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
        external: (id) => lent?.(id) ?? false,
        output: { codeSplitting: false, ...output },
      },
    },
  };
  const result = await build(config);
  const [file, ...others] = 'output' in result ? result.output : [];
  if (file?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} did not become exactly one file.`);
  return file;
}

/** The name under which the panel lends a module to its parts; undefined for what each part brings itself. */
function lentAs(id: string): keyof typeof partKit | undefined {
  if (id === 'preact') return 'preact';
  if (id === 'preact/hooks') return 'hooks';
  if (id === 'preact/jsx-runtime') return 'jsx';
  return id.endsWith('/chat-context.ts') ? 'context' : undefined;
}

/** Fails the build where a part imports what the panel does not lend. */
const refuseForeign: Plugin = {
  name: 'refuse-foreign',
  enforce: 'post',
  transform(code, id) {
    for (const [, names = '', from = ''] of code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g)) {
      const key = lentAs(from);
      for (const [name = ''] of names.split(',').map((part) => part.trim().split(' as ')))
        if (key && name !== '' && !(name in partKit[key])) throw new Error(`The panel does not lend ${name} of ${from} to ${id}.`);
    }
  },
};

/** A part of the panel that is fetched when it is first needed: a function of what the panel lends it, so that neither holds the other's code twice. */
async function bundlePart(name: string): Promise<string> {
  const part = await bundle(
    `src/parts/${name}.ts`,
    { format: 'iife', name: 'part', exports: 'named', globals: (id) => `kit.${lentAs(id)}` },
    {},
    (id) => lentAs(id) !== undefined,
  );
  return `export default kit=>{${part.code}return part}`;
}

const later = new Map<string, string>();
for (const name of ['answers', 'passage', 'forms', 'sound', 'tools']) later.set(name, await bundlePart(name));
/** What the widget says in each language, for the builder in which a tenant puts words of its own in their place. */
const texts: Record<string, object> = { en: { ...launcherWords.en, ...panelText } };
for (const file of (await readdir(join(root, 'src/locales'))).filter((name) => /^[a-z]{2}\.ts$/.test(name) && name !== 'en.ts')) {
  later.set(file.slice(0, 2), (await bundle(`src/locales/${file}`, { format: 'es' })).code);
  const language = file.slice(0, 2) as WidgetLanguage;
  texts[language] = { ...launcherWords[language], ...(await import(`./src/locales/${file}`)).default };
}

later.set('challenge', (await bundle('src/panel/solve-challenge.ts', { format: 'es' })).code);
later.set('visit', (await bundle('src/loader/watch-visit.ts', { format: 'es' })).code);

// One name for all of them: twenty hashes would not fit into the panel's budget.
const version = createHash('sha256')
  .update(JSON.stringify([...later]))
  .digest('base64url')
  .slice(0, 8);
const panel = await bundle(
  'src/panel/main.tsx',
  { format: 'es', entryFileNames: 'widget/panel-[hash].js' },
  { __PARTS__: JSON.stringify(`widget/${version}-`) },
);
const loader = await bundle(
  'src/loader/main.ts',
  { format: 'iife', entryFileNames: 'widget.js' },
  { __PANEL_PATH__: JSON.stringify(panel.fileName), __VISIT_PATH__: JSON.stringify(`widget/${version}-visit.js`) },
);

const preview = await bundle('src/preview/main.ts', { format: 'iife', entryFileNames: 'widget-preview.js' });
const shared = await bundle('src/draft-page/main.ts', { format: 'iife', entryFileNames: 'widget-shared.js' });

await rm(outDir, { recursive: true, force: true });
await mkdir(join(outDir, 'widget'), { recursive: true });
await writeFile(join(outDir, panel.fileName), panel.code);
await writeFile(join(outDir, loader.fileName), loader.code);
await writeFile(join(outDir, preview.fileName), preview.code);
await writeFile(join(outDir, shared.fileName), shared.code);
await writeFile(join(outDir, 'widget-texts.json'), JSON.stringify(texts));
for (const [name, code] of later) await writeFile(join(outDir, `widget/${version}-${name}.js`), code);
await writeFile(
  join(outDir, 'manifest.json'),
  `${JSON.stringify(
    {
      loader: loader.fileName,
      panel: panel.fileName,
      later: Object.fromEntries([...later.keys()].map((name) => [name, `widget/${version}-${name}.js`])),
    },
    null,
    2,
  )}\n`,
);
