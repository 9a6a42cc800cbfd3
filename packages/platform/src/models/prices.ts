/** US dollars per million tokens, as decimal text with at most six decimals. */
export interface ModelPrice {
  input: string;
  /** Input read from the provider's cache. */
  cachedInput: string;
  /** Input written to the cache; as `input` when absent. */
  cacheWrite?: string;
  output: string;
  /** What every token of a call costs when its input is longer than `aboveInputTokens`. */
  longContext?: Omit<ModelPrice, 'longContext'> & { aboveInputTokens: number };
}

/** Prices by provider name, then by model. An entry also covers its dated snapshots (`gpt-6-luna-2026-09-22`). */
export type PriceTable = Readonly<Record<string, Readonly<Record<string, ModelPrice>>>>;

/**
 * List prices of the standard service tier, read on 2026-11-23 from https://developers.openai.com/api/docs/pricing and
 * https://platform.claude.com/docs/en/about-claude/pricing; Google's on 2026-11-26 from others who repeat https://ai.google.dev/pricing. Providers change them without notice; an operator can put other
 * ones before these when calling `costOfCall`.
 */
export const listPrices: PriceTable = {
  openai: {
    'gpt-6-astra': withOpenAiLongContext('10', '1', '12.5', '50'),
    'gpt-6.1-sol': withOpenAiLongContext('2', '0.1', '2.5', '10'),
    'gpt-6.1-terra': withOpenAiLongContext('1', '0.05', '1.25', '5'),
    'gpt-6-sol': withOpenAiLongContext('2', '0.2', '2.5', '10'),
    'gpt-6-luna': withOpenAiLongContext('0.1', '0.01', '0.125', '0.5'),
    // The list price: a promotion with no announced end (at least to 2026-11-21) charges 4, 0.4 and 20.
    'gpt-5.6-sol': withOpenAiLongContext('5', '0.5', '6.25', '30'),
    'gpt-5.6-terra': withOpenAiLongContext('2', '0.2', '2.5', '12'),
    'gpt-5.6-luna': withOpenAiLongContext('0.2', '0.02', '0.25', '1.2'),
    'gpt-5.5': withOpenAiLongContext('5', '0.5', '5', '30'),
    'gpt-5.4': withOpenAiLongContext('2.5', '0.25', '2.5', '15'),
    'gpt-5.4-mini': { input: '0.75', cachedInput: '0.075', output: '4.5' },
    'gpt-5.4-nano': { input: '0.2', cachedInput: '0.02', output: '1.25' },
    'gpt-5.2': { input: '1.75', cachedInput: '0.175', output: '14' },
    'gpt-5.1': { input: '1.25', cachedInput: '0.125', output: '10' },
    'gpt-5': { input: '1.25', cachedInput: '0.125', output: '10' },
    'gpt-5-mini': { input: '0.25', cachedInput: '0.025', output: '2' },
    'gpt-5-nano': { input: '0.05', cachedInput: '0.005', output: '0.4' },
    'gpt-4.1': { input: '2', cachedInput: '0.5', output: '8' },
    'gpt-4.1-mini': { input: '0.4', cachedInput: '0.1', output: '1.6' },
    'gpt-4o': { input: '2.5', cachedInput: '1.25', output: '10' },
    'gpt-4o-mini': { input: '0.15', cachedInput: '0.075', output: '0.6' },
    'text-embedding-3-small': { input: '0.02', cachedInput: '0.02', output: '0' },
    'text-embedding-3-large': { input: '0.13', cachedInput: '0.13', output: '0' },
    'text-embedding-ada-002': { input: '0.1', cachedInput: '0.1', output: '0' },
  },
  google: {
    'gemini-2.5-pro': {
      input: '1.25',
      cachedInput: '0.125',
      output: '10',
      longContext: { aboveInputTokens: 200_000, input: '2.5', cachedInput: '0.25', output: '15' },
    },
    'gemini-2.5-flash': { input: '0.3', cachedInput: '0.03', output: '2.5' },
    'gemini-2.5-flash-lite': { input: '0.1', cachedInput: '0.01', output: '0.4' },
  },
  anthropic: {
    'claude-fable-5-2': { input: '8', cachedInput: '0.2', cacheWrite: '10', output: '40' },
    'claude-fable-5-1': { input: '10', cachedInput: '0.25', cacheWrite: '12.5', output: '50' },
    'claude-fable-5': { input: '10', cachedInput: '1', cacheWrite: '12.5', output: '50' },
    'claude-opus-5-5': { input: '4', cachedInput: '0.2', cacheWrite: '5', output: '20' },
    'claude-opus-5': { input: '5', cachedInput: '0.5', cacheWrite: '6.25', output: '25' },
    'claude-opus-4-8': { input: '5', cachedInput: '0.5', cacheWrite: '6.25', output: '25' },
    'claude-opus-4-7': { input: '5', cachedInput: '0.5', cacheWrite: '6.25', output: '25' },
    'claude-opus-4-6': { input: '5', cachedInput: '0.5', cacheWrite: '6.25', output: '25' },
    'claude-opus-4-5': { input: '5', cachedInput: '0.5', cacheWrite: '6.25', output: '25' },
    'claude-sonnet-5-5': { input: '2', cachedInput: '0.1', cacheWrite: '2.5', output: '10' },
    'claude-sonnet-5': { input: '2', cachedInput: '0.2', cacheWrite: '2.5', output: '10' },
    'claude-sonnet-4-6': { input: '3', cachedInput: '0.3', cacheWrite: '3.75', output: '15' },
    'claude-haiku-5-5': {
      input: '0.1',
      cachedInput: '0.01',
      cacheWrite: '0.125',
      output: '0.5',
      longContext: { aboveInputTokens: 100_000, input: '0.5', cachedInput: '0.05', cacheWrite: '0.625', output: '2.5' },
    },
    'claude-haiku-4-5': { input: '1', cachedInput: '0.1', cacheWrite: '1.25', output: '5' },
  },
};

/** OpenAI's larger models: above 272,000 input tokens the whole call costs twice the input price and one and a half times the output price. */
function withOpenAiLongContext(input: string, cachedInput: string, cacheWrite: string, output: string): ModelPrice {
  const times = (price: string, factor: number) => String(Math.round(Number(price) * factor * 1e6) / 1e6);
  return {
    input,
    cachedInput,
    cacheWrite,
    output,
    longContext: {
      aboveInputTokens: 272_000,
      input: times(input, 2),
      cachedInput: times(cachedInput, 2),
      cacheWrite: times(cacheWrite, 2),
      output: times(output, 1.5),
    },
  };
}
