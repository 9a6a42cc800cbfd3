import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { soundDashboard } from './planted-dashboard.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const configs = [
  'biome.json',
  '.dependency-cruiser.cjs',
  'knip.json',
  'cspell.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'apps/widget/tsconfig.json',
  'apps/widget/check-size.ts',
  'apps/dashboard/tsconfig.json',
  'packages/widget/tsconfig.json',
  'apps/dashboard/check-size.ts',
  'apps/dashboard/write-api-schema.ts',
  '.gitignore',
  'scripts/check/slice-order.ts',
  'scripts/check/words.txt',
];

const manifest = (name: string, dependencies: readonly string[], more: Record<string, unknown> = {}): string =>
  `${JSON.stringify(
    {
      name,
      version: '0.1.0',
      private: true,
      type: 'module',
      ...more,
      dependencies: Object.fromEntries(dependencies.map((each) => [each, '*'])),
    },
    null,
    2,
  )}\n`;
const open = { exports: { './*': './src/*.ts' } };

/** A small workspace in which every check passes, laid out as the repository is. */
const sound: Record<string, string> = {
  'package.json': manifest('planted', [], {
    workspaces: ['packages/*', 'apps/*'],
    devDependencies: { 'dependency-cruiser': '*', '@types/node': '*', vitest: '*' },
  }),
  'packages/contract/package.json': manifest('@parley/contract', ['zod'], open),
  'packages/contract/src/greeting.ts':
    "import { z } from 'zod';\n\nexport const greetingSchema = z.object({ text: z.string() });\nexport type Greeting = z.infer<typeof greetingSchema>;\n",
  'packages/platform/package.json': manifest('@parley/platform', ['@parley/contract', 'pg', 'kysely', 'pino'], open),
  'packages/platform/src/telemetry/write-log.ts':
    "import type { Greeting } from '@parley/contract/greeting';\nimport { pino } from 'pino';\n\nexport function writeLog(greeting: Greeting): void {\n  pino().info(greeting.text);\n}\n",
  'packages/platform/src/database/open-pool.ts':
    "import { Kysely, PostgresDialect } from 'kysely';\nimport pg from 'pg';\n\nexport type TenantDb = Kysely<object>;\n\nexport function openPool(): TenantDb {\n  return new Kysely<object>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) }) as TenantDb;\n}\n",
  'packages/product/package.json': manifest('@parley/product', ['@parley/platform', 'kysely'], open),
  'packages/product/src/tenants/tenants.store.ts':
    "import type { TenantDb } from '@parley/platform/database/open-pool';\nimport { sql } from 'kysely';\n\nexport async function countTenants(db: TenantDb): Promise<unknown> {\n  return sql`select 1`.execute(db);\n}\n",
  'packages/product/src/tenants/count.ts': "export { countTenants } from './tenants.store.ts';\n",
  'packages/product/src/tenants/public.ts': "export { countTenants } from './count.ts';\n",
  'packages/product/src/bots/greet.ts':
    "import { openPool } from '@parley/platform/database/open-pool';\nimport { writeLog } from '@parley/platform/telemetry/write-log';\nimport { countTenants } from '../tenants/public.ts';\n\nexport async function greet(): Promise<void> {\n  writeLog({ text: String(await countTenants(openPool())) });\n}\n",
  'packages/testing/package.json': manifest('@parley/testing', ['@parley/product'], open),
  'packages/testing/src/start-greeting.ts':
    "import { greet } from '@parley/product/bots/greet';\n\nexport async function startGreeting(database: { forTenant(id: string): void }): Promise<void> {\n  database.forTenant('acme');\n  await greet();\n}\n",
  'packages/widget/package.json': manifest('@parley/widget', [], {
    exports: { '.': './dist/index.js' },
    peerDependencies: { react: '*' },
    devDependencies: { '@types/react': '*', react: '*' },
  }),
  'packages/widget/build.ts': "process.stdout.write('built');\n",
  'packages/widget/src/index.ts': "export { useGreeting } from './use-greeting.ts';\n",
  'packages/widget/src/react.ts': "export { useGreeting } from './use-greeting.ts';\n",
  'packages/widget/src/use-greeting.ts':
    "import { useState } from 'react';\n\nexport function useGreeting(): string {\n  return useState('Hello')[0];\n}\n",
  'apps/server/package.json': manifest('@parley/server', ['@parley/contract', '@parley/product'], { devDependencies: { rolldown: '*' } }),
  'apps/server/build.ts': "import { rolldown } from 'rolldown';\n\nawait rolldown({});\n",
  'apps/server/src/config.ts': "export function readPort(): number {\n  return Number(process.env['PORT']);\n}\n",
  'apps/server/src/start.js': "await import('./run-server.ts');\n",
  'apps/server/src/parley.js': "await import('./cli/run-cli.ts');\n",
  'apps/server/src/cli/run-cli.ts': "import '../run-server.ts';\n",
  'apps/server/src/run-server.ts':
    "import { greetingSchema } from '@parley/contract/greeting';\nimport { greet } from '@parley/product/bots/greet';\nimport { readPort } from './config.ts';\n\ngreetingSchema.parse({ text: String(readPort()) });\nawait greet();\n",
  'apps/widget/package.json': manifest('@parley/widget-app', ['@parley/contract', 'preact'], { devDependencies: { vite: '*' } }),
  'apps/widget/build.ts': "import { build } from 'vite';\n\nawait build();\n",
  'apps/widget/dist/manifest.json': '{ "loader": "widget.js", "panel": "panel.js", "later": {} }\n',
  'apps/widget/dist/widget.js': '// small\n',
  'apps/widget/dist/panel.js': '// small\n',
  'apps/widget/src/loader/main.ts':
    "import type { Greeting } from '@parley/contract/greeting';\nimport { h } from 'preact';\n\nconst greeting: Greeting = { text: 'Hello' };\nh('p', null, greeting.text);\n",
  'apps/dashboard/package.json': manifest('@parley/dashboard', ['react', 'react-dom'], {
    devDependencies: { 'openapi-typescript': '*', vite: '*' },
  }),
  'apps/dashboard/vite.config.ts': "import { defineConfig } from 'vite';\n\nexport default defineConfig({});\n",
  ...soundDashboard,
  'tests/greeting.test.ts':
    "import { startGreeting } from '@parley/testing/start-greeting';\nimport { expect, it } from 'vitest';\n\nit('greets', () => {\n  expect(startGreeting).toBeTypeOf('function');\n});\n",
  'bench/turn.ts': 'performance.now();\n',
  'docs/reading.md': '# Reading\n\nPlain words.\n',
};

