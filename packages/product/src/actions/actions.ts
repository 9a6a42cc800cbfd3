import type { ActionDefinition, FormAction } from '@parley/contract/actions';
import type { TenantId } from '@parley/contract/ids';
import type { WidgetLanguage } from '@parley/contract/widget';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { Weather } from '@parley/platform/weather/weather-port';
import { widgetLanguageOf } from '../bots/public.ts';
import type { Action } from './action.ts';
import { type StoredOffer, selectOfferedActions } from './actions.store.ts';
import { builtInForms } from './forms/built-in-forms.ts';
import { inWordsOf } from './forms/built-in-words.ts';
import { toFormAction } from './forms/form-action.ts';
import { withTimeZone } from './forms/with-time-zone.ts';
import { handOffAction } from './hand-off-action.ts';
import { toHttpAction } from './http/http-action.ts';
import { toMcpAction } from './mcp/mcp-action.ts';
import type { Plugin } from './plugins/define-plugin.ts';
import { toPluginAction } from './plugins/plugin-action.ts';
import { createSearchAction, type SearchPassages } from './search-action.ts';
import { openSecrets, readDefinition } from './stored-action.ts';
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
  /** Built-in forms in the words they are offered in, by form, the tenant's language and the visitor's: the same for all tenants and turns. */
  readonly #ofForms = new Map<string, Action>();

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

  /**
   * The actions of these names, each once, as the tenant has them now. A name that means nothing any more is passed over. Asks the
   * database only where `read` is left out: what it says of these names, read in the same transaction. Built-in forms speak `language` to
   * visitors, the tenant's own where none is given, and always the tenant's to the tenant.
   */
  async offered(
    db: TenantDb,
    names: readonly string[],
    { read, language }: { read?: StoredOffer | undefined; language?: WidgetLanguage | undefined } = {},
  ): Promise<Action[]> {
    const wanted = [...new Set(names)];
    const described = wanted.filter((name) => !this.isFixed(name));
    if (described.length === 0) return wanted.flatMap((name) => this.#fixed.get(name) ?? []);
    const { locale, timeZone, actions } = read ?? (await selectOfferedActions(db, described));
    const stored = actions.map(({ definition, secrets }) => ({ definition: readDefinition(definition), secrets }));
    return wanted.flatMap((name) => {
      const fixed = this.#fixed.get(name);
      if (fixed !== undefined) return fixed;
      for (const { definition, secrets } of stored)
        if (definition?.name === name) return withTimeZone(this.#toAction(definition, secrets), timeZone);
      const form = builtInForms.find((each) => each.name === name);
      if (form === undefined) return [];
      const own = widgetLanguageOf(locale ?? '') ?? 'en';
      return withTimeZone(this.#ofForm(form, { own, language: language ?? own }), timeZone);
    });
  }

  #ofForm(form: FormAction, { own, language }: { own: WidgetLanguage; language: WidgetLanguage }): Action {
    const key = `${form.name} ${own} ${language}`;
    const kept = this.#ofForms.get(key);
    const action = kept ?? { ...toFormAction(inWordsOf(own, form), this.#deps.now, inWordsOf(language, form)), language };
    this.#ofForms.set(key, action);
    return action;
  }

  #toAction(definition: ActionDefinition, sealed: string | null): Action {
    const { fetch, secretBox, now } = this.#deps;
    if (definition.kind === 'form') return toFormAction(definition, now);
    const secrets = sealed === null ? null : Buffer.from(sealed, 'base64');
    const remote = { fetch, secrets: (tenantId: TenantId) => openSecrets(secretBox, tenantId, secrets) };
    return definition.kind === 'http' ? toHttpAction(definition, remote) : toMcpAction(definition, remote);
  }
}
