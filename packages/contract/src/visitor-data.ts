import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { widgetLanguages } from './widget.ts';

/** Why an answer was of no use, as a visitor may say. */
const feedbackReasons = ['wrong', 'incomplete', 'unclear', 'off_topic', 'other'] as const;
export const feedbackVerdicts = ['up', 'down'] as const;

const comment = z.string().trim().max(1000).default('');

export const giveFeedbackBody = z.strictObject({
  verdict: z.enum(feedbackVerdicts),
  reasons: z.array(z.enum(feedbackReasons)).max(feedbackReasons.length).default([]),
  comment,
});
export type GiveFeedbackBody = z.infer<typeof giveFeedbackBody>;

export const feedbackSchema = z
  .object({ verdict: z.enum(feedbackVerdicts), reasons: z.array(z.enum(feedbackReasons)), comment: z.string() })
  .meta({ id: 'Feedback' });
export type Feedback = z.infer<typeof feedbackSchema>;

/** How a conversation was as a whole. */
export const rateConversationBody = z.strictObject({ stars: z.int().min(1).max(5), comment });
export type RateConversationBody = z.infer<typeof rateConversationBody>;
export const ratingSchema = z.object({ stars: z.int().min(1).max(5), comment: z.string() }).meta({ id: 'Rating' });
export type Rating = z.infer<typeof ratingSchema>;

const language = z.enum(widgetLanguages).default('en');

export const mailTranscriptBody = z.strictObject({
  /** Left out, it goes to the address the visitor gave before. */
  email: z.email().max(254).optional(),
  language,
});
export type MailTranscriptBody = z.infer<typeof mailTranscriptBody>;

/** What a visitor tells of themselves, and which wording they agreed to by that. */
export const giveDataBody = z.strictObject({
  values: z.record(z.string().max(64), z.string().max(4000)),
  textVersion: z.string().max(100),
  language,
  conversationId: idInput('conversation').optional(),
});
export type GiveDataBody = z.infer<typeof giveDataBody>;

/** What a visitor was shown when they agreed, when that was, and whether they have withdrawn since. */
export const consentReceiptSchema = z
  .object({
    id: idOutput('consentReceipt'),
    contactId: idOutput('contact'),
    botId: idOutput('bot'),
    conversationId: idOutput('conversation').nullable(),
    textVersion: z.string(),
    language: z.string(),
    /** The words, as they were shown. */
    shown: z.object({
      purpose: z.string(),
      policyUrl: z.string().nullable(),
      retentionDays: z.int().nullable(),
      fields: z.array(z.object({ name: z.string(), label: z.string(), required: z.boolean() })),
    }),
    givenAt: z.iso.datetime(),
    withdrawnAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ConsentReceipt' });
export type ConsentReceiptResponse = z.infer<typeof consentReceiptSchema>;

/** What is known of a contact, by the name of the field it was given in. */
export const contactAttributeSchema = z
  .object({
    name: z.string(),
    label: z.string(),
    value: z.string(),
    /** When it is erased; null where it is kept as long as the contact. */
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ContactAttribute' });
export type ContactAttributeResponse = z.infer<typeof contactAttributeSchema>;
