import { AppError } from '@parley/contract/errors';
import type { BotId, TurnId } from '@parley/contract/ids';
import type { TurnOutcome } from '@parley/contract/stream-events';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { selectTurnMessages } from './messages.store.ts';
import { findTrace } from './turn-traces.store.ts';

/** What was asked in a turn that has ended, and what the bot did. */
export interface AnsweredTurn {
  botId: BotId;
  question: string;
  answer: string;
  /** Null where there is no answer. */
  outcome: TurnOutcome | null;
  /** The actions that were carried out, each once. */
  actions: readonly string[];
}

/** Reads what was asked and done in a turn; `not_found` while it runs, or where its bot is out of reach. */
export async function readAnsweredTurn(scope: TenantScope, turnId: TurnId): Promise<AnsweredTurn> {
  return scope.transaction(async (db) => {
    const found = await findTrace(db, turnId);
    if (found === undefined || (scope.bots !== undefined && !scope.bots.has(found.botId))) throw new AppError('not_found');
    const { botId, trace } = found;
    const answer = (await selectTurnMessages(db, turnId)).find(({ author }) => author === 'bot');
    const actions = (trace.actions ?? []).filter(({ outcome }) => outcome === 'done').map(({ name }) => name);
    return {
      botId,
      question: trace.question,
      answer: answer?.text ?? '',
      outcome: answer?.outcome ?? null,
      actions: [...new Set(actions)],
    };
  });
}
