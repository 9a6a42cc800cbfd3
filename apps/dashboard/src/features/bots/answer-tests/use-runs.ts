import type { AnswerTestRunEvent } from '@parley/contract/answer-tests';
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { take } from '../../../api/client.ts';
import { readEvents } from '../../../api/read-events.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { botKey } from '../use-bot.ts';

export type AnswerTestRun = components['schemas']['AnswerTestRun'];
export type AnswerTestResult = components['schemas']['AnswerTestResult'];

const runsKey = (slug: string, botId: string) => [...botKey(slug, botId), 'answer-test-runs'] as const;
const runKey = (slug: string, runId: string) => ['tenant', slug, 'answer-test-runs', runId] as const;

/** The runs of a bot's tests, the latest first. */
export function useRuns(botId: string) {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: runsKey(slug, botId),
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/v1/bots/{botId}/answer-test-runs', {
            params: { path: { botId }, query: { limit: 10, ...(pageParam === null ? {} : { cursor: pageParam }) } },
            signal,
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
}

/** Starts a run. */
export function useStartRun(botId: string, onStarted: (run: AnswerTestRun) => void) {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { target: AnswerTestRun['target']; suite: AnswerTestRun['suite'] }) =>
      take(api.POST('/v1/bots/{botId}/answer-test-runs', { params: { path: { botId } }, body })),
    onSuccess: async (run) => {
      onStarted(run);
      await queryClient.invalidateQueries({ queryKey: runsKey(slug, botId) });
    },
  });
}

/** One run with its results, read again as it goes on; `onEnded` is called once it has ended, also where that was before anybody looked. */
export function useWatchedRun(botId: string, runId: string, onEnded?: () => void) {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const query = useQuery(
    queryOptions({
      queryKey: runKey(slug, runId),
      queryFn: ({ signal }) => take(api.GET('/v1/answer-test-runs/{runId}', { params: { path: { runId } }, signal })),
      // Its events may break off, as by a restart, after which the run goes on all the same.
      refetchInterval: ({ state: { data } }) => (data?.finishedAt === null ? 5_000 : false),
    }),
  );
  const ended = query.data === undefined ? undefined : query.data.finishedAt !== null;
  useEffect(() => {
    if (ended !== false) return;
    const left = new AbortController();
    void (async () => {
      const answer = api.GET('/v1/answer-test-runs/{runId}/events', {
        params: { path: { runId } },
        parseAs: 'stream',
        signal: left.signal,
      });
      const body = (await take<unknown>(answer)) as ReadableStream<Uint8Array>;
      for await (const _event of readEvents<AnswerTestRunEvent>(body))
        await queryClient.invalidateQueries({ queryKey: runKey(slug, runId) });
    })().catch(() => {
      // The run goes on, and is read again now and then.
    });
    return () => left.abort();
  }, [api, queryClient, slug, runId, ended]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run ends once, whoever is to be told
  useEffect(() => {
    if (ended !== true) return;
    void queryClient.invalidateQueries({ queryKey: runsKey(slug, botId) });
    onEnded?.();
  }, [runId, ended]);
  return query;
}

/** Which questions came out otherwise than in an earlier run; nothing while none is chosen. */
export function useComparison(runId: string, earlier: string | null) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...runKey(slug, runId), 'compare', earlier],
      queryFn: ({ signal }) =>
        take(api.GET('/v1/answer-test-runs/{runId}/compare', { params: { path: { runId }, query: { with: earlier ?? '' } }, signal })),
      enabled: earlier !== null,
    }),
  );
}
