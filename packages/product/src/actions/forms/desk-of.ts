import type { TenantDb } from '@parley/platform/database/tenancy';
import { selectActionsNamed } from '../actions.store.ts';

/** Where the tenant's own contact form is mailed; null where it has none, or its owners get it. */
export async function deskOf(db: TenantDb): Promise<string | null> {
  const [form] = await selectActionsNamed(db, ['contact_form']);
  return form?.definition.kind === 'form' ? form.definition.mailTo : null;
}
