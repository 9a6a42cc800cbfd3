import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import { type BotId, type ContactId, type ConversationId, type ModelConnectionId, parseId, type TenantId } from '@parley/contract/ids';
import type { AvailableModel } from '@parley/contract/models';
import type { TenantPlan } from '@parley/contract/tenants';
import { costOfCall } from '@parley/platform/models/cost-of-call';
import type { ModelFacts } from '@parley/platform/models/model-facts';
import type { ModelProvider, ModelUsage } from '@parley/platform/models/model-port';
import type { RemoteProvider } from '@parley/platform/models/remote-provider';
import { worstCost } from '@parley/platform/models/worst-cost';
import { fullPrice } from './catalogue/full-price.ts';
import type { ModelCatalogue } from './catalogue/model-catalogue.ts';
import type { ConnectionProviders } from './connections/connection-providers.ts';
import type { ModelConnection } from './connections/model-connection.ts';
import type { SpendRules } from './spend/spend.store.ts';
import { type SpendKey, spendKeys } from './spend/spend-limits.ts';

/** A model that may be asked for an answer. */
export interface ModelStep {
  /** Null for the installation's own. */
  readonly connectionId: ModelConnectionId | null;
  /** As traces and the ledger name it. */
  readonly providerName: string;
  readonly model: string;
  /** Whether it can call actions. */
  readonly tools: boolean;
  /** The provider as it is connected at the moment of the call. */
  open(): ModelProvider;
  /** Decimal US dollars; null when the price or the usage is not known. */
  costOf(usage: ModelUsage | null): string | null;
  /** The most a call of so many tokens can cost; null when the price is not known. */
  worstCost(tokens: { input: number; output: number }): string | null;
}

/** One model as a bot's version names it. */
export type NamedModel = Pick<BotConfig, 'model' | 'modelConnectionId'>;

/** What a bot's version says about models. */
export type ModelChoice = Pick<BotConfig, 'model' | 'modelConnectionId' | 'fallbackModels'>;

export interface TenantModelsDeps {
  /** The installation's own provider. */
  readonly platform: ModelProvider;
  /** Answers without a model. */
  readonly extractive: ModelProvider;
  readonly providers: Pick<ConnectionProviders, 'of'>;
  readonly now: () => number;
}

/** What a tenant has written down about models. */
export interface KnownModels {
  readonly connections: readonly ModelConnection[];
  readonly rules: SpendRules;
  /** Of the installation, for bots that name none; `default` is the installation's first choice. */
  readonly defaultModel: string;
  readonly plan: TenantPlan;
  readonly catalogue: ModelCatalogue;
}

/** What a bot asks for when it names a model. */
export type LookedUpModel =
  | { readonly state: 'known'; readonly model: string; readonly facts: ModelFacts }
  | { readonly state: 'not_in_plan'; readonly model: string }
  | { readonly state: 'no_connection' };

type LeftOutReason = Exclude<LookedUpModel['state'], 'known'> | 'key_unreadable';

/** A model with all that is known of it. */
export type KnownModel = Omit<AvailableModel, 'modelConnectionId'> & { readonly connectionId: ModelConnectionId | null };

/** What one tenant's bots may ask at present. */
export class TenantModels {
  readonly #tenantId: TenantId;
  readonly #known: KnownModels;
  readonly #deps: TenantModelsDeps;
  /** The steps that were on a ladder before: turns share them. */
  readonly #steps = new Map<string, ModelStep | undefined>();

  constructor(tenantId: TenantId, known: KnownModels, deps: TenantModelsDeps) {
    this.#tenantId = tenantId;
    this.#known = known;
    this.#deps = deps;
  }

