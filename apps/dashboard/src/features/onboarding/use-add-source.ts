import { useMutation, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';

type Source = components['schemas']['Source'];

/** Something to read: a page of the web, a file, or words that were typed or pasted. */
export type Reading = { url: string } | { file: File } | { text: string; name: string };

/** Hands something to read over, and follows it until it is read. */
export function useAddSource() {
  const { slug, api } = useTenant();
  const add = useMutation({
    mutationFn: (reading: Reading): Promise<Source> => {
      if ('url' in reading) return take(api.POST('/v1/sources/pages', { body: { url: reading.url } }));
      if ('text' in reading) return take(api.POST('/v1/sources', { body: { name: reading.name, format: 'text', text: reading.text } }));
      const { file } = reading;
      return take(
        api.POST('/v1/sources/files', {
          params: { query: { name: file.name } },
          // The document says that bytes are text, for want of a better word.
          body: file as unknown as string,
          bodySerializer: (bytes) => bytes,
          headers: { 'content-type': file.type || 'application/octet-stream' },
        }),
      );
    },
  });
  const sourceId = add.data?.id;
  const progress = useQuery({
    queryKey: ['tenant', slug, 'sources', sourceId],
    queryFn: ({ signal }) => take(api.GET('/v1/sources/{sourceId}', { params: { path: { sourceId: sourceId ?? '' } }, signal })),
    enabled: sourceId !== undefined,
    refetchInterval: ({ state }) => (state.data?.status === 'ready' || state.data?.status === 'failed' ? false : 700),
  });
  return { add, source: progress.data ?? add.data, error: add.error ?? progress.error };
}
