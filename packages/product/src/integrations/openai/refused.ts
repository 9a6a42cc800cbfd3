import { AppError } from '@parley/contract/errors';

/** A completion that cannot be read: `path` is what OpenAI's clients show as the parameter. */
export function refused(path: string, message: string): AppError {
  return new AppError('invalid_request', { details: { issues: [{ in: 'body', path, message }] } });
}
