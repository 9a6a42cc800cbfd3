import { AppError } from '@parley/contract/errors';
import { formatId, type LeadId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { selectActionsNamed } from '../actions.store.ts';
import { openSecrets } from '../stored-action.ts';
import { toLeadResponse } from './lead-response.ts';
import { findLead } from './leads.store.ts';
import { signWebhook, webhookSecretName } from './sign-webhook.ts';

export interface PostLeadDeps {
  readonly fetch: GuardedFetch;
  readonly secretBox: SecretBox;
  readonly now: () => number;
}

const answerMs = 20_000;

/**
 * Posts a lead to the address its form names now, signed as Standard Webhooks say. The id is the lead's, so a receiver can tell a second
 * post from a second lead. Throws, to be tried again, for anything but 2xx; 410 ends it.
 */
export async function postLead(scope: TenantScope, deps: PostLeadDeps, leadId: LeadId, signal: AbortSignal): Promise<void> {
  const found = await scope.transaction(async (db) => {
    const lead = await findLead(db, leadId);
    const [form] = lead === undefined ? [] : await selectActionsNamed(db, [lead.action]);
    return lead && form && { lead, form };
  });
  if (found === undefined || found.form.definition.kind !== 'form' || found.form.definition.webhookUrl === null) return;
  const { lead, form } = found;
  const secret = openSecrets(deps.secretBox, scope.tenantId, form.secrets)[webhookSecretName];
  if (secret === undefined) throw new AppError('secret_unreadable', { message: 'a form posts its leads and has no secret to sign them' });
  const body = JSON.stringify({ type: 'lead.created', timestamp: lead.createdAt.toISOString(), data: toLeadResponse(lead) });
  const id = formatId('lead', lead.id);
  const response = await deps.fetch(found.form.definition.webhookUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signWebhook(secret, { id, body, at: deps.now() }) },
    body,
    redirect: 'manual',
    signal,
    maxBytes: 64 * 1024,
    totalMs: answerMs,
    headersMs: answerMs,
  });
  await response.body?.cancel();
  if (response.status === 410) throw new AppError('not_found', { message: 'the receiver of leads is gone' });
  if (response.status < 200 || response.status >= 300)
    throw new AppError('fetch_failed', { message: `the receiver of leads answered ${response.status}` });
}
