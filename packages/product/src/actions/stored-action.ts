import { type ActionDefinition, type ActionResponse, actionDefinitionSchema } from '@parley/contract/actions';
import { type ActionId, formatId, type TenantId } from '@parley/contract/ids';
import type { SecretBox, SecretPlace } from '@parley/platform/secrets/secret-box';
import { z } from 'zod';
import type { AuditFields } from '../audit/public.ts';
import type { ActionUse } from '../bots/public.ts';
import type { Action } from './action.ts';

/** An action a tenant described. */
export interface StoredAction {
  readonly id: ActionId;
  readonly definition: ActionDefinition;
  /** Sealed: JSON of secrets by name; null when there are none. */
  readonly secrets: Buffer | null;
  readonly secretNames: readonly string[];
  readonly revision: number;
  readonly updatedAt: Date;
}

/** Where the secrets of an action are sealed for. */
export function actionSecretsPlace(tenantId: TenantId): SecretPlace {
  return { owner: tenantId, purpose: 'actions.secrets' };
}

const secretsSchema = z.record(z.string(), z.string());

/** The secrets of an action, by name. */
export function openSecrets(box: SecretBox, tenantId: TenantId, sealed: Uint8Array | null): Record<string, string> {
  return sealed === null ? {} : secretsSchema.parse(JSON.parse(box.open(actionSecretsPlace(tenantId), sealed)));
}

/** A definition as it was stored; what this build cannot read any more is nothing. */
export function readDefinition(stored: unknown): ActionDefinition | undefined {
  return actionDefinitionSchema.safeParse(stored).data;
}

/** An action as its tenant may see it: of secrets, their names. */
export function toActionResponse(
  { id, definition, secretNames, revision, updatedAt }: StoredAction,
  uses: readonly ActionUse[],
): ActionResponse {
  return {
    id: formatId('action', id),
    name: definition.name,
    title: definition.title,
    description: definition.description,
    kind: definition.kind,
    effect: definition.kind === 'form' ? 'write' : definition.effect,
    definition,
    secretNames: [...secretNames],
    usedBy: usedBy(definition.name, uses),
    revision,
    updatedAt: updatedAt.toISOString(),
  };
}

/** A built-in action as a tenant sees it; a form can be taken as the beginning of one's own. */
export function toBuiltInResponse(
  { name, title, description, effect }: Action,
  kind: 'built_in' | 'plugin',
  definition: ActionDefinition | null,
  uses: readonly ActionUse[],
): ActionResponse {
  const kept = { secretNames: [], usedBy: usedBy(name, uses), revision: null, updatedAt: null };
  return { id: null, name, title, description, kind, effect, definition, ...kept };
}

function usedBy(name: string, uses: readonly ActionUse[]): ActionResponse['usedBy'] {
  return uses.filter(({ action }) => action === name).map((bot) => ({ id: formatId('bot', bot.id), name: bot.name }));
}

/** What the audit log holds of an action. */
export function auditedAction({ definition, secretNames }: Pick<StoredAction, 'definition' | 'secretNames'>): AuditFields {
  return { name: definition.name, definition: JSON.stringify(definition), secretNames: secretNames.join(', ') };
}
