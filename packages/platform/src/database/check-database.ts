import pg from 'pg';
import { lintCatalogue } from './catalogue/lint-catalogue.ts';
import { checkServer, type DatabaseProblem } from './check-server.ts';
import { connectionOf, type DatabaseAddress } from './connection-of.ts';

/**
 * Everything that should keep the product from serving this database: the server, the login, then the catalogue's faults. For
 * a migrated database, at boot and by the doctor.
 */
export async function checkDatabase(address: DatabaseAddress): Promise<DatabaseProblem[]> {
  const problems = await checkServer(address);
  if (problems.length > 0) return problems;
  const client = new pg.Client({ ...connectionOf(address), connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const faults = await lintCatalogue(client);
    return faults.map(({ rule, object, detail }) => ({
      code: 'catalogue',
      text: `${object} ${detail} (${rule}).`,
      mend: 'Undo what was changed by hand, or restore a backup; migrations never leave this behind.',
    }));
  } finally {
    await client.end();
  }
}
