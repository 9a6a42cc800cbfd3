import type { ModelConnectionId } from '@parley/contract/ids';
import type { ConnectionFault, ConnectionTest } from '@parley/contract/models';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { ProviderFailure } from '@parley/platform/models/provider-failure';
import { getModelConnection } from './get-model-connection.ts';
import type { ModelConnectionDeps } from './model-connection-deps.ts';

/** Asks the provider for its list of models, which costs nothing, and of the key where it lists them to anybody; says what is wrong when that fails. */
export async function testModelConnection(
  scope: TenantScope,
  deps: Pick<ModelConnectionDeps, 'providers'>,
  id: ModelConnectionId,
): Promise<ConnectionTest> {
  // On a provider of its own: what is being tested may be changed meanwhile.
  const provider = deps.providers.open(scope.tenantId, await getModelConnection(scope, id));
  const listing = await provider.listModels(AbortSignal.timeout(15_000));
  await provider.close();
  if (listing.ok) return { ok: true, fault: null, models: listing.models && [...listing.models] };
  return { ok: false, fault: { code: faultOf(listing.failure), said: listing.failure.detail }, models: null };
}

const faultOfReason: Readonly<Record<string, ConnectionFault>> = {
  address: 'address_not_allowed',
  name: 'name_unknown',
  certificate: 'certificate',
  timeout: 'timeout',
  answer: 'not_a_model_server',
  headers: 'not_a_model_server',
};

function faultOf({ status, reason, code, detail }: ProviderFailure): ConnectionFault {
  if (status === null) return faultOfReason[reason ?? ''] ?? 'no_connection';
  if (status === 401 || status === 403) return 'key_refused';
  if (status === 404 || status === 405) return 'not_found';
  if (status === 402 || /insufficient_quota|credit/.test(detail)) return 'out_of_credit';
  if (code === 'model_rate_limited') return 'rate_limited';
  if (status === 400 && /api.?key/i.test(detail)) return 'key_refused';
  return status < 400 ? 'not_a_model_server' : 'provider_fault';
}
