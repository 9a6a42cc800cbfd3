import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { getBot } from '../../bots/public.ts';
import type { PreviewLink } from './preview-link.ts';
import { selectPreviewLinks } from './preview-links.store.ts';

/** The latest links to a bot's draft, the newest first, without their secrets. */
export async function listPreviewLinks(scope: TenantScope, botId: BotId): Promise<PreviewLink[]> {
  await getBot(scope, botId);
  return scope.transaction((db) => selectPreviewLinks(db, botId, 50));
}
