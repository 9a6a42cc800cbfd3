import type { AnswerTestRunId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { readSpendNames, selectSpendReaders } from '../models/public.ts';
import { selectResults } from './answer-test-results.store.ts';
import { findNightlyBefore, findRun } from './answer-test-runs.store.ts';
import { failuresMail } from './failures-mail.ts';

const mostNamed = 10;

/** Writes to owners and admins which questions a nightly run failed that the nightly run before it passed; nothing where there are none. */
export async function tellOfFailures(scope: TenantScope, runId: AnswerTestRunId): Promise<void> {
  await scope.transaction(async (db) => {
    const run = await findRun(db, runId);
    const before = run && (await findNightlyBefore(db, run));
    if (run === undefined || before === undefined) return;
    const passed = new Set((await selectResults(db, before)).filter(({ verdict }) => verdict === 'passed').map(({ key }) => key));
    const results = await selectResults(db, runId);
    const lost = results.filter(({ key, verdict }) => verdict !== 'passed' && passed.has(key));
    if (lost.length === 0) return;
    const { tenant, bot = '', locale } = await readSpendNames(db, run.botId);
    const questions = lost.slice(0, mostNamed).map(({ question }) => question.slice(0, 200));
    for (const { name, email } of await selectSpendReaders(db)) {
      const news = { tenant, bot, failed: run.failed, total: run.total, questions };
      await queueMail(db, { to: email, kind: 'answer-tests.failures', ...composeMail(failuresMail(news, { name, locale })) });
    }
  });
}
