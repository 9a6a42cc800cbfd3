import type { SaveAnswerTestBody } from '@parley/contract/answer-tests';
import { AppError } from '@parley/contract/errors';
import type { AnswerTestId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import type { AnswerTest } from './answer-test.ts';
import { updateTest } from './answer-tests.store.ts';
import { requireTest } from './require-reach.ts';

/** Changes a test; a proposed one is accepted with that. */
export async function changeTest(
  scope: TenantScope,
  { id, trail, ...test }: SaveAnswerTestBody & { id: AnswerTestId; trail: AuditTrail },
): Promise<AnswerTest> {
  return scope.transaction(async (db) => {
    const before = await requireTest(scope, db, id);
    const changed = await updateTest(db, id, test);
    if (changed === undefined) throw new AppError('not_found');
    await recordAudit(db, trail, {
      action: 'answer_test.changed',
      target: { kind: 'answerTest', id },
      before: { question: before.question, expectations: before.expectations.map(({ kind }) => kind) },
      after: { question: changed.question, expectations: changed.expectations.map(({ kind }) => kind) },
    });
    return changed;
  });
}
