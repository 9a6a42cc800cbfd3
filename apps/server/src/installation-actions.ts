import { createOpenMeteo } from '@parley/platform/weather/open-meteo';
import { Actions, type ActionsDeps } from '@parley/product/actions/public';
import { searchKnowledge } from '@parley/product/knowledge/public';
import type { Config } from './config.ts';
import { loadPlugins } from './load-plugins.ts';

interface InstallationActionsDeps extends Pick<ActionsDeps, 'fetch' | 'secretBox' | 'now'> {
  readonly embedQuestion: Parameters<typeof searchKnowledge>[2];
  readonly passagesPerTurn: number;
}

/** What bots of an installation can do, with the plugins its operator named. */
export async function installationActions(
  { weather, plugins }: Pick<Config, 'weather' | 'plugins'>,
  { embedQuestion, passagesPerTurn: limit, ...outward }: InstallationActionsDeps,
): Promise<Actions> {
  return new Actions({
    ...outward,
    search: ({ scope, botId }, question) => searchKnowledge(scope, { question, botId, limit }, embedQuestion),
    weather: createOpenMeteo({ fetch: outward.fetch, ...weather }),
    plugins: await loadPlugins(plugins),
  });
}
