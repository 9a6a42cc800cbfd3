import type { ConversationFilters } from './use-conversations.ts';

/** The purposes a list can be narrowed to, apart from live ones, which are listed where none is named. */
export const triedPurposes = ['playground', 'answer_test'] as const;

/** Reads from an address which conversations to list. */
export function readConversationFilters({ botId, purpose }: Record<string, unknown>): ConversationFilters {
  const tried = triedPurposes.find((each) => each === purpose);
  return { ...(typeof botId === 'string' ? { botId } : {}), ...(tried === undefined ? {} : { purpose: tried }) };
}
