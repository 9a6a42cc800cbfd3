import type { AnswerExpectation, TurnExpectations } from '@parley/contract/answer-tests';
import { formatId, type TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { readAnsweredTurn } from '../conversations/public.ts';
import { selectCitedSources } from './cited-sources.store.ts';

/** A test as a question that was asked makes it: its answer is to cite the same sources and call the same actions, or to decline as it did. */
export async function expectOfTurn(scope: TenantScope, turnId: TurnId): Promise<TurnExpectations> {
  const { question, outcome, actions, botId } = await readAnsweredTurn(scope, turnId);
  const sources = await scope.transaction((db) => selectCitedSources(db, turnId));
  const did: AnswerExpectation[] = [
    ...sources.map((id) => ({ kind: 'cites' as const, sourceId: formatId('source', id) })),
    ...actions.map((action) => ({ kind: 'calls' as const, action })),
  ];
  const usual: AnswerExpectation[] = [{ kind: outcome === 'declined' ? 'declines' : 'answers' }];
  const expectations = did.length > 0 && outcome !== 'declined' ? did.slice(0, 20) : usual;
  return { botId: formatId('bot', botId), question, expectations };
}
