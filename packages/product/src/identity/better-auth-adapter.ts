import type { Database, IdentityDb } from '@parley/platform/database/tenancy';
import { type CustomAdapter, createAdapterFactory } from 'better-auth/adapters';
import { isSealed, type StoredSecrets } from './better-auth-secrets.ts';
import { type Condition, countRows, deleteRows, insertRow, type Row, selectRows, updateRows } from './better-auth-tables.store.ts';

/**
 * Lets better-auth keep its rows in Parley's tables. Each call is a transaction of its own: one across several calls would be
 * open while others wait for the embedded engine's only connection.
 */
export function createBetterAuthAdapter(database: Database, secrets: StoredSecrets) {
  return createAdapterFactory({
    config: {
      adapterId: 'parley',
      supportsJSON: true,
      supportsDates: true,
      supportsBooleans: true,
      supportsNumericIds: false,
      transaction: false,
    },
    // better-auth's own types promise each caller a row of whatever type it names.
    adapter: ({ getFieldName }) =>
      tableAccess(database, secrets, (model, field) => getFieldName({ model, field })) as unknown as CustomAdapter,
  });
}

interface Query {
  readonly model: string;
  readonly where?: readonly Condition[];
}

function tableAccess(database: Database, secrets: StoredSecrets, columnOf: (table: string, field: string) => string) {
  const run = <Result>(work: (db: IdentityDb) => Promise<Result>): Promise<Result> => database.asIdentity('better-auth', work);
  const hideAll = (model: string, where: readonly Condition[] = []): Condition[] =>
    where.filter(({ field }) => !isSealed(model, field)).map((condition) => secrets.hideCondition(model, condition));
  const tokenIn = (where: readonly Condition[] = []): unknown =>
    where.find(({ field, operator }) => field === 'token_hash' && operator === 'eq')?.value;

  /** The same bytes are never sealed alike, so a comparison with a sealed value is made here, on locked rows. */
  async function narrow(db: IdentityDb, { model, where = [] }: Query): Promise<Condition[]> {
    const conditions = hideAll(model, where);
    const compared = where.filter(({ field }) => isSealed(model, field));
    if (compared.length === 0) return conditions;
    const candidates = await selectRows(db, model, conditions, { lock: true });
    const fitting = candidates.filter((row) => compared.every(({ field, value }) => secrets.open(model, field, row) === value));
    return [{ field: 'id', operator: 'in', value: fitting.map(({ id }) => id) }];
  }

  async function change(query: Query, set: Row, add: Readonly<Record<string, number>> = {}): Promise<Row[]> {
    const changed = await run(async (db) => {
      const conditions = await narrow(db, query);
      const sealing = Object.keys(set).some((field) => isSealed(query.model, field));
      const owners = sealing ? await selectRows(db, query.model, conditions, { lock: true }) : [];
      if (sealing && owners.length !== 1) return [];
      return updateRows(db, query.model, conditions, { set: await secrets.hide(query.model, set, owners[0]?.['person_id']), add });
    });
    return Promise.all(changed.map((row) => secrets.show(query.model, row, tokenIn(query.where))));
  }

  return {
    async create({ model, data }: { model: string; data: Row }): Promise<Row> {
      const row = await run(async (db) => insertRow(db, model, await secrets.hide(model, data, data['person_id'])));
      return secrets.show(model, row, data['token_hash']);
    },
    async findOne({ model, where }: Query): Promise<Row | null> {
      const [row] = await run((db) => selectRows(db, model, hideAll(model, where), { limit: 1 }));
      return row === undefined ? null : secrets.show(model, row, tokenIn(where));
    },
    async findMany(
      query: Query & { limit: number; offset?: number; sortBy?: { field: string; direction: 'asc' | 'desc' } },
    ): Promise<Row[]> {
      const { sortBy, ...page } = query;
      // Conditions come with the names of columns, the order does not.
      const order = sortBy === undefined ? {} : { sortBy: { ...sortBy, field: columnOf(query.model, sortBy.field) } };
      const found = await run((db) => selectRows(db, query.model, hideAll(query.model, query.where), { ...page, ...order }));
      return Promise.all(found.map((row) => secrets.show(query.model, row, tokenIn(query.where))));
    },
    async update({ update, ...query }: Query & { update: Row }): Promise<Row | null> {
      return (await change(query, update))[0] ?? null;
    },
    async updateMany({ update, ...query }: Query & { update: Row }): Promise<number> {
      return (await change(query, update)).length;
    },
    async incrementOne({ increment, set, ...query }: Query & { increment: Record<string, number>; set?: Row }): Promise<Row | null> {
      return (await change(query, set ?? {}, increment))[0] ?? null;
    },
    async delete({ model, where }: Query): Promise<void> {
      await run((db) => deleteRows(db, model, hideAll(model, where)));
    },
    async deleteMany({ model, where }: Query): Promise<number> {
      return (await run((db) => deleteRows(db, model, hideAll(model, where)))).length;
    },
    async consumeOne({ model, where }: Query): Promise<Row | null> {
      const [row] = await run((db) => deleteRows(db, model, hideAll(model, where)));
      return row === undefined ? null : secrets.show(model, row, tokenIn(where));
    },
    count: ({ model, where }: Query): Promise<number> => run((db) => countRows(db, model, hideAll(model, where))),
  };
}
