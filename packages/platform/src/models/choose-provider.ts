import { anthropic } from './anthropic.ts';
import type { ModelProvider } from './model-port.ts';
import { openai } from './openai.ts';
import { openaiCompatible } from './openai-compatible.ts';
import type { RemoteOptions } from './remote-provider.ts';

/** Which model provider an installation is told to use. An empty text counts as not set. */
export interface ModelConfig {
  openaiApiKey?: string | undefined;
  openaiBaseUrl?: string | undefined;
  anthropicApiKey?: string | undefined;
  anthropicBaseUrl?: string | undefined;
  /** Any server that speaks OpenAI's chat completions; goes before the keys. */
  modelUrl?: string | undefined;
  modelApiKey?: string | undefined;
  /** Instead of the provider's default model. */
  model?: string | undefined;
}

/**
 * The provider an installation's settings ask for: its own model server, else OpenAI, else Anthropic, else `extractive`, which needs
 * nothing. Connects to nothing yet. Throws `invalid_request` when an address cannot be one.
 */
export function chooseProvider(config: ModelConfig, extractive: ModelProvider, options: RemoteOptions = {}): ModelProvider {
  const model = setting('model', config.model);
  if (config.modelUrl) return openaiCompatible({ baseUrl: config.modelUrl, ...setting('apiKey', config.modelApiKey), ...model }, options);
  if (config.openaiApiKey) return openai({ apiKey: config.openaiApiKey, ...setting('baseUrl', config.openaiBaseUrl), ...model }, options);
  if (config.anthropicApiKey)
    return anthropic({ apiKey: config.anthropicApiKey, ...setting('baseUrl', config.anthropicBaseUrl), ...model }, options);
  return extractive;
}

function setting<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { [Key in Name]: string });
}
