import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { botKey } from '../use-bot.ts';

export type PreviewLink = components['schemas']['PreviewLink'];

/** The key of the links to a bot's draft. */
export const previewLinksKey = (slug: string, botId: string) => [...botKey(slug, botId), 'preview-links'] as const;

/** The latest links to a bot's draft, the newest first. */
export function usePreviewLinks(botId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: previewLinksKey(slug, botId),
      queryFn: ({ signal }) => take(api.GET('/v1/bots/{botId}/preview-links', { params: { path: { botId } }, signal })),
    }),
  );
}
