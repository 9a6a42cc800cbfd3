import { anthropic } from './anthropic.ts';
import { azureOpenAi } from './azure-openai.ts';
import { google } from './google.ts';
import { openai } from './openai.ts';
import { openaiCompatible } from './openai-compatible.ts';
import type { RemoteOptions, RemoteProvider } from './remote-provider.ts';

/** What a connection to a provider is made of. */
export interface ProviderConnection {
  readonly provider: 'openai' | 'anthropic' | 'google' | 'azure-openai' | 'openai-compatible';
  /** Null means the provider's own address. */
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
}

/** A provider as somebody connected it. Connects to nothing yet. Throws `invalid_request` when the address cannot be one, or is missing. */
export function connectProvider({ provider, baseUrl, apiKey }: ProviderConnection, options: RemoteOptions = {}): RemoteProvider {
  const address = baseUrl === null ? {} : { baseUrl };
  switch (provider) {
    case 'openai':
      return openai({ apiKey: apiKey ?? '', ...address }, options);
    case 'anthropic':
      return anthropic({ apiKey: apiKey ?? '', ...address }, options);
    case 'google':
      return google({ apiKey: apiKey ?? '', ...address }, options);
    case 'azure-openai':
      return azureOpenAi({ apiKey: apiKey ?? '', baseUrl: baseUrl ?? '' }, options);
    case 'openai-compatible':
      return openaiCompatible({ baseUrl: baseUrl ?? '', ...(apiKey === null ? {} : { apiKey }) }, options);
  }
}
