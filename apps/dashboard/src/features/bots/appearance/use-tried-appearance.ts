import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { botKey } from '../use-bot.ts';
import type { Widget } from './use-appearance.ts';

export const widgetLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ar', 'ja', 'zh'] as const;
export type WidgetLanguage = (typeof widgetLanguages)[number];

/** While somebody types or pulls, only what they come to rest at is asked for. */
const restMs = 120;

/** What the widget looks like with an appearance that is not saved. The one before stays until the next has come. */
export function useTriedAppearance(botId: string, widget: Widget, language: WidgetLanguage) {
  const { slug, api } = useTenant();
  const [rested] = useDebouncedValue(widget, restMs);
  return useQuery({
    queryKey: [...botKey(slug, botId), 'appearance', rested, language],
    queryFn: ({ signal }) =>
      take(api.POST('/v1/bots/{botId}/appearance', { params: { path: { botId } }, body: { widget: rested, language }, signal })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}
