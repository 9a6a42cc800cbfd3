import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { describe, expect, it } from 'vitest';
import { chooseProvider, type ModelConfig } from './choose-provider.ts';
import type { ModelEvent, ModelProvider } from './model-port.ts';

const extractive: ModelProvider = {
  name: 'extractive',
  defaultModel: 'extractive',
  stream: async function* (): AsyncGenerator<ModelEvent> {
    yield { type: 'finished', reason: 'stop', usage: null };
  },
  check: async () => ({ ok: true }),
  close: async () => {},
};

async function chosen(config: ModelConfig) {
  const provider = chooseProvider(config, extractive);
  await provider.close();
  return [provider.name, provider.defaultModel];
}

describe('choosing the model provider', () => {
  it('prefers the own server, then OpenAI, Anthropic, Google and Azure, and needs none of them', async () => {
    const all = { modelUrl: 'http://localhost:11434/v1', openaiApiKey: 'o', anthropicApiKey: 'a' };
    expect(await chosen({ ...all, model: 'llama3' })).toEqual(['openai-compatible', 'llama3']);
    expect(await chosen({ ...all, modelUrl: '' })).toEqual(['openai', 'gpt-6-luna']);
    expect(await chosen({ ...all, modelUrl: undefined, openaiApiKey: '', model: '' })).toEqual(['anthropic', 'claude-haiku-5-5']);
    expect(await chosen({ anthropicApiKey: 'a', model: 'claude-opus-5-5' })).toEqual(['anthropic', 'claude-opus-5-5']);
    const azure = { azureOpenaiApiKey: 'z', azureOpenaiUrl: 'https://acme.openai.azure.com/openai/deployments/small/chat/completions' };
    expect(await chosen({ ...azure, googleApiKey: 'g' })).toEqual(['google', 'gemini-2.5-flash']);
    expect(await chosen(azure)).toEqual(['azure-openai', 'small']);
    expect(chooseProvider({}, extractive)).toBe(extractive);
  });

  it.each(['not an address', 'ftp://host/v1', 'http://me:secret@host/v1', 'http://host/v1?key=1', 'javascript:alert(1)'])(
    'refuses the address %s',
    (address) => {
      for (const config of [
        { modelUrl: address },
        { openaiApiKey: 'k', openaiBaseUrl: address },
        { anthropicApiKey: 'k', anthropicBaseUrl: address },
        { googleApiKey: 'k', googleBaseUrl: address },
        { azureOpenaiApiKey: 'k', azureOpenaiUrl: address },
      ]) {
        expect(() => chooseProvider(config, extractive)).toThrowError(expect.objectContaining({ code: 'invalid_request' }));
        expect(() => chooseProvider(config, extractive)).toThrowError(expect.not.stringContaining('secret'));
      }
    },
  );

  it('asks a server that was given no model name for its first one, once', async () => {
    await using fake = await startFakeModel({ models: ['nomic-embed-text', 'llama3:8b'] });
    const provider = chooseProvider({ modelUrl: fake.url }, extractive);
    expect(provider.defaultModel).toBe('default');
    for (const model of ['default', 'default', 'other']) {
      const request = { model, system: '', messages: [{ role: 'user' as const, text: 'Hi' }], passages: [], maxOutputTokens: 20 };
      for await (const event of provider.stream(request, new AbortController().signal)) expect(event.type).not.toBe('failed');
    }
    expect(fake.requests.map(({ body }) => (body as { model: string }).model)).toEqual(['llama3:8b', 'llama3:8b', 'other']);
    await provider.close();
  });

  it.each(['', '/', '/v1', '/v1/', '/v1/chat/completions'])('finds chat completions from an address that ends with "%s"', async (end) => {
    await using fake = await startFakeModel();
    const provider = chooseProvider({ modelUrl: `${fake.url}${end}`, model: 'm' }, extractive);
    expect(await provider.check(new AbortController().signal)).toEqual({ ok: true });
    const request = { model: 'm', system: '', messages: [{ role: 'user' as const, text: 'Hi' }], passages: [], maxOutputTokens: 20 };
    for await (const event of provider.stream(request, new AbortController().signal)) expect(event.type).not.toBe('failed');
    expect(fake.requests[0]?.headers['authorization']).toBeUndefined();
    await provider.close();
  });

  it.each(['', '/v1', '/v1/'])('finds the messages API from an address that ends with "%s"', async (end) => {
    await using fake = await startFakeModel();
    const provider = chooseProvider({ anthropicApiKey: 'k', anthropicBaseUrl: `${fake.url}${end}` }, extractive);
    expect(await provider.check(new AbortController().signal)).toEqual({ ok: true });
    await provider.close();
  });
});
