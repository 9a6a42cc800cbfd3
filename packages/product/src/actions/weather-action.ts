import type { Weather } from '@parley/platform/weather/weather-port';
import type { Action } from './action.ts';

/** The weather of a place, for a model or for a visitor who asks a bot without one. */
export function createWeatherAction(weather: Weather): Action {
  return {
    name: 'weather',
    title: 'Weather',
    description:
      'Gives the current weather and the forecast of the next days for a place. Call it only when somebody asks about the weather.',
    effect: 'read',
    form: null,
    parameters: {
      type: 'object',
      properties: {
        place: { type: 'string', description: 'A town or city, with its country where that is said.', minLength: 2, maxLength: 120 },
      },
      required: ['place'],
      additionalProperties: false,
    },
    async run({ signal }, { place }) {
      const report = await weather.of(String(place), signal);
      return { data: report === undefined ? { found: false } : { ...report } };
    },
  };
}
