/** One widget on the page, as `window.Parley` reaches it. Kept this small because two versions of the loader may share a page. */
export interface Widget {
  botId: string;
  /** Does what one of the verbs says. */
  call(verb: string, args: unknown[]): void;
}

type Call = [verb: string, ...args: unknown[]];

const verbs = 'open close toggle send reset identify setContext on off destroy'.split(' ');

const own: Widget[] = [];

/** Every widget on the page, those of another version of the loader included, which may have come while this one waited for the page. */
export function widgets(): Widget[] {
  return (window as { Parley?: { widgets?: Widget[] } }).Parley?.widgets ?? own;
}

/** Puts `window.Parley` into the page and does what was asked of it before it was there. */
export function offerApi(): void {
  const global = window as unknown as { Parley?: Call[] };
  const queued = Array.isArray(global.Parley) ? global.Parley : [];
  const apiOf = (botId?: string) =>
    Object.fromEntries(
      verbs.map((verb) => [
        verb,
        (...args: unknown[]) => {
          for (const widget of [...widgets()]) if (!botId || widget.botId === botId) widget.call(verb, args);
        },
      ]),
    );
  const api = apiOf();
  const push = ([verb, ...args]: Call) => api[verb]?.(...args);
  Object.assign(global, { Parley: { ...api, widgets: widgets(), bot: apiOf, push } });
  queued.forEach(push);
}
