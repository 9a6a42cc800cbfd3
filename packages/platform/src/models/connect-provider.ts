import { anthropic } from './anthropic.ts';
import { openai } from './openai.ts';
import { openaiCompatible } from './openai-compatible.ts';
import type { RemoteOptions, RemoteProvider } from './remote-provider.ts';

/** What a connection to a provider is made of. */
export interface ProviderConnection {
  readonly provider: 'openai' | 'anthropic' | 'openai-compatible';
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
    case 'openai-compatible':
      return openaiCompatible({ baseUrl: baseUrl ?? '', ...(apiKey === null ? {} : { apiKey }) }, options);
  }
}
