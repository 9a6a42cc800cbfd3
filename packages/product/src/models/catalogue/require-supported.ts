import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Models } from '../models.ts';

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
  }
  if (chosen.state === 'known') {
    const { model, facts } = chosen;
    const said = { temperature: draft.temperature, topP: draft.topP, reasoningEffort: draft.reasoningEffort, stop: draft.stop[0] ?? null };
    for (const [name, value] of Object.entries(said))
      if (value !== null && !facts.parameters.some((parameter) => parameter === name))
        refuse(name, `is not a parameter of ${model}`, 'not_supported');
    if (facts.maxOutputTokens !== null && draft.maxOutputTokens > facts.maxOutputTokens)
      refuse('maxOutputTokens', `is more than ${model} gives: ${facts.maxOutputTokens}`, 'not_supported');
  }
  if (issues.length > 0) throw new AppError('invalid_request', { details: { issues } });
}
