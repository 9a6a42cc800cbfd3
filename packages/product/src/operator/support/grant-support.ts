import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { CreateSupportGrantBody } from '@parley/contract/support';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { TenantActor } from '@parley/platform/http/caller';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import type { SupportGrant } from './support-grant.ts';
import { countOpenGrants, findSupportGrant, insertSupportGrant } from './support-grants.store.ts';

const maxOpen = 20;
const hourMs = 3_600_000;

/** Lets operators into the tenant until a time. They are told nothing of it: whoever asked for help says so. */
export async function grantSupport(
  scope: TenantScope,
  deps: { now: () => number },
  { reason, access, hours, actor, trail }: CreateSupportGrantBody & { actor: TenantActor; trail: AuditTrail },
): Promise<SupportGrant> {
  const createdAt = new Date(deps.now());
  const expiresAt = new Date(createdAt.getTime() + hours * hourMs);
  return scope.transaction(async (db) => {
    if ((await countOpenGrants(db, createdAt)) >= maxOpen) throw new AppError('limit_reached', { details: { limit: maxOpen } });
    const id = newId('supportGrant');
    const grantedBy = actor.kind === 'member' ? actor.memberId : null;
    await insertSupportGrant(db, { id, reason, access, grantedBy, createdAt, expiresAt });
    await recordAudit(db, trail, {
      action: 'support.granted',
      target: { kind: 'supportGrant', id },
      after: { reason, access, expiresAt: expiresAt.toISOString() },
    });
    const grant = await findSupportGrant(db, id);
    if (grant === undefined) throw new AppError('internal', { message: 'a support grant was not there after it was inserted' });
    return grant;
  });
}
