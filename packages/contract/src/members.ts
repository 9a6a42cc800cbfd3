import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { roleInput, roleOutput } from './roles.ts';

export const memberSchema = z
  .object({
    id: idOutput('member'),
    personId: idOutput('person'),
    name: z.string(),
    email: z.string(),
    image: z.string().nullable(),
    role: roleOutput,
    roleName: z.string(),
    /** Whether the person signs in with a second factor. */
    twoFactorEnabled: z.boolean(),
    memberSince: z.iso.datetime(),
    /** To within a few minutes; null when never since this is kept. */
    lastSeenAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Member' });
export type MemberResponse = z.infer<typeof memberSchema>;

export const updateMemberBody = z.strictObject({ role: roleInput });
export type UpdateMemberBody = z.infer<typeof updateMemberBody>;

export const leaveTenantBody = z.strictObject({ tenantId: idInput('tenant') });
export type LeaveTenantBody = z.infer<typeof leaveTenantBody>;

/** Makes another member the owner; whoever was it becomes an admin. */
export const transferTenantBody = z.strictObject({ tenantId: idInput('tenant'), memberId: idInput('member') });
export type TransferTenantBody = z.infer<typeof transferTenantBody>;

/** Closes a tenant; `name` is typed to confirm that it is the one that is meant. */
export const closeTenantBody = z.strictObject({
  tenantId: idInput('tenant'),
  name: z.string().min(1).max(200),
  reason: z.string().trim().min(1).max(500).optional(),
});
export type CloseTenantBody = z.infer<typeof closeTenantBody>;
