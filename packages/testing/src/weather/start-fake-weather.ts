import type { ServerResponse } from 'node:http';
import { startTestSite, type TestSite } from '../site/start-test-site.ts';

/** Starts a server that speaks like Open-Meteo and knows two places, Lund and Berlin: 12.5 degrees and rain, today and after. */
export function startFakeWeather(): Promise<TestSite> {
  const places = [
    { name: 'Lund', country: 'Sweden', latitude: 55.7, longitude: 13.19 },
    { name: 'Berlin', country: 'Germany', latitude: 52.52, longitude: 13.41 },
  ];
  return startTestSite({
    '/v1/search?*': (request, response) => {
      const name = parameterOf(request.url, 'name').toLowerCase();
      sendJson(response, { results: places.filter((place) => place.name.toLowerCase() === name) });
    },
    '/v1/forecast?*': (_request, response) =>
      sendJson(response, {
        current: { temperature_2m: 12.5, wind_speed_10m: 20, weather_code: 61 },
        daily: {
          time: ['2026-11-26', '2026-11-27'],
          weather_code: [61, 3],
          temperature_2m_max: [13, 9],
          temperature_2m_min: [7, 2],
          precipitation_probability_max: [80, null],
        },
      }),
  });
}

function parameterOf(url: string | undefined, name: string): string {
  return new URL(url ?? '/', 'http://weather').searchParams.get(name) ?? '';
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
