import { AppError } from '@parley/contract/errors';

/** The answer of a provider does not hold. The message says why, and goes to the log only. */
export function failed(message: string, cause?: unknown): AppError {
  return new AppError('sso_failed', { message, cause });
}

/** The provider cannot be used as it is. The message goes to the log only. */
export function unavailable(message: string, cause?: unknown): AppError {
  return new AppError('sso_unavailable', { message, cause });
}

/** What went wrong on the way to a provider, if that was it and not the provider's answer. */
export function networkFailureIn(error: unknown): AppError | undefined {
  for (let each = error, depth = 0; each !== undefined && each !== null && depth < 8; depth++) {
    if (each instanceof AppError) return each;
    each = (each as { cause?: unknown }).cause;
  }
  return undefined;
}
