import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { sourceListsKey } from '../use-sources.ts';
import { uploadFile } from './upload-file.ts';
import { type Upload, UploadQueue } from './upload-queue.ts';

/** Files go on being sent when one looks at another screen, so they belong to the page and not to a screen of it. */
const queues = new Map<string, UploadQueue>();

function queueOf({ slug, api }: Pick<ReturnType<typeof useTenant>, 'slug' | 'api'>, queryClient: QueryClient): UploadQueue {
  const known = queues.get(slug);
  if (known !== undefined) return known;
  const findNamed = async (name: string) => {
    const query = { search: name, kind: 'file' as const, limit: 100 };
    const { items } = await take(api.GET('/v1/sources', { params: { query } }));
    return items.find((source) => source.name === name);
  };
  const queue = new UploadQueue(
    async (chosen, options) => {
      const source = await uploadFile(slug, chosen, options);
      void queryClient.invalidateQueries({ queryKey: sourceListsKey(slug) });
      return source;
    },
    undefined,
    findNamed,
  );
  queues.set(slug, queue);
  return queue;
}

/** The files that are on their way to the current tenant. The browser asks before it leaves the page while there are some. */
export function useUploads(): { uploads: readonly Upload[]; queue: UploadQueue } {
  const queue = queueOf(useTenant(), useQueryClient());
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const busy = uploads.some(({ state }) => state === 'waiting' || state === 'sending');
  useEffect(() => {
    if (!busy) return;
    const ask = (event: Event): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);
  return { uploads, queue };
}
