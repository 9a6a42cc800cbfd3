import type { HttpAction } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { Action } from '../action.ts';
import { runHttpAction } from './run-http-action.ts';

/** A call of the tenant's own server, as a bot may make it. `secrets` opens them when it is made. */
export function toHttpAction(
  definition: HttpAction,
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
      const { result } = await runHttpAction(deps.fetch, definition, { given, secrets: deps.secrets(scope.tenantId), signal });
      if (effect === 'write' && result['failed'] === true) throw new AppError('fetch_failed', { message: 'the server refused an action' });
      return { data: result, reply: { text: '', fields: publicFields(definition, result), calendar: null } };
    },
  };
}

function publicFields({ result: fields }: HttpAction, result: Readonly<Record<string, unknown>>): { label: string; value: string }[] {
  return fields.flatMap(({ name, label, public: isPublic }) => {
    const value = result[name];
    return isPublic && value !== null && value !== undefined ? [{ label: label || name, value: String(value) }] : [];
  });
}
