import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { PartLoader, Parts } from '../parts/load-part.ts';

/** How parts of the panel are fetched. */
export const PartContext = createContext<PartLoader | null>(null);

/**
 * A part of the panel, fetched now where that was not done; one that `failed` is fetched again when `attempt` changes. Without a name,
 * none is. What stands around the context names the loader itself.
 */
export function usePart<Name extends keyof Parts>(
  name: Name | undefined,
  attempt: unknown,
  loader?: PartLoader,
): Parts[Name] | 'loading' | 'failed' {
  const inherited = useContext(PartContext);
  const loadPart = loader ?? inherited;
  const [part, setPart] = useState<Parts[Name] | 'loading' | 'failed'>((name && loadPart?.loaded(name)) ?? 'loading');
  useEffect(() => {
    if (!name || typeof part === 'object') return;
    setPart('loading');
    loadPart?.(name).then(setPart, () => setPart('failed'));
  }, [name, attempt]);
  return part;
}
