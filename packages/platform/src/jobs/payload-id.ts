import type { Id, IdKind } from '@parley/contract/ids';
import { z } from 'zod';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id inside a job's payload: the branded UUID as the database holds it, not the prefixed form of the API. */
export function payloadId<Kind extends IdKind>(_kind: Kind): z.ZodType<Id<Kind>, Id<Kind>> {
  return z.custom<Id<Kind>>((value) => typeof value === 'string' && uuid.test(value), 'not an id');
}
