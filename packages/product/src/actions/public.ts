export type { Action, ActionPlace } from './action.ts';
export { postLeadJob } from './actions.jobs.ts';
export { type ActionRouteDeps, actionRoutes } from './actions.routes.ts';
export { offeredActions, type StoredOffer } from './actions.store.ts';
export { Actions, type ActionsDeps } from './actions.ts';
export { readArguments } from './check-arguments.ts';
export { checkForm } from './forms/check-form.ts';
export { deskOf } from './forms/desk-of.ts';
export { keepLead } from './forms/keep-lead.ts';
export { postLead } from './forms/post-lead.ts';
export { handOffAction, handOffName } from './hand-off-action.ts';
export type { Plugin } from './plugins/define-plugin.ts';
export { readPlugin } from './plugins/read-plugin.ts';
export { readIntent } from './read-intent.ts';
export {
  type NewActionRequest,
  newActionRequest,
  type StoredActionRequest,
  toActionRequest,
} from './requests/action-request.ts';
export { actionRequestRoutes } from './requests/action-requests.routes.ts';
export { insertActionRequest, selectRequestsOfTurns } from './requests/action-requests.store.ts';
export { titledIn } from './titled-in.ts';
