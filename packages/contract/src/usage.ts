import { z } from 'zod';
import { idOutput } from './ids.ts';

export const usageEventKinds = ['conversation.started', 'model.call', 'page.crawled', 'embedding.call'] as const;
export type UsageEventKind = (typeof usageEventKinds)[number];

/** One line of the ledger. Lines are added, never changed or removed. */
export const usageEventSchema = z
  .object({
    id: idOutput('usageEvent'),
    kind: z.enum(usageEventKinds),
    botId: idOutput('bot').nullable(),
    conversationId: idOutput('conversation').nullable(),
    turnId: idOutput('turn').nullable(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    inputTokens: z.int().nullable(),
    outputTokens: z.int().nullable(),
    /** Decimal US dollars as text; null when the price of the model is not known. */
    costUsd: z.string().nullable(),
    occurredAt: z.iso.datetime(),
  })
  .meta({ id: 'UsageEvent' });
export type UsageEventResponse = z.infer<typeof usageEventSchema>;

export const usageSummarySchema = z
  .object({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    conversations: z.int().nonnegative(),
    modelCalls: z.int().nonnegative(),
    /** Pages of web sites that were fetched. */
    pagesCrawled: z.int().nonnegative(),
    inputTokens: z.int().nonnegative(),
    outputTokens: z.int().nonnegative(),
    /** Sum of the known costs. */
    costUsd: z.string(),
    /** Calls of models, embedding ones among them, whose price is not known; their cost is not in `costUsd`. */
    callsOfUnknownCost: z.int().nonnegative(),
  })
  .meta({ id: 'UsageSummary' });
