/**
 * Who may import whom. Every rule here is proven by a planted fault in tests/structure/planted-imports.test.ts.
 *
 * apps → product → platform → contract; nothing points back, and the browser apps know the contract by its types alone.
 */

const { sliceOrder } = require('./scripts/check/slice-order.ts');

/** Each library that belongs to one place, and that place. */
const homes = [
  { library: 'undici', packages: ['undici'], home: '^packages/platform/src/(models|fetch)/' },
  { library: 'pino', packages: ['pino', 'pino-pretty'], home: '^packages/platform/src/telemetry/' },
  { library: 'hono', packages: ['hono', '@hono/[^/]+'], home: '^(packages/platform/src/http/|apps/server/src/)' },
  { library: 'ioredis', packages: ['ioredis'], home: '^packages/platform/src/(cache|events)/' },
  { library: 'nodemailer', packages: ['nodemailer'], home: '^packages/platform/src/mail/' },
  { library: 's3', packages: ['@aws-sdk/[^/]+'], home: '^packages/platform/src/files/' },
  { library: 'pg-boss', packages: ['pg-boss'], home: '^packages/platform/src/jobs/' },
  {
    library: 'database-driver',
    packages: ['pg', 'pg-[^/]+', '@electric-sql/[^/]+'],
    home: '^packages/platform/src/database/',
    except: ['pg-boss'],
  },
  { library: 'kysely', packages: ['kysely'], home: '^packages/(platform/src/|product/src/.+\\.store\\.ts$)' },
];

const tests = '\\.(test|test-d)\\.tsx?$';
const installed = (names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const browserApps = '^apps/(widget|dashboard)/';

const arrows = [
  {
    name: 'no-cycles',
    comment: 'Files that need each other cannot be read, tested or removed one at a time. Type imports count.',
    from: { path: '^(packages|apps|tests|bench|scripts)/' },
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'An import that leads nowhere is a typing mistake or an undeclared dependency.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'contract-needs-zod-alone',
    comment: 'The contract runs in a browser: no other library, no Node module, nothing of ours.',
    from: { path: '^packages/contract/src/', pathNot: tests },
    to: { pathNot: ['^packages/contract/src/', installed(['zod'])] },
  },
  {
    name: 'platform-knows-no-product',
    comment: 'The platform is how Parley runs; it knows the contract and libraries only.',
    from: { path: '^packages/platform/src/', pathNot: tests },
    to: { path: '^(packages/(product|testing)|apps)/' },
  },
  {
    name: 'product-knows-no-app',
    comment: 'The product is what Parley does; processes are put together in apps.',
    from: { path: '^packages/product/src/', pathNot: tests },
    to: { path: '^(packages/testing|apps)/' },
  },
  {
    name: 'browser-apps-know-the-contract-only',
    comment: 'Code of the server must never reach a visitor.',
    from: { path: browserApps, pathNot: tests },
    to: { path: '^(packages/(platform|product|testing)|apps/server)/' },
  },
  {
    name: 'browser-apps-import-types-only',
    comment: 'A value imported from the contract brings zod along, which is larger than the whole widget.',
    from: { path: `${browserApps}src/`, pathNot: tests },
    to: { path: '^packages/contract/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'widget-package-needs-react-alone',
    comment: 'What sites install brings no other library along, and nothing of ours: the chat itself comes from the server.',
    from: { path: '^packages/widget/src/' },
    to: { pathNot: ['^packages/widget/src/', installed(['react'])] },
  },
  {
    name: 'dashboard-design-system-knows-no-screen',
    comment: 'What every screen is made of must not know one of them, nor how screens are put together.',
    from: { path: '^apps/dashboard/src/(ui|api|locales)/', pathNot: tests },
    to: { path: '^apps/dashboard/src/(app|features)/' },
  },
  {
    name: 'dashboard-client-draws-nothing',
    comment: 'The client of the API is what screens are made from, so it cannot be made from screens.',
    from: { path: '^apps/dashboard/src/api/', pathNot: tests },
    to: { path: '^apps/dashboard/src/ui/' },
  },
  {
    name: 'dashboard-features-stand-alone',
    comment: 'A feature is a folder one could delete: what two of them need is the design system’s or the client’s.',
    from: { path: '^apps/dashboard/src/features/([^/]+)/', pathNot: tests },
    to: { path: '^apps/dashboard/src/(app/|features/)', pathNot: '^apps/dashboard/src/features/$1/' },
  },
  {
    name: 'nothing-imports-an-app',
    comment: 'An app is an entry. Only the harness that starts it for tests may import it.',
    from: { pathNot: ['^apps/', '^packages/testing/', '^(tests|bench|scripts|examples)/', tests] },
    to: { path: '^apps/' },
  },
  {
    name: 'apps-stand-alone',
    comment: 'Apps meet over HTTP, not over imports.',
    from: { path: '^apps/([^/]+)/', pathNot: tests },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'testing-serves-tests',
    comment: 'The harness and its fakes must not run in production.',
    from: { pathNot: ['^packages/testing/', '^(tests|bench|examples|quality)/', '^vitest[^/]*\\.ts$', tests] },
    to: { path: '^packages/testing/' },
  },
];

const sliceRules = [
  {
    name: 'slices-meet-in-public',
    comment: 'A slice shows other slices its public.ts; the rest may change without asking.',
    from: { path: '^packages/product/src/([^/]+)/', pathNot: tests },
    to: { path: '^packages/product/src/([^/]+)/', pathNot: ['^packages/product/src/$1/', '^packages/product/src/[^/]+/public\\.ts$'] },
  },
  {
    name: 'own-public-is-for-others',
    comment: 'A slice that imports its own public.ts closes a cycle as soon as public.ts exports the importer.',
    from: { path: '^packages/product/src/([^/]+)/' },
    to: { path: '^packages/product/src/$1/public\\.ts$' },
  },
  {
    name: 'stores-stay-inside-their-slice',
    comment: 'All SQL of a table is in one file, and only its slice calls it.',
    from: { path: '^apps/', pathNot: tests },
    to: { path: '^packages/product/src/.+\\.store\\.ts$' },
  },
  ...sliceOrder.slice(0, -1).map((slice, index) => ({
    name: `slice-order-${slice}`,
    comment: `${slice} comes before the slices it imports here: the order is in scripts/check/slice-order.ts.`,
    from: { path: `^packages/product/src/${slice}/`, pathNot: tests },
    to: { path: `^packages/product/src/(${sliceOrder.slice(index + 1).join('|')})/` },
  })),
];

const storeRules = [
  {
    name: 'stores-stay-off-the-network',
    comment: 'A store runs inside a transaction, and no transaction waits for a network.',
    from: { path: '\\.store\\.ts$' },
    to: {
      path: [
        '^packages/platform/src/(models|http|fetch)/',
        installed(['undici', 'ioredis', 'nodemailer']),
        '^(node:)?(https?|http2|net|tls|dgram)$',
      ],
    },
  },
];

const homeRules = homes.map(({ library, packages, home, except = [] }) => ({
  name: `home-of-${library}`,
  comment: `${packages.join(', ')} may be imported only under ${home}`,
  from: { path: '^(packages|apps)/', pathNot: [home, '^packages/testing/', tests] },
  to: { path: installed(packages), ...(except.length > 0 ? { pathNot: installed(except) } : {}) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...arrows, ...sliceRules, ...storeRules, ...homeRules].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.jsx', '.json'],
    },
  },
};