  /** The counters that a turn begun now must leave room in; none where nothing is limited. */
  spendKeys(place: { botId: BotId; contactId: ContactId; conversationId: ConversationId }): SpendKey[] {
    const { limits, timeZone } = this.#known.rules;
    return spendKeys(limits, { ...place, tenantId: this.#tenantId }, { now: this.#deps.now(), timeZone });
  }

  /** The models to ask, one after the other until one answers. What is connected, or in the plan, no more is left out, and so is a connection whose key cannot be opened, so there may be none. */
  ladder(choice: ModelChoice): ModelStep[] {
    const { model, modelConnectionId, fallbackModels } = choice;
    return [{ modelConnectionId, model }, ...fallbackModels].flatMap((each) => this.#step(each) ?? []);
  }

  /** What a bot names and the ladder leaves out, and why. */
  leftOut({ model, modelConnectionId, fallbackModels }: ModelChoice): { model: string; reason: LeftOutReason }[] {
    return [{ modelConnectionId, model }, ...fallbackModels].flatMap((each) => {
      if (this.#step(each) !== undefined) return [];
      const { state } = this.lookUp(each);
      return [{ model: each.model, reason: state === 'known' ? 'key_unreadable' : state }];
    });
  }

  /** What is known of the model a bot names. */
  lookUp(named: NamedModel): LookedUpModel {
    const found = this.#find(named);
    if (found === undefined) return { state: 'no_connection' };
    const { name, model, connection } = found;
    if (connection === null && !this.#offers(name, model)) return { state: 'not_in_plan', model };
    return { state: 'known', model, facts: this.#known.catalogue.factsOf(name, model) };
  }

  /** All models that are known by name: the installation's that the plan includes, then those of each connection. */
  available(): KnownModel[] {
    const { platform } = this.#deps;
    const { connections, catalogue, defaultModel } = this.#known;
    const first = defaultModel === 'default' ? platform.defaultModel : defaultModel;
    const own = namesOf(catalogue, platform.name, first).filter((model) => this.#offers(platform.name, model));
    return [
      ...own.map((model) => this.#describe(null, platform.name, model, model === first)),
      ...connections.flatMap((connection) => {
        const names = new Set([...Object.keys(connection.prices), ...namesOf(catalogue, connection.provider, undefined)]);
        const firstOf = this.#opened(connection)?.defaultModel;
        return [...names].map((model) => this.#describe(connection, connection.provider, model, model === firstOf));
      }),
    ];
  }

  #describe(connection: ModelConnection | null, provider: string, model: string, isDefault: boolean): KnownModel {
    const { contextTokens, maxOutputTokens, parameters, tools, prices } = this.#known.catalogue.entryOf(provider, model);
    const price = connection?.prices[model] ?? prices;
    return {
      connectionId: connection?.id ?? null,
      provider,
      model,
      isDefault,
      contextTokens,
      maxOutputTokens,
      parameters,
      tools,
      prices: price,
    };
  }

  #offers(provider: string, model: string): boolean {
    return this.#known.catalogue.offers(this.#known.plan, provider, model);
  }

  /** Undefined for one whose key was sealed under a secret that is gone. */
  #opened(connection: ModelConnection): Pick<RemoteProvider, 'defaultModel'> | undefined {
    try {
      return this.#deps.providers.of(this.#tenantId, connection);
    } catch (error) {
      if (error instanceof AppError && error.code === 'secret_unreadable') return undefined;
      throw error;
    }
  }

  #find({ modelConnectionId, model: named }: NamedModel) {
    const { platform, extractive, providers } = this.#deps;
    const model = modelConnectionId === null && named === 'default' ? this.#known.defaultModel : named;
    if (model === 'extractive') return { connection: null, name: extractive.name, model: extractive.defaultModel, open: () => extractive };
    if (modelConnectionId === null) {
      return { connection: null, name: platform.name, model: model === 'default' ? platform.defaultModel : model, open: () => platform };
    }
    const id = parseId('modelConnection', modelConnectionId);
    const connection = this.#known.connections.find((each) => each.id === id);
    if (connection === undefined) return undefined;
    const opened = this.#opened(connection);
    const open = opened && (() => providers.of(this.#tenantId, connection));
    return { connection, name: connection.provider, model: model === 'default' ? (opened?.defaultModel ?? model) : model, open };
  }

  #step(named: NamedModel): ModelStep | undefined {
    const key = `${named.modelConnectionId} ${named.model}`;
    if (!this.#steps.has(key)) this.#steps.set(key, this.#toStep(named));
    return this.#steps.get(key);
  }

  #toStep(named: NamedModel): ModelStep | undefined {
    const found = this.#find(named);
    if (found?.open === undefined) return undefined;
    const { connection, name, model, open } = found;
    if (connection === null && !this.#offers(name, model)) return undefined;
    const { prices: listed } = this.#known.catalogue;
    const prices = { [name]: { ...listed[name], ...(connection === null ? {} : pricesOf(connection)) } };
    return {
      connectionId: connection?.id ?? null,
      providerName: name,
      model,
      tools: this.#known.catalogue.factsOf(name, model).tools,
      open,
      costOf: (usage) => costOfCall(name, model, usage, prices),
      worstCost: (tokens) => worstCost(name, model, tokens, prices),
    };
  }
}

function namesOf(catalogue: ModelCatalogue, provider: string, first: string | undefined): string[] {
  const names = catalogue.list().flatMap((entry) => (entry.provider === provider ? [entry.model] : []));
  return first === undefined || names.includes(first) ? names : [first, ...names];
}

function pricesOf({ prices }: ModelConnection) {
  return Object.fromEntries(Object.entries(prices).map(([model, price]) => [model, fullPrice(price)]));
}
