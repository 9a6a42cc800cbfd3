import { z } from 'zod';
import { actionRequestSchema } from './actions.ts';
import { flowPromptSchema } from './flows.ts';
import { handoffSchema } from './handoff.ts';

/**
 * What a visitor's browser receives while a turn is answered: a closed union and an allow-list. No prompt, no action input
 * or output, no passage that was not cited. Each event has an id (its position in the turn, from 1) for `Last-Event-ID`.
 * `turn.started` begins a turn's events anew: what a reader had of that turn before is replaced by what follows it.
 * Exactly one terminal event ends a stream: `turn.completed`, `turn.interrupted` or `turn.failed`.
 */
export const citationSchema = z
  .object({
    /** The number shown as `[n]` in the answer's text; counts from 1 within a message. */
    number: z.int().positive(),
    documentTitle: z.string(),
    /** Headings that lead to the passage, outermost first. */
    headingPath: z.array(z.string()),
    /** The words of the stored text that support the answer, verbatim. */
    quote: z.string(),
    /** Where the document came from, when it has an address a visitor can open. */
    url: z.url().optional(),
    /** 1-based page of a paged document. */
    page: z.int().positive().optional(),
    /** Set when the content may be out of date: when it was last known to be current. */
    asOf: z.iso.datetime().optional(),
  })
  .meta({ id: 'Citation' });

/** `declined`: the knowledge does not hold it. `greeted`: nothing was asked, so nothing had to be found. */
export const turnOutcomes = ['answered', 'declined', 'greeted'] as const;
export const turnOffers = ['leave_message', 'contact_form', 'book_appointment'] as const;
export const interruptReasons = ['stopped', 'disconnected', 'restarted', 'shutdown', 'time_limit', 'model_failed'] as const;

export const streamEventSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('turn.started'), turnId: z.string(), conversationId: z.string(), questionMessageId: z.string() }),
    z.object({ type: z.literal('answer.delta'), text: z.string() }),
    /** The bot looks something up. */
    z.object({ type: z.literal('action.started'), title: z.string() }),
    /** The bot asks the visitor for something: a form, or leave to do what it is about to do. */
    z.object({ type: z.literal('action.requested'), request: actionRequestSchema }),
    /** A flow waits for an answer; without it, none does. */
    z.object({ type: z.literal('flow.asked'), prompt: flowPromptSchema }),
    /** Who has the conversation after this turn: a person was called, or has it. Without it, the bot does. */
    z.object({ type: z.literal('handoff.changed'), handoff: handoffSchema }),
    z.object({ type: z.literal('answer.citation'), citation: citationSchema }),
    /** A part of what was said that no passage supports, in UTF-16 code units of the answer's text so far. */
    z.object({ type: z.literal('answer.unsupported'), start: z.int().nonnegative(), end: z.int().positive() }),
    z.object({
      type: z.literal('turn.completed'),
      messageId: z.string(),
      outcome: z.enum(turnOutcomes),
      /** False when something was answered and no part of it is supported by a verified citation or came of an action. */
      grounded: z.boolean(),
      offers: z.array(z.enum(turnOffers)),
    }),
    z.object({ type: z.literal('turn.interrupted'), messageId: z.string().nullable(), reason: z.enum(interruptReasons) }),
    z.object({
      type: z.literal('turn.failed'),
      code: z.string(),
      title: z.string(),
      retryable: z.boolean(),
      offers: z.array(z.enum(turnOffers)),
    }),
  ])
  .meta({ id: 'StreamEvent' });

export type Citation = z.infer<typeof citationSchema>;
export type StreamEvent = z.infer<typeof streamEventSchema>;
export type TurnOutcome = (typeof turnOutcomes)[number];
export type TurnOffer = (typeof turnOffers)[number];
export type InterruptReason = (typeof interruptReasons)[number];

/** Whether this event ends its stream. */
export function isTerminal(event: StreamEvent): boolean {
  return event.type === 'turn.completed' || event.type === 'turn.interrupted' || event.type === 'turn.failed';
}
