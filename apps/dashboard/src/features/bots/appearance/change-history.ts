/** States that were left, and those that were gone back from. */
export interface History<State> {
  readonly past: readonly State[];
  readonly future: readonly State[];
  /** What the last change was about, and when: one that follows soon and is about the same is one with it. */
  readonly last: { readonly about: string; readonly at: number } | undefined;
}

export const noHistory: History<never> = { past: [], future: [], last: undefined };

const mostSteps = 100;
const togetherMs = 1_000;

/** Remembers what was there before a change, so that typing a word or pulling a slider is undone in one step. */
export function remember<State>(history: History<State>, before: State, change: { about: string; at: number }): History<State> {
  const { last, past } = history;
  const together = last !== undefined && last.about === change.about && change.at - last.at < togetherMs;
  return { past: together ? past : [...past, before].slice(-mostSteps), future: [], last: change };
}

/** One step back from where things are; undefined where there is none. */
export function stepBack<State>({ past, future }: History<State>, now: State): { history: History<State>; state: State } | undefined {
  const state = past.at(-1);
  if (state === undefined) return undefined;
  return { history: { past: past.slice(0, -1), future: [...future, now], last: undefined }, state };
}

/** One step forward again; undefined where nothing was gone back from. */
export function stepForward<State>({ past, future }: History<State>, now: State): { history: History<State>; state: State } | undefined {
  const state = future.at(-1);
  if (state === undefined) return undefined;
  return { history: { past: [...past, now], future: future.slice(0, -1), last: undefined }, state };
}
