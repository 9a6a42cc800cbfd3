import { createExtractiveProvider } from '@parley/platform/models/extractive/extractive';
import type { ModelProvider } from '@parley/platform/models/model-port';
import type { RemoteOptions } from '@parley/platform/models/remote-provider';
import { createModels, type Models } from '@parley/product/models/public';

/** The models of an installation: the provider it was told of, the answerer that needs none, and what tenants connect. */
export function installationModels({
  provider,
  remote,
  ...options
}: Omit<Parameters<typeof createModels>[0], 'platform' | 'extractive' | 'remote'> & {
  provider: ModelProvider;
  remote: RemoteOptions | undefined;
}): Models {
  return createModels({
    ...options,
    platform: provider,
    extractive: provider.name === 'extractive' ? provider : createExtractiveProvider(),
    ...(remote === undefined ? {} : { remote }),
  });
}
