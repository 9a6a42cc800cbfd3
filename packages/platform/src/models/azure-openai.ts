import { type AzureAddress, azureAddress } from './azure-address.ts';
import { chatCompletionsWire } from './chat-completions-wire.ts';
import type { ModelWire } from './model-wire.ts';
import { type RemoteOptions, type RemoteProvider, remoteProvider } from './remote-provider.ts';

export interface AzureOpenAiConfig {
  apiKey: string;
  /** The address of the resource, or the target address of a deployment as Azure shows it. */
  baseUrl: string;
  /** The name of the deployment, unless the address names it. */
  model?: string;
}

/**
 * OpenAI's models as deployed on Azure, where a model is asked for by the name of its deployment. Throws `invalid_request` when the
 * address cannot be one.
 */
export function azureOpenAi(config: AzureOpenAiConfig, options: RemoteOptions = {}): RemoteProvider {
  const address = azureAddress(config.baseUrl);
  const listPath =
    address.apiVersion === null ? `${address.basePath}/models` : `${address.basePath}/models?api-version=${address.apiVersion}`;
  return remoteProvider(
    {
      name: 'azure-openai',
      defaultModel: config.model ?? address.deployment ?? 'default',
      origin: address.origin,
      wire: azureWire(address, config.apiKey),
      secrets: [config.apiKey],
      checkPath: listPath,
      listPath,
      // It lists what could be deployed, not what is.
      listsNothing: true,
    },
    options,
  );
}

function azureWire({ basePath, apiVersion }: AzureAddress, apiKey: string): ModelWire {
  const wire = chatCompletionsWire({ basePath, dialect: 'openai' });
  return {
    ...wire,
    path: (request) =>
      apiVersion === null
        ? wire.path(request)
        : `${basePath}/deployments/${encodeURIComponent(request.model)}/chat/completions?api-version=${apiVersion}`,
    headers: { 'api-key': apiKey },
  };
}
