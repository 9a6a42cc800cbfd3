import { baseAddress } from './base-address.ts';
import { messagesWire } from './messages-wire.ts';
import { type RemoteOptions, type RemoteProvider, remoteProvider } from './remote-provider.ts';

export interface AnthropicConfig {
  apiKey: string;
  /** Without `/v1`, as Anthropic's own clients want it; with it works too. */
  baseUrl?: string;
  model?: string;
}

/** Anthropic's model for many short answers that must come fast (November 2026). */
export const defaultAnthropicModel = 'claude-haiku-5-5';

/** Anthropic's models over the messages API. Throws `invalid_request` when the address cannot be one. */
export function anthropic(config: AnthropicConfig, options: RemoteOptions = {}): RemoteProvider {
  const { origin, path } = baseAddress(config.baseUrl ?? 'https://api.anthropic.com');
  const basePath = path.replace(/\/v1$/, '');
  const model = config.model ?? defaultAnthropicModel;
  return remoteProvider(
    {
      name: 'anthropic',
      defaultModel: model,
      origin,
      wire: messagesWire({ basePath, apiKey: config.apiKey }),
      secrets: [config.apiKey],
      checkPath: `${basePath}/v1/models/${encodeURIComponent(model)}`,
      listPath: `${basePath}/v1/models?limit=1000`,
    },
    options,
  );
}
