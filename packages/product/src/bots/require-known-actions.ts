import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';

/** What tells which actions there are. */
export interface KnownActions {
  offered(db: TenantDb, names: readonly string[]): Promise<readonly { readonly name: string }[]>;
}

/**
 * Throws `invalid_request` when a draft names an action that the tenant does not have: the bot would pass it over without a word. What
 * stands in `before` as well is let be: the action may have gone since.
 */
export async function requireKnownActions(
  scope: TenantScope,
  actions: KnownActions,
  { before, draft }: { before: Pick<BotConfig, 'actions'>; draft: Pick<BotConfig, 'actions'> },
): Promise<void> {
  const added = draft.actions.filter((name) => !before.actions.includes(name));
  if (added.length === 0) return;
  const known = await scope.transaction((db) => actions.offered(db, added));
  const unknown = added.filter((name) => !known.some((action) => action.name === name));
  if (unknown.length === 0) return;
  const issue = { in: 'body', path: 'draft.actions', message: `there is no action ${unknown.join(', ')}`, rule: 'invalid_value' };
  throw new AppError('invalid_request', { details: { issues: [issue] } });
}
