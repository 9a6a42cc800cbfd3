import type { ConversationFilters } from './use-conversations.ts';

/** The purposes a list can be narrowed to, apart from live ones, which are listed where none is named. */
export const triedPurposes = ['playground', 'answer_test', 'preview'] as const;

/** How a conversation can stand with people. */
export const handoffStates = ['waiting_for_person', 'with_person'] as const;

/** What a list can be narrowed to of what visitors thought: what went wrong first. */
export const opinions = ['down', 'low', 'up'] as const;
type Opinion = (typeof opinions)[number];

/** So many stars at most are a bad rating. */
const lowStars = 2;

/** What the API is asked for by an opinion. */
export function narrowTo(opinion: Opinion | undefined): Pick<ConversationFilters, 'feedback' | 'maxStars'> {
  if (opinion === undefined) return {};
  return opinion === 'low' ? { maxStars: lowStars } : { feedback: opinion };
}

/** Which opinion a list is narrowed to. */
export function opinionOf({ feedback, maxStars }: ConversationFilters): Opinion | undefined {
  return maxStars === undefined ? feedback : 'low';
}

/** Reads from an address which conversations to list. */
export function readConversationFilters({ botId, purpose, handoff, feedback, maxStars }: Record<string, unknown>): ConversationFilters {
  const tried = triedPurposes.find((each) => each === purpose);
  const state = handoffStates.find((each) => each === handoff);
  const opinion = opinions.find((each) => each === feedback) ?? (maxStars === lowStars ? 'low' : undefined);
  return {
    ...(state === undefined ? {} : { handoff: state }),
    ...(typeof botId === 'string' ? { botId } : {}),
    ...(tried === undefined ? {} : { purpose: tried }),
    ...narrowTo(opinion),
  };
}
