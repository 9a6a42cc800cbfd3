import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { botKey } from '../use-bot.ts';

export type IdentitySecret = components['schemas']['IdentitySecret'];

/** The key of the secrets of a bot. */
export const identitySecretsKey = (slug: string, botId: string) => [...botKey(slug, botId), 'identity-secrets'] as const;

/** The secrets of a bot that are good now, the newest first, without what they say. */
export function useIdentitySecrets(botId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: identitySecretsKey(slug, botId),
      queryFn: ({ signal }) => take(api.GET('/v1/bots/{botId}/identity-secrets', { params: { path: { botId } }, signal })),
    }),
  );
}
