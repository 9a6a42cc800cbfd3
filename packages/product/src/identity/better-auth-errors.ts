import { AppError, type ErrorCode } from '@parley/contract/errors';
import { APIError } from 'better-auth/api';

/** What better-auth's codes are called here. Any other is a fault of ours, and its message goes to the log alone. */
const codes: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'invalid_credentials',
  INVALID_EMAIL: 'invalid_credentials',
  UNAUTHORIZED: 'unauthenticated',
  INVALID_PASSWORD: 'wrong_password',
  INVALID_CODE: 'wrong_code',
  INVALID_BACKUP_CODE: 'wrong_code',
  // Two spent different backup codes at once; one of them is asked to try again.
  CONFLICT: 'conflict',
  INVALID_TWO_FACTOR_COOKIE: 'sign_in_expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign_in_expired',
  ACCOUNT_TEMPORARILY_LOCKED: 'rate_limited',
  TOTP_NOT_ENABLED: 'second_factor_missing',
  TWO_FACTOR_NOT_ENABLED: 'second_factor_missing',
  BACKUP_CODES_NOT_ENABLED: 'second_factor_missing',
  TOTP_ALREADY_ENABLED: 'second_factor_exists',
  CHALLENGE_NOT_FOUND: 'sign_in_expired',
  PASSKEY_NOT_FOUND: 'passkey_rejected',
  AUTHENTICATION_FAILED: 'passkey_rejected',
  FAILED_TO_VERIFY_REGISTRATION: 'passkey_rejected',
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: 'passkey_rejected',
};

const lockedSeconds = 15 * 60;

/** Runs a call of better-auth; what it refuses becomes an error of the table. */
export async function translateBetterAuthErrors<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const theirs = typeof error.body?.code === 'string' ? error.body.code : String(error.status);
    const code = codes[theirs] ?? 'internal';
    const details = code === 'rate_limited' ? { details: { retryAfterSeconds: lockedSeconds } } : {};
    throw new AppError(code, { message: `better-auth: ${theirs} ${error.message}`, cause: error, ...details });
  }
}
