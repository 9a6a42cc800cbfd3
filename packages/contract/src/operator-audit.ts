import { z } from 'zod';
import { idOutput } from './ids.ts';

/** A line of the log of what operators did, to the installation and to tenants. */
export const operatorAuditEntrySchema = z
  .object({
    id: idOutput('operatorAuditEntry'),
    occurredAt: z.iso.datetime(),
    /** `personId` is null for what was done at the command line of the machine. */
    actor: z.object({ personId: idOutput('person').nullable(), label: z.string() }),
    action: z.string(),
    target: z.object({ kind: z.string(), id: z.string() }).nullable(),
    ipAddress: z.string().nullable(),
    userAgent: z.string().nullable(),
    requestId: z.string().nullable(),
    before: z.record(z.string(), z.json()).nullable(),
    after: z.record(z.string(), z.json()).nullable(),
  })
  .meta({ id: 'OperatorAuditEntry' });
export type OperatorAuditEntryResponse = z.infer<typeof operatorAuditEntrySchema>;
