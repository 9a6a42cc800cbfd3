import { AppError, type ErrorCode } from '@parley/contract/errors';
import { APIError } from 'better-auth/api';

/** What better-auth's codes are called here. Any other is a fault of ours, and its message goes to the log alone. */
const codes: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'invalid_credentials',
  INVALID_EMAIL: 'invalid_credentials',
  UNAUTHORIZED: 'unauthenticated',
};

/** Runs a call of better-auth; what it refuses becomes an error of the table. */
export async function translateBetterAuthErrors<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const code = typeof error.body?.code === 'string' ? error.body.code : '';
    throw new AppError(codes[code] ?? 'internal', { message: `better-auth: ${code} ${error.message}`, cause: error });
  }
}
