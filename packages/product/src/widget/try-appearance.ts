import type { BotId } from '@parley/contract/ids';
import type { WidgetConfig, WidgetLanguage } from '@parley/contract/widget';
import type { TriedAppearance } from '@parley/contract/widget-builder';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { getBot } from '../bots/public.ts';
import { hasPlanFeature } from '../plans/public.ts';
import { appearanceOf } from './appearance-of.ts';
import { mendedColors } from './mended-colors.ts';

/** What a widget would look like that nobody has saved; it opens and begins nothing by itself, as it is looked at already. */
export async function tryAppearance(
  scope: TenantScope,
  { botId, widget, language }: { botId: BotId; widget: WidgetConfig; language: WidgetLanguage },
): Promise<TriedAppearance> {
  await getBot(scope, botId);
  const mayHideBranding = await scope.transaction((db) => hasPlanFeature(db, 'remove_branding'));
  const shown = appearanceOf({ ...widget, openAfterSeconds: null }, { language, startsFlows: false, mayHideBranding });
  return { appearance: shown, mended: mendedColors(widget), mayHideBranding };
}
