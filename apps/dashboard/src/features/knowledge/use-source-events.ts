import type { SourceEvent } from '@parley/contract/knowledge';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Api, take } from '../../api/client.ts';
import { readEvents } from '../../api/read-events.ts';
import { useTenant } from '../../api/tenant.ts';
import { putSource, type SourcePages } from './put-source.ts';
import { sourceKey, sourceListsKey, sourcesKey } from './use-sources.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** Keeps what is shown of sources as they are, for as long as a screen is open. What was missed while the connection was gone is read again. */
export function useSourceEvents(): void {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  useEffect(() => {
    const left = new AbortController();
    void follow(api, queryClient, slug, left.signal);
    return () => left.abort();
  }, [api, queryClient, slug]);
}

async function follow(api: Api, queryClient: QueryClient, slug: string, signal: AbortSignal): Promise<void> {
  let pauseMs = firstPauseMs;
  for (let first = true; !signal.aborted; first = false) {
    try {
      const answer = api.GET('/v1/sources/events', { parseAs: 'stream', signal });
      const body = (await take<unknown>(answer)) as ReadableStream<Uint8Array>;
      if (!first) void queryClient.invalidateQueries({ queryKey: sourcesKey(slug) });
      for await (const event of readEvents<SourceEvent>(body)) {
        pauseMs = firstPauseMs;
        apply(queryClient, slug, event);
      }
    } catch {
      // What is wrong shows where the sources are read; here it is only tried again.
    }
    await pause(pauseMs, signal);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }
}

function apply(queryClient: QueryClient, slug: string, event: SourceEvent): void {
  if (event.type === 'sources.removed') void queryClient.invalidateQueries({ queryKey: sourcesKey(slug) });
  if (event.type !== 'source.changed') return;
  const { source } = event;
  const one = sourceKey(slug, source.id);
  queryClient.setQueryData(one, source);
  // What it holds is read again when a step of it is over, and not for each line that was read.
  const held = { queryKey: [...one, 'held'] };
  if (source.status === 'ready' || source.status === 'failed') void queryClient.invalidateQueries(held);
  let known = false;
  queryClient.setQueriesData<SourcePages>({ queryKey: sourceListsKey(slug) }, (list) => {
    const changed = list && putSource(list, source);
    known ||= changed !== undefined;
    return changed ?? list;
  });
  if (!known) void queryClient.invalidateQueries({ queryKey: sourceListsKey(slug) });
}

/** Waits, but not for somebody who has left. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
