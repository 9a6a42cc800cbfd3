// cspell:ignore retreival widgit
import { createHash } from 'node:crypto';

/** A file that breaks one rule, and how the check must say so. */
export interface PlantedFault {
  /** The check of scripts/check/checks.ts that must fail. */
  check: string;
  /** What is wrong, as the end of "catches …". */
  fault: string;
  file: string;
  text: string;
  /** What the report must hold about this file. */
  says: RegExp;
}

const long = (lines: number): string => `export const line = 1;${'\n// filler'.repeat(lines - 1)}\n`;
const database =
  'interface Database { forTenant(id: string): unknown; asSystem(reason: string): unknown; asIdentity(reason: string): unknown }\n';

/** Text that no compression makes smaller than three quarters of itself. */
const dense = (blocks: number): string =>
  Array.from({ length: blocks }, (_, index) => createHash('sha512').update(String(index)).digest('base64')).join('');

export const sourceFaults: readonly PlantedFault[] = [
  {
    check: 'widget size',
    fault: 'a loader over its budget',
    file: 'apps/widget/dist/widget.js',
    text: `// ${dense(60)}\n`,
    says: /widget\.js: \d+ of 3072 bytes.*OVER BUDGET/,
  },
  {
    check: 'types',
    fault: 'a value of the wrong type',
    file: 'packages/platform/src/clock/wrong-type.ts',
    text: "export const atMs: number = 'noon';\n",
    says: /wrong-type\.ts.*TS2322/,
  },
  {
    check: 'types',
    fault: 'an index that may be missing',
    file: 'packages/platform/src/clock/unchecked-index.ts',
    text: 'export const first = (values: number[]): number => values[0];\n',
    says: /unchecked-index\.ts.*TS2322/,
  },
  {
    check: 'types',
    fault: 'a wrong type in the widget, which has a configuration of its own',
    file: 'apps/widget/src/wrong-type.ts',
    text: 'export const element: HTMLElement = window.location;\n',
    says: /wrong-type\.ts.*TS27/,
  },
  {
    check: 'format and lint',
    fault: 'an explicit any',
    file: 'packages/platform/src/clock/explicit-any.ts',
    text: 'export const anything = (value: any): unknown => value;\n',
    says: /explicit-any\.ts.*noExplicitAny/,
  },
  {
    check: 'format and lint',
    fault: 'a type imported as if it were a value',
    file: 'packages/platform/src/clock/type-as-value.ts',
    text: "import { Greeting } from '@parley/contract/greeting';\n\nexport const textOf = (greeting: Greeting): string => greeting.text;\n",
    says: /type-as-value\.ts.*useImportType/,
  },
  {
    check: 'format and lint',
    fault: 'a line written to the console',
    file: 'packages/platform/src/clock/noisy.ts',
    text: "export const shout = (): void => console.log('now');\n",
    says: /noisy\.ts.*noConsole/,
  },
  {
    check: 'format and lint',
    fault: 'a non-null assertion',
    file: 'packages/platform/src/clock/asserted.ts',
    text: 'export const sure = (value: string | undefined): string => value!;\n',
    says: /asserted\.ts.*noNonNullAssertion/,
  },
  {
    check: 'format and lint',
    fault: 'a file nobody formatted',
    file: 'packages/platform/src/clock/unformatted.ts',
    text: 'export const  a = "double"\n',
    says: /unformatted\.ts +format/,
  },
  {
    check: 'dead code',
    fault: 'an export nobody imports',
    file: 'packages/platform/src/clock/dead-export.ts',
    text: 'export function neverCalled(): void {}\n',
    says: /neverCalled .*dead-export\.ts/,
  },
  {
    check: 'dead code',
    fault: 'a file nobody imports',
    file: 'apps/server/src/dead-file.ts',
    text: "export {};\nexpect('nothing');\nfunction expect(_: string): void {}\n",
    says: /apps\/server\/src\/dead-file\.ts/,
  },
  {
    check: 'dead code',
    fault: 'a library used without being declared',
    file: 'packages/platform/src/files/undeclared.ts',
    text: "import { createParser } from 'eventsource-parser';\n\nexport const read = createParser;\n",
    says: /eventsource-parser .*undeclared\.ts/,
  },
  {
    check: 'dead code',
    fault: 'a library declared without being used',
    file: 'packages/testing/package.json',
    text: '{\n  "name": "@parley/testing",\n  "version": "0.1.0",\n  "type": "module",\n  "exports": { "./*": "./src/*.ts" },\n  "dependencies": { "@parley/product": "*", "prom-client": "*" }\n}\n',
    says: /prom-client .*packages\/testing\/package\.json/,
  },
  {
    check: 'spelling',
    fault: 'a misspelt name in code',
    file: 'packages/platform/src/clock/misspelt.ts',
    text: "export const retreivalTime = '';\n",
    says: /misspelt\.ts.*retreival/,
  },
  {
    check: 'spelling',
    fault: 'a misspelt word in the documents',
    file: 'docs/misspelt.md',
    text: '# A guide\n\nThe widgit streams.\n',
    says: /misspelt\.md.*widgit/,
  },
  {
    check: 'file length',
    fault: 'a source file of 401 lines',
    file: 'packages/platform/src/clock/long.ts',
    text: long(401),
    says: /long\.ts +401 lines/,
  },
  {
    check: 'file length',
    fault: 'a test of 601 lines',
    file: 'packages/platform/src/clock/long.test.ts',
    text: long(601),
    says: /long\.test\.ts +601 lines/,
  },
  {
    check: 'file names',
    fault: 'a folder called helpers',
    file: 'packages/platform/src/helpers/now.ts',
    text: 'export {};\n',
    says: /helpers\/now\.ts +"helpers"/,
  },
  {
    check: 'file names',
    fault: 'a file called types',
    file: 'packages/platform/src/clock/types.ts',
    text: 'export {};\n',
    says: /clock\/types\.ts +"types"/,
  },
  {
    check: 'file names',
    fault: 'a file that ends in -utils',
    file: 'packages/platform/src/clock/date-utils.ts',
    text: 'export {};\n',
    says: /date-utils\.ts +"date-utils"/,
  },
  {
    check: 'glossary words',
    fault: 'a second word for tenant in a name',
    file: 'packages/product/src/tenants/rename.ts',
    text: 'export const workspaceId = 1;\n',
    says: /rename\.ts:1 +"workspaceId".*tenant/,
  },
  {
    check: 'glossary words',
    fault: 'a second word for tenant in a table',
    file: 'migrations/0001_customers.sql',
    text: '-- A customer in a comment is only a word.\ncreate table customer_notes (id uuid);\n',
    says: /0001_customers\.sql:2 +"customer_notes".*tenant/,
  },
  {
    check: 'environment',
    fault: 'a read of process.env',
    file: 'packages/platform/src/clock/env.ts',
    text: "export const zone = process.env['TZ'];\n",
    says: /clock\/env\.ts:1/,
  },
  {
    check: 'environment',
    fault: 'env imported from node:process',
    file: 'apps/server/src/env-import.ts',
    text: "import { env } from 'node:process';\n\nexport const zone = env['TZ'];\n",
    says: /env-import\.ts:1/,
  },
  {
    check: 'environment',
    fault: 'env taken out of process',
    file: 'packages/platform/src/clock/env-taken.ts',
    text: 'export const { env } = process;\n',
    says: /env-taken\.ts:1/,
  },
  {
    check: 'tenancy',
    fault: 'forTenant outside the allow-list',
    file: 'packages/product/src/knowledge/for-tenant.ts',
    text: `${database}export const scope = (database: Database): unknown => database.forTenant('acme');\n`,
    says: /for-tenant\.ts:2 +forTenant/,
  },
  {
    check: 'tenancy',
    fault: 'forTenant taken out of the database to be called later',
    file: 'packages/product/src/knowledge/taken-for-tenant.ts',
    text: `${database}export const take = ({ forTenant }: Database): unknown => forTenant;\n`,
    says: /taken-for-tenant\.ts:2 +forTenant/,
  },
  {
    check: 'tenancy',
    fault: 'asSystem outside the allow-list',
    file: 'packages/product/src/knowledge/as-system.ts',
    text: `${database}export const all = (database: Database): unknown => database.asSystem('because');\n`,
    says: /as-system\.ts:2 +asSystem/,
  },
  {
    check: 'tenancy',
    fault: 'asIdentity outside product/identity',
    file: 'packages/product/src/members/as-identity.ts',
    text: `${database}export const all = (database: Database): unknown => database.asIdentity('because');\n`,
    says: /as-identity\.ts:2 +asIdentity/,
  },
  {
    check: 'tenancy',
    fault: 'a transaction branded by hand',
    file: 'packages/product/src/knowledge/branded.ts',
    text: "import type { TenantDb } from '@parley/platform/database/open-pool';\n\nexport const db = {} as unknown as TenantDb;\n",
    says: /branded\.ts:3 /,
  },
  {
    check: 'kysely names',
    fault: 'a query builder made outside platform/database',
    file: 'packages/platform/src/files/builder.ts',
    text: "import { Kysely } from 'kysely';\n\nexport const builder = Kysely;\n",
    says: /builder\.ts:1 +"Kysely"/,
  },
  {
    check: 'kysely names',
    fault: 'everything of kysely imported under one name',
    file: 'packages/product/src/knowledge/everything.store.ts',
    text: "import * as kysely from 'kysely';\n\nexport const everything = kysely;\n",
    says: /everything\.store\.ts:1 +"\*"/,
  },
  {
    check: 'kysely names',
    fault: 'a driver part in a store',
    file: 'packages/product/src/knowledge/compiled.store.ts',
    text: "import { CompiledQuery } from 'kysely';\n\nexport const query = CompiledQuery;\n",
    says: /compiled\.store\.ts:1 +"CompiledQuery"/,
  },
  {
    check: 'kysely names',
    fault: 'the sql template outside a store',
    file: 'packages/product/src/knowledge/raw-sql.ts',
    text: "import { sql } from 'kysely';\n\nexport const raw = sql;\n",
    says: /raw-sql\.ts:1 +"sql"/,
  },
  {
    check: 'injection doors',
    fault: 'SQL made of text',
    file: 'packages/product/src/knowledge/raw.store.ts',
    text: "import { sql } from 'kysely';\n\nexport const order = (column: string): unknown => sql.raw(column);\n",
    says: /raw\.store\.ts:3 +sql\.raw/,
  },
  {
    check: 'injection doors',
    fault: 'markup made of text',
    file: 'apps/widget/src/markup.ts',
    text: 'export const show = (element: HTMLElement, answer: string): void => {\n  element.innerHTML = answer;\n};\n',
    says: /markup\.ts:2 +element\.innerHTML/,
  },
  {
    check: 'store fetches',
    fault: 'a store that calls fetch',
    file: 'packages/product/src/knowledge/fetching.store.ts',
    text: "export const page = (): Promise<Response> => fetch('https://example.com');\n",
    says: /fetching\.store\.ts:1/,
  },
  {
    check: 'outgoing requests',
    fault: 'a fetch that no guard sees',
    file: 'packages/product/src/knowledge/unguarded.ts',
    text: "export const page = (): Promise<Response> => fetch('https://example.com');\n",
    says: /unguarded\.ts:1 +fetch/,
  },
  {
    check: 'outgoing requests',
    fault: 'the global fetch handed on',
    file: 'apps/server/src/handed-on.ts',
    text: 'export const deps = { fetch };\nexport const again = { ask: globalThis.fetch };\n',
    says: /handed-on\.ts:1 +fetch[\s\S]*handed-on\.ts:2 +globalThis\.fetch/,
  },
  {
    check: 'outgoing requests',
    fault: "a client of Node's",
    file: 'packages/product/src/knowledge/node-client.ts',
    text: "import { createServer, request } from 'node:https';\n\nexport const both = { createServer, request };\n",
    says: /node-client\.ts:1 +"request" of node:https/,
  },
  {
    check: 'outgoing requests',
    fault: 'a client loaded at run time',
    file: 'packages/product/src/knowledge/late-client.ts',
    text: "export const client = (): Promise<unknown> => import('undici');\n",
    says: /late-client\.ts:1 +import\('undici'\)/,
  },
  {
    check: 'outgoing requests',
    fault: 'a library that fetches by itself',
    file: 'packages/product/src/identity/own-discovery.ts',
    text: "import { discovery } from 'openid-client';\n\nexport const start = discovery;\n",
    says: /own-discovery\.ts:1 +"discovery" of openid-client without its customFetch/,
  },
  {
    check: 'slices',
    fault: 'a slice that is not in the order',
    file: 'packages/product/src/gadgets/gadget.ts',
    text: 'export {};\n',
    says: /gadgets\/gadget\.ts/,
  },
  {
    check: 'star exports',
    fault: 'a public.ts that exports everything',
    file: 'packages/product/src/usage/public.ts',
    text: "export * from './ledger.ts';\n",
    says: /usage\/public\.ts:1/,
  },
  {
    check: 'loose ends',
    fault: 'an unfinished thought',
    file: 'packages/platform/src/clock/unfinished.ts',
    text: `// ${'TO'}DO: think\nexport {};\n`,
    says: /unfinished\.ts:1 /,
  },
  {
    check: 'loose ends',
    fault: 'a silenced type checker',
    file: 'packages/platform/src/clock/silenced.ts',
    text: `// ${'@ts-'}ignore\nexport {};\n`,
    says: /silenced\.ts:1 /,
  },
  {
    check: 'loose ends',
    fault: 'a test run alone',
    file: 'packages/platform/src/clock/alone.test.ts',
    text: `import { it } from 'vitest';\n\nit${'.only'}('runs', () => {});\n`,
    says: /alone\.test\.ts:3 /,
  },
  {
    check: 'registry addresses',
    fault: 'a download address in the lock file',
    file: 'package-lock.json',
    text: '{\n  "packages": {\n    "node_modules/zod": { "version": "4.0.0" },\n    "node_modules/pg": {\n      "resolved": "https://registry.example/pg.tgz"\n    }\n  }\n}\n',
    says: /package-lock\.json:5/,
  },
  {
    check: 'registry addresses',
    fault: 'a registry in the npm settings',
    file: '.npmrc',
    text: 'save-exact=true\nregistry=https://registry.example/\n',
    says: /\.npmrc:2/,
  },
  {
    check: 'machine paths',
    fault: "a path in somebody's home",
    file: 'docs/own-path.md',
    text: `# Where\n\nOpen ${'/ho'}me/ada/parley/docs.\n`,
    says: /own-path\.md:3/,
  },
];
