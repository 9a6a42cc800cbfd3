import path from 'node:path';
import { parseArgs } from 'node:util';
import { runVitest } from './run-vitest.ts';
import { bringUp } from './services/bring-up.ts';
import { instanceEnvironment } from './services/instance.ts';
import { ServiceFailure } from './services/service-failure.ts';
import { serviceFolders } from './services/service-folders.ts';
import { takeDown } from './services/take-down.ts';

const usage = `Runs the product suite, without what no service takes part in, on real PostgreSQL and Valkey, then the tenancy tests through pgbouncer.

  npm run test:services                          everything
  npm run test:services -- packages/platform     only test files whose path holds one of these texts
  npm run test:services -- --engine pgbouncer    only one of the two passes (postgres, pgbouncer)
  npm run test:services -- --down                stop the services afterwards (else they stay up for the next run)`;

/** Through pgbouncer run the tests of what a pooler could break: settings and roles that must not outlive a transaction. */
const tenancyTests = ['packages/platform/src/database', 'tests/isolation'];
/** What the database behind the pooler is asked in the pass before, and says again. */
const withoutPooler = ['tests/isolation/{fuzz,catalogue}.test.ts', 'packages/platform/src/database/embedded/**'];

/** What no database server and no Valkey takes part in: it ran with the embedded engine already, and would say the same again. */
const withoutServices = [
  'tests/structure/**',
  // Who may call what is decided before the database is asked; what the walls inside it hold is tried by tests/isolation.
  'tests/security/routes.test.ts',
  'packages/product/src/knowledge/reading/**',
  'scripts/**',
  'apps/widget/**',
  'apps/dashboard/**',
  'apps/server/src/cli/**',
  'packages/contract/**',
  'packages/platform/src/{fetch,files,models,telemetry,text}/**',
  'packages/platform/src/secrets/{secret-box,token-signer}.test.ts',
  // The other engine itself.
  'packages/platform/src/database/embedded/**',
  // Pages are files, whoever asks for them.
  'apps/server/src/dashboard-pages.test.ts',
  // A server that is killed takes the embedded engine with it, which is the harder case; whoever is out ends a stream on any engine.
  'tests/faults/kill-{server,ingestion,crawl}.test.ts',
  // The disk it fills is the embedded engine's, too.
  'tests/faults/full-disk.test.ts',
  'tests/security/live-streams.test.ts',
  // Its requests are judged by what they show, which the walls in the database decide: those are tried here by the rest of tests/isolation.
  'tests/isolation/fuzz.test.ts',
  // What a browser must compute is computed here; the limits that tell when it must are tried with Valkey in platform/cache.
  'packages/product/src/conversations/challenge/**',
  // What HTTP does, how the walker of routes decides and how a tenant is named are the same on every engine.
  'packages/platform/src/http/*.test.ts',
  'packages/testing/src/route-security/**',
  'tests/security/named-tenants.test.ts',
  // What is asked of sites and models is the same; what comes of it is written by tests that run here too.
  '**/crawl/hostile-sites.test.ts',
  'tests/faults/model-faults.test.ts',
  'packages/testing/src/{fake-model,saml-idp}/**',
  // Other people's servers speak here, and what they say is stored as any identity is.
  'packages/product/src/identity/{social,sso}/**',
];

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const clone = path.resolve(import.meta.dirname, '..');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { engine: { type: 'string' }, down: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const engines = values.engine === undefined ? ['postgres', 'pgbouncer'] : [values.engine];
  if (values.help === true || !engines.every((engine) => engine === 'postgres' || engine === 'pgbouncer')) {
    say(usage);
    return values.help === true ? 0 : 2;
  }
  const folders = serviceFolders(clone, process.env);
  const urls = instanceEnvironment(await bringUp(folders, clone, say));
  try {
    for (const engine of engines) {
      const patterns = engine === 'pgbouncer' && positionals.length === 0 ? tenancyTests : positionals;
      say(`\nTests on ${engine}${patterns.length === 0 ? '' : `: ${patterns.join(', ')}`}`);
      const left = engine === 'pgbouncer' ? withoutPooler : withoutServices;
      const skipped = positionals.length === 0 ? left.map((glob) => `--exclude=${glob}`) : [];
      const code = await runVitest(engine, [...patterns, ...skipped], { ...urls, PARLEY_TEST_ENGINE: engine });
      if (code !== 0) return code;
    }
    return 0;
  } finally {
    if (values.down === true) await takeDown(folders, say);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof ServiceFailure) say(`${error.message}\nTo mend it: ${error.mend}`);
  else say(isUsage ? `${error.message}\n\n${usage}` : String(error instanceof Error ? error.stack : error));
  process.exitCode = isUsage ? 2 : 1;
}
