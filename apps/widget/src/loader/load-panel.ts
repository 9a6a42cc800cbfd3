import type { PanelModule } from './panel-context.ts';

declare const __PANEL_PATH__: string;

const timeoutMs = 15_000;
let attempts = 0;

/** Fetches the panel's code; rejects when the server does not give it within 15 seconds. */
export function loadPanel(base: string): Promise<PanelModule> {
  // A browser may remember that an address failed and never ask again, so another attempt needs another address.
  const url = base + __PANEL_PATH__ + (attempts++ > 0 ? `?attempt=${attempts}` : '');
  return new Promise((resolve, reject) => {
    setTimeout(reject, timeoutMs);
    import(/* @vite-ignore */ url).then(resolve, reject);
  });
}
