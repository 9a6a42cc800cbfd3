import type { TenantId } from '@parley/contract/ids';
import { z } from 'zod';

/** How a job travels through the queue: with the tenant that its outbox row belonged to, outside of what the sender chose. */
export interface Envelope {
  readonly tenantId: TenantId;
  readonly payload: unknown;
}

const shape = z.object({ tenantId: z.custom<TenantId>((value) => z.uuid().safeParse(value).success), payload: z.unknown() });

export function encodeEnvelope({ tenantId, payload }: Envelope): object {
  return { tenantId, payload };
}

/** Reads an envelope; undefined when it was not written by {@link encodeEnvelope}. */
export function readEnvelope(data: unknown): Envelope | undefined {
  const read = shape.safeParse(data);
  return read.success ? { tenantId: read.data.tenantId, payload: read.data.payload } : undefined;
}
