import type { SystemDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** Takes the next turn at a host and says when it is, on the caller's clock. The turn after comes `spacingMs` later. */
export async function takeTurn(db: SystemDb, host: string, now: Date, spacingMs: number): Promise<Date> {
  const { rows } = await sql<{ turn_at: Date }>`
    insert into host_visits as v (host, next_at) values (${host}, ${now}::timestamptz + make_interval(secs => ${spacingMs / 1_000}))
    on conflict (host) do update set next_at = greatest(v.next_at, ${now}) + make_interval(secs => ${spacingMs / 1_000})
    returning next_at - make_interval(secs => ${spacingMs / 1_000}) as turn_at`.execute(db);
  return rows[0]?.turn_at ?? now;
}

/** Lets nobody ask a host before that time. */
export async function putOffTurns(db: SystemDb, host: string, until: Date): Promise<void> {
  await sql`
    insert into host_visits as v (host, next_at) values (${host}, ${until})
    on conflict (host) do update set next_at = greatest(v.next_at, ${until})`.execute(db);
}

/** Forgets hosts that nobody waits for. */
export async function forgetTurns(db: SystemDb, before: Date): Promise<void> {
  await db.deleteFrom('host_visits').where('next_at', '<', before).execute();
}
