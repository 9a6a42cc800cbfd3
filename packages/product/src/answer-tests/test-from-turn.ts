import type { AnswerExpectation } from '@parley/contract/answer-tests';
import { AppError } from '@parley/contract/errors';
import { type BotId, formatId, type TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { AuditTrail } from '../audit/public.ts';
import { readAnsweredTurn } from '../conversations/public.ts';
import { addTests } from './add-tests.ts';
import type { AnswerTest } from './answer-test.ts';
import { selectCitedSources } from './cited-sources.store.ts';

/** Makes a test of a question that was asked: its answer is to cite the same sources and call the same actions, or to decline as it did. */
export async function testFromTurn(
  scope: TenantScope,
  { botId, turnId, trail }: { botId: BotId; turnId: TurnId; trail: AuditTrail },
): Promise<AnswerTest> {
  const { question, outcome, actions, botId: ofBot } = await readAnsweredTurn(scope, turnId);
  if (ofBot !== botId) throw new AppError('not_found');
  const sources = await scope.transaction((db) => selectCitedSources(db, turnId));
  const did: AnswerExpectation[] = [
    ...sources.map((id) => ({ kind: 'cites' as const, sourceId: formatId('source', id) })),
    ...actions.map((action) => ({ kind: 'calls' as const, action })),
  ];
  const usual: AnswerExpectation[] = [{ kind: outcome === 'declined' ? 'declines' : 'answers' }];
  const expectations = did.length > 0 && outcome !== 'declined' ? did.slice(0, 20) : usual;
  const [test] = await addTests(scope, { botId, tests: [{ question, expectations, origin: 'conversation', accepted: true }], trail });
  if (test === undefined) throw new AppError('not_found');
  return test;
}
