import type { Command } from 'commander';
import { ConfigError, readConfig } from '../config.ts';
import { migrateDatabase } from '../migrate.ts';
import type { Terminal } from './terminal.ts';
import { withStorage } from './with-storage.ts';

export function addMigrateCommand(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('Bring the database to this version of Parley')
    .addHelpText(
      'after',
      '\nOn a database server this needs DATABASE_MIGRATION_URL, an administrator’s address. It also gives parley_runtime the password in DATABASE_URL.',
    )
    .action(async () => {
      const config = readConfig(terminal.env);
      if (config.database.engine === 'pglite') {
        await withStorage(config, async () => terminal.stdout.write('The embedded database is at this version.\n'));
        return;
      }
      const { url, migrationUrl } = config.database;
      if (migrationUrl === undefined)
        throw new ConfigError(['DATABASE_MIGRATION_URL is missing: migrating needs an administrator’s address']);
      const runtime = new URL(url);
      const applied = await migrateDatabase({
        connection: { connectionString: migrationUrl },
        ...(runtime.username === 'parley_runtime' && runtime.password !== ''
          ? { runtimePassword: decodeURIComponent(runtime.password) }
          : {}),
        onApplied: (name) => terminal.stdout.write(`applied ${name}\n`),
      });
      terminal.stdout.write(
        applied.length === 0 ? 'Nothing to do: the database is at this version.\n' : `Done: ${applied.length} migration(s).\n`,
      );
    });
}
