export type { Action, ActionArguments, ActionPlace, ActionResult } from './action.ts';
export { Actions } from './actions.ts';
export { readArguments } from './check-arguments.ts';
