import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findLogo, type TenantLogo } from './tenant-logos.store.ts';

/** The picture that stands for the tenant; `not_found` when there is none. */
export async function getLogo(scope: TenantScope): Promise<TenantLogo> {
  const logo = await scope.transaction(findLogo);
  if (logo === undefined) throw new AppError('not_found');
  return logo;
}
