import type { AnswerTestSettings } from '@parley/contract/answer-tests';
import type { BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';

/** What a bot does with its tests: everything, until somebody says otherwise. */
export async function readSettings(db: TenantDb, botId: BotId): Promise<AnswerTestSettings> {
  const row = await db.selectFrom('answer_test_settings').select(['gate', 'nightly']).where('bot_id', '=', botId).executeTakeFirst();
  return row ?? { gate: true, nightly: true };
}

export async function writeSettings(db: TenantDb, botId: BotId, settings: AnswerTestSettings): Promise<void> {
  await db
    .insertInto('answer_test_settings')
    .values({ bot_id: botId, ...settings })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'bot_id']).doUpdateSet(settings))
    .execute();
}

/** The published bots of the tenant whose accepted tests are run each night. */
export async function selectNightlyBots(db: TenantDb): Promise<BotId[]> {
  const rows = await db
    .selectFrom('bots')
    .select('bots.id')
    .leftJoin('answer_test_settings', 'answer_test_settings.bot_id', 'bots.id')
    .where('bots.published_version_id', 'is not', null)
    .where(({ or, eb }) => or([eb('answer_test_settings.nightly', 'is', null), eb('answer_test_settings.nightly', '=', true)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('answer_tests')
          .select('answer_tests.id')
          .whereRef('answer_tests.bot_id', '=', 'bots.id')
          .where('answer_tests.accepted', '=', true),
      ),
    )
    .orderBy('bots.id')
    .execute();
  return rows.map(({ id }) => id);
}
