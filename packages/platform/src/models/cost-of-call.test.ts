import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAnthropicModel } from './anthropic.ts';
import { costOfCall } from './cost-of-call.ts';
import { defaultOpenAiModel } from './openai.ts';
import { listPrices } from './prices.ts';

const usage = { inputTokens: 1000, cachedInputTokens: 0, outputTokens: 500 };

describe('the cost of a call', () => {
  it('counts fresh, cached and cache-written input and output at their own prices', () => {
    expect(costOfCall('openai', 'gpt-6-luna', usage)).toBe('0.00035');
    const mixed = { inputTokens: 1000, cachedInputTokens: 300, cacheWriteTokens: 200, outputTokens: 500 };
    // 500 × 2 + 300 × 0.1 + 200 × 2.5 + 500 × 10, per million.
    expect(costOfCall('anthropic', 'claude-sonnet-5-5', mixed)).toBe('0.00653');
  });

  it('is exact for a single token of the cheapest cached price', () => {
    expect(costOfCall('openai', 'gpt-6-luna', { inputTokens: 1, cachedInputTokens: 1, outputTokens: 0 })).toBe('0.00000001');
    expect(costOfCall('openai', 'gpt-5.4-mini', { inputTokens: 3, cachedInputTokens: 3, outputTokens: 0 })).toBe('0.000000225');
  });

  it('charges the long-context price for every token of a call with a long prompt', () => {
    expect(costOfCall('anthropic', 'claude-haiku-5-5', { inputTokens: 100_000, cachedInputTokens: 0, outputTokens: 0 })).toBe('0.01');
    expect(costOfCall('anthropic', 'claude-haiku-5-5', { inputTokens: 100_001, cachedInputTokens: 0, outputTokens: 1000 })).toBe(
      '0.0525005',
    );
    expect(costOfCall('openai', 'gpt-6.1-terra', { inputTokens: 272_001, cachedInputTokens: 0, outputTokens: 100_000 })).toBe('1.294002');
  });

  it('knows dated snapshots by the name of their model', () => {
    expect(costOfCall('openai', 'gpt-6-luna-2026-09-22', usage)).toBe('0.00035');
    expect(costOfCall('anthropic', 'claude-haiku-4-5-20251001', usage)).toBe('0.0035');
  });

  it('is unknown, not 0, when the price or the usage is', () => {
    expect(costOfCall('openai', 'gpt-7', usage)).toBeNull();
    expect(costOfCall('openai', 'gpt-6-luna-mini', usage)).toBeNull();
    expect(costOfCall('anthropic', 'gpt-6-luna', usage)).toBeNull();
    expect(costOfCall('openai-compatible', 'llama', usage)).toBeNull();
    expect(costOfCall('elsewhere', 'constructor', usage)).toBeNull();
    expect(costOfCall('constructor', 'name', usage)).toBeNull();
    expect(costOfCall('openai', 'toString', usage)).toBeNull();
    expect(costOfCall('openai', 'gpt-6-luna', null)).toBeNull();
    expect(costOfCall('openai', 'gpt-6-luna', { ...usage, outputTokens: Number.NaN })).toBeNull();
    expect(costOfCall('openai', 'gpt-6-luna', { ...usage, cachedInputTokens: 1001 })).toBeNull();
  });

  it('is nothing for the built-in answerer, and what the operator says where the operator says it', () => {
    expect(costOfCall('extractive', 'extractive', null)).toBe('0');
    const own = {
      'openai-compatible': { llama: { input: '1', cachedInput: '0', output: '2' } },
      openai: { 'gpt-6-luna': { input: '9', cachedInput: '9', output: '9' } },
    };
    expect(costOfCall('openai-compatible', 'llama', usage, own)).toBe('0.002');
    expect(costOfCall('openai', 'gpt-6-luna', usage, own)).toBe('0.0135');
    expect(costOfCall('openai', 'gpt-6-luna', { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 })).toBe('0');
  });

  it('adds up: two calls cost what their tokens cost together', () => {
    const count = fc.nat({ max: 100_000 });
    const pico = (text: string | null) => BigInt(Math.round(Number(text) * 1e12));
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const cost = (input: number, output: number) =>
          pico(costOfCall('openai', 'gpt-6-sol', { inputTokens: input, cachedInputTokens: 0, outputTokens: output }));
        expect(cost(a, b) + cost(c, d)).toBe(cost(a + c, b + d));
      }),
    );
  });

  it('has a price that can be read for every model listed, the default ones among them', () => {
    for (const [provider, models] of Object.entries(listPrices)) {
      for (const model of Object.keys(models)) {
        const big = { inputTokens: 300_000, cachedInputTokens: 1000, cacheWriteTokens: 1000, outputTokens: 1000 };
        expect(costOfCall(provider, model, usage), model).toMatch(/^\d+\.\d+$/);
        expect(Number(costOfCall(provider, model, big)), model).toBeGreaterThan(0);
      }
    }
    expect(costOfCall('openai', defaultOpenAiModel, usage)).not.toBeNull();
    expect(costOfCall('anthropic', defaultAnthropicModel, usage)).not.toBeNull();
  });
});
