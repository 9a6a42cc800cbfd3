import type { ActionDefinition } from '@parley/contract/actions';
import type { TenantId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { Weather } from '@parley/platform/weather/weather-port';
import { ownTenant } from '../tenants/public.ts';
import type { Action } from './action.ts';
import { selectActionsNamed } from './actions.store.ts';
import { builtInForms } from './forms/built-in-forms.ts';
import { inWordsOf } from './forms/built-in-words.ts';
import { toFormAction } from './forms/form-action.ts';
import { handOffAction } from './hand-off-action.ts';
import { toHttpAction } from './http/http-action.ts';
import { toMcpAction } from './mcp/mcp-action.ts';
import type { Plugin } from './plugins/define-plugin.ts';
import { toPluginAction } from './plugins/plugin-action.ts';
import { createSearchAction, type SearchPassages } from './search-action.ts';
import { openSecrets, type StoredAction } from './stored-action.ts';
import { createWeatherAction } from './weather-action.ts';

export interface ActionsDeps {
  readonly search: SearchPassages;
  readonly weather: Weather;
  readonly fetch: GuardedFetch;
  readonly secretBox: SecretBox;
  readonly now: () => number;
  /** What the operator installed. */
  readonly plugins?: readonly Plugin[];
}

/** What an installation's bots can do. */
export class Actions {
  readonly #deps: ActionsDeps;
  /** Nothing a tenant describes may take their place. */
  readonly #fixed: ReadonlyMap<string, Action>;
  readonly #ofPlugins: ReadonlySet<string>;

  constructor(deps: ActionsDeps) {
    this.#deps = deps;
    const own = [createSearchAction(deps.search), createWeatherAction(deps.weather), handOffAction];
    const installed = (deps.plugins ?? []).flatMap(({ actions }) => actions.map((action) => toPluginAction(action, deps.fetch)));
    this.#ofPlugins = new Set(installed.map(({ name }) => name));
    this.#fixed = new Map([...own, ...installed].map((action) => [action.name, action]));
    const taken = [...own, ...installed, ...builtInForms].map(({ name }) => name);
    const twice = taken.find((name, index) => taken.indexOf(name) !== index);
    if (twice !== undefined) throw new TypeError(`two actions of this installation are called ${twice}`);
  }

  isFixed(name: string): boolean {
    return this.#fixed.has(name);
  }

  /** The built-in actions and those of plugins, with the definition a tenant can take as the beginning of its own. */
  builtIn(): { action: Action; kind: 'built_in' | 'plugin'; definition: ActionDefinition | null }[] {
    const kindOf = (name: string) => (this.#ofPlugins.has(name) ? ('plugin' as const) : ('built_in' as const));
    return [
      ...[...this.#fixed.values()].map((action) => ({ action, kind: kindOf(action.name), definition: null })),
      ...builtInForms.map((definition) => ({
        ...{ action: toFormAction(definition, this.#deps.now), kind: 'built_in' as const, definition },
      })),
    ];
  }

  /** The actions of these names, each once, as the tenant has them now. A name that means nothing any more is passed over. */
  async offered(db: TenantDb, names: readonly string[]): Promise<Action[]> {
    const wanted = [...new Set(names)];
    const described = wanted.filter((name) => !this.isFixed(name));
    const stored = described.length === 0 ? [] : await selectActionsNamed(db, described);
    const isOwn = (name: string): boolean => stored.some(({ definition }) => definition.name === name);
    const forms = builtInForms.filter(({ name }) => described.includes(name) && !isOwn(name));
    const locale = forms.length === 0 ? '' : (await ownTenant(db)).settings.locale;
    return wanted.flatMap((name) => {
      const own = stored.find(({ definition }) => definition.name === name);
      const form = forms.find((each) => each.name === name);
      return this.#fixed.get(name) ?? (own && this.#toAction(own)) ?? (form && toFormAction(inWordsOf(locale, form), this.#deps.now)) ?? [];
    });
  }

  #toAction({ definition, secrets }: StoredAction): Action {
    const { fetch, secretBox, now } = this.#deps;
    if (definition.kind === 'form') return toFormAction(definition, now);
    const remote = { fetch, secrets: (tenantId: TenantId) => openSecrets(secretBox, tenantId, secrets) };
    return definition.kind === 'http' ? toHttpAction(definition, remote) : toMcpAction(definition, remote);
  }
}
