import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { botKey } from '../use-bot.ts';
import { type Bot, botsKey } from '../use-bots.ts';

export type BotVersionSummary = components['schemas']['BotVersionSummary'];
export type BotDiff = components['schemas']['BotDiff'];

/** A version by its number, or what is not published yet. */
export type ComparedState = number | 'draft';

/** A bot's versions, newest first. */
export function useVersions(botId: string) {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...botKey(slug, botId), 'versions'],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/v1/bots/{botId}/versions', {
            params: { path: { botId }, query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) } },
            signal,
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
}

/** In what two states of a bot differ. Read anew whenever it is asked for: a draft goes on. */
export function useDiff(bot: Bot, { from, to }: { from: ComparedState; to: ComparedState }) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...botKey(slug, bot.id), 'diff', from, to, bot.revision],
      queryFn: ({ signal }) => take(api.GET('/v1/bots/{botId}/diff', { params: { path: { botId: bot.id }, query: { from, to } }, signal })),
      staleTime: 0,
    }),
  );
}

/** Publishes the draft, or an earlier version again. */
export function usePublishing(bot: Bot, onDone: (bot: Bot) => void) {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const params = { path: { botId: bot.id } };
  const onSuccess = async (published: Bot): Promise<void> => {
    queryClient.setQueryData(botKey(slug, bot.id), published);
    onDone(published);
    await queryClient.invalidateQueries({ queryKey: botsKey(slug) });
  };
  const publish = useMutation({
    mutationFn: (body: { note: string; revision: number; overrideAnswerTests: boolean }) =>
      take(api.POST('/v1/bots/{botId}/publish', { params, body })),
    onSuccess,
  });
  const rollBack = useMutation({
    mutationFn: (body: { number: number; note: string }) => take(api.POST('/v1/bots/{botId}/roll-back', { params, body })),
    onSuccess,
  });
  return { publish, rollBack };
}
