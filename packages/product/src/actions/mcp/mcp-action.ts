import type { McpAction } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { Action } from '../action.ts';
import { runMcpAction } from './run-mcp-action.ts';

/** A tool of an MCP server, as a bot may call it. Nothing it says is shown to a visitor but by the model, in its own words. */
export function toMcpAction(
  definition: McpAction,
  deps: { fetch: GuardedFetch; secrets: (tenantId: TenantId) => Record<string, string> },
): Action {
  const { name, title, description, parameters, effect } = definition;
  return {
    name,
    title,
    description,
    parameters,
    effect,
    form: null,
    async run({ scope, signal }, given) {
      const { result } = await runMcpAction(deps.fetch, definition, { given, secrets: deps.secrets(scope.tenantId), signal });
      if (effect === 'write' && result['failed'] === true) throw new AppError('fetch_failed', { message: 'an MCP server refused a tool' });
      return { data: result, reply: { text: '', fields: [], calendar: null } };
    },
  };
}
