import type { IdentityDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** The points in time before which something is of no use any more. */
export interface Ended {
  readonly now: Date;
  /** Sessions that began earlier are over however much they are used. */
  readonly oldestSession: Date;
  /** Clients whose tokens were revoked, or went unused, earlier are forgotten. */
  readonly oldestRevoked: Date;
}

const conditions = {
  verifications: ({ now }) => sql`expires_at < ${now}`,
  sessions: ({ now, oldestSession }) => sql`expires_at < ${now} or created_at < ${oldestSession}`,
  token_families: ({ now, oldestRevoked }) =>
    sql`expires_at < ${now} or revoked_at < ${oldestRevoked} or idle_expires_at < ${oldestRevoked}`,
  sso_used_answers: ({ now }) => sql`expires_at < ${now}`,
} as const satisfies Readonly<Record<string, (ended: Ended) => ReturnType<typeof sql>>>;

export type SweptTable = keyof typeof conditions;
export const sweptTables = Object.keys(conditions) as readonly SweptTable[];

/** Deletes at most so many rows that have ended and that nobody else is at; returns how many. */
export async function deleteEnded(db: IdentityDb, table: SweptTable, ended: Ended, limit: number): Promise<number> {
  const isAnswers = table === 'sso_used_answers';
  const key = sql.ref(isAnswers ? 'digest' : 'id');
  // Nobody may change a used answer, and whoever may not cannot lock one either.
  const lock = isAnswers ? sql`` : sql`for update skip locked`;
  const condition = conditions[table](ended);
  const { rows } = await sql`
    delete from ${sql.table(table)} where ${key} in
      (select ${key} from ${sql.table(table)} where ${condition} limit ${limit} ${lock})
    returning 1 as one`.execute(db);
  return rows.length;
}
