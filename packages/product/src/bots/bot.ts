import type { BotConfig, BotResponse } from '@parley/contract/bots';
import { type BotId, type BotVersionId, formatId } from '@parley/contract/ids';

/** A frozen state of a bot that visitors talk to. */
export interface BotVersion {
  id: BotVersionId;
  number: number;
  config: BotConfig;
  publishedAt: Date;
}

/** An assistant of a tenant: a draft that members change, and the version that visitors get. */
export interface Bot {
  id: BotId;
  name: string;
  draft: BotConfig;
  published: BotVersion | null;
  createdAt: Date;
  updatedAt: Date;
}

export function toBotResponse(bot: Bot): BotResponse {
  return {
    id: formatId('bot', bot.id),
    name: bot.name,
    draft: bot.draft,
    published: bot.published && {
      id: formatId('botVersion', bot.published.id),
      number: bot.published.number,
      config: bot.published.config,
      publishedAt: bot.published.publishedAt.toISOString(),
    },
    createdAt: bot.createdAt.toISOString(),
    updatedAt: bot.updatedAt.toISOString(),
  };
}
