import { AppError, type ErrorCode } from '@parley/contract/errors';

const exact: Readonly<Record<string, ErrorCode>> = {
  '23505': 'already_exists',
  '23503': 'not_found',
  '23001': 'in_use',
  '40001': 'conflict',
  '40P01': 'conflict',
  '55P03': 'conflict',
  '53100': 'storage_full',
  // Row-level security refused: to this tenant the row does not exist.
  '42501': 'not_found',
};

const classes: Readonly<Record<string, ErrorCode>> = {
  '08': 'unavailable',
  '22': 'invalid_request',
  '53': 'unavailable',
  '57': 'unavailable',
  '58': 'unavailable',
};

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);

/** The SQLSTATE of a driver's error (PostgreSQL Appendix A), or undefined when it has none. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = codeOf(error);
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Turns a driver's error into an {@link AppError}; anything it does not know is returned as it was. */
export function translateError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const state = sqlStateOf(error);
  const found = state === undefined ? undefined : (exact[state] ?? classes[state.slice(0, 2)]);
  if (found !== undefined) return new AppError(found, { cause: error, message: `database refused: ${state}` });
  if (isConnectionLoss(error)) return new AppError('unavailable', { cause: error, message: 'database cannot be reached' });
  return error;
}

/** Whether the transaction may be run again from its beginning: serialization failure or deadlock. */
export function isRetryable(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01';
}

function isConnectionLoss(error: unknown): boolean {
  if (unreachable.has(codeOf(error) ?? '')) return true;
  return error instanceof Error && /connection terminated|timeout exceeded when trying to connect|server conn crashed|query_wait_timeout/i.test(error.message);
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
