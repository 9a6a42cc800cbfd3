import type { Behaviour } from '@parley/testing/fake-model/behaviour';
import { type FakeModel, type FakeModelOptions, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { afterAll, describe, expect, it } from 'vitest';
import { createGuardedFetch } from '../fetch/create-guarded-fetch.ts';
import { parseFetchOpening } from '../fetch/fetch-opening.ts';
import type { EmbeddingProvider } from './embedding-port.ts';
import { type EmbeddingSetup, httpEmbeddings } from './http-embeddings.ts';

const opening = parseFetchOpening('127.0.0.1');
const key = 'sk-only-the-fake-takes-this';
const fakes: FakeModel[] = [];
const clients: { close(): Promise<void> }[] = [];
const never = new AbortController().signal;

afterAll(async () => {
  await Promise.all([...fakes, ...clients].map((one) => one.close()));
});

interface Waits {
  provider: EmbeddingProvider;
  fake: FakeModel;
  waits: number[];
}

async function connect(setup: Partial<EmbeddingSetup> = {}, options: FakeModelOptions = {}): Promise<Waits> {
  const fake = await startFakeModel({ apiKey: key, ...options });
  const port = Number(new URL(fake.url).port);
  const client = createGuardedFetch({ allow: [{ ...(opening ?? { reach: 'public' }), port }] });
  fakes.push(fake);
  clients.push(client);
  const waits: number[] = [];
  const timers = {
    now: () => performance.now(),
    after: (delayMs: number, run: () => void) => {
      waits.push(delayMs);
      const timer = setTimeout(run, 0);
      return () => clearTimeout(timer);
    },
  };
  const provider = httpEmbeddings(
    { provider: 'openai-compatible', model: 'fake-embedder', address: fake.openaiUrl, apiKey: key, ...setup },
    { fetch: client.fetch, timers, random: () => 0.5 },
  );
  return { provider, fake, waits };
}

const alike = (one: Float32Array | undefined, other: Float32Array | undefined): number =>
  [...(one ?? [])].reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0);

