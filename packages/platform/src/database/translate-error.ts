import { AppError, type ErrorCode } from '@parley/contract/errors';
import type { Database } from './tenancy.ts';

const exact: Readonly<Record<string, ErrorCode>> = {
  '23505': 'already_exists',
  '23503': 'not_found',
  '23001': 'in_use',
  '40001': 'conflict',
  '40P01': 'conflict',
  '55P03': 'conflict',
  '53100': 'storage_full',
  // The server became a standby, or a limit on the length of transactions was reached.
  '25006': 'unavailable',
  '25P03': 'unavailable',
  '25P04': 'unavailable',
};

/** The embedded engine lets transactions only read while its disk is nearly full. */
const embedded: Readonly<Record<string, ErrorCode>> = { '25006': 'storage_full' };

const classes: Readonly<Record<string, ErrorCode>> = {
  '08': 'unavailable',
  '22': 'invalid_request',
  '28': 'unavailable',
  '3D': 'unavailable',
  '53': 'unavailable',
  // A value too long, too deep or too wide for PostgreSQL.
  '54': 'invalid_request',
  '57': 'unavailable',
  '58': 'unavailable',
};

const unreachable = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
const lostConnection = /connection terminated|timeout exceeded when trying to connect|not queryable|after calling end on the pool/i;

/** The SQLSTATE of a driver's error (PostgreSQL Appendix A), or undefined when it has none. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = textOf(error, 'code');
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) && textOf(error, 'severity') !== undefined ? code : undefined;
}

/** Turns a driver's error into an {@link AppError}; anything it does not know, such as a missing grant, is returned as it was. */
export function translateError(error: unknown, engine: Database['engine'] = 'postgres'): unknown {
  if (error instanceof AppError) return error;
  const state = sqlStateOf(error);
  if (state !== undefined) {
    const found =
      (engine === 'pglite' ? embedded[state] : undefined) ??
      exact[state] ??
      classes[state.slice(0, 2)] ??
      (isRefusedByPolicy(error) ? 'not_found' : undefined);
    return found === undefined ? error : new AppError(found, { cause: error, message: `database refused: ${state}` });
  }
  if (isConnectionLoss(error)) return new AppError('unavailable', { cause: error, message: 'database cannot be reached' });
  return error;
}

/** Whether the transaction may be run again from its beginning: serialization failure, deadlock, or a plan that no longer holds. */
export function isRetryable(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01' || isStalePlan(error);
}

/** Whether the server has forgotten a statement it was to keep, or what the statement gives has changed its columns since. */
export function isStalePlan(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '26000' || (state === '0A000' && textOf(error, 'routine') === 'RevalidateCachedQuery');
}

/** Whether the driver gave a query up because the server did not answer it. */
export function isAnswerTimeout(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

/**
 * Whether row-level security refused the row: to this tenant, what it refers to does not exist. A grant that is missing has
 * the same SQLSTATE, but is our mistake. Messages are translated by the server, names of its functions are not.
 */
function isRefusedByPolicy(error: unknown): boolean {
  return sqlStateOf(error) === '42501' && textOf(error, 'routine') === 'ExecWithCheckOptions';
}

function isConnectionLoss(error: unknown): boolean {
  if (isAnswerTimeout(error) || unreachable.has(textOf(error, 'code') ?? '')) return true;
  return error instanceof Error && lostConnection.test(error.message);
}

function textOf(error: unknown, property: 'code' | 'routine' | 'severity'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value = (error as Partial<Record<typeof property, unknown>>)[property];
  return typeof value === 'string' ? value : undefined;
}
