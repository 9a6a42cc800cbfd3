import type { HandoffResponse, HandoffState } from '@parley/contract/handoff';
import type { ApiKeyId, ConversationId, MemberId, PersonId, TenantId } from '@parley/contract/ids';

/** How a conversation stands that its bot has not. */
export interface Handoff {
  readonly state: HandoffState;
  readonly since: Date;
  /** Nobody has come as soon as the bot's visitors wait at most. */
  readonly late: boolean;
  /** Who has it; null while nobody does. */
  readonly actorId: MemberId | ApiKeyId | PersonId | null;
  /** How they are called. */
  readonly person: string | null;
}

/** Where the changes of a conversation are signalled. */
export function conversationKey(tenantId: TenantId, id: ConversationId): string {
  return `conversation:${tenantId}:${id}`;
}

export function toHandoffResponse({ state, since, late, person }: Handoff): HandoffResponse {
  return { state, person, since: since.toISOString(), late };
}
