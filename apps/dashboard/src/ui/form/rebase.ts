/** The fields in which two states of the same thing differ. */
export function differingFields<State extends object>(before: State, after: State): (keyof State & string)[] {
  const names = Object.keys(after) as (keyof State & string)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Puts what was changed here on top of what somebody else saved meanwhile, and names the fields that both changed: there, the change made here wins. */
export function rebase<State extends object>(states: { begun: State; mine: State; theirs: State }): { rebased: State; clashes: string[] } {
  const mine = differingFields(states.begun, states.mine);
  const theirs = new Set(differingFields(states.begun, states.theirs));
  const rebased = { ...states.theirs, ...Object.fromEntries(mine.map((name) => [name, states.mine[name]])) };
  return { rebased, clashes: mine.filter((name) => theirs.has(name)) };
}
