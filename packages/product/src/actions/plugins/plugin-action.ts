import { formatId } from '@parley/contract/ids';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { Action } from '../action.ts';
import type { Plugin } from './define-plugin.ts';

/** An action of a plugin, as a bot may call it. */
export function toPluginAction(described: Plugin['actions'][number], fetch: GuardedFetch): Action {
  const { name, title, description, effect, properties, required } = described;
  return {
    name,
    title,
    description,
    effect,
    parameters: { type: 'object', properties: { ...properties }, required: [...required], additionalProperties: false },
    form: null,
    async run({ scope, botId, signal }, given) {
      const call = { tenantId: formatId('tenant', scope.tenantId), botId: formatId('bot', botId), signal, fetch };
      const { data, shown = [] } = await described.run(given, call);
      return { data, reply: { text: '', fields: shown.map(({ label, value }) => ({ label, value: String(value) })), calendar: null } };
    },
  };
}
