import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { pageQuery } from './pagination.ts';

/** Who did something: a member, an API key, an operator whom the tenant let in or who looks after it, or Parley itself. */
export const auditActorKinds = ['member', 'api_key', 'operator', 'system'] as const;
export type AuditActorKind = (typeof auditActorKinds)[number];

/** What was done, as `thing.happened`: `member.role_changed`. */
const auditAction = z.string().regex(/^[a-z0-9_]{1,40}\.[a-z0-9_]{1,40}$/);

/** Fields by name, as they were or as they became. Secrets never stand here. */
const auditFields = z.record(z.string(), z.json());

export const auditEntrySchema = z
  .object({
    id: idOutput('auditEntry'),
    occurredAt: z.iso.datetime(),
    actor: z.object({
      kind: z.enum(auditActorKinds),
      /** The member, key or person; null when Parley acted by itself or from the command line. */
      id: z.string().nullable(),
      /** How they were called at the time. */
      label: z.string(),
    }),
    action: z.string(),
    target: z.object({ kind: z.string(), id: z.string() }).nullable(),
    ipAddress: z.string().nullable(),
    userAgent: z.string().nullable(),
    requestId: z.string().nullable(),
    before: auditFields.nullable(),
    after: auditFields.nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryResponse = z.infer<typeof auditEntrySchema>;

const filters = {
  /** The member, API key or operator who did it. */
  actor: z.union([idInput('member'), idInput('apiKey'), idInput('person')]).optional(),
  action: auditAction.optional(),
  from: z.iso.datetime().optional(),
  /** Not included. */
  to: z.iso.datetime().optional(),
};

export const auditQuery = pageQuery.extend(filters);
export type AuditQuery = z.infer<typeof auditQuery>;

const auditExportFormats = ['csv', 'jsonl'] as const;
export const auditExportQuery = z.strictObject({ ...filters, format: z.enum(auditExportFormats).default('csv') });
export type AuditExportQuery = z.infer<typeof auditExportQuery>;
