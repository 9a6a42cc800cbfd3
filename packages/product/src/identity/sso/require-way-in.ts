import { AppError } from '@parley/contract/errors';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { readSsoRequired } from '../../tenants/public.ts';
import type { SsoConnection } from './sso-connection.ts';

/** Throws `in_use` when single sign-on is required and none of the connections that would be left is switched on. */
export async function requireWayIn(db: TenantDb, left: readonly SsoConnection[]): Promise<void> {
  if (left.some(({ enabled }) => enabled)) return;
  if (await readSsoRequired(db)) throw new AppError('in_use', { details: { by: 'ssoRequired' } });
}
