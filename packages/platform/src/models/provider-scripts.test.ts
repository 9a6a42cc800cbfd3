import type { Behaviour } from '@parley/testing/fake-model/behaviour';
import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anthropic } from './anthropic.ts';
import type { ModelEvent } from './model-port.ts';
import { openai } from './openai.ts';
import { openaiCompatible } from './openai-compatible.ts';
import type { RemoteOptions } from './remote-provider.ts';

const adapters = [
  { name: 'openai', connect: (url: string, options: RemoteOptions) => openai({ apiKey: 'k-123456', baseUrl: `${url}/v1` }, options) },
  { name: 'openai-compatible', connect: (url: string, options: RemoteOptions) => openaiCompatible({ baseUrl: url }, options) },
  { name: 'anthropic', connect: (url: string, options: RemoteOptions) => anthropic({ apiKey: 'k-123456', baseUrl: url }, options) },
];

const text = 'alpha beta gamma delta epsilon zeta';
const afterTokens = fc.nat({ max: 7 });
const tokensPerSecond = fc.constantFrom(0, 2000);
const behaviour: fc.Arbitrary<Behaviour> = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), text: fc.constant(text), tokensPerSecond }),
  fc.record({
    kind: fc.constant('tool_call' as const),
    text: fc.constantFrom('', 'alpha'),
    calls: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), arguments: fc.dictionary(fc.string(), fc.json()) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: fc.constant('error' as const),
    status: fc.constantFrom(400, 401, 404, 408, 422, 429, 500, 502, 503, 504, 529),
    body: fc.oneof(fc.string(), fc.json()),
    retryAfterSeconds: fc.constantFrom(0, 1000),
  }),
  fc.record({
    kind: fc.constantFrom('hang', 'cut', 'malformed', 'stop_short', 'error_event'),
    afterTokens,
    text: fc.constant(text),
    tokensPerSecond,
  }),
  fc.constant({ kind: 'hang' as const }),
);

describe.each(adapters)('whatever happens to a call of the $name adapter', ({ connect }) => {
  it('it yields a beginning of the answer and then exactly one terminal event, and leaves no connection', async () => {
    const options = { retry: { baseDelayMs: 0 }, limits: { firstTokenMs: 60, betweenTokensMs: 60, totalMs: 400 } };
    const script = fc.record({ behaviours: fc.array(behaviour, { minLength: 1, maxLength: 4 }), stopAfter: fc.option(fc.nat({ max: 6 })) });
    await fc.assert(
      fc.asyncProperty(script, async ({ behaviours, stopAfter }) => {
        await using fake = await startFakeModel();
        const provider = connect(fake.url, options);
        fake.always({ kind: 'answer', text });
        fake.next(...behaviours);
        const stop = new AbortController();
        if (stopAfter === 0) stop.abort();
        const seen: ModelEvent[] = [];
        const request = { model: 'm', system: 's', messages: [{ role: 'user' as const, text: 'q' }], passages: [], maxOutputTokens: 50 };
        for await (const event of provider.stream(request, stop.signal)) {
          seen.push(event);
          if (seen.length === stopAfter) stop.abort();
        }
        const terminal = seen.filter(({ type }) => type === 'finished' || type === 'cancelled' || type === 'failed');
        expect(terminal).toHaveLength(1);
        expect(seen.at(-1)).toBe(terminal[0]);
        expect(text.startsWith(seen.map((event) => (event.type === 'text' ? event.text : '')).join(''))).toBe(true);
        for (const event of seen) if (event.type === 'tool_call') expect(() => JSON.parse(event.call.arguments)).not.toThrow();
        await provider.close();
        await Promise.all(fake.requests.map((made) => made.ended));
        await expect.poll(() => fake.connections(), { interval: 1 }).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
