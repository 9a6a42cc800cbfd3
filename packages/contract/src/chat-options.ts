import { z } from 'zod';
import { formFieldSchema } from './actions.ts';
import { flowName } from './flow-steps.ts';

/** When the fields are asked for: before the first message, after some, or once a flow is under way. */
const collectionMoments = ['before', 'after', 'flow'] as const;

/** What a bot asks of visitors about themselves, what for, and for how long it is kept. */
export const dataCollectionSchema = z
  .strictObject({
    when: z.enum(collectionMoments).default('before'),
    /** How many messages are answered before, where it is asked `after` some. */
    afterMessages: z.int().min(1).max(50).default(3),
    /** The flow that goes on only once the required fields are given, where it is asked in a `flow`. */
    flow: flowName.nullable().default(null),
    fields: z.array(formFieldSchema).min(1).max(10),
    /** What the data is for, as visitors read it before they agree. */
    purpose: z.string().trim().min(1).max(1000),
    /** Where the privacy policy can be read. */
    policyUrl: z
      .url({ protocol: /^https$/ })
      .max(500)
      .nullable()
      .default(null),
    /** How long the data is kept; null for as long as the contact. */
    retentionDays: z.int().min(1).max(3650).nullable().default(null),
  })
  .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length, 'every field needs a name of its own')
  .refine(
    ({ when, flow, fields }) => when !== 'flow' || (flow !== null && fields.some(({ required }) => required)),
    'asked in a flow, it names the flow and has a required field',
  )
  .meta({ id: 'DataCollection' });
export type DataCollection = z.infer<typeof dataCollectionSchema>;

/** What a visitor may attach, by what the file is and not by its name. */
export const attachmentKinds = ['image', 'pdf', 'text'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

const attachmentLimitsSchema = z
  .strictObject({
    /** With one message. */
    maxFiles: z.int().min(1).max(5).default(3),
    /** Of each file. */
    maxMegabytes: z.int().min(1).max(10).default(5),
    kinds: z.array(z.enum(attachmentKinds)).min(1).max(3).default(['image', 'pdf', 'text']),
  })
  .meta({ id: 'AttachmentLimits' });
export type AttachmentLimits = z.infer<typeof attachmentLimitsSchema>;

/** What visitors may do in a bot's chat beside asking. */
export const chatOptionsSchema = z
  .strictObject({
    /** Thumbs below answers. */
    feedback: z.boolean().default(true),
    /** Asks how it was when a visitor ends the chat. */
    rating: z.boolean().default(true),
    /** Visitors may have the conversation mailed to them. */
    transcript: z.boolean().default(false),
    /** Offers a person at any time, not only where the bot has no answer. */
    person: z.boolean().default(false),
    /** After how many minutes a visitor for whom nobody has come is told that nobody is free; null for never. */
    waitMinutes: z.int().min(1).max(120).nullable().default(5),
    /** What a person writes to a visitor who has gone is mailed to the address they gave. */
    mailReplies: z.boolean().default(true),
    /** Speaking and being read to, where the browser can; some browsers send what is spoken to their maker. */
    voice: z.boolean().default(false),
    attachments: attachmentLimitsSchema.nullable().default(null),
    collect: dataCollectionSchema.nullable().default(null),
  })
  .meta({ id: 'ChatOptions' });
export type ChatOptions = z.infer<typeof chatOptionsSchema>;

/** The same as a visitor's browser gets it. */
export const offeredOptionsSchema = z
  .object({
    feedback: z.boolean(),
    rating: z.boolean(),
    transcript: z.boolean(),
    person: z.boolean(),
    voice: z.boolean(),
    attachments: z.object({ maxFiles: z.int(), maxMegabytes: z.int(), kinds: z.array(z.enum(attachmentKinds)) }).nullable(),
    collect: z
      .object({
        when: z.enum(collectionMoments),
        afterMessages: z.int(),
        fields: z.array(formFieldSchema),
        purpose: z.string(),
        policyUrl: z.string().nullable(),
        retentionDays: z.int().nullable(),
        /** Tells the wording of all this from any other. */
        textVersion: z.string(),
        /** This visitor has agreed to this wording, and has not withdrawn. */
        given: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'OfferedOptions' });
export type OfferedOptions = z.infer<typeof offeredOptionsSchema>;
