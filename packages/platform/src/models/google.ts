import { baseAddress } from './base-address.ts';
import { generateContentWire } from './generate-content-wire.ts';
import { type RemoteOptions, type RemoteProvider, remoteProvider } from './remote-provider.ts';

export interface GoogleConfig {
  apiKey: string;
  /** Without the version of the API; with `/v1beta` works too. */
  baseUrl?: string;
  model?: string;
}

/** Google's model for many short answers whose price is known here (November 2026). */
const defaultGoogleModel = 'gemini-2.5-flash';

/** Google's Gemini models over `generateContent`. Throws `invalid_request` when the address cannot be one. */
export function google(config: GoogleConfig, options: RemoteOptions = {}): RemoteProvider {
  const { origin, path } = baseAddress(config.baseUrl ?? 'https://generativelanguage.googleapis.com');
  const basePath = /\/v\d\w*$/.test(path) ? path : `${path}/v1beta`;
  const model = config.model ?? defaultGoogleModel;
  return remoteProvider(
    {
      name: 'google',
      defaultModel: model,
      origin,
      wire: generateContentWire({ basePath, apiKey: config.apiKey }),
      secrets: [config.apiKey],
      checkPath: `${basePath}/models/${encodeURIComponent(model)}`,
      listPath: `${basePath}/models?pageSize=1000`,
    },
    options,
  );
}
