import type { ActionTestResponse, TestActionBody } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { findAction } from './actions.store.ts';
import { checkArguments } from './check-arguments.ts';
import { splitUrl } from './http/fill-template.ts';
import { requireSoundHttpAction } from './http/require-sound-http-action.ts';
import { runHttpAction } from './http/run-http-action.ts';
import { mergeSecrets } from './save-action.ts';
import { openSecrets } from './stored-action.ts';

export interface TestActionDeps {
  readonly fetch: GuardedFetch;
  readonly secretBox: SecretBox;
  readonly monotonic: () => number;
}

/**
 * Carries out a definition once, as a bot would, whether it is stored or not: what writes, writes. Secrets of a stored action are used
 * for the host they were given for and no other.
 */
export async function testAction(scope: TenantScope, deps: TestActionDeps, input: TestActionBody): Promise<ActionTestResponse> {
  const { definition, actionId } = input;
  const secrets = mergeSecrets(actionId === undefined ? {} : await keptSecrets(scope, deps, { ...input, actionId }), input.secrets);
  requireSoundHttpAction(definition, Object.keys(secrets));
  const checked = checkArguments(definition.parameters, input.arguments);
  if (!checked.ok) throw new AppError('invalid_request', { details: { field: 'arguments', reason: checked.problem } });
  const began = deps.monotonic();
  const request = { method: definition.method, url: definition.url };
  try {
    const signal = AbortSignal.timeout(definition.timeoutMs * 3 + 1_000);
    const { status, result, body } = await runHttpAction(deps.fetch, definition, { given: checked.given, secrets, signal });
    const ok = result['failed'] !== true;
    return { ok, request, status, result, body, durationMs: deps.monotonic() - began, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, request, status: null, result: {}, body: '', durationMs: deps.monotonic() - began, problem: error.code };
  }
}

async function keptSecrets(
  scope: TenantScope,
  { secretBox }: TestActionDeps,
  { definition, actionId }: TestActionBody & { actionId: NonNullable<TestActionBody['actionId']> },
): Promise<Record<string, string>> {
  const stored = await scope.transaction((db) => findAction(db, actionId));
  if (stored === undefined) throw new AppError('not_found');
  const sameHost = stored.definition.kind === 'http' && splitUrl(stored.definition.url)?.origin === splitUrl(definition.url)?.origin;
  return sameHost ? openSecrets(secretBox, scope.tenantId, stored.secrets) : {};
}
