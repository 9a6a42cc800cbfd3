import { z } from 'zod';
import { idOutput } from './ids.ts';

const usd = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, 'must be a decimal number with at most six decimals');
const limit = usd.nullable().default(null);

/** The most that bots may spend on models, in US dollars as decimal text; null means no limit. Days and months are of the tenant's time zone. */
export const spendLimitsSchema = z
  .strictObject({
    tenantDay: limit,
    tenantMonth: limit,
    /** Of each bot. */
    botDay: limit,
    botMonth: limit,
    /** Of each visitor. */
    visitorDay: limit,
    visitorMonth: limit,
    /** Of each conversation, from its beginning. */
    conversation: limit,
  })
  .meta({ id: 'SpendLimits' });
export type SpendLimits = z.infer<typeof spendLimitsSchema>;

export const spendSchema = z
  .object({
    timeZone: z.string(),
    limits: spendLimitsSchema,
    /** What this day and this month cost as the ledger knows it. `unknownCalls` have no known cost and are not in it. */
    spent: z.object({ dayUsd: z.string(), monthUsd: z.string(), unknownCalls: z.int().nonnegative() }),
    /** How full the limits of the tenant and its bots are. What a call that broke off cost is counted at its worst. */
    counters: z.array(
      z.object({
        scope: z.enum(['tenant', 'bot']),
        /** Null for the tenant's own. */
        botId: idOutput('bot').nullable(),
        period: z.enum(['day', 'month']),
        startsOn: z.iso.date(),
        limitUsd: z.string(),
        spentUsd: z.string(),
        /** Held back for calls under way. */
        reservedUsd: z.string(),
      }),
    ),
  })
  .meta({ id: 'Spend' });
export type SpendResponse = z.infer<typeof spendSchema>;
