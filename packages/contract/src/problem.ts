import { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import { errorTable } from './errors.ts';

const codes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];

/** The body of every error answer: RFC 9457 `application/problem+json` with a stable `code` and the request's id. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'A link to the description of the code.' }),
    title: z.string().meta({ description: 'What happened, in plain words.' }),
    status: z.int().min(400).max(599),
    code: z.enum(codes),
    requestId: z.string().meta({ description: 'Quote this when you ask for help.' }),
    instance: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