/** Writes the sound workspace, with `faults` laid over it, to a new folder outside the checkout; `remove` deletes it. */
export function plantWorkspace(faults: Readonly<Record<string, string>>): { root: string; remove: () => void } {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'parley-planted-')));
  for (const file of configs) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    cpSync(path.join(repository, file), path.join(root, file));
  }
  for (const [file, text] of Object.entries({ ...sound, ...faults })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  linkInstalled(root);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Lends the workspace what is installed here, except our own packages, which it has its own of. */
function linkInstalled(root: string): void {
  const installed = path.join(repository, 'node_modules');
  const target = path.join(root, 'node_modules');
  mkdirSync(path.join(target, '@parley'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@parley' && !name.startsWith('.')) symlinkSync(path.join(installed, name), path.join(target, name));
  }
  for (const folder of [
    'packages/contract',
    'packages/platform',
    'packages/product',
    'packages/testing',
    'packages/widget',
    'apps/server',
    'apps/dashboard',
  ]) {
    symlinkSync(path.join(root, folder), path.join(target, '@parley', path.basename(folder)));
  }
  // npm keeps this one beside the dashboard: it brings a TypeScript of its own choosing.
  symlinkSync(path.join(repository, 'apps/dashboard/node_modules'), path.join(root, 'apps/dashboard/node_modules'));
}
