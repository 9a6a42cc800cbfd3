import { anthropic } from '@parley/platform/models/anthropic';
import { azureOpenAi } from '@parley/platform/models/azure-openai';
import { google } from '@parley/platform/models/google';
import type { ModelEvent, ModelRequest } from '@parley/platform/models/model-port';
import { openai } from '@parley/platform/models/openai';
import { openaiCompatible } from '@parley/platform/models/openai-compatible';
import type { RemoteOptions, RemoteProvider } from '@parley/platform/models/remote-provider';
import { type FakeModelOptions, startFakeModel } from './start-fake-model.ts';
import { VirtualTimers } from './virtual-timers.ts';

/** The key that the fake takes from adapters. */
export const adapterKey = 'test-key-4711-secret';

interface Adapter {
  name: string;
  connect(url: string, options: RemoteOptions): RemoteProvider;
  /** How its provider says inside a stream that it has too much to do. */
  overloaded: string;
  /** Whether its provider counts what was written to its cache. */
  countsCacheWrites: boolean;
}

/** Every adapter that speaks to a provider over the network, pointed at a fake. */
export const adapters: readonly Adapter[] = [
  {
    name: 'openai',
    connect: (url, options) => openai({ apiKey: adapterKey, baseUrl: `${url}/v1` }, options),
    overloaded: 'rate_limit_exceeded',
    countsCacheWrites: true,
  },
  {
    name: 'openai-compatible',
    connect: (url, options) => openaiCompatible({ baseUrl: url, apiKey: adapterKey, model: 'm' }, options),
    overloaded: 'rate_limit_exceeded',
    countsCacheWrites: true,
  },
  {
    name: 'azure-openai',
    connect: (url, options) => azureOpenAi({ baseUrl: url, apiKey: adapterKey, model: 'm' }, options),
    overloaded: 'rate_limit_exceeded',
    countsCacheWrites: true,
  },
  {
    name: 'anthropic',
    connect: (url, options) => anthropic({ apiKey: adapterKey, baseUrl: url }, options),
    overloaded: 'overloaded_error',
    countsCacheWrites: true,
  },
  {
    name: 'google',
    connect: (url, options) => google({ apiKey: adapterKey, baseUrl: url }, options),
    overloaded: 'RESOURCE_EXHAUSTED',
    countsCacheWrites: false,
  },
];

export const adapterLimits = { connectMs: 60_000, firstTokenMs: 70_000, betweenTokensMs: 80_000, totalMs: 400_000 };
/** Waits up to this long pass at once; longer ones are what a test moves the clock for. */
export const retryWaitsMs = 11_000;

/** A request for a short answer, but for what a test changes of it. */
export function asking(change: Partial<ModelRequest> = {}): ModelRequest {
  return {
    model: 'm',
    system: 'Be brief.',
    messages: [{ role: 'user', text: 'Count to five.' }],
    passages: [],
    temperature: 0.2,
    maxOutputTokens: 200,
    ...change,
  };
}

/** All events of a call. */
export async function collect(events: AsyncIterable<ModelEvent>): Promise<ModelEvent[]> {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The text that events carry. */
export function textIn(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

/** A signal that nobody gives. */
export const never = () => new AbortController().signal;

/** Starts a fake, and connects an adapter to it on a clock of its own. */
export async function startAdapter({ connect }: Adapter, fakeOptions: FakeModelOptions = {}, options: RemoteOptions = {}) {
  const fake = await startFakeModel({ apiKey: adapterKey, ...fakeOptions });
  const timers = new VirtualTimers(retryWaitsMs);
  const provider = connect(fake.url, { timers, limits: adapterLimits, random: () => 0.5, ...options });
  return {
    fake,
    timers,
    provider,
    ask: (change: Partial<ModelRequest> = {}, signal = never()) => collect(provider.stream(asking(change), signal)),
    [Symbol.asyncDispose]: async () => {
      await provider.close();
      await fake.close();
    },
  };
}
