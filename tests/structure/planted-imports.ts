import { sliceOrder } from '../../scripts/check/slice-order.ts';

/** A file whose import breaks rules of .dependency-cruiser.cjs. */
export interface PlantedImport {
  rules: readonly string[];
  file: string;
  text: string;
}

const use = (module: string): string => `import * as imported from '${module}';\n\nexport const held = imported;\n`;
const useType = (module: string, name: string): string => `import type { ${name} } from '${module}';\n\nexport type Held = ${name};\n`;

export const plantedImports: readonly PlantedImport[] = [
  {
    rules: ['no-cycles'],
    file: 'packages/platform/src/clock/left.ts',
    text: "import { right } from './right.ts';\n\nexport const left = (): unknown => right;\n",
  },
  {
    rules: ['no-cycles'],
    file: 'packages/platform/src/clock/egg.ts',
    text: "import type { Hen } from './hen.ts';\n\nexport interface Egg {\n  from: Hen;\n}\n",
  },
  { rules: ['resolvable'], file: 'packages/platform/src/clock/nowhere.ts', text: use('./missing.ts') },
  { rules: ['contract-needs-zod-alone'], file: 'packages/contract/src/node-module.ts', text: use('node:fs') },
  { rules: ['contract-needs-zod-alone'], file: 'packages/contract/src/library.ts', text: useType('jose', 'JWTPayload') },
  { rules: ['contract-needs-zod-alone'], file: 'packages/contract/src/upward.ts', text: use('@parley/platform/telemetry/write-log') },
  { rules: ['platform-knows-no-product'], file: 'packages/platform/src/files/upward.ts', text: use('@parley/product/bots/greet') },
  {
    rules: ['platform-knows-no-product', 'testing-serves-tests'],
    file: 'packages/platform/src/files/harness.ts',
    text: use('@parley/testing/start-greeting'),
  },
  {
    rules: ['product-knows-no-app', 'nothing-imports-an-app'],
    file: 'packages/product/src/bots/upward.ts',
    text: use('../../../../apps/server/src/config.ts'),
  },
  {
    rules: ['browser-apps-know-the-contract-only'],
    file: 'apps/widget/src/server-code.ts',
    text: useType('@parley/platform/database/open-pool', 'TenantDb'),
  },
  { rules: ['browser-apps-import-types-only'], file: 'apps/widget/src/contract-value.ts', text: use('@parley/contract/greeting') },
  {
    rules: ['browser-apps-import-types-only'],
    file: 'apps/widget/src/inline-type.ts',
    text: "import { type Greeting, greetingSchema } from '@parley/contract/greeting';\n\nexport const held = (greeting: Greeting): unknown => [greeting, greetingSchema];\n",
  },
  {
    rules: ['widget-package-needs-react-alone'],
    file: 'packages/widget/src/contract-type.ts',
    text: useType('@parley/contract/greeting', 'Greeting'),
  },
  { rules: ['apps-stand-alone'], file: 'apps/server/src/other-app.ts', text: use('../../widget/src/loader/main.ts') },
  { rules: ['testing-serves-tests'], file: 'apps/server/src/harness.ts', text: use('@parley/testing/start-greeting') },
  { rules: ['slices-meet-in-public'], file: 'packages/product/src/bots/private.ts', text: use('../tenants/count.ts') },
  {
    rules: ['slices-meet-in-public'],
    file: 'packages/product/src/bots/foreign-store.ts',
    text: use('@parley/product/tenants/tenants.store'),
  },
  { rules: ['own-public-is-for-others'], file: 'packages/product/src/tenants/own-public.ts', text: use('./public.ts') },
  { rules: ['stores-stay-inside-their-slice'], file: 'apps/server/src/store.ts', text: use('@parley/product/tenants/tenants.store') },
  ...sliceOrder.slice(0, -1).map((slice, index) => ({
    rules: [`slice-order-${slice}`],
    file: `packages/product/src/${slice}/later-slice.ts`,
    text: use(`../${sliceOrder[index + 1]}/public.ts`),
  })),
  { rules: ['stores-stay-off-the-network'], file: 'packages/product/src/bots/http.store.ts', text: use('node:http') },
  {
    rules: ['stores-stay-off-the-network'],
    file: 'packages/product/src/bots/model.store.ts',
    text: useType('@parley/platform/models/model-port', 'ModelPort'),
  },
  { rules: ['stores-stay-off-the-network', 'home-of-undici'], file: 'packages/product/src/bots/undici.store.ts', text: use('undici') },
  { rules: ['home-of-undici'], file: 'packages/platform/src/files/undici.ts', text: use('undici') },
  { rules: ['home-of-pino'], file: 'packages/platform/src/files/pino.ts', text: useType('pino', 'Logger') },
  { rules: ['home-of-hono'], file: 'packages/product/src/bots/hono.ts', text: use('hono') },
  { rules: ['home-of-hono'], file: 'packages/product/src/bots/zod-openapi.ts', text: use('@hono/zod-openapi') },
  { rules: ['home-of-ioredis'], file: 'packages/platform/src/files/ioredis.ts', text: use('ioredis') },
  { rules: ['home-of-s3'], file: 'packages/product/src/bots/s3.ts', text: use('@aws-sdk/client-s3') },
  { rules: ['home-of-nodemailer'], file: 'packages/product/src/bots/nodemailer.ts', text: use('nodemailer') },
  { rules: ['home-of-pg-boss'], file: 'packages/platform/src/files/pg-boss.ts', text: use('pg-boss') },
  { rules: ['home-of-database-driver'], file: 'packages/platform/src/files/pg.ts', text: useType('pg', 'Pool') },
  { rules: ['home-of-database-driver'], file: 'packages/product/src/bots/pglite.store.ts', text: use('@electric-sql/pglite') },
  { rules: ['home-of-kysely'], file: 'packages/product/src/bots/kysely.ts', text: useType('kysely', 'Selectable') },
  { rules: ['home-of-kysely'], file: 'apps/server/src/kysely.ts', text: useType('kysely', 'Kysely') },
];

/** Files the planted imports lead to, which break no rule themselves. */
export const soundNeighbours: Readonly<Record<string, string>> = {
  'packages/platform/src/clock/right.ts': "import { left } from './left.ts';\n\nexport const right = (): unknown => left;\n",
  'packages/platform/src/clock/hen.ts': "import type { Egg } from './egg.ts';\n\nexport interface Hen {\n  lays: Egg;\n}\n",
  'packages/platform/src/models/model-port.ts': 'export interface ModelPort {\n  name: string;\n}\n',
  'packages/platform/src/models/call.ts': use('undici'),
  'packages/platform/src/jobs/queue.ts': use('pg-boss'),
  'packages/platform/src/cache/cache.ts': use('ioredis'),
  'packages/platform/src/http/route.ts': use('hono'),
  ...Object.fromEntries(sliceOrder.map((slice) => [`packages/product/src/${slice}/public.ts`, `export const slice = '${slice}';\n`])),
  'packages/product/src/tenants/public.ts': "export { countTenants } from './count.ts';\n",
  'packages/product/src/bots/public.ts': "export { greet } from './greet.ts';\n",
  'packages/product/src/knowledge/earlier-slice.ts': use('../bots/public.ts'),
  'packages/product/src/knowledge/search.test.ts': use('@parley/testing/start-greeting'),
};
