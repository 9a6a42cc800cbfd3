import { z } from 'zod';

/** What names a flow within its bot, and a step or an answer within its flow. */
export const flowName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'lower-case letters, digits and _, beginning with a letter')
  .meta({ example: 'book_demo' });
/** The step that follows; null ends the flow. */
const next = flowName.nullable().default(null);
/** `{{name}}` stands for an answer that was given. */
export const flowText = z.string().trim().min(1).max(1000);

/** What an answer must be. A `number` may have bounds, a `choice` has options. */
export const flowAnswerTypes = ['text', 'email', 'phone', 'number', 'date', 'choice'] as const;
export type FlowAnswerType = (typeof flowAnswerTypes)[number];

const askStepSchema = z.strictObject({
  kind: z.literal('ask'),
  id: flowName,
  text: flowText,
  /** What the answer is called in templates and branches. */
  name: flowName,
  /** What members read beside the answer. */
  label: z.string().trim().min(1).max(120),
  type: z.enum(flowAnswerTypes).default('text'),
  options: z.array(z.string().trim().min(1).max(100)).max(12).default([]),
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  /** Whether it cannot be skipped. */
  required: z.boolean().default(true),
  /** Said where the answer is none; the step is asked again. */
  invalidText: flowText.default('Sorry, I cannot use that. Please try again.'),
  next,
});

/** How a branch compares an answer. Texts are compared without regard to case; `above` and `below` compare numbers and dates. */
const flowComparisons = ['is', 'contains', 'above', 'below', 'given'] as const;

const branchCaseSchema = z.strictObject({
  compare: z.enum(flowComparisons),
  value: z.string().trim().max(200).default(''),
  next,
});

/** One step: says something, asks for something, goes one of several ways, or hands on. */
export const flowStepSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('say'), id: flowName, text: flowText, next }),
    askStepSchema,
    /** The first case that holds decides; `next` where none does. */
    z.strictObject({ kind: z.literal('branch'), id: flowName, name: flowName, cases: z.array(branchCaseSchema).min(1).max(12), next }),
    /** The bot answers this, as if the visitor had asked it. The flow is over. */
    z.strictObject({ kind: z.literal('model'), id: flowName, question: flowText }),
    /** A person is to go on. The flow is over. */
    z.strictObject({ kind: z.literal('person'), id: flowName, text: flowText }),
  ])
  .meta({ id: 'FlowStep' });
export type FlowStep = z.infer<typeof flowStepSchema>;
export type AskStep = z.infer<typeof askStepSchema>;
export type BranchStep = Extract<FlowStep, { kind: 'branch' }>;
