import type { ActionResponse } from '@parley/contract/actions';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { selectActionUses } from '../bots/public.ts';
import { selectActions } from './actions.store.ts';
import type { Actions } from './actions.ts';
import { toActionResponse, toBuiltInResponse } from './stored-action.ts';

/** What a tenant's bots can be allowed to do: the built-in actions its own do not take the place of, then its own. */
export async function listActions(scope: TenantScope, actions: Pick<Actions, 'builtIn'>): Promise<ActionResponse[]> {
  const { own, uses } = await scope.transaction(async (db) => ({
    own: await selectActions(db),
    uses: await selectActionUses(db, scope.bots),
  }));
  const builtIn = actions.builtIn().filter(({ action }) => !own.some(({ definition }) => definition.name === action.name));
  return [
    ...builtIn.map(({ action, kind, definition }) => toBuiltInResponse(action, kind, definition, uses)),
    ...own.map((action) => toActionResponse(action, uses)),
  ];
}
