import { z } from 'zod';
import { findFlowFaults } from './find-flow-faults.ts';
import { flowAnswerTypes, flowName, flowStepSchema, flowText } from './flow-steps.ts';

/** When the widget starts a flow by itself. */
const flowVisitTriggerSchema = z
  .strictObject({
    /** Paths of pages, `*` for any part: `/pricing*`. Every page when there are none. */
    paths: z
      .array(
        z
          .string()
          .trim()
          .regex(/^\/\S*$/, 'a path such as /pricing*')
          .max(200),
      )
      .max(20)
      .default([]),
    /** How long somebody must have been on the page. */
    afterSeconds: z.int().min(0).max(600).default(5),
    /** `returning` have talked to the bot before, in this browser. */
    visitors: z.enum(['all', 'new', 'returning']).default('all'),
  })
  .meta({ id: 'FlowVisitTrigger' });
export type FlowVisitTrigger = z.infer<typeof flowVisitTriggerSchema>;

/** Guided steps a bot leads a visitor through, without a model. It begins with its first step. */
export const flowSchema = z
  .strictObject({
    name: flowName,
    /** What members read, and what is mailed with the answers. */
    title: z.string().trim().min(1).max(120),
    /** A question that holds one of these, word for word, starts it. */
    questions: z.array(z.string().trim().min(2).max(200)).max(20).default([]),
    visit: flowVisitTriggerSchema.nullable().default(null),
    steps: z.array(flowStepSchema).min(1).max(50),
    /** Said where the flow ends and no step has anything to say. */
    doneText: flowText.default('Thank you. That is all I need.'),
    /** Said when the visitor breaks off. */
    cancelText: flowText.default('All right. Ask me anything else.'),
    /** Whether the answers are kept as a lead and mailed when the flow ends. */
    keepAnswers: z.boolean().default(true),
    /** Who gets the mail; null means the owners of the tenant. */
    mailTo: z.email().max(254).nullable().default(null),
  })
  .superRefine((flow, context) => {
    for (const { path, message, ...params } of findFlowFaults(flow)) context.addIssue({ code: 'custom', path, message, params });
  })
  .meta({ id: 'Flow' });
export type Flow = z.infer<typeof flowSchema>;

export const flowsSchema = z
  .array(flowSchema)
  .max(20)
  .refine((flows) => new Set(flows.map(({ name }) => name)).size === flows.length, 'every flow needs a name of its own');

/** What a flow waits for. */
export const flowPromptSchema = z
  .object({
    title: z.string(),
    type: z.enum(flowAnswerTypes),
    options: z.array(z.string()),
    /** Whether it may be skipped, by an answer that is `skip` in `flow.move`. */
    canSkip: z.boolean(),
    canGoBack: z.boolean(),
  })
  .meta({ id: 'FlowPrompt' });
export type FlowPrompt = z.infer<typeof flowPromptSchema>;

/** What a visitor does in a flow beside answering. */
export const flowMoves = ['skip', 'back', 'cancel'] as const;
export type FlowMove = (typeof flowMoves)[number];

/** A flow the widget may start by itself, with what it begins with. */
export const flowOpeningSchema = z
  .object({ name: z.string(), text: z.string(), prompt: flowPromptSchema, visit: flowVisitTriggerSchema })
  .meta({ id: 'FlowOpening' });
export type FlowOpening = z.infer<typeof flowOpeningSchema>;
export const flowOpeningListSchema = z.object({ items: z.array(flowOpeningSchema) }).meta({ id: 'FlowOpeningList' });

/** A flow as it stands in an editor, and what a visitor would do one after the other. */
export const previewFlowBody = z.strictObject({
  flow: flowSchema,
  answers: z.array(z.strictObject({ text: z.string().trim().max(1000), move: z.enum(flowMoves).nullable().default(null) })).max(60),
});
export type PreviewFlowBody = z.infer<typeof previewFlowBody>;

export const flowPreviewSchema = z
  .object({
    messages: z.array(z.object({ author: z.enum(['contact', 'bot']), text: z.string() })),
    /** Null when the flow is over. */
    prompt: flowPromptSchema.nullable(),
    /** What it knows so far. */
    answers: z.array(z.object({ label: z.string(), value: z.string() })),
    /** How it ended; null while it waits. */
    ended: z.enum(['done', 'cancelled', 'model', 'person']).nullable(),
    /** The question the bot would answer then. */
    question: z.string().nullable(),
  })
  .meta({ id: 'FlowPreview' });
export type FlowPreview = z.infer<typeof flowPreviewSchema>;
