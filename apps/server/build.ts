import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { takeOutOfRaw, writeInAscii } from './src/write-in-ascii.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'dist');

/** What is started by its name: the programs, and what runs in a thread or a process of its own. */
const entries = {
  'run-server': 'apps/server/src/run-server.ts',
  'run-cli': 'apps/server/src/cli/run-cli.ts',
  'engine-worker': 'packages/platform/src/database/embedded/engine-worker.ts',
  'reading-process': 'packages/product/src/knowledge/reading/reading-process.ts',
};
const started = Object.keys(entries).join('|');

/** These look for files of their own beside themselves. */
const apart = /^(?:pino|pino-pretty|thread-stream|swagger-ui-dist|@electric-sql\/.*)(?:\/|$)/;

/**
 * Lets a module that asks where it stands be told where it stood before it was built, seen from where it is now: what lies beside it is
 * found there. What was built itself is found beside the other modules that were.
 */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform: {
    filter: { id: /\.[cm]?[jt]s$/, code: /import\.meta\.(?:dirname|url)/ },
    handler(code, id) {
      const place = relative(folder, id).replaceAll('\\', '/');
      return code
        .replaceAll(new RegExp(`new URL\\('\\./(${started})\\.ts', import\\.meta\\.url\\)`, 'g'), `new URL('./$1.js', here.url)`)
        .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${dirname(place)}`)})`)
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(`./${place}`)}, import.meta.url).href`)
        .replaceAll('here.url', 'import.meta.url');
    },
  },
};

/** A process keeps the text of what is built, which in ASCII takes half as much. */
const inAscii: Plugin = {
  name: 'in-ascii',
  transform: {
    filter: { id: /\.[cm]?[jt]s$/, code: /String\.raw`/ },
    handler: (code) => (/[\u0080-\uffff]/.test(code) ? takeOutOfRaw(code) : null),
  },
  generateBundle(_options, made) {
    for (const chunk of Object.values(made)) if (chunk.type === 'chunk') chunk.code = writeInAscii(chunk.code);
  },
};

// Until all is written nothing there is current.
rmSync(join(folder, 'made-of.json'), { force: true });
const bundle = await rolldown({
  cwd: root,
  input: entries,
  platform: 'node',
  logLevel: 'warn',
  external: (id) => apart.test(id),
  plugins: [keepPlaces, inAscii],
});
// One level, so that all are as far from the files they ask for.
const { output } = await bundle.write({
  dir: folder,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  comments: { legal: true, annotation: false, jsdoc: false },
});
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
const own = modules.filter((id) => id.startsWith(root) && !id.includes('/node_modules/')).map((id) => relative(root, id));
// The packages are as the lock file says.
const madeOf = [...new Set(own), 'package-lock.json'].map((file) => ({
  file,
  mtimeMs: statSync(join(root, file)).mtimeMs,
  sha256: createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex'),
}));
writeFileSync(join(folder, 'made-of.json'), JSON.stringify(madeOf));

// A server that runs may still ask for a part of what was built before.
const aDayAgo = Date.now() - 86_400_000;
const made = new Set(['made-of.json', ...output.map(({ fileName }) => fileName)]);
for (const name of readdirSync(folder)) {
  const file = join(folder, name);
  if (!made.has(name) && statSync(file).mtimeMs < aDayAgo) rmSync(file, { recursive: true });
}
