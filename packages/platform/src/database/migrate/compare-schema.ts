import type { Migration } from './read-migrations.ts';

/** A line of `schema_migrations`: a migration that was applied whole. */
export interface AppliedMigration {
  name: string;
  checksum: string;
}

/** How a database's schema stands to this build's migrations. */
export type SchemaState =
  | { state: 'current' }
  | { state: 'behind'; pending: readonly Migration[] }
  /** A newer build was here. */
  | { state: 'newer'; unknown: readonly string[] }
  /** A migration was changed after it was applied, or one is missing before an applied one. */
  | { state: 'diverged'; reason: string };

/** Compares what was applied with what this build knows. Only `current` may be served, only `behind` may be migrated. */
export function compareSchema(migrations: readonly Migration[], applied: readonly AppliedMigration[]): SchemaState {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) return { state: 'newer', unknown };
  const done = new Map(applied.map((migration) => [migration.name, migration.checksum]));
  const pending = migrations.filter(({ name }) => !done.has(name));
  for (const [index, migration] of migrations.entries()) {
    const checksum = done.get(migration.name);
    if (checksum === undefined && index < applied.length)
      return { state: 'diverged', reason: `${migration.name} is missing although later ones were applied` };
    if (checksum !== undefined && checksum !== migration.checksum)
      return { state: 'diverged', reason: `${migration.name} was changed after it was applied` };
  }
  return pending.length === 0 ? { state: 'current' } : { state: 'behind', pending };
}

/** What to tell a person whose database this build cannot serve. */
export function explainSchema(state: Exclude<SchemaState, { state: 'current' }>): string {
  switch (state.state) {
    case 'behind':
      return `The database is ${state.pending.length} migration(s) behind, from ${state.pending[0]?.name}. Run: npm run parley -- migrate`;
    case 'newer':
      return `The database was migrated by a newer version of Parley (${state.unknown.join(', ')}). Start that version, or restore a backup.`;
    case 'diverged':
      return `The database does not match this version of Parley: ${state.reason}. Restore a backup, or ask for help.`;
  }
}
