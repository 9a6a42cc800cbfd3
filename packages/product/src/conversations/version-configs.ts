import { type BotConfig, botConfigSchema } from '@parley/contract/bots';
import type { BotId, BotVersionId } from '@parley/contract/ids';

const mostBots = 2_000;
const mostVersions = 8;

let configs = new Map<BotId, Map<BotVersionId, BotConfig>>();

/** The versions of a bot whose configuration this process has read: it need not be read again, because a version never changes. */
export function knownVersions(botId: BotId): BotVersionId[] {
  return [...(configs.get(botId)?.keys() ?? [])];
}

/** The configuration of a version that the caller has just found; `stored` is null where it was one of {@link knownVersions}. */
export function configOfVersion(botId: BotId, id: BotVersionId, stored: unknown): BotConfig {
  const known = configs.get(botId)?.get(id);
  if (known !== undefined) return known;
  const config = botConfigSchema.parse(stored);
  if (configs.size >= mostBots) configs = new Map();
  const versions = configs.get(botId);
  if (versions === undefined || versions.size >= mostVersions) configs.set(botId, new Map([[id, config]]));
  else versions.set(id, config);
  return config;
}
