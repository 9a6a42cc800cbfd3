import { listPrices, type ModelPrice } from './prices.ts';

/** What a call may say about how a model answers, beyond how long. */
export const callParameters = ['temperature', 'topP', 'reasoningEffort', 'stop'] as const;
export type CallParameter = (typeof callParameters)[number];

/** What is known of a model. Null where nobody says. */
export interface ModelFacts {
  /** How many tokens the prompt and the answer may have together. */
  readonly contextTokens: number | null;
  readonly maxOutputTokens: number | null;
  /** What it takes; the others make the provider refuse the call, or are passed over. */
  readonly parameters: readonly CallParameter[];
  /** Whether it can call actions. */
  readonly tools: boolean;
}

/** What is thought of a model nobody knows: that it can do everything. */
const unknownModel: ModelFacts = { contextTokens: null, maxOutputTokens: null, parameters: callParameters, tools: true };

/** The built-in answerer quotes and calls nothing, so nothing changes how it speaks. */
const extractive: ModelFacts = { contextTokens: null, maxOutputTokens: null, parameters: [], tools: false };

const unsampled = ['reasoningEffort', 'stop'] as const;
const sampled = ['temperature', 'topP', 'stop'] as const;

/** By provider, the first whose beginning fits. */
const families: Readonly<Record<string, readonly (readonly [beginning: string, facts: ModelFacts])[]>> = {
  openai: [
    ['gpt-4.1', { contextTokens: 1_047_576, maxOutputTokens: 32_768, parameters: sampled, tools: true }],
    ['gpt-4o', { contextTokens: 128_000, maxOutputTokens: 16_384, parameters: sampled, tools: true }],
    ['gpt-5.', { contextTokens: null, maxOutputTokens: null, parameters: ['reasoningEffort'], tools: true }],
    ['gpt-5', { contextTokens: 400_000, maxOutputTokens: 128_000, parameters: ['reasoningEffort'], tools: true }],
    ['gpt-6', { contextTokens: null, maxOutputTokens: null, parameters: ['reasoningEffort'], tools: true }],
    ['o', { contextTokens: 200_000, maxOutputTokens: 100_000, parameters: ['reasoningEffort'], tools: true }],
  ],
  anthropic: [
    ['claude-haiku-4-5', { contextTokens: 200_000, maxOutputTokens: 64_000, parameters: sampled, tools: true }],
    // Since Opus 4.7 the larger models refuse to be told how to sample.
    ['claude-opus-4-7', { contextTokens: null, maxOutputTokens: null, parameters: unsampled, tools: true }],
    ['claude-opus-4-8', { contextTokens: null, maxOutputTokens: null, parameters: unsampled, tools: true }],
    ['claude-opus-5', { contextTokens: null, maxOutputTokens: null, parameters: unsampled, tools: true }],
    ['claude-fable-5', { contextTokens: null, maxOutputTokens: null, parameters: unsampled, tools: true }],
    ['claude-', { contextTokens: null, maxOutputTokens: null, parameters: callParameters, tools: true }],
  ],
  google: [['gemini-2.5', { contextTokens: 1_048_576, maxOutputTokens: 65_536, parameters: callParameters, tools: true }]],
};

/** What this build knows of a model. */
export function knownFacts(provider: string, model: string): ModelFacts {
  if (provider === 'extractive') return extractive;
  return families[provider]?.find(([beginning]) => model.startsWith(beginning))?.[1] ?? unknownModel;
}

/** The models this build knows, with their list prices, in the order in which providers offer them. */
export function listedModels(): { provider: string; model: string; facts: ModelFacts; price: ModelPrice }[] {
  return Object.entries(listPrices).flatMap(([provider, models]) =>
    Object.entries(models)
      .filter(([model]) => !model.startsWith('text-embedding'))
      .map(([model, price]) => ({ provider, model, facts: knownFacts(provider, model), price })),
  );
}
