import type { BotConfig, BotResponse, BotVersionResponse, BotVersionSummary } from '@parley/contract/bots';
import { type BotId, type BotVersionId, formatId } from '@parley/contract/ids';

/** A frozen state of a bot that visitors talk to, or talked to. */
export interface BotVersion {
  id: BotVersionId;
  number: number;
  config: BotConfig;
  publishedAt: Date;
  /** How whoever published it was called; null where that was not kept. */
  publishedBy: string | null;
  note: string;
  /** The number of the version it repeats, when it was made by rolling back. */
  restoredFrom: number | null;
}

/** An assistant of a tenant: a draft that members change, and the version that visitors get. */
export interface Bot {
  id: BotId;
  name: string;
  draft: BotConfig;
  /** Counts the changes of name and draft. */
  revision: number;
  published: BotVersion | null;
  createdAt: Date;
  updatedAt: Date;
}

export function toBotResponse(bot: Bot): BotResponse {
  return {
    id: formatId('bot', bot.id),
    name: bot.name,
    draft: bot.draft,
    revision: bot.revision,
    published: bot.published && toVersionResponse(bot.published),
    createdAt: bot.createdAt.toISOString(),
    updatedAt: bot.updatedAt.toISOString(),
  };
}

export function toVersionResponse(version: BotVersion): BotVersionResponse {
  return { ...toVersionSummary(version), config: version.config };
}

export function toVersionSummary({
  id,
  number,
  publishedAt,
  publishedBy,
  note,
  restoredFrom,
}: Omit<BotVersion, 'config'>): BotVersionSummary {
  return { id: formatId('botVersion', id), number, publishedAt: publishedAt.toISOString(), publishedBy, note, restoredFrom };
}
