import type { BotId, ContactId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { withdrawReceipts } from './visitor-data.store.ts';

/** Takes back what a contact agreed to with a bot: what they told is erased, and the receipts say when. Nothing happens where there is none. */
export async function withdrawConsent(scope: TenantScope, input: { contactId: ContactId; botId: BotId }): Promise<void> {
  await scope.transaction(async (db) => void (await withdrawReceipts(db, input)));
}
