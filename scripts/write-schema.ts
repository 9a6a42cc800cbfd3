import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { migrate } from '@parley/platform/database/migrate/migrate';
import { readMigrations } from '@parley/platform/database/migrate/read-migrations';
import { generateSchema } from '@parley/platform/database/schema/generate-schema';

const root = new URL('..', import.meta.url).pathname;
const dataFolder = mkdtempSync(join(tmpdir(), 'parley-schema-'));
const engine = await startEngine({ dataFolder });
try {
  await migrate({
    connection: { host: engine.socketFolder, user: 'postgres', database: 'postgres' },
    migrations: readMigrations(join(root, 'migrations')),
    afterwards: async (client) => {
      writeFileSync(join(root, 'packages/platform/src/database/schema.ts'), await generateSchema(client));
    },
  });
} finally {
  await engine.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
