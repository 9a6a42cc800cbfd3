import type { ActionTestResponse, TestActionBody } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { checkArguments } from './check-arguments.ts';
import { fillRequest } from './http/fill-template.ts';
import { requireSoundHttpAction } from './http/require-sound-http-action.ts';
import { runHttpAction } from './http/run-http-action.ts';
import { keptSecrets } from './kept-secrets.ts';
import { requireSoundMcpServer } from './mcp/require-sound-mcp-server.ts';
import { runMcpAction } from './mcp/run-mcp-action.ts';
import { mergeSecrets } from './save-action.ts';

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
  const kept = actionId === undefined ? {} : await keptSecrets(scope, deps.secretBox, { actionId, url: definition.url });
  const secrets = mergeSecrets(kept, input.secrets);
  if (definition.kind === 'http') requireSoundHttpAction(definition, Object.keys(secrets));
  else requireSoundMcpServer(definition, Object.keys(secrets));
  const checked = checkArguments(definition.parameters, input.arguments);
  if (!checked.ok) throw new AppError('invalid_request', { details: { field: 'arguments', reason: checked.problem } });
  const began = deps.monotonic();
  const request = { method: definition.kind === 'http' ? definition.method : 'POST', url: definition.url };
  const shown = Object.fromEntries(Object.keys(secrets).map((name) => [name, '***']));
  try {
    if (definition.kind === 'http') request.url = fillRequest(definition, { given: checked.given, secrets: shown }).url;
    const called = { given: checked.given, secrets, signal: AbortSignal.timeout(definition.timeoutMs * 3 + 1_000) };
    const { status, result, body } =
      definition.kind === 'http' ? await runHttpAction(deps.fetch, definition, called) : await runMcpAction(deps.fetch, definition, called);
    const ok = result['failed'] !== true;
    return { ok, request, status, result, body, durationMs: deps.monotonic() - began, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, request, status: null, result: {}, body: '', durationMs: deps.monotonic() - began, problem: error.code };
  }
}
