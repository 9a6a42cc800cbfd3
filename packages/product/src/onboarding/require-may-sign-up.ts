import { AppError } from '@parley/contract/errors';
import type { Database } from '@parley/platform/database/tenancy';
import { openInvitation } from '../members/public.ts';
import type { SystemSettingsReader } from '../tenants/public.ts';

/**
 * Throws why somebody with this address may not sign up: without an invitation it takes the operator's leave (`self_service_off`,
 * `sign_up_domain`), with one it must be theirs (`link_invalid`, `invitation_for_another`).
 */
export async function requireMaySignUp(
  deps: { database: Database; settings: SystemSettingsReader; now: () => number },
  { email, invitation }: { email: string; invitation: string | undefined },
): Promise<void> {
  if (invitation !== undefined) {
    const invited = await openInvitation(deps.database, invitation, new Date(deps.now()));
    if (invited.email !== email) throw new AppError('invitation_for_another');
    return;
  }
  const { selfService, signUpDomains } = await deps.settings.read();
  if (!selfService) throw new AppError('self_service_off');
  if (signUpDomains.length > 0 && !signUpDomains.includes(email.slice(email.lastIndexOf('@') + 1))) throw new AppError('sign_up_domain');
}
