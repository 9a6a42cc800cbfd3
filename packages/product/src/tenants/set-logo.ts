import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { imageKind } from './image-kind.ts';
import { putLogo, removeLogo } from './tenant-logos.store.ts';

/** Larger pictures fill a browser's memory however few bytes they have. */
const maxSide = 4_096;

/** Gives the tenant a logo. It must be what its content type says, which its own bytes decide: `document_type_mismatch` otherwise. */
export async function setLogo(
  scope: TenantScope,
  { trail, bytes, contentType }: { trail: AuditTrail; bytes: Uint8Array; contentType: string },
): Promise<void> {
  const kind = imageKind(bytes);
  if (kind === undefined || kind.type !== contentType) throw new AppError('document_type_mismatch');
  const { type, width, height } = kind;
  if (width < 1 || height < 1 || width > maxSide || height > maxSide) throw new AppError('image_too_large', { details: { maxSide } });
  await scope.transaction(async (db) => {
    await putLogo(db, { content: bytes, type });
    await recordAudit(db, trail, { action: 'tenant.logo_set', after: { type, width, height } });
  });
}

/** Takes the logo away; when there is none nothing happens. */
export async function clearLogo(scope: TenantScope, { trail }: { trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    if (await removeLogo(db)) await recordAudit(db, trail, { action: 'tenant.logo_removed' });
  });
}