// What every adapter promises, over the wire.
describe.each(['openai', 'openai-compatible'] as const)('embeddings of %s', (name) => {
  const setup = { provider: name };

  it('are of length one, in the order of the texts, and nearer for texts that share words', async () => {
    const { provider } = await connect(setup);
    const { vectors, inputTokens } = await provider.embed(['the price of a parcel', 'what does the parcel cost', 'penguins on ice'], {
      signal: never,
    });
    expect(vectors.map((vector) => alike(vector, vector).toFixed(4))).toEqual(['1.0000', '1.0000', '1.0000']);
    expect(alike(vectors[0], vectors[1])).toBeGreaterThan(alike(vectors[0], vectors[2]));
    expect(inputTokens).toBeGreaterThan(0);
    expect([provider.name, provider.model]).toEqual([name, 'fake-embedder']);
  });

  it('have the dimension that is asked for', async () => {
    const { provider, fake } = await connect({ ...setup, dimension: 64 });
    expect((await provider.embed(['a text'], { signal: never })).vectors[0]).toHaveLength(64);
    expect(fake.requests[0]?.body).toMatchObject({ model: 'fake-embedder', input: ['a text'], dimensions: 64, encoding_format: 'base64' });
  });

  it.each(['short', 'not_numbers', 'no_direction', 'garbage'] as const)(
    'are refused whole when the answer is %s, and asked for again',
    async (vectors) => {
      const { provider, fake } = await connect(setup);
      fake.next({ kind: 'spoiled', vectors }, { kind: 'spoiled', vectors });
      await expect(provider.embed(['one', 'two'], { signal: never, attempts: 1 })).rejects.toMatchObject({ code: 'model_unavailable' });
      expect((await provider.embed(['one', 'two'], { signal: never })).vectors).toHaveLength(2);
    },
  );

  it('are refused when they have another dimension than was asked for', async () => {
    const { provider, fake } = await connect({ ...setup, dimension: 64 });
    fake.next({ kind: 'spoiled', vectors: 'other_dimension' });
    await expect(provider.embed(['one'], { signal: never })).rejects.toMatchObject({
      code: 'model_rejected',
      details: { expected: 64, given: 65 },
    });
  });

  it.each<[string, Behaviour]>([
    ['is busy', { kind: 'error', status: 429 }],
    ['breaks down', { kind: 'error', status: 500 }],
    ['breaks off', { kind: 'cut', afterTokens: 0 }],
  ])('are asked for again when the provider %s', async (_what, behaviour) => {
    const { provider, fake, waits } = await connect(setup);
    fake.next(behaviour, behaviour);
    expect((await provider.embed(['one'], { signal: never })).vectors).toHaveLength(1);
    expect(fake.requests).toHaveLength(3);
    expect(waits).toHaveLength(2);
  });

  it('are asked for again no sooner than the provider allows', async () => {
    const { provider, fake, waits } = await connect(setup);
    fake.next({ kind: 'error', status: 429, retryAfterSeconds: 7 });
    await provider.embed(['one'], { signal: never });
    expect(waits[0]).toBeGreaterThanOrEqual(7_000);
  });

  it('are not asked for again with a key that is refused, which the error does not repeat', async () => {
    const { provider, fake } = await connect({ ...setup, apiKey: 'sk-a-wrong-key-entirely' });
    const failed = await provider.embed(['one'], { signal: never }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'model_rejected', details: { status: 401 } });
    expect(JSON.stringify(failed)).not.toContain('sk-a-wrong');
    expect(fake.requests.length).toBeLessThanOrEqual(1);
  });

  it('are given up after one attempt, and in time, when somebody waits', async () => {
    const { provider, fake } = await connect(setup);
    fake.next({ kind: 'error', status: 500 });
    await expect(provider.embed(['one'], { signal: never, attempts: 1 })).rejects.toMatchObject({ code: 'model_unavailable' });
    fake.next({ kind: 'hang' });
    await expect(provider.embed(['one'], { signal: never, attempts: 1, timeoutMs: 50 })).rejects.toMatchObject({ code: 'model_timeout' });
  });

  it('stop when they are told to', async () => {
    const { provider, fake } = await connect(setup);
    fake.next({ kind: 'hang' });
    const stop = new AbortController();
    const asked = provider.embed(['one'], { signal: stop.signal });
    const request = await fake.nextRequest();
    stop.abort(new Error('told to stop'));
    await expect(asked).rejects.toThrow('told to stop');
    expect(await request.ended).toBe('aborted');
  });
});

describe('embeddings of a compatible server', () => {
  it('are asked for without what it refuses, once it was found out', async () => {
    const { provider, fake } = await connect({ dimension: 256 }, { refuseParameters: ['encoding_format', 'dimensions'] });
    await provider.embed(['one'], { signal: never });
    const tried = fake.requests.length;
    expect((await provider.embed(['two'], { signal: never })).vectors[0]).toHaveLength(256);
    expect(fake.requests).toHaveLength(tried + 1);
    expect(Object.keys(fake.requests.at(-1)?.body ?? {})).toEqual(['model', 'input']);
  });

  it('are held to the dimension although it was not asked for it', async () => {
    const { provider } = await connect({ dimension: 128 }, { refuseParameters: ['dimensions'] });
    await expect(provider.embed(['one'], { signal: never })).rejects.toMatchObject({
      code: 'model_rejected',
      details: { expected: 128, given: 256 },
    });
  });

  it('do not leave for an address inside the network', async () => {
    const { fetch, close } = createGuardedFetch();
    const provider = httpEmbeddings({ provider: 'openai-compatible', model: 'm', address: 'http://127.0.0.1:11434/v1' }, { fetch });
    await expect(provider.embed(['one'], { signal: never })).rejects.toMatchObject({ code: 'address_not_allowed' });
    await close();
  });
});
