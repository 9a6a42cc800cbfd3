import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';

const mark = '/* kept plan */';

/**
 * Begins a statement whose text is always the same and whose plan does not depend on its values: where connections reach the server
 * itself, each parses it and plans it a few times and keeps the plan. Making a plan costs a large statement more than running it.
 */
export const keptPlan: RawBuilder<unknown> = sql.raw(mark);

/** The names of statements that are kept: the same on every connection. */
const names = new Map<string, string>();
/** What each connection keeps and how often it was used; one that a pooler stands before keeps nothing, because what is kept would stay with another's server. */
const keptBy = new WeakMap<pg.ClientBase, Map<string, number>>();

/** The name under which a statement is kept; undefined when it is not one to keep. */
export function keptName(text: string): string | undefined {
  if (!text.startsWith(mark)) return undefined;
  const name = names.get(text) ?? `kept_${names.size}`;
  names.set(text, name);
  return name;
}

/** The statements that the server keeps for a connection, by name, and how often each ran; undefined when it is to keep none. */
export function keptOn(client: pg.ClientBase): Map<string, number> | undefined {
  return keptBy.get(client);
}

/** The server plans a statement anew for its first uses, then makes the plan it keeps. */
const usesUntilKept = 6;
const byIndex = ['set local enable_seqscan = off'];

/** What is to be set for a statement that ran so often: a plan that is made while tables are empty would read them from end to end later. */
export function settingsOfPlan(uses: number): readonly string[] {
  return uses < usesUntilKept ? byIndex : [];
}

/** Finds out whether a new connection reaches the server itself: a pooler tells another process than the one that answers. */
export async function allowKeptPlans(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ process: number }>('select pg_backend_pid() as process');
  if (rows[0]?.process === (client as { processID?: number | null }).processID) keptBy.set(client, new Map());
}
