import { z } from 'zod';

/** Who has a conversation that its bot has not: nobody yet, or a person. */
export const handoffStates = ['waiting_for_person', 'with_person'] as const;
export type HandoffState = (typeof handoffStates)[number];

/** How a conversation stands with people. */
export const handoffSchema = z
  .object({
    state: z.enum(handoffStates),
    /** How the person is called who has it; null while nobody does. */
    person: z.string().nullable(),
    since: z.iso.datetime(),
    /** Nobody has come in time: the visitor is told that nobody is free, and goes on waiting unless they choose otherwise. */
    late: z.boolean(),
  })
  .meta({ id: 'Handoff' });
export type HandoffResponse = z.infer<typeof handoffSchema>;

/** What a visitor's browser is told while a person was called or has the conversation: that something is new in it. Read it again then. */
export const conversationEventSchema = z
  .object({
    type: z.literal('conversation.changed'),
    /** Null once the bot has it again, which ends the stream. */
    handoff: handoffSchema.nullable(),
  })
  .meta({ id: 'ConversationEvent' });
export type ConversationEvent = z.infer<typeof conversationEventSchema>;

export const replyBody = z.strictObject({ text: z.string().trim().min(1).max(4000) });
export type ReplyBody = z.infer<typeof replyBody>;
