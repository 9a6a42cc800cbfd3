/** Tells the site what happens in a bot's widget: listeners by the name of the event, and the array its analytics read, where it named one. */
export function pageEvents(bot: string, dataLayer: string | undefined) {
  let listeners: { event: unknown; listener: unknown }[] = [];
  return {
    on(event: unknown, listener: unknown): void {
      listeners.push({ event, listener });
    },
    /** Without a listener, forgets all of the event. */
    off(event: unknown, listener: unknown): void {
      listeners = listeners.filter((entry) => entry.event !== event || (listener !== undefined && entry.listener !== listener));
    },
    emit(event: string, detail: object = {}): void {
      if (dataLayer) {
        const global = window as unknown as Record<string, object[]>;
        const layer = global[dataLayer] ?? [];
        global[dataLayer] = layer;
        layer.push({ event: `parley_${event}`, bot, ...detail });
      }
      for (const entry of listeners) {
        // On its own, so that one that throws is the site's own trouble.
        if (entry.event === event && typeof entry.listener === 'function') setTimeout(entry.listener, 0, { bot, ...detail });
      }
    },
  };
}
