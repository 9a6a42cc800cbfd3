import type { ConversationFilters } from './use-conversations.ts';

/** The purposes a list can be narrowed to, apart from live ones, which are listed where none is named. */
export const triedPurposes = ['playground', 'answer_test'] as const;

/** How a conversation can stand with people. */
export const handoffStates = ['waiting_for_person', 'with_person'] as const;

/** Reads from an address which conversations to list. */
export function readConversationFilters({ botId, purpose, handoff }: Record<string, unknown>): ConversationFilters {
  const tried = triedPurposes.find((each) => each === purpose);
  const state = handoffStates.find((each) => each === handoff);
  return {
    ...(state === undefined ? {} : { handoff: state }),
    ...(typeof botId === 'string' ? { botId } : {}),
    ...(tried === undefined ? {} : { purpose: tried }),
  };
}
