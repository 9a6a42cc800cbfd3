import type { ActionDefinition, SaveActionBody } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import { type ActionId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { type AuditTrail, changedFields, recordAudit } from '../audit/public.ts';
import { countActions, lockAction, writeAction } from './actions.store.ts';
import type { Actions } from './actions.ts';
import { requireSoundForm } from './forms/require-sound-form.ts';
import { splitUrl } from './http/fill-template.ts';
import { requireSoundHttpAction } from './http/require-sound-http-action.ts';
import { requireSoundMcpServer } from './mcp/require-sound-mcp-server.ts';
import { actionSecretsPlace, auditedAction, openSecrets, type StoredAction } from './stored-action.ts';

export interface SaveActionDeps {
  readonly actions: Pick<Actions, 'isFixed'>;
  readonly secretBox: SecretBox;
  readonly now: () => number;
}

const mostActions = 200;

/**
 * Adds an action, or changes the one of this id. A new host wants every secret again, so that nobody sends a secret they cannot see to a
 * server of their own. Versions of bots name actions, so what is changed here counts at once. A change that was made from an older
 * revision than there is meets `conflict`, and changes nothing.
 */
export async function saveAction(
  scope: TenantScope,
  deps: SaveActionDeps,
  input: SaveActionBody & { id: ActionId | undefined; revision?: number | undefined; trail: AuditTrail },
): Promise<StoredAction> {
  const { definition, id, trail } = input;
  if (deps.actions.isFixed(definition.name)) throw new AppError('already_exists');
  return scope.transaction(async (db) => {
    const before = id === undefined ? undefined : await lockAction(db, id);
    if (id !== undefined && before === undefined) throw new AppError('not_found');
    if (before !== undefined && input.revision !== undefined && input.revision !== before.revision)
      throw new AppError('conflict', { details: { revision: before.revision } });
    if (before === undefined && (await countActions(db)) >= mostActions)
      throw new AppError('limit_reached', { details: { limit: mostActions } });
    const kept =
      before !== undefined && hostOf(before.definition) === hostOf(definition)
        ? openSecrets(deps.secretBox, scope.tenantId, before.secrets)
        : {};
    const secrets = mergeSecrets(kept, input.secrets);
    const secretNames = Object.keys(secrets).toSorted();
    requireSound(definition, secrets);
    const after: StoredAction = {
      id: id ?? newId('action', deps.now()),
      definition,
      secrets: secretNames.length === 0 ? null : deps.secretBox.seal(actionSecretsPlace(scope.tenantId), JSON.stringify(secrets)),
      secretNames,
      revision: (before?.revision ?? 0) + 1,
      updatedAt: new Date(deps.now()),
    };
    await writeAction(db, after);
    const target = { kind: 'action', id: after.id } as const;
    if (before === undefined) await recordAudit(db, trail, { action: 'action.created', target, after: auditedAction(after) });
    else {
      const was = auditedAction(before);
      await recordAudit(db, trail, { action: 'action.changed', target, ...changedFields(was, auditedAction(after), Object.keys(was)) });
    }
    return after;
  });
}

function requireSound(definition: ActionDefinition, secrets: Readonly<Record<string, string>>): void {
  if (definition.kind === 'http') requireSoundHttpAction(definition, Object.keys(secrets));
  else if (definition.kind === 'mcp') requireSoundMcpServer(definition, Object.keys(secrets));
  else requireSoundForm(definition, secrets);
}

/** Whom the secrets of a definition are for. */
export function hostOf(definition: ActionDefinition): string | undefined {
  if (definition.kind === 'form') return definition.webhookUrl === null ? undefined : URL.parse(definition.webhookUrl)?.origin;
  return splitUrl(definition.url)?.origin.toLowerCase();
}

/** What is null is forgotten, what is left out stays. */
export function mergeSecrets(kept: Readonly<Record<string, string>>, given: SaveActionBody['secrets']): Record<string, string> {
  const merged = new Map(Object.entries(kept));
  for (const [name, value] of Object.entries(given)) {
    if (value === null) merged.delete(name);
    else merged.set(name, value);
  }
  return Object.fromEntries(merged);
}
