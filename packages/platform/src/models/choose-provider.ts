import { anthropic } from './anthropic.ts';
import { azureOpenAi } from './azure-openai.ts';
import { google } from './google.ts';
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
  googleApiKey?: string | undefined;
  googleBaseUrl?: string | undefined;
  azureOpenaiApiKey?: string | undefined;
  /** Needed with the key: Azure has an address for each of its resources. */
  azureOpenaiUrl?: string | undefined;
  /** Any server that speaks OpenAI's chat completions; goes before the keys. */
  modelUrl?: string | undefined;
  modelApiKey?: string | undefined;
  /** Instead of the provider's default model. */
  model?: string | undefined;
}

/**
 * The provider an installation's settings ask for: its own model server, else OpenAI, Anthropic, Google, Azure OpenAI, else `extractive`, which needs
 * nothing. Connects to nothing yet. Throws `invalid_request` when an address cannot be one.
 */
export function chooseProvider(config: ModelConfig, extractive: ModelProvider, options: RemoteOptions = {}): ModelProvider {
  const model = setting('model', config.model);
  if (config.modelUrl) return openaiCompatible({ baseUrl: config.modelUrl, ...setting('apiKey', config.modelApiKey), ...model }, options);
  if (config.openaiApiKey) return openai({ apiKey: config.openaiApiKey, ...setting('baseUrl', config.openaiBaseUrl), ...model }, options);
  if (config.anthropicApiKey)
    return anthropic({ apiKey: config.anthropicApiKey, ...setting('baseUrl', config.anthropicBaseUrl), ...model }, options);
  if (config.googleApiKey) return google({ apiKey: config.googleApiKey, ...setting('baseUrl', config.googleBaseUrl), ...model }, options);
  if (config.azureOpenaiApiKey)
    return azureOpenAi({ apiKey: config.azureOpenaiApiKey, baseUrl: config.azureOpenaiUrl ?? '', ...model }, options);
  return extractive;
}

function setting<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { [Key in Name]: string });
}
