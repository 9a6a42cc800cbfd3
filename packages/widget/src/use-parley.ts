import { useCallback, useSyncExternalStore } from 'react';
import { heldWidget, watchHeld } from './hold-widget.ts';
import type { Parley } from './parley.ts';

/**
 * The chat that a `<ParleyWidget>` anywhere on the page shows, to be opened or asked by other components; undefined until it is
 * loaded and on a server. Without an id it is the first one of the page.
 */
export function useParley(bot?: string): Parley | undefined {
  return useSyncExternalStore(
    watchHeld,
    useCallback(() => heldWidget(bot), [bot]),
    () => undefined,
  );
}
