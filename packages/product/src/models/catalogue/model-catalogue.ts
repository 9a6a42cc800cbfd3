import type { CatalogueModel, ModelParameter } from '@parley/contract/models';
import type { TenantPlan } from '@parley/contract/tenants';
import { priceOf } from '@parley/platform/models/cost-of-call';
import { knownFacts, listedModels, type ModelFacts } from '@parley/platform/models/model-facts';
import { listPrices, type PriceTable } from '@parley/platform/models/prices';
import { fullPrice } from './full-price.ts';

/** What the operator says of a model, in place of what this build knows. */
export type CatalogueEntry = Omit<CatalogueModel, 'own'>;

/** What is known of models: what the operator wrote down, and below it what this build knows. */
export class ModelCatalogue {
  readonly #entries: ReadonlyMap<string, CatalogueEntry>;
  /** The operator's prices, by provider and model. */
  readonly prices: PriceTable;

  constructor(entries: readonly CatalogueEntry[]) {
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.provider, entry.model), entry]));
    const prices: Record<string, Record<string, ReturnType<typeof fullPrice>>> = {};
    for (const { provider, model, prices: price } of entries)
      if (price !== null) prices[provider] = { ...prices[provider], [model]: fullPrice(price) };
    this.prices = prices;
  }

  factsOf(provider: string, model: string): ModelFacts {
    return this.#entries.get(keyOf(provider, model)) ?? knownFacts(provider, model);
  }

  /** Whether a plan may use a model of the installation. What the operator says nothing of, every plan may. */
  offers(plan: TenantPlan, provider: string, model: string): boolean {
    const plans = this.#entries.get(keyOf(provider, model))?.plans ?? null;
    return plans === null || plans.includes(plan);
  }

  /** All models with a name in it, the operator's own after those of this build. */
  list(): CatalogueModel[] {
    const listed = listedModels().map(({ provider, model }) => this.entryOf(provider, model));
    const known = new Set(listed.map(({ provider, model }) => keyOf(provider, model)));
    const added = [...this.#entries.values()].filter(({ provider, model }) => !known.has(keyOf(provider, model)));
    return [...listed, ...added.map((entry) => ({ ...entry, own: true }))];
  }

  /** What is known of one model, whether it stands in the catalogue or not. */
  entryOf(provider: string, model: string): CatalogueModel {
    const own = this.#entries.get(keyOf(provider, model));
    if (own !== undefined) return { ...own, own: true };
    const facts = knownFacts(provider, model);
    const price = priceOf(listPrices, provider, model);
    return {
      provider: provider as CatalogueModel['provider'],
      model,
      ...facts,
      parameters: facts.parameters as ModelParameter[],
      prices: price === undefined ? null : { input: price.input, cachedInput: price.cachedInput, output: price.output },
      plans: null,
      own: false,
    };
  }
}

function keyOf(provider: string, model: string): string {
  return `${provider}/${model}`;
}
