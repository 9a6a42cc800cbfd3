import { AppError } from '@parley/contract/errors';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRetryable, sqlStateOf, translateError } from './translate-error.ts';

/** Statements by which PostgreSQL itself gives each error, and what the caller is told. */
const mistakes = [
  ['invalid_request', '22P02', "select 'acme'::uuid"],
  ['invalid_request', '22003', 'select 99999999999::int'],
  ['invalid_request', '22P05', 'select jsonb \'"\\u0000"\' ->> 0'],
  ['invalid_request', '2201W', 'select 1 limit -1'],
  ['invalid_request', '54000', "select to_tsvector('simple', string_agg(md5(n::text), ' ')) from generate_series(1, 100000) n"],
  [
    'invalid_request',
    '54001',
    `create function pg_temp.deeper(n integer) returns integer language plpgsql as 'begin return pg_temp.deeper(n + 1); end'; select pg_temp.deeper(0)`,
  ],
  ['already_exists', '23505', "insert into tenants (id, name, slug) select gen_random_uuid(), 'x', 'twice' from generate_series(1, 2)"],
  ['not_found', '23503', 'insert into contacts (tenant_id, id) values (gen_random_uuid(), gen_random_uuid())'],
  ['conflict', '40001', "do $$ begin raise exception 'x' using errcode = 'serialization_failure'; end $$"],
  ['conflict', '40P01', "do $$ begin raise exception 'x' using errcode = 'deadlock_detected'; end $$"],
  ['conflict', '55P03', "do $$ begin raise exception 'x' using errcode = 'lock_not_available'; end $$"],
  ['in_use', '23001', "do $$ begin raise exception 'x' using errcode = 'restrict_violation'; end $$"],
  ['storage_full', '53100', "do $$ begin raise exception 'x' using errcode = 'disk_full'; end $$"],
  ['unavailable', '53300', "do $$ begin raise exception 'x' using errcode = 'too_many_connections'; end $$"],
  ['unavailable', '57014', "do $$ begin raise exception 'x' using errcode = 'query_canceled'; end $$"],
  ['unavailable', '58030', "do $$ begin raise exception 'x' using errcode = 'io_error'; end $$"],
  ['unavailable', '25006', 'set local transaction_read_only = on; create table planted ()'],
] as const;

/** What only a mistake of ours can cause is not explained to callers: it stays as it is and becomes `internal`. */
const ours = [
  ['42501', "do $$ begin raise exception 'x' using errcode = 'insufficient_privilege'; end $$"],
  ['23502', 'insert into contacts (id) values (gen_random_uuid())'],
  ['23514', "insert into tenants (id, name, slug) values (gen_random_uuid(), '', 'nameless')"],
  ['42601', 'selec 1'],
  ['42P01', 'select from nowhere'],
  ['P0001', "do $$ begin raise exception 'x'; end $$"],
] as const;

describe('an error of the database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  function failureOf(sql: string): Promise<unknown> {
    return test.asAdmin(async (client) => {
      await client.query('begin');
      return client.query(sql).then(
        () => undefined,
        (error: unknown) => error,
      );
    });
  }

  it.each(mistakes)('is told as %s when it is %s: %s', async (code, state, sql) => {
    const failure = await failureOf(sql);
    expect(sqlStateOf(failure)).toBe(state);
    const told = translateError(failure);
    expect(told).toBeInstanceOf(AppError);
    expect(told).toMatchObject({ code, details: undefined, cause: failure });
    expect((told as AppError).message).not.toContain((failure as Error).message);
  });

  it.each(ours)('is left alone when it is %s: %s', async (state, sql) => {
    const failure = await failureOf(sql);
    expect(sqlStateOf(failure)).toBe(state);
    expect(translateError(failure)).toBe(failure);
  });

  it('is told as not_found when a policy refused the row', async () => {
    const failure = await failureOf(
      `insert into tenants (id, name, slug) values ('00000000-0000-0000-0000-00000000000a', 'x', 'somebody');
       set local role parley_tenant;
       insert into contacts (tenant_id, id) values ('00000000-0000-0000-0000-00000000000a', gen_random_uuid())`,
    );
    expect(sqlStateOf(failure)).toBe('42501');
    expect(translateError(failure)).toMatchObject({ code: 'not_found' });
  });

  it.each(['[', '{"a":', '('])('does not take the database with it when a value is a million times %s', async (opening) => {
    const value = `repeat('${opening}', 1000000)`;
    for (const sql of [`select ${value}::jsonb`, `select 'a' ~ ${value}`, `select ${value}::tsquery`]) {
      expect(sqlStateOf(await failureOf(sql)), sql).toMatch(/^(22|42601|54)/);
    }
    expect(await test.asAdmin(async (client) => (await client.query('select 1 as one')).rows)).toEqual([{ one: 1 }]);
  });

  it('may be tried again when transactions met, and at no other time', async () => {
    for (const [, state, sql] of mistakes) {
      expect(isRetryable(await failureOf(sql)), state).toBe(state === '40001' || state === '40P01');
    }
  });
});

describe('an error of the connection', () => {
  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Query read timeout',
  ])('is told as unavailable: %s', (message) => {
    expect(translateError(new Error(message))).toMatchObject({ code: 'unavailable' });
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH'])(
    'is told as unavailable: %s',
    (code) => {
      expect(translateError(Object.assign(new Error('x'), { code }))).toMatchObject({ code: 'unavailable' });
    },
  );

  it('is not seen in other errors', () => {
    for (const other of [
      new Error('x'),
      new TypeError('x'),
      'x',
      null,
      undefined,
      { code: 17 },
      Object.assign(new Error('x'), { code: 'EPERM' }),
    ]) {
      expect(translateError(other)).toBe(other);
      expect(isRetryable(other)).toBe(false);
    }
  });
});
