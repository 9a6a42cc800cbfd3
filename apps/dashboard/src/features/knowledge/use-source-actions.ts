import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { useSourceChange } from './use-source-change.ts';
import type { Source } from './use-sources.ts';

/** What can be done to sources, one or several; `error` is what went wrong with the last of it. */
export function useSourceActions(onDone?: () => void) {
  const say = useText();
  const { api } = useTenant();
  const told =
    (message: 'sources.switchedOn' | 'sources.switchedOff' | 'sources.reindexing' | 'sources.removed') => (sources: readonly Source[]) => {
      onDone?.();
      toast(say(message, { count: sources.length, name: sources[0]?.name ?? '' }));
    };
  const path = ({ id }: Source) => ({ params: { path: { sourceId: id } } });
  const actions = {
    switchOn: useSourceChange(
      (source) => take(api.PATCH('/v1/sources/{sourceId}', { ...path(source), body: { enabled: true } })),
      told('sources.switchedOn'),
    ),
    switchOff: useSourceChange(
      (source) => take(api.PATCH('/v1/sources/{sourceId}', { ...path(source), body: { enabled: false } })),
      told('sources.switchedOff'),
    ),
    reindex: useSourceChange((source) => take(api.POST('/v1/sources/{sourceId}/reindex', path(source))), told('sources.reindexing')),
    remove: useSourceChange((source) => take(api.DELETE('/v1/sources/{sourceId}', path(source))), told('sources.removed')),
  };
  return { ...actions, error: actions.switchOn.error ?? actions.switchOff.error ?? actions.reindex.error };
}

export type SourceActions = ReturnType<typeof useSourceActions>;
