import type { BotConfig } from '@parley/contract/bots';
import { type BotId, type ContactId, type ConversationId, type ModelConnectionId, parseId, type TenantId } from '@parley/contract/ids';
import { costOfCall } from '@parley/platform/models/cost-of-call';
import type { ModelProvider, ModelUsage } from '@parley/platform/models/model-port';
import { worstCost } from '@parley/platform/models/worst-cost';
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
  /** The provider as it is connected at the moment of the call. */
  open(): ModelProvider;
  /** Decimal US dollars; null when the price or the usage is not known. */
  costOf(usage: ModelUsage | null): string | null;
  /** The most a call of so many tokens can cost; null when the price is not known. */
  worstCost(tokens: { input: number; output: number }): string | null;
}

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
}

/** What one tenant's bots may ask at present. */
export class TenantModels {
  readonly #tenantId: TenantId;
  readonly #known: KnownModels;
  readonly #deps: TenantModelsDeps;

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

  /** The models to ask, one after the other until one answers. What is connected no more is left out, so there may be none. */
  ladder(choice: ModelChoice): ModelStep[] {
    const { model, modelConnectionId, fallbackModels } = choice;
    return [{ modelConnectionId, model }, ...fallbackModels].flatMap((each) => this.#step(each) ?? []);
  }

  #step({ modelConnectionId, model: named }: { modelConnectionId: string | null; model: string }): ModelStep | undefined {
    const model = modelConnectionId === null && named === 'default' ? this.#known.defaultModel : named;
    if (model === 'extractive') return stepOf(this.#deps.extractive, this.#deps.extractive.defaultModel);
    if (modelConnectionId === null) {
      const { platform } = this.#deps;
      return stepOf(platform, model === 'default' ? platform.defaultModel : model);
    }
    const id = parseId('modelConnection', modelConnectionId);
    const connection = this.#known.connections.find((each) => each.id === id);
    if (connection === undefined) return undefined;
    const open = () => this.#deps.providers.of(this.#tenantId, connection);
    const { name, defaultModel } = open();
    const asked = model === 'default' ? defaultModel : model;
    const prices = { [name]: pricesOf(connection) };
    return {
      connectionId: connection.id,
      providerName: name,
      model: asked,
      open,
      costOf: (usage) => costOfCall(name, asked, usage, prices),
      worstCost: (tokens) => worstCost(name, asked, tokens, prices),
    };
  }
}

function stepOf(provider: ModelProvider, model: string): ModelStep {
  return {
    connectionId: null,
    providerName: provider.name,
    model,
    open: () => provider,
    costOf: (usage) => costOfCall(provider.name, model, usage),
    worstCost: (tokens) => worstCost(provider.name, model, tokens),
  };
}

function pricesOf({ prices }: ModelConnection) {
  return Object.fromEntries(
    Object.entries(prices).map(([model, { input, output, cachedInput = input, cacheWrite = input }]) => [
      model,
      { input, output, cachedInput, cacheWrite },
    ]),
  );
}
