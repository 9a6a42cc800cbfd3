import { AppError } from '@parley/contract/errors';
import { type Db, fromKysely } from 'pg-boss';
import type { Database, SystemDb } from '../database/tenancy.ts';

/** Lets pg-boss work in the transaction `db`; what it does there commits or vanishes with the rest. */
export function queueInTransaction(db: SystemDb): Db {
  return fromKysely(db);
}

/** Lets pg-boss open transactions of its own, as `parley_system`. */
export function queueConnection(database: Database): Db {
  return {
    async executeSql(text, values) {
      try {
        return await database.asSystem('job queue', async (db) => {
          const queue = queueInTransaction(db);
          const rows = [];
          for (const statement of statementsOf(text)) rows.push(...(await queue.executeSql(statement, values)).rows);
          return { rows };
        });
      } catch (error) {
        // pg-boss branches on SQLSTATE, which our own errors carry only in their cause.
        throw error instanceof AppError && error.cause instanceof Error ? error.cause : error;
      }
    },
  };
}

/** pg-boss sends some work as one text that begins and commits by itself; here the transaction is open already. */
function statementsOf(text: string): string[] {
  const [, inner] = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(text) ?? [];
  if (inner === undefined) return [text];
  return inner.split(/;\s*\n/).filter((statement) => statement.trim() !== '');
}
