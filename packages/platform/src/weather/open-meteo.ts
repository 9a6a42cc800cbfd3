import { AppError } from '@parley/contract/errors';
import { z } from 'zod';
import type { GuardedFetch } from '../fetch/guarded-fetch.ts';
import { describeSky } from './describe-sky.ts';
import type { Weather, WeatherReport } from './weather-port.ts';

export interface OpenMeteoOptions {
  readonly fetch: GuardedFetch;
  /** Without a path. */
  readonly forecastUrl: string;
  readonly geocodingUrl: string;
}

const limits = { maxBytes: 64 * 1024, totalMs: 6_000, headersMs: 5_000, maxRedirects: 0 };
const days = 3;

const placesSchema = z.object({
  results: z
    .array(z.object({ name: z.string().max(200), country: z.string().max(100).nullish(), latitude: z.number(), longitude: z.number() }))
    .nullish(),
});
const forecastSchema = z.object({
  current: z.object({ temperature_2m: z.number(), wind_speed_10m: z.number(), weather_code: z.number() }),
  daily: z.object({
    time: z.array(z.iso.date()),
    weather_code: z.array(z.number()),
    temperature_2m_max: z.array(z.number()),
    temperature_2m_min: z.array(z.number()),
    precipitation_probability_max: z.array(z.number().nullable()).nullish(),
  }),
});

/** Asks Open-Meteo, or a server of one's own that speaks like it, which needs no key. */
export function createOpenMeteo({ fetch, forecastUrl, geocodingUrl }: OpenMeteoOptions): Weather {
  async function ask<T>(url: URL, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
    const response = await fetch(url, { ...limits, signal, headers: { accept: 'application/json' } });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new AppError('fetch_failed', { message: `the weather service answered with ${response.status}` });
    }
    const read = schema.safeParse(await response.json().catch(() => undefined));
    if (!read.success) throw new AppError('fetch_failed', { message: 'the weather service answered with something else' });
    return read.data;
  }
  return {
    async of(place, signal) {
      const [town = '', ...rest] = place.split(',').map((part) => part.trim());
      const search = new URL('/v1/search', geocodingUrl);
      search.search = String(new URLSearchParams({ name: town, count: '5', format: 'json' }));
      const places = (await ask(search, placesSchema, signal)).results ?? [];
      const country = rest.at(-1)?.toLowerCase();
      const found = places.find((each) => country !== undefined && each.country?.toLowerCase() === country) ?? places[0];
      if (found === undefined) return undefined;
      const forecast = new URL('/v1/forecast', forecastUrl);
      forecast.search = String(
        new URLSearchParams({
          latitude: String(found.latitude),
          longitude: String(found.longitude),
          current: 'temperature_2m,wind_speed_10m,weather_code',
          daily: 'weather_code,temperature_2m_max,temperature_2m_min,precipitation_probability_max',
          timezone: 'auto',
          forecast_days: String(days),
        }),
      );
      return toReport(found, await ask(forecast, forecastSchema, signal));
    },
  };
}

function toReport(
  { name, country }: { name: string; country?: string | null | undefined },
  { current, daily }: z.infer<typeof forecastSchema>,
): WeatherReport {
  return {
    place: country ? `${name}, ${country}` : name,
    temperature: current.temperature_2m,
    wind: current.wind_speed_10m,
    code: current.weather_code,
    sky: describeSky(current.weather_code),
    days: daily.time.slice(0, days).map((date, index) => ({
      date,
      low: daily.temperature_2m_min[index] ?? Number.NaN,
      high: daily.temperature_2m_max[index] ?? Number.NaN,
      sky: describeSky(daily.weather_code[index] ?? -1),
      rainPercent: daily.precipitation_probability_max?.[index] ?? null,
    })),
  };
}
