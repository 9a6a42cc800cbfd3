import { describe, expect, it } from 'vitest';
import { type AppliedMigration, compareSchema, explainSchema } from './compare-schema.ts';
import type { Migration } from './read-migrations.ts';

const migrations: readonly Migration[] = ['0001_first.sql', '0002_second.sql', '0003_third.sql'].map((name) => ({
  name,
  sql: '',
  checksum: `sum of ${name}`,
}));

/** The first so many migrations, as applied. */
function applied(count: number): AppliedMigration[] {
  return migrations.slice(0, count).map(({ name, checksum }) => ({ name, checksum }));
}

function explained(found: readonly AppliedMigration[]): string {
  const state = compareSchema(migrations, found);
  return state.state === 'current' ? '' : explainSchema(state);
}

describe('the schema of a database', () => {
  it('is current when every migration was applied as it is', () => {
    expect(compareSchema(migrations, applied(3))).toEqual({ state: 'current' });
    expect(compareSchema([], [])).toEqual({ state: 'current' });
  });

  it('is behind when the last ones were not, and names the command', () => {
    expect(compareSchema(migrations, applied(1))).toEqual({ state: 'behind', pending: migrations.slice(1) });
    expect(explained(applied(1))).toBe('The database is 2 migration(s) behind, from 0002_second.sql. Run: npm run parley -- migrate');
    expect(explained([])).toContain('3 migration(s) behind');
  });

  it('is newer when it had migrations that are not known here, whatever else is wrong', () => {
    const found = [...applied(2), { name: '0004_fourth.sql', checksum: 'x' }];
    expect(compareSchema(migrations, found)).toEqual({ state: 'newer', unknown: ['0004_fourth.sql'] });
    expect(explained(found)).toBe(
      'The database was migrated by a newer version of Parley (0004_fourth.sql). Start that version, or restore a backup.',
    );
  });

  it('has diverged when one is missing before a later one', () => {
    const found = applied(3).filter(({ name }) => name !== '0002_second.sql');
    expect(explained(found)).toBe(
      'The database does not match this version of Parley: 0002_second.sql is missing although later ones were applied. Restore a backup, or ask for help.',
    );
    expect(compareSchema(migrations, applied(3).slice(1)).state).toBe('diverged');
  });

  it('has diverged when one was changed after it was applied', () => {
    const found = applied(2).map((migration) => (migration.name === '0001_first.sql' ? { ...migration, checksum: 'other' } : migration));
    expect(explained(found)).toBe(
      'The database does not match this version of Parley: 0001_first.sql was changed after it was applied. Restore a backup, or ask for help.',
    );
  });
});
