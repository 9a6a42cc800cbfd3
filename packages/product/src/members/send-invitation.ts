import type { TenantDb } from '@parley/platform/database/tenancy';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { ownTenant } from '../tenants/public.ts';
import type { Invitation } from './invitation.ts';
import { invitationMail } from './invitation-mail.ts';

const daysOpen = 7;

/** When an invitation that is sent now expires. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + daysOpen * 24 * 3_600_000);
}

/** Has the invitation's link sent to its address, if the transaction commits. */
export async function sendInvitation(db: TenantDb, invitation: Invitation, link: { token: string; dashboard: URL }): Promise<void> {
  const tenant = await ownTenant(db);
  const mail = invitationMail({
    to: invitation.email,
    tenantName: tenant.name,
    role: invitation.role,
    inviter: invitation.invitedBy?.name,
    link: new URL(`invitation?token=${link.token}`, link.dashboard).href,
    days: daysOpen,
    locale: tenant.settings.locale,
  });
  await queueMail(db, mail);
}
