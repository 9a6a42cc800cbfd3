import type { Weather } from '@parley/platform/weather/weather-port';
import type { Action } from './action.ts';
import { createSearchAction, type SearchPassages } from './search-action.ts';
import { createWeatherAction } from './weather-action.ts';

export interface ActionsDeps {
  readonly search: SearchPassages;
  readonly weather: Weather;
}

/** What an installation's bots can do. */
export class Actions {
  readonly #builtIn: ReadonlyMap<string, Action>;

  constructor({ search, weather }: ActionsDeps) {
    const builtIn = [createSearchAction(search), createWeatherAction(weather)];
    this.#builtIn = new Map(builtIn.map((action) => [action.name, action]));
  }

  /** The actions of these names, each once. A name that means nothing any more is passed over. */
  offered(names: readonly string[]): Action[] {
    return [...new Set(names)].flatMap((name) => this.#builtIn.get(name) ?? []);
  }
}
