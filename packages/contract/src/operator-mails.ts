import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { pageQuery } from './pagination.ts';

/** `queued` waits to be sent; `stored` is kept to be read here, because there is no mail server; `failed` was given up. */
const mailStatuses = ['queued', 'sent', 'stored', 'failed'] as const;

export const operatorMailQuery = pageQuery.extend({ status: z.enum(mailStatuses).optional() });
export type OperatorMailQuery = z.infer<typeof operatorMailQuery>;

export const mailParams = z.strictObject({ mailId: idInput('mail') });

/** A mail of the installation without what it says. */
export const operatorMailSchema = z
  .object({
    id: idOutput('mail'),
    tenantId: idOutput('tenant').nullable(),
    /** What it is for: `members.invitation`. */
    kind: z.string(),
    to: z.string(),
    subject: z.string(),
    status: z.enum(mailStatuses),
    attempts: z.int().nonnegative(),
    nextAttemptAt: z.iso.datetime().nullable(),
    /** What the mail server said last time. */
    failure: z.string().nullable(),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'OperatorMail' });

/**
 * Why the text of a mail is not shown. `sent`: it was deleted when the mail went out. `deliverable`: a mail server brings it, or will.
 * `opens_account`: its link opens an account that exists, so that whoever reads it could become that person.
 */
const withheldReasons = ['sent', 'deliverable', 'opens_account'] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** The same with what it says, where the operator has to pass it on. */
export const operatorMailDetailSchema = operatorMailSchema
  .extend({ text: z.string().nullable(), withheld: z.enum(withheldReasons).nullable() })
  .meta({ id: 'OperatorMailDetail' });
