import type { BotConfig } from '@parley/contract/bots';
import type { TraceResponse } from '@parley/contract/conversations';
import { AppError } from '@parley/contract/errors';
import { type BotId, type BotVersionId, parseId, type TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findVersionConfig } from '../../bots/public.ts';
import type { Message } from '../conversation.ts';
import { selectMessages, selectTurnMessages } from '../messages.store.ts';
import type { PastMessage, Turn } from '../turn.ts';
import { findTrace, type TraceRecord } from '../turn-traces.store.ts';
import { findTurn } from '../turns.store.ts';

/** A turn that has ended, with all that is kept of it. */
export interface PastTurn {
  turn: Turn;
  botId: BotId;
  botVersionId: BotVersionId;
  config: BotConfig;
  trace: TraceResponse & Pick<TraceRecord, 'recording'>;
  /** The question and, when there is one, the answer. */
  messages: readonly Message[];
  history: readonly PastMessage[];
}

const rememberedMessages = 12;

/** Reads a turn to run it again; `not_found` while it runs, or where its bot is out of reach. */
export async function readPastTurn(scope: TenantScope, turnId: TurnId): Promise<PastTurn> {
  return scope.transaction(async (db) => {
    const turn = await findTurn(db, turnId);
    const found = await findTrace(db, turnId);
    if (turn === undefined || found === undefined) throw new AppError('not_found');
    const { botId, trace } = found;
    if (scope.bots !== undefined && !scope.bots.has(botId)) throw new AppError('not_found');
    const botVersionId = parseId('botVersion', trace.botVersionId);
    const config = botVersionId && (await findVersionConfig(db, botId, botVersionId));
    if (botVersionId === undefined || config === undefined) throw new AppError('turn_not_recorded');
    const messages = await selectTurnMessages(db, turnId);
    const told = historyOf(trace) ?? before(await selectMessages(db, turn.conversationId, 1_000), messages[0]);
    return { turn, botId, botVersionId, config, trace, messages, history: told };
  });
}

/** As the model was told it: what stands before the question, which is the last thing the visitor said. */
function historyOf({ prompt }: Pick<TraceResponse, 'prompt'>): PastMessage[] | undefined {
  if (prompt === null) return undefined;
  const question = prompt.messages.findLastIndex(({ role }) => role === 'user');
  return prompt.messages.slice(0, Math.max(0, question)).map(({ role, text }) => ({ author: role === 'user' ? 'contact' : 'bot', text }));
}

function before(messages: readonly Message[], question: Message | undefined): PastMessage[] {
  const at = messages.findIndex(({ id }) => id === question?.id);
  return messages.slice(Math.max(0, at - rememberedMessages), Math.max(0, at)).map(({ author, text }) => ({ author, text }));
}
