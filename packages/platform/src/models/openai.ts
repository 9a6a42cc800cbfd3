import { baseAddress } from './base-address.ts';
import { chatCompletionsWire } from './chat-completions-wire.ts';
import { type RemoteOptions, type RemoteProvider, remoteProvider } from './remote-provider.ts';

export interface OpenAiConfig {
  apiKey: string;
  /** With its `/v1`, as OpenAI's own clients want it. */
  baseUrl?: string;
  model?: string;
}

/** OpenAI's cheapest current model for many short answers, and the one it names as the successor of its GPT-4 family (November 2026). */
export const defaultOpenAiModel = 'gpt-6-luna';

/** OpenAI's models over chat completions. Throws `invalid_request` when the address cannot be one. */
export function openai(config: OpenAiConfig, options: RemoteOptions = {}): RemoteProvider {
  const { origin, path } = baseAddress(config.baseUrl ?? 'https://api.openai.com/v1');
  const basePath = path === '' ? '/v1' : path;
  const model = config.model ?? defaultOpenAiModel;
  return remoteProvider(
    {
      name: 'openai',
      defaultModel: model,
      origin,
      wire: chatCompletionsWire({ basePath, apiKey: config.apiKey, dialect: 'openai' }),
      secrets: [config.apiKey],
      checkPath: `${basePath}/models/${encodeURIComponent(model)}`,
      listPath: `${basePath}/models`,
    },
    options,
  );
}
