import { timingSafeEqual } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { type RoleChoice, toStoredChoice } from './granted-role.ts';
import { readInvitationToken } from './invitation-token.ts';
import { findOpenInvitation, type StoredInvitation } from './invitations.store.ts';

/** An invitation whose link somebody holds, and the way into the tenant it leads to. */
export interface OpenInvitation extends Pick<StoredInvitation, 'id' | 'email' | 'secretHash'> {
  readonly scope: TenantScope;
  readonly role: RoleChoice;
}

/** Finds the open invitation a link's text belongs to. A wrong text, and one that was used, renewed, withdrawn or is too old, is `link_invalid`. */
export async function openInvitation(database: Database, token: string, now: Date): Promise<OpenInvitation> {
  const parts = readInvitationToken(token);
  const found = parts && (await database.asSystem('look up an invitation', (db) => findOpenInvitation(db, parts.id, now)));
  if (parts === undefined || found === undefined || !timingSafeEqual(found.secretHash, parts.secretHash))
    throw new AppError('link_invalid');
  const { id, email, secretHash, tenantId } = found;
  return { id, email, secretHash, scope: database.forTenant(tenantId), role: toStoredChoice(found) };
}
