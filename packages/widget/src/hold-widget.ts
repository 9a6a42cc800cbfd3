import { loadParley, type ParleyOptions } from './load-parley.ts';
import type { Parley } from './parley.ts';

interface Held {
  key: string;
  users: number;
  loading: Promise<Parley>;
  parley: Parley | undefined;
}

const held = new Map<string, Held>();
const watchers = new Set<() => void>();

/** A hold on the chat of a bot, which stays on the page while somebody has one. */
export interface Hold {
  ready: Promise<Parley>;
  release(): void;
}

/**
 * Loads the chat of a bot, or joins those who did. It is taken off the page a moment after the last hold on it is released, so that
 * whoever mounts again at once, as React's strict mode does, finds it as it was. Other options replace it.
 */
export function holdWidget(options: ParleyOptions): Hold {
  const key = keyOf(options);
  const before = held.get(options.bot);
  const entry = before?.key === key ? before : begin(options, key, before);
  entry.users++;
  let isHeld = true;
  return {
    ready: entry.loading,
    release() {
      if (!isHeld) return;
      isHeld = false;
      entry.users--;
      const end = () => setTimeout(() => endUnused(options.bot, entry), 0);
      entry.loading.then(end, end);
    },
  };
}

/** The chat of a bot that somebody holds, once it is loaded; without an id, the one that was loaded first. */
export function heldWidget(bot?: string): Parley | undefined {
  if (bot !== undefined) return held.get(bot)?.parley;
  for (const { parley } of held.values()) if (parley) return parley;
  return undefined;
}

/** Calls whenever a chat is loaded or taken away; returns how to end that. */
export function watchHeld(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

function begin(options: ParleyOptions, key: string, before: Held | undefined): Held {
  const cleared = before ? before.loading.then((parley) => parley.destroy()).catch(() => undefined) : Promise.resolve();
  const entry: Held = { key, users: 0, loading: cleared.then(() => loadParley(options)), parley: undefined };
  held.set(options.bot, entry);
  entry.loading.then(
    (parley) => {
      entry.parley = parley;
      tell();
    },
    () => {
      if (held.get(options.bot) === entry) held.delete(options.bot);
    },
  );
  return entry;
}

function endUnused(bot: string, entry: Held): void {
  if (entry.users > 0 || held.get(bot) !== entry) return;
  held.delete(bot);
  entry.parley?.destroy();
  tell();
}

function tell(): void {
  for (const watcher of watchers) watcher();
}

/** A chat that the page places itself takes nothing from its script but where the server is. */
function keyOf({ server, bot, layout, position, language, openAtOnce, dataLayer }: ParleyOptions): string {
  return JSON.stringify(layout === 'inline' ? [server, bot, layout] : [server, bot, layout, position, language, openAtOnce, dataLayer]);
}
