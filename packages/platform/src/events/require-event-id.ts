import { AppError } from '@parley/contract/errors';

/** Refuses what cannot be the id of an event: it comes from a header that anyone can write. */
export function requireEventId(id: number): void {
  if (!Number.isSafeInteger(id) || id < 0) throw new AppError('invalid_request', { details: { field: 'Last-Event-ID' } });
}
