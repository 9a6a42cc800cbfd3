import type { AnswerTestSettings } from '@parley/contract/answer-tests';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { getBot } from '../bots/public.ts';
import { readSettings, writeSettings } from './answer-test-settings.store.ts';

export async function getSettings(scope: TenantScope, botId: BotId): Promise<AnswerTestSettings> {
  await getBot(scope, botId);
  return scope.transaction((db) => readSettings(db, botId));
}

/** Says whether publishing waits for the tests of a bot, and whether they are run each night. */
export async function changeSettings(
  scope: TenantScope,
  { botId, settings, trail }: { botId: BotId; settings: AnswerTestSettings; trail: AuditTrail },
): Promise<AnswerTestSettings> {
  await getBot(scope, botId);
  return scope.transaction(async (db) => {
    const before = await readSettings(db, botId);
    await writeSettings(db, botId, settings);
    await recordAudit(db, trail, {
      action: 'answer_test.settings_changed',
      target: { kind: 'bot', id: botId },
      before: { ...before },
      after: { ...settings },
    });
    return settings;
  });
}
