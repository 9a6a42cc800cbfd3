import type { BotId, ConversationId, TurnId, UsageEventId } from '@parley/contract/ids';
import { formatId } from '@parley/contract/ids';
import type { UsageEventKind, UsageEventResponse } from '@parley/contract/usage';

/** One happening to be recorded. `idempotencyKey` says which happening it is: the same one is recorded once. */
export interface NewUsageEvent {
  idempotencyKey: string;
  kind: UsageEventKind;
  botId: BotId | null;
  conversationId: ConversationId | null;
  turnId: TurnId | null;
  provider: string | null;
  model: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
  /** Decimal US dollars; null when the price is not known. */
  costUsd: string | null;
}

/** One line of the ledger. */
export interface UsageEvent extends Omit<NewUsageEvent, 'idempotencyKey'> {
  id: UsageEventId;
  occurredAt: Date;
}

export function toUsageEventResponse(event: UsageEvent): UsageEventResponse {
  return {
    ...event,
    id: formatId('usageEvent', event.id),
    botId: event.botId && formatId('bot', event.botId),
    conversationId: event.conversationId && formatId('conversation', event.conversationId),
    turnId: event.turnId && formatId('turn', event.turnId),
    occurredAt: event.occurredAt.toISOString(),
  };
}
