import { z } from 'zod';
import { idOutput } from './ids.ts';
import { roleInput, roleOutput } from './roles.ts';

/** `open` until it is accepted, withdrawn or has expired. */
export const invitationStatuses = ['open', 'accepted', 'revoked', 'expired'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export const invitationSchema = z
  .object({
    id: idOutput('invitation'),
    email: z.string(),
    role: roleOutput,
    roleName: z.string(),
    status: z.enum(invitationStatuses),
    /** Who invited; null when that member has gone, or an API key did. */
    invitedBy: z.object({ id: idOutput('member'), name: z.string() }).nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });
export type InvitationResponse = z.infer<typeof invitationSchema>;

/** An address as people write it: letters of either case are the same. */
const emailAddress = z.email().max(254).toLowerCase();

export const createInvitationBody = z.strictObject({ email: emailAddress, role: roleInput });
export type CreateInvitationBody = z.infer<typeof createInvitationBody>;

/** The secret text of an invitation's link. */
export const invitationTokenBody = z.strictObject({ token: z.string().min(1).max(200) });
export type InvitationTokenBody = z.infer<typeof invitationTokenBody>;

/** What whoever holds the link may see before signing in. */
export const invitationLookSchema = z.object({ tenantName: z.string(), roleName: z.string() }).meta({ id: 'InvitationLook' });
export type InvitationLook = z.infer<typeof invitationLookSchema>;

export const acceptedInvitationSchema = z
  .object({ tenantId: idOutput('tenant'), tenantName: z.string(), tenantSlug: z.string(), memberId: idOutput('member') })
  .meta({ id: 'AcceptedInvitation' });
export type AcceptedInvitation = z.infer<typeof acceptedInvitationSchema>;
