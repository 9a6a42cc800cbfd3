import { formatId } from '@parley/contract/ids';
import type { Preview } from '@parley/contract/preview-links';
import type { WidgetLanguage } from '@parley/contract/widget';
import { getBot } from '../bots/public.ts';
import { type OpenPreviewDeps, openPreviewLink } from '../conversations/public.ts';
import { hasPlanFeature } from '../plans/public.ts';
import { appearanceOf } from './appearance-of.ts';

/** What the page behind a link shows: the draft as it is now. It opens and begins nothing by itself, as it is looked at already. */
export async function openPreview(
  deps: OpenPreviewDeps,
  { token, language }: { token: string; language: WidgetLanguage },
): Promise<Preview> {
  const { scope, botId, expiresAt } = await openPreviewLink(deps, token);
  const { name, draft } = await getBot(scope, botId);
  const mayHideBranding = await scope.transaction((db) => hasPlanFeature(db, 'remove_branding'));
  const appearance = appearanceOf({ ...draft.widget, openAfterSeconds: null }, { language, startsFlows: false, mayHideBranding });
  return { botId: formatId('bot', botId), name, expiresAt: expiresAt.toISOString(), scheme: draft.widget.scheme, appearance };
}
