import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Models } from '../models.ts';
import type { LookedUpModel } from '../tenant-models.ts';

type Choice = Pick<
  BotConfig,
  'model' | 'modelConnectionId' | 'fallbackModels' | 'temperature' | 'topP' | 'reasoningEffort' | 'stop' | 'maxOutputTokens'
>;

const fields = [
  'model',
  'modelConnectionId',
  'fallbackModels',
  'temperature',
  'topP',
  'reasoningEffort',
  'stop',
  'maxOutputTokens',
] as const;

/**
 * Throws `invalid_request`, naming each field, when a draft asks its model for what it does not take, or names a connection or a model
 * that the tenant does not have. What stands in `before` as well is let be: a connection may have gone since.
 */
export async function requireSupported(
  scope: TenantScope,
  models: Pick<Models, 'of'>,
  { before, draft }: { before: Choice | undefined; draft: Choice },
): Promise<void> {
  if (before !== undefined && fields.every((field) => JSON.stringify(before[field]) === JSON.stringify(draft[field]))) return;
  const known = await models.of(scope);
  const issues: { in: 'body'; path: string; message: string; rule: string }[] = [];
  const refuse = (field: string, message: string, rule: string) => issues.push({ in: 'body', path: `draft.${field}`, message, rule });
  const chosen = known.lookUp(draft);
  if (chosen.state === 'no_connection') refuse('modelConnectionId', 'is no connection of this tenant', 'invalid_value');
  if (chosen.state === 'not_in_plan') refuse('model', `${chosen.model} is not in the plan`, 'not_in_plan');
  for (const fallback of draft.fallbackModels) {
    const found = known.lookUp(fallback);
    if (found.state === 'no_connection') refuse('fallbackModels', 'names a connection this tenant does not have', 'invalid_value');
    if (found.state === 'not_in_plan') refuse('fallbackModels', `${found.model} is not in the plan`, 'not_in_plan');
    // What answers without a model takes no parameters, and is not asked with any.
    if (found.state === 'known' && fallback.model !== 'extractive')
      for (const { name, message } of faultsOf(draft, found)) refuse('fallbackModels', `${name} ${message}`, 'not_supported');
  }
  if (chosen.state === 'known') for (const { name, message } of faultsOf(draft, chosen)) refuse(name, message, 'not_supported');
  if (issues.length > 0) throw new AppError('invalid_request', { details: { issues } });
}

/** What of the parameters a model does not take. */
function faultsOf(draft: Choice, { model, facts }: Extract<LookedUpModel, { state: 'known' }>): { name: string; message: string }[] {
  const { temperature, topP, reasoningEffort, stop, maxOutputTokens } = draft;
  const said = { temperature, topP, reasoningEffort, stop: stop[0] ?? null };
  const faults = Object.entries(said).flatMap(([name, value]) =>
    value === null || facts.parameters.some((parameter) => parameter === name) ? [] : [{ name, message: `is not a parameter of ${model}` }],
  );
  if (facts.maxOutputTokens === null || maxOutputTokens <= facts.maxOutputTokens) return faults;
  return [...faults, { name: 'maxOutputTokens', message: `is more than ${model} gives: ${facts.maxOutputTokens}` }];
}
