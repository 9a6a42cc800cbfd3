import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { spendMail } from './spend-mail.ts';
import type { SpendNews } from './spend-news.ts';
import { readSpendNames, selectSpendReaders } from './spend-readers.store.ts';

/** Writes to owners and admins how much of a limit is used up, in the tenant's language. The counter saw to it that it is told once. */
export async function tellOfSpend(
  scope: TenantScope,
  _deps: unknown,
  { botId, period, percent }: Pick<SpendNews, 'period' | 'percent'> & { botId: BotId | null },
): Promise<void> {
  await scope.transaction(async (db) => {
    const { tenant, bot, locale } = await readSpendNames(db, botId);
    for (const { name, email } of await selectSpendReaders(db)) {
      const content = composeMail(spendMail({ tenant, bot, period, percent }, { name, locale }));
      await queueMail(db, { to: email, kind: 'models.spend', ...content });
    }
  });
}
