import { AppError } from '@parley/contract/errors';
import type { Database } from '../database/tenancy.ts';
import { translateError } from '../database/translate-error.ts';
import { openQueue } from './open-queue.ts';
import { announceOutboxRow } from './outbox-signal.ts';
import { deadQueue } from './queue-schema.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Puts a dead job back into its queue with all its retries. Throws `not_found` when it is not among the dead, or no longer. */
export async function retryDeadJob(database: Database, id: string): Promise<void> {
  const missing = new AppError('not_found', { message: 'no dead job has this id' });
  if (!uuid.test(id)) throw missing;
  const moved = await openQueue({ database })
    .redrive(deadQueue, { ids: [id], limit: 1 })
    .catch((error: unknown) => {
      throw translateError(error);
    });
  if (moved === 0) throw missing;
  announceOutboxRow();
}
