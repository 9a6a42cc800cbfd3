// cspell:disable: words of several languages
import { z } from 'zod';

const reportSchema = z.object({
  place: z.string(),
  temperature: z.number(),
  wind: z.number(),
  sky: z.string(),
  days: z.array(z.object({ date: z.string(), low: z.number(), high: z.number(), sky: z.string() })),
});

const german: Readonly<Record<string, string>> = {
  'clear sky': 'klarer Himmel',
  'partly cloudy': 'teils bewölkt',
  overcast: 'bedeckt',
  fog: 'Nebel',
  drizzle: 'Nieselregen',
  rain: 'Regen',
  snow: 'Schnee',
  'rain showers': 'Regenschauer',
  'snow showers': 'Schneeschauer',
  thunderstorm: 'Gewitter',
};

/** Says the weather now in a sentence and each day in a line; says so when there is no such place. */
export function tellWeather(data: Readonly<Record<string, unknown>>, { place, locale }: { place: string; locale: 'en' | 'de' }): string {
  const report = reportSchema.safeParse(data).data;
  if (report === undefined)
    return locale === 'de' ? `Einen Ort namens ${place} kenne ich nicht.` : `I do not know a place called ${place}.`;
  const sky = (words: string): string => (locale === 'de' ? (german[words] ?? words) : words);
  const number = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const day = (date: string): string =>
    new Date(`${date}T12:00:00Z`).toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const wind = locale === 'de' ? 'Wind' : 'wind';
  const now = `${report.place}: ${number(report.temperature)} °C, ${sky(report.sky)}, ${wind} ${number(report.wind)} km/h.`;
  const days = report.days.map((each) => `- ${day(each.date)}: ${number(each.low)} – ${number(each.high)} °C, ${sky(each.sky)}`);
  return days.length === 0 ? now : `${now}\n\n${days.join('\n')}`;
}
